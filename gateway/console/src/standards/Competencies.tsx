import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, body } from '../api/client'
import { useSubmission } from '../api/submission'
import { useCompetencies } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { Loaded } from '../parts/Loaded'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'

/** The competencies that standards are made of: the national ones, and the city's own. */
export function Competencies() {
  const { t, language } = useText()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const competencies = useCompetencies()
  const [adding, setAdding] = useState(false)
  return (
    <section className="panel">
      <div className="page-head">
        <h2>{t.standards.competencies}</h2>
        {may && <Button onClick={() => setAdding(true)}>{t.standards.add}</Button>}
      </div>
      <Loaded query={competencies}>
        {list => (
          <div className="scroller" tabIndex={0} role="region" aria-label={t.standards.competencies}>
            <table className="grid-table">
              <thead>
                <tr>
                  <th>{t.fields.code}</th>
                  <th>{t.fields.name}</th>
                  <th>{t.standards.kind}</th>
                </tr>
              </thead>
              <tbody>
                {list.map(one => (
                  <tr key={one.code}>
                    <td>{one.code}</td>
                    <th scope="row">{language === 'id' ? one.nameId : one.nameEn}</th>
                    <td>{word(t.codes.competencyKind, one.kind)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {adding && <CompetencyForm close={() => setAdding(false)} />}
    </section>
  )
}

const KINDS = { TECHNICAL: 'T.', GOVERNMENT: 'P.' } as const
type Kind = keyof typeof KINDS
const EMPTY = { code: 'T.', kind: 'TECHNICAL' as Kind, nameId: '', nameEn: '' }

function CompetencyForm({ close }: { close: () => void }) {
  const { t } = useText()
  const [asked, setAsked] = useState(EMPTY)
  const set = (part: Partial<typeof EMPTY>) => setAsked(before => ({ ...before, ...part }))
  const send = useSubmission(
    (one: typeof EMPTY, key) => body(api.POST('/api/v1/needs-analysis/competencies', { body: one, params: { header: { 'Idempotency-Key': key } } })),
    { refresh: [['competencies']], done: close },
  )
  return (
    <Dialog onClose={close} title={t.standards.add}>
      <form
        onSubmit={event => {
          event.preventDefault()
          send.mutate(asked)
        }}
      >
        <Stack>
          <SubmitFailure error={send.error} />
          <NativeSelect id="field-kind" label={t.standards.kind} value={asked.kind}
            onChange={event => {
              const kind = event.currentTarget.value as Kind
              set({ kind, code: asked.code.replace(/^[TP]\./, KINDS[kind]) })
            }}
            data={(Object.keys(KINDS) as Kind[]).map(value => ({ value, label: word(t.codes.competencyKind, value) }))} />
          <TextInput id="field-code" label={t.fields.code} description={t.standards.codeHint} value={asked.code} onChange={event => set({ code: event.currentTarget.value.toUpperCase() })} required maxLength={22} pattern="[TP]\.[A-Z0-9.]{1,20}" />
          <TextInput id="field-nameId" label={t.fields.nameId} value={asked.nameId} onChange={event => set({ nameId: event.currentTarget.value })} required maxLength={120} />
          <TextInput id="field-nameEn" label={t.fields.nameEn} value={asked.nameEn} onChange={event => set({ nameEn: event.currentTarget.value })} required maxLength={120} />
          <Button type="submit" loading={send.isPending}>
            {t.common.save}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
