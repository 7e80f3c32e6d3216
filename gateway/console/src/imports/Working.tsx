import { Button, Progress, Text } from '@mantine/core'
import { useSubmission } from '../api/submission'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMay } from '../shell/MeProvider'
import { useText } from '../text/TextProvider'
import { cancel, type Import } from './imports'

/** The file is being checked or applied; one may leave, it goes on. */
export function Working({ one, job }: { one: Import; job?: { done: number; total: number } }) {
  const { t, f } = useText()
  const may = useMay('TENANT_ADMIN', 'ANALYST')
  const stop = useSubmission((id: string, key) => cancel(one.kind, id, key), { refresh: [['import', one.id]] })
  const share = job?.total ? (100 * job.done) / job.total : 0
  return (
    <section className="panel">
      <h2>{one.state === 'CHECKING' ? t.imports.checking : t.imports.applying}</h2>
      <Progress value={share} aria-label={t.imports.progress} size="lg" />
      <Text mt="xs" aria-live="polite">
        {job ? t.jobs.progress(f.count(job.done), f.count(job.total)) : t.common.loading}
      </Text>
      <Text c="dimmed" mb="md">
        {t.imports.mayLeave}
      </Text>
      <SubmitFailure error={stop.error} />
      {may && (
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(one.id)}>
          {t.imports.stop}
        </Button>
      )}
    </section>
  )
}
