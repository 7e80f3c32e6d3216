import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { Evidence } from '../gaps/Evidence'
import { useCompetencies, useCompetencyName } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { useNotice } from '../parts/Notice'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay, useMe } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'

const ALL = ['ASSESSOR', 'CACT', 'SUPERVISOR', 'SELF'] as const
const LEVELS = [1, 2, 3, 4, 5]

interface Asked {
  employee: string
  competency: string
  source: (typeof ALL)[number]
  level: number
  assessedOn: string
}

const record = (asked: Asked, key: string) =>
  body(api.POST('/api/v1/needs-analysis/assessments', { body: asked, params: { header: { 'Idempotency-Key': key } } }))

/** One assessment: on what evidence so far, by whom, which level, on which day. */
export function AssessmentForm({ person, name, competency, close }: { person: string; name: string; competency: string; close: () => void }) {
  const { t, language } = useText()
  const { today } = useMe()
  const notice = useNotice()
  const nameOf = useCompetencyName()
  const competencies = useCompetencies()
  const keepsRecords = useMay('TENANT_ADMIN', 'ANALYST')
  const sources = keepsRecords ? ALL : ALL.slice(0, 2)
  const [source, setSource] = useState<Asked['source']>('ASSESSOR')
  const [level, setLevel] = useState<number>()
  const [assessedOn, setAssessedOn] = useState(today)
  const send = useSubmission(record, {
    refresh: [['person-gaps', person], ['heat-map'], ['gap-people']],
    done: () => {
      notice(t.assessments.recorded(name, nameOf(competency)))
      close()
    },
  })
  const known = competencies.data?.find(one => one.code === competency)
  const meanings = (language === 'id' ? known?.levelsId : known?.levelsEn) ?? []
  return (
    <Dialog onClose={close} size="lg" title={`${t.assessments.record}: ${nameOf(competency)}`}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (level) send.mutate({ employee: person, competency, source, level, assessedOn })
        }}
      >
        <Stack>
          <SubmitFailure error={send.error} />
          <Evidence id={person} competency={competency} />
          <Radio.Group id="field-level" label={t.fields.level} value={String(level ?? '')} onChange={value => setLevel(Number(value))} required>
            <Stack gap="sm" mt="xs">
              {LEVELS.map(value => (
                <Radio key={value} value={String(value)} label={meanings[value - 1] ? `${value} · ${meanings[value - 1]}` : String(value)} required />
              ))}
            </Stack>
          </Radio.Group>
          <NativeSelect id="field-source" label={t.gaps.source} value={source} onChange={event => setSource(event.currentTarget.value as Asked['source'])}
            data={sources.map(value => ({ value, label: word(t.codes.source, value) }))} />
          <TextInput id="field-assessedOn" type="date" label={t.fields.assessedOn} value={assessedOn} max={today} onChange={event => setAssessedOn(event.currentTarget.value)} required />
          <Button type="submit" loading={send.isPending}>
            {t.assessments.save}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
