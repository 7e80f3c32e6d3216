import { codes } from './id/codes'
import { gaps } from './id/gaps'
import { imports } from './id/imports'
import { people } from './id/people'
import { plan } from './id/plan'
import { common, failure, fields, jobs, shell } from './id/shell'
import { status } from './id/platform'
import { assessments, needs, standards } from './id/standards'
import { batches, budget, catalogue, home, results, reviews } from './id/training'

/** Every text of the console; the other languages must have the same shape. */
export const id = { common, failure, fields, shell, jobs, home, imports, gaps, people, plan, budget, catalogue, batches, results, reviews, needs, assessments, standards, status, codes }

export type Text = typeof id
