import type { StaleEdit } from '../../../database/stale-edit.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

/** What a form of a plan's money is shown again with. */
export type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

export const planIdOf = (visit: Visit): string => visit.params.planId ?? ''

export const planOf = (visit: Visit): Promise<PlanContent> => visit.read((reader) => getPlanContent(reader, visit.viewer, planIdOf(visit)))

export const crumbsTo = ({ viewer }: Visit, plan: Pick<PlanContent, 'id' | 'title'>) => [
  { text: 'Plans', href: paths.plans(viewer.authority) },
  { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
  { text: 'Money', href: paths.money(viewer.authority, plan.id) },
]

/** As it stands in a box behind "£": "195,000". */
export const poundsWritten = (pence: bigint | string): string => printPounds(BigInt(pence)).replace('£', '')

/** Removed after somebody else had changed it: nothing was typed, so there is nothing to put together. */
export const changedMeanwhile = (what: string) =>
  new Refusal('conflict', `Somebody changed this ${what} after you opened it. Look at it again, then remove it if it should still go.`)
