import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { useText } from '../text/TextProvider'
import { Dialog } from './Dialog'
import { SubmitFailure } from './SubmitFailure'

interface Props {
  title: string
  about?: string
  action: string
  send: (reason: string, key: string) => Promise<unknown>
  refresh: string[][]
  close: () => void
}

/** Asks why before something is taken back; what was typed stays when it is refused. */
export function ReasonDialog({ title, about, action, send, refresh, close }: Props) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const sent = useSubmission(send, { refresh, done: close })
  return (
    <Dialog onClose={close} title={title}>
      <Stack>
        <SubmitFailure error={sent.error} />
        {about && <Text>{about}</Text>}
        <Textarea id="field-reason" label={t.fields.reason} value={reason} onChange={event => setReason(event.currentTarget.value)} maxLength={500} autosize minRows={3} required />
        <Button loading={sent.isPending} onClick={() => sent.mutate(reason)}>
          {action}
        </Button>
      </Stack>
    </Dialog>
  )
}
