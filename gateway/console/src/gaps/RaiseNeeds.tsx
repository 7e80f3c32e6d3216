import { Button, NumberInput, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { Dialog } from '../parts/Dialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useScope } from '../shell/scope'
import { cellOf } from '../state'
import { useText } from '../text/TextProvider'

interface Asked {
  year: number
  cells: { opd: string; competency: string }[]
}

const raise = (asked: Asked, key: string) =>
  body(api.POST('/api/v1/needs-analysis/needs', { body: asked, params: { header: { 'Idempotency-Key': key } } }))

/** Turns the chosen cells into needs of a year: one for everybody below the standard in them. */
export function RaiseNeeds({ chosen, clear }: { chosen: Set<string>; clear: () => void }) {
  const { t, f } = useText()
  const scope = useScope()
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const [opened, setOpened] = useState(false)
  const [year, setYear] = useState<number | string>(scope.year + 1)
  const sent = useSubmission(raise, { refresh: [['needs'], ['plan']] })
  if (!may) return null
  const close = () => {
    setOpened(false)
    if (sent.data) clear()
    sent.reset()
  }
  return (
    <>
      <Button disabled={chosen.size === 0} onClick={() => setOpened(true)}>
        {t.gaps.raise(f.count(chosen.size))}
      </Button>
      {opened && (
        <Dialog onClose={close} title={t.gaps.raiseTitle}>
          {sent.data ? (
            <Stack>
              <Text role="status">{t.gaps.raised(f.count(sent.data.raised), f.count(sent.data.merged), String(year))}</Text>
              <Button component={Link} to="/rencana" search={{ year: Number(year) } as never}>
                {t.gaps.toPlan}
              </Button>
            </Stack>
          ) : (
            <Stack>
              <SubmitFailure error={sent.error} />
              <Text>{t.gaps.raiseAbout(f.count(chosen.size))}</Text>
              <NumberInput id="field-year" label={t.gaps.raiseYear} value={year} onChange={setYear} min={2020} max={2100} thousandSeparator={false} />
              <Button loading={sent.isPending} onClick={() => sent.mutate({ year: Number(year), cells: [...chosen].map(cellOf) })}>
                {t.gaps.raiseNow}
              </Button>
            </Stack>
          )}
        </Dialog>
      )}
    </>
  )
}
