import { nameFinding } from '../../plan/name-finding.ts'
import type { FindingOfPlan } from '../../plan/plan-content.ts'

export const anchor = (finding: Pick<FindingOfPlan, 'id'>): string => `finding-${finding.id}`

export const called = nameFinding
