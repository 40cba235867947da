import { londonDay } from '../../../calendar/london.ts'
import { printPlainDay } from '../../../calendar/print-day.ts'
import { readDay } from '../../../calendar/read-day.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { getPlanOn, getVersionContent, type VersionListed } from '../../../plan/versions/versions.queries.ts'
import type { Problem } from '../../form/problem.ts'
import type { Visit } from '../../visit.ts'
import { planOf } from '../money/money-on-page.ts'

/** One of the two plans that are held against each other: a version, the plan now, or as it stood on a day. */
export type Side = { readonly value: string; readonly name: string; readonly content: PlanContent }

export type SideAsked = { readonly value: string; readonly name: string; readonly read: () => Promise<PlanContent> }

/** "v2", "now" or a day in any writing; `field` is where a problem stands. */
export function readSide(
  visit: Visit,
  versions: readonly VersionListed[],
  planId: string,
  field: string,
  asked: string,
): SideAsked | Problem {
  if (asked === 'now') return { value: 'now', name: 'The plan now', read: () => planOf(visit) }
  const version = versions.find(({ number }) => asked === `v${number}`)
  if (version)
    return {
      value: asked,
      name: versionName(version),
      read: () => visit.read((reader) => getVersionContent(reader, visit.viewer, planId, version.id)),
    }
  if (/^v\d+$/.test(asked)) return { field, sentence: `This plan has no version ${asked.slice(1)}` }
  const read = readDay(asked)
  if ('problem' in read) return { field, sentence: read.problem }
  if (Temporal.PlainDate.compare(read.day, londonDay(visit.moment)) > 0)
    return { field, sentence: 'That day is still to come: choose today or a day before it' }
  const value = read.day.toString()
  return { value, name: `On ${printPlainDay(read.day)}`, read: () => getPlanOn(visit.db, visit.viewer, planId, read.day) }
}

/** "Version 2, agreed by Cabinet" */
export const versionName = ({ number, why }: Pick<VersionListed, 'number' | 'why'>): string => `Version ${number}, ${why}`
