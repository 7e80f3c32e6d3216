import { codes } from './id/codes'
import { gaps } from './id/gaps'
import { imports } from './id/imports'
import { people } from './id/people'
import { plan } from './id/plan'
import { common, failure, fields, jobs, shell } from './id/shell'
import { batches, budget, catalogue, home, results, reviews } from './id/training'

/** Every text of the console; the other languages must have the same shape. */
export const id = { common, failure, fields, shell, jobs, home, imports, gaps, people, plan, budget, catalogue, batches, results, reviews, codes }

export type Text = typeof id
