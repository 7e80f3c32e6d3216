import { Button, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useCompetencyName } from '../gaps/gaps'
import { Dialog } from '../parts/Dialog'
import { useNotice } from '../parts/Notice'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useText } from '../text/TextProvider'
import { rate, type Ratings, type Review } from './reviews'

const SCALE = [1, 2, 3, 4]

/** The supervisor's word on what has changed at work, with self and peers where known. */
export function RatingForm({ review, close }: { review: Review; close: () => void }) {
  const { t, f } = useText()
  const notice = useNotice()
  const nameOf = useCompetencyName()
  const [ratings, setRatings] = useState<Partial<Ratings>>({})
  const set = (part: Partial<Ratings>) => setRatings(before => ({ ...before, ...part }))
  const send = useSubmission((asked: Ratings) => rate(review.id, asked), {
    refresh: [['reviews'], ['results']],
    done: ({ score }) => {
      notice(t.reviews.sent(f.decimal(score)))
      close()
    },
  })
  const options = [{ value: '', label: t.reviews.none }, ...SCALE.map(value => ({ value: String(value), label: `${value} · ${t.reviews.scale[value]}` }))]
  const chosen = (value: string) => (value ? Number(value) : undefined)
  return (
    <Dialog onClose={close} size="lg" title={t.reviews.form(review.name)}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (ratings.supervisor) send.mutate({ ...ratings, supervisor: ratings.supervisor })
        }}
      >
        <Stack>
          <SubmitFailure error={send.error} />
          <Text>{review.batchName}</Text>
          <Radio.Group
            id="field-supervisor"
            label={t.reviews.question(nameOf(review.competency), String(review.targetLevel))}
            value={String(ratings.supervisor ?? '')}
            onChange={value => set({ supervisor: Number(value) })}
            required
          >
            <Stack gap="sm" mt="xs">
              {SCALE.map(value => (
                <Radio key={value} value={String(value)} label={`${value} · ${t.reviews.scale[value]}`} required />
              ))}
            </Stack>
          </Radio.Group>
          <NativeSelect id="field-self" label={`${t.fields.self} (${t.reviews.optional})`} data={options} value={String(ratings.self ?? '')} onChange={event => set({ self: chosen(event.currentTarget.value) })} />
          <NativeSelect id="field-peers" label={`${t.fields.peers} (${t.reviews.optional})`} data={options} value={String(ratings.peers ?? '')} onChange={event => set({ peers: chosen(event.currentTarget.value) })} />
          <Textarea id="field-evidence" label={`${t.fields.evidence} (${t.reviews.optional})`} description={t.reviews.evidenceHint} maxLength={2000} autosize minRows={3}
            value={ratings.evidence ?? ''} onChange={event => set({ evidence: event.currentTarget.value || undefined })} />
          <Button type="submit" loading={send.isPending}>
            {t.reviews.send}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
