/** Whether the session has ended while the console is open: any answer 401 says so, signing in again elsewhere takes it back. */
let ended = false
const listeners = new Set<() => void>()

const turn = (to: boolean) => {
  if (ended === to) return
  ended = to
  listeners.forEach(listener => listener())
}

export const session = {
  ended: () => ended,
  end: () => turn(true),
  resume: () => turn(false),
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** The page that a window opened for signing in ends on. */
export const SIGNED_IN = '/masuk'

const CHANNEL = 'bangkom.session'

/** Told by a window in which somebody has just signed in, heard by all others. */
export function tellSignedIn() {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('signed in')
  channel.close()
}

export function onSignedIn(listener: () => void) {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = listener
  return () => channel.close()
}
