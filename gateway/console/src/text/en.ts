import { codes } from './en/codes'
import { gaps } from './en/gaps'
import { imports } from './en/imports'
import { people } from './en/people'
import { plan } from './en/plan'
import { common, failure, fields, jobs, shell } from './en/shell'
import { status } from './en/platform'
import { assessments, needs, standards } from './en/standards'
import { batches, budget, catalogue, home, results, reviews } from './en/training'
import type { Text } from './id'

export const en: Text = { common, failure, fields, shell, jobs, home, imports, gaps, people, plan, budget, catalogue, batches, results, reviews, needs, assessments, standards, status, codes }
