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

/** "v2", "Version 2", "now" or a day in any writing; `field` is where a problem stands. */
export function readSide(
  visit: Visit,
  versions: readonly VersionListed[],
  planId: string,
  field: string,
  asked: string,
): SideAsked | Problem {
  if (/^(the plan )?now$/i.test(asked.trim())) return { value: 'now', name: 'The plan now', read: () => planOf(visit) }
  const wanted = /^v(?:ersion)? ?(\d{1,9})\b/i.exec(asked.trim())?.[1]
  const version = versions.find(({ number }) => String(number) === wanted)
  if (version)
    return {
      value: `v${version.number}`,
      name: versionName(version),
      read: () => visit.read((reader) => getVersionContent(reader, visit.viewer, planId, version.id)),
    }
  if (wanted) return { field, sentence: `This plan has no version ${wanted}` }
  const read = readDay(asked)
  if ('problem' in read) return { field, sentence: read.problem }
  if (Temporal.PlainDate.compare(read.day, londonDay(visit.moment)) > 0)
    return { field, sentence: 'That day is still to come: choose today or a day before it' }
  const value = read.day.toString()
  return { value, name: `On ${printPlainDay(read.day)}`, read: () => getPlanOn(visit.db, visit.viewer, planId, read.day) }
}

/** "Version 2, agreed by Cabinet" */
export const versionName = ({ number, why }: Pick<VersionListed, 'number' | 'why'>): string => `Version ${number}, ${why}`

/** What can be chosen, as it is typed. */
export const sidesOffered = (versions: readonly VersionListed[]) => [
  ...versions.map((version) => ({ value: `Version ${version.number}`, text: version.why })),
  { value: 'Now', text: 'The plan as it stands' },
]

/** A side as it is typed: "Version 2", "Now", "20 July 2016". */
export function sideTyped(value: string): string {
  if (value === 'now') return 'Now'
  const number = /^v(\d+)$/.exec(value)?.[1]
  if (number) return `Version ${number}`
  const read = readDay(value)
  return 'day' in read ? printPlainDay(read.day) : value
}
