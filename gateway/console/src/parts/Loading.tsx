import { Skeleton, Stack } from '@mantine/core'
import { useText } from '../text/TextProvider'

/** The shape of what is to come. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useText()
  return (
    <Stack gap="sm" role="status" aria-label={t.common.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 32 : 20} width={line === 0 ? '40%' : '100%'} />
      ))}
    </Stack>
  )
}
