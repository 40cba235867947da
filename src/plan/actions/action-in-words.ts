import { printDay } from '../../calendar/print-day.ts'
import { shortened } from '../name-finding.ts'
import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'
import { origins } from './action-order.ts'

// An action field by field in the plan's words, and what changed in it.

export type FieldInWords = { readonly field: string; readonly name: string; readonly words: string }

type Around = Pick<PlanContent, 'actions' | 'findings' | 'workstreams' | 'phases'>

/** Every field of an action that a person writes; what is empty says so. */
export function actionInWords(plan: Around, action: ActionContent): FieldInWords[] {
  const rows: readonly [field: string, name: string, words: string][] = [
    ['title', 'title', quoted(action.title)],
    ['what', 'description', text(action.what)],
    ['why', 'desired outcome', text(action.why)],
    ['origin', 'origin', `${origins[action.origin]}${action.originPage ? `, page ${action.originPage}` : ''}`],
    ['findings', 'answers', answered(plan, action)],
    ['workstream', 'workstream', plan.workstreams.find(({ id }) => id === action.workstreamId)?.title ?? 'none'],
    ['phase', 'phase', plan.phases.find(({ id }) => id === action.phaseId)?.title ?? 'none'],
    ['owner', 'owner', action.owner?.name ?? 'nobody'],
    ['accountable', 'accountable director', action.accountable?.name ?? 'nobody'],
    ['starts', 'start', dayOrNone(action.startsOn)],
    ['due', 'due', dayOrNone(action.dueOn)],
    ['due_words', 'due in words', text(action.dueWords)],
    ['equality', 'equality note', text(action.equalityNote)],
    ['partners', 'partners', listed(action.partners.map(({ organisation, contact }) => named(organisation.name, contact?.name)))],
    ['waits', 'waits for', listed(plan.actions.filter(({ id }) => action.waitsFor.includes(id)).map(({ reference }) => reference))],
    ['milestones', 'milestones', listed(action.milestones.map(milestone))],
  ]
  return rows.map(([field, name, words]) => ({ field, name, words }))
}

/** One phrase for each field that differs, old beside new: "owner was nobody, now Head of Safeguarding". Empty when nothing does. */
export function changesInWords(before: { plan: Around; action: ActionContent }, after: { plan: Around; action: ActionContent }): string[] {
  const was = actionInWords(before.plan, before.action)
  const now = actionInWords(after.plan, after.action)
  return now.flatMap(({ name, words }, n) => {
    const old = was[n]?.words ?? ''
    return old === words ? [] : [`${name} was ${inPassing(old)}, now ${inPassing(words)}`]
  })
}

/** How a finding is called where its words would be too many. */
export const findingName = ({ ownLabel, number, text: words }: Pick<FindingOfPlan, 'ownLabel' | 'number' | 'text'>): string =>
  ownLabel ?? number ?? quoted(shortened(words, 60))

const inPassing = (words: string): string =>
  words.endsWith('”') && words.length > 200 ? `${shortened(words, 200)}”` : shortened(words, 200)

const quoted = (words: string) => `“${words}”`
const text = (words: string | null) => (words === null ? 'empty' : quoted(words))
const dayOrNone = (day: string | null) => (day === null ? 'no date' : printDay(Temporal.PlainDate.from(day)))
const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '))
const named = (organisation: string, contact: string | undefined) => (contact ? `${organisation} (${contact})` : organisation)

const milestone = ({ title, dueOn, reachedOn }: ActionContent['milestones'][number]) =>
  [quoted(title), dueOn && `by ${dayOrNone(dueOn)}`, reachedOn && `reached on ${dayOrNone(reachedOn)}`].filter(Boolean).join(' ')

function answered(plan: Around, action: ActionContent): string {
  const names = plan.findings.filter(({ id }) => action.findingIds.includes(id)).map(findingName)
  return names.length === 0 ? 'no finding' : `finding ${names.join(', ')}`
}
