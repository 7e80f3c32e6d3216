import createClient from 'openapi-fetch'
import { chosenLanguage } from '../text/language'
import { Problem } from './problem'
import type { paths } from './schema'

const CHANGES = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])

export const csrfToken = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''

/** All calls go through the gateway of the same origin; whatever is refused is thrown as a Problem. */
export const api = createClient<paths>({ baseUrl: '/' })

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', chosenLanguage())
    if (CHANGES.has(request.method)) request.headers.set('X-XSRF-TOKEN', csrfToken())
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.of(response)
  },
  onError: () => Problem.offline(),
})

/** The body of an answer; refusals never come this far. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}
