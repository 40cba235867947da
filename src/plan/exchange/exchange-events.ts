import type { PlanContent } from '../plan-content.ts'
import type { GoodwardFile } from './goodward-file.ts'

type Lists = 'organisations' | 'people' | 'posts' | 'reports' | 'sources'
type Fresh = Readonly<Record<Lists, readonly unknown[]>>

export const planImported = (plan: PlanContent, { from }: Pick<GoodwardFile, 'from'>, fresh: Fresh) => ({
  what: 'plan-imported',
  about: { kind: 'plan', id: plan.id },
  sentence: `Imported the plan “${plan.title}” from a Goodward file of ${from}: ${listed([
    counted(plan.findings.length, 'finding'),
    counted(plan.actions.length, 'action'),
  ])}.${came(fresh)}`,
})

/** " With it came 3 people and 1 organisation." */
function came(fresh: Fresh): string {
  const parts = newInWords(fresh)
  return parts.length === 0 ? '' : ` With it came ${listed(parts)}.`
}

/** What a file brings that the record lacks: "2 organisations", "1 person". */
export const newInWords = (fresh: Fresh): string[] =>
  [
    counted(fresh.reports.length, 'inspection'),
    counted(fresh.sources.length, 'other source', 'other sources'),
    counted(fresh.organisations.length, 'organisation'),
    counted(fresh.posts.length, 'post'),
    counted(fresh.people.length, 'person', 'people'),
  ].filter((words) => !words.startsWith('0 '))

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
