import { Button } from '@mantine/core'
import { SIGNED_IN } from '../api/session'
import { useText } from '../text/TextProvider'

/** Leads to sign-in in a window of its own, so that this one keeps all that was typed. */
export function SignInAgain() {
  const { t } = useText()
  return (
    <Button variant="default" onClick={() => void window.open(SIGNED_IN, 'bangkom-sign-in', 'popup,width=560,height=720')}>
      {t.failure.signInAgain}
    </Button>
  )
}
