import { Group } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'

/** Title of a screen with its main actions. */
export function PageHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Bangkom`
  }, [title])
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about && <p>{about}</p>}
      </div>
      {children && <Group gap="sm">{children}</Group>}
    </header>
  )
}
