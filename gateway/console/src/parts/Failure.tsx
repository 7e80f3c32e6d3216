import { Button, Group, Text, Title } from '@mantine/core'
import { problemOf, type Problem } from '../api/problem'
import { SignInAgain } from '../shell/SignInAgain'
import type { Text as Texts } from '../text/id'
import { useText } from '../text/TextProvider'

const sentence = (t: Texts, problem: Problem): string => {
  if (problem.status === 0) return t.failure.offline
  if (problem.status === 401) return t.failure.sessionEnded
  return problem.message || (problem.status === 404 ? t.failure.nowhere : t.failure.unknown)
}

const nextStep = (t: Texts, problem: Problem): string => {
  if (problem.status === 0) return t.failure.offlineNext
  if (problem.status === 401) return t.failure.sessionEndedNext
  if (problem.status === 403) return t.failure.notAllowedNext
  if (problem.status === 404) return t.failure.unknownNext
  if (problem.status === 429) return t.failure.tooManyNext
  return problem.status >= 500 ? t.failure.serverNext : t.failure.refusedNext
}

/** What went wrong in plain words, what to do next, and the number by which support finds it; `page` when nothing else is on the page. */
export function Failure({ error, retry, page = false }: { error: unknown; retry?: () => void; page?: boolean }) {
  const { t } = useText()
  const problem = problemOf(error)
  const title = problem.status === 403 ? t.failure.notAllowed : problem.status === 404 ? t.failure.nothingHere : t.failure.title
  return (
    <section className="panel failure" role="alert">
      <Title order={page ? 1 : 2} fz="h2">
        {title}
      </Title>
      <Text>{sentence(t, problem)}</Text>
      <Text c="dimmed">{nextStep(t, problem)}</Text>
      <Group mt="sm" gap="md">
        {problem.status === 401 && <SignInAgain />}
        {retry && problem.status !== 403 && (
          <Button variant="default" onClick={retry}>
            {t.failure.retry}
          </Button>
        )}
        {problem.traceId && (
          <Text size="sm" c="dimmed">
            {t.failure.trace} <code>{problem.traceId}</code>
          </Text>
        )}
      </Group>
    </section>
  )
}
