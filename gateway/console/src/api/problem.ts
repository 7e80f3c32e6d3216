import { session } from './session'

export interface FieldFault {
  pointer: string
  code: string
  detail: string
}

interface Body {
  code?: string
  title?: string
  detail?: string
  traceId?: string
  errors?: FieldFault[]
  current?: unknown
  yours?: unknown
}

/** A refusal of the platform (RFC 9457), or the lack of any answer at all (status 0). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId?: string
  readonly faults: FieldFault[]
  readonly current?: unknown
  readonly yours?: unknown

  constructor(status: number, body: Body) {
    super(body.title ?? body.detail ?? '')
    this.status = status
    this.code = body.code ?? 'internal-error'
    this.traceId = body.traceId
    this.faults = body.errors ?? []
    this.current = body.current
    this.yours = body.yours
  }

  static async of(response: Response): Promise<Problem> {
    return Problem.answered(response.status, (await response.json().catch(() => ({}))) as Body)
  }

  /** What a service or the gateway refused; 401 ends the session for the whole console. */
  static answered(status: number, body: Body): Problem {
    if (status === 401) session.end()
    return new Problem(status, body)
  }

  static offline(): Problem {
    return new Problem(0, { code: 'offline' })
  }
}

/** What stands there now, when somebody else was faster (412). */
export const currentOf = <T>(error: unknown): T | undefined =>
  error && problemOf(error).status === 412 ? (problemOf(error).current as T | undefined) : undefined

export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(500, { title: error instanceof Error ? error.message : '' })
