import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { currentOf } from '../api/problem'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { useNotice } from '../parts/Notice'
import { Stale } from '../parts/Stale'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText } from '../text/TextProvider'
import { resize, type Batch } from './batches'

/** More seats, which go to the waitlist, or fewer. */
export function Capacity({ batch, close }: { batch: Batch['batch']; close: () => void }) {
  const { t, f } = useText()
  const notice = useNotice()
  const [capacity, setCapacity] = useState(batch.capacity)
  const send = useSubmission((asked: { capacity: number; version: number }) => resize(batch.id, asked.version, asked.capacity), {
    refresh: [['batch', batch.id], ['batches'], ['demand']],
    done: now => {
      notice(t.batches.resized(f.count(now.capacity), f.count(now.confirmed)))
      close()
    },
  })
  const stale = currentOf<{ capacity: number; version: number }>(send.error)
  return (
    <Dialog onClose={close} title={t.batches.resize}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ capacity, version: stale?.version ?? batch.version })
        }}
      >
        <Stack>
          {stale ? (
            <Stale theirs={[[t.fields.capacity, stale.capacity]]} yours={[[t.fields.capacity, capacity]]} />
          ) : (
            <SubmitFailure error={send.error} />
          )}
          <Text>{t.batches.resizeAbout(f.count(batch.confirmed), f.count(batch.waitlisted))}</Text>
          <NumberInput id="field-capacity" label={t.fields.capacity} value={capacity} onChange={value => setCapacity(Number(value))} min={1} max={10000} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t.common.cancel}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
