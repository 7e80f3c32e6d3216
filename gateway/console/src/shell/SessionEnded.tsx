import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { onSignedIn, session } from '../api/session'
import { useNotice } from '../parts/Notice'
import { useText } from '../text/TextProvider'
import { askWhoIAm, useMe } from './MeProvider'
import { SignInAgain } from './SignInAgain'

/** Says on every screen that the session has ended, and goes on where one was as soon as the same person is back. */
export function SessionEnded() {
  const { t } = useText()
  const me = useMe()
  const notice = useNotice()
  const queries = useQueryClient()
  const ended = useSyncExternalStore(session.subscribe, session.ended)
  useEffect(() => {
    if (!ended) return
    const look = async () => {
      const now = await askWhoIAm().catch(() => undefined)
      if (!now) return
      if (now.id !== me.id) return window.location.assign('/') // somebody else sees nothing of this
      session.resume()
      notice(t.shell.goOn)
      await queries.invalidateQueries()
    }
    const leave = onSignedIn(() => void look())
    const onFocus = () => void look()
    window.addEventListener('focus', onFocus)
    return () => {
      leave()
      window.removeEventListener('focus', onFocus)
    }
  }, [ended, me.id, notice, queries, t])
  if (!ended) return null
  return (
    <section className="session-ended" role="alert">
      <Text>
        <strong>{t.failure.sessionEnded}</strong> {t.failure.sessionEndedNext}
      </Text>
      <SignInAgain />
    </section>
  )
}
