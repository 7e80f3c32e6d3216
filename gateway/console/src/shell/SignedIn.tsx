import { Container, Text } from '@mantine/core'
import { useEffect } from 'react'
import { tellSignedIn } from '../api/session'
import { useText } from '../text/TextProvider'

/** Where the window for signing in again ends: it tells the others and closes. */
export function SignedIn() {
  const { t } = useText()
  useEffect(() => {
    document.title = `${t.shell.signedIn} · Bangkom`
    tellSignedIn()
    window.close()
  }, [t])
  return (
    <Container component="main" py="xl">
      <h1>{t.shell.signedIn}</h1>
      <Text>{t.shell.signedInNext}</Text>
    </Container>
  )
}
