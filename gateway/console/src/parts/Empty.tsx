import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing there yet: says what would be here and what the first step is. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="panel empty">
      <Title order={2} fz="lg">
        {title}
      </Title>
      <Text c="dimmed" mb={children ? 'md' : 0}>
        {text}
      </Text>
      {children}
    </section>
  )
}
