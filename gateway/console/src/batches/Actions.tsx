import { Button, Group, List, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import * as batches from './batches'
import { Capacity } from './Capacity'
import { Nominate } from './Nominate'

interface Outcome {
  text: string
  refused?: { employee: string; code: string }[]
  /** Of those who were asked for by name. */
  names?: Map<string, string>
}

/** What may be done with the batch now, and what came of the last step. */
export function Actions({ batch: { batch, maxShare } }: { batch: batches.Batch }) {
  const { t, f } = useText()
  const { id, state } = batch
  const mayRun = useMay('TENANT_ADMIN', 'ANALYST')
  const mayNominate = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const [fill, setFill] = useState(batch.capacity)
  const [asking, setAsking] = useState(false)
  const [naming, setNaming] = useState(false)
  const [resizing, setResizing] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const refresh = [['batch', id], ['batches'], ['budget'], ['results']]
  const nominate = useSubmission((count: number, key) => batches.nominate(id, count, key), {
    refresh,
    done: ({ nominated, refused, beyondShare }) =>
      setOutcome({
        text: [t.batches.nominated(f.count(nominated)), beyondShare > 0 && t.batches.beyondShare(f.count(beyondShare), f.percent(maxShare))].filter(Boolean).join(' '),
        refused,
      }),
  })
  const confirm = useSubmission(batches.confirmAll, {
    refresh,
    done: ({ confirmed, waitlisted, refused }) => setOutcome({ text: t.batches.confirmed(f.count(confirmed), f.count(waitlisted)), refused }),
  })
  const complete = useSubmission(batches.complete, {
    refresh,
    done: ({ completed, failed }) => setOutcome({ text: t.batches.completed(f.count(completed), f.count(failed)) }),
  })
  const callOff = useSubmission(batches.callOff, {
    refresh,
    done: ({ cancelled, released }) => {
      setAsking(false)
      setOutcome({ text: t.batches.cancelled(f.count(cancelled), f.rupiah(released)) })
    },
  })
  const open = useSubmission(batches.openRegistration, { refresh, done: () => setOutcome(undefined) })
  const close = useSubmission(batches.closeRegistration, { refresh, done: () => setOutcome(undefined) })
  if (!mayNominate || state === 'COMPLETED' || state === 'CANCELLED') return outcome ? <Told outcome={outcome} /> : null
  return (
    <section className="panel">
      <SubmitFailure error={[nominate, confirm, complete, callOff, open, close].find(one => one.error)?.error} />
      {outcome && <Told outcome={outcome} />}
      <Group align="flex-end">
        {mayRun && state === 'PLANNED' && (
          <Button loading={open.isPending} onClick={() => open.mutate(id)}>
            {t.batches.open}
          </Button>
        )}
        {state === 'OPEN' && (
          <>
            <NumberInput label={t.batches.nominateHow} value={fill} onChange={value => setFill(Number(value))} min={1} max={1000} />
            <Button variant="default" loading={nominate.isPending} onClick={() => nominate.mutate(fill)}>
              {t.batches.nominate}
            </Button>
          </>
        )}
        {['PLANNED', 'OPEN'].includes(state) && (
          <Button variant="default" onClick={() => setNaming(true)}>
            {t.batches.nominateByName}
          </Button>
        )}
        {mayRun && state === 'OPEN' && (
          <>
            <Button loading={confirm.isPending} onClick={() => confirm.mutate(id)}>
              {t.batches.confirmAll}
            </Button>
            <Button variant="default" loading={close.isPending} onClick={() => close.mutate(id)}>
              {t.batches.close}
            </Button>
          </>
        )}
        {mayRun && state === 'CLOSED' && (
          <Button loading={complete.isPending} onClick={() => complete.mutate(id)}>
            {t.batches.complete}
          </Button>
        )}
        {mayRun && (
          <>
            <Button variant="default" onClick={() => setResizing(true)}>
              {t.batches.resize}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t.batches.cancel}
            </Button>
          </>
        )}
      </Group>
      {resizing && <Capacity batch={batch} close={() => setResizing(false)} />}
      {naming && (
        <Nominate
          batch={id}
          close={() => setNaming(false)}
          done={({ nominated, refused }, names) => {
            setNaming(false)
            setOutcome({ text: t.batches.nominated(f.count(nominated)), refused, names })
          }}
        />
      )}
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={t.batches.cancel}>
          <Text mb="md">{t.batches.cancelAsk}</Text>
          <Button color="red.9" loading={callOff.isPending} onClick={() => callOff.mutate(id)}>
            {t.batches.cancel}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

function Told({ outcome: { text, refused = [], names } }: { outcome: Outcome }) {
  const { t, f } = useText()
  const codes = [...new Set(refused.map(one => one.code))]
  const people = (code: string) => refused.filter(one => one.code === code)
  return (
    <div role="status" style={{ marginBottom: 12 }}>
      <Text fw={600}>{text}</Text>
      {refused.length > 0 && (
        <>
          <Text>{t.batches.refused(f.count(refused.length))}</Text>
          <List>
            {codes.map(code => (
              <List.Item key={code}>
                {word(t.codes.refusal, code)}: {names ? people(code).map(one => names.get(one.employee)).join(', ') : f.count(people(code).length)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  )
}
