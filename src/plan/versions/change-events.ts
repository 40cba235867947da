import { printPlainDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { Difference } from './compare-plans.ts'

// How the history tells of changes to an agreed plan that wait for somebody's word.

type PlanNamed = { readonly id: string; readonly title: string }

const onChange = (what: string, changeId: string, plan: PlanNamed, sentence: string): HistoryEvent => ({
  what,
  about: { kind: 'plan-change', id: changeId },
  sentence,
  detail: { plan: plan.id },
})

/** "A7 Chronologies: Due from 31 May 2016 to 30 September 2016" */
export function differenceInWords({ name, what, called, fields }: Pick<Difference, 'name' | 'what' | 'called' | 'fields'>): string {
  if (what === 'added') return `the ${called} “${name}” added`
  if (what === 'removed') return `the ${called} “${name}” removed`
  const told = fields.filter(({ kind }) => kind !== 'record')
  const said = (told.length > 0 ? told : fields).map(
    ({ label, before, after }) => `${label} from ${before ?? 'nothing'} to ${after ?? 'nothing'}`,
  )
  return `${name}: ${said.join('; ')}`
}

export const differencesInWords = (differences: readonly Difference[]): string => {
  const [first, ...rest] = differences
  if (!first) return 'nothing'
  const more = rest.length === 0 ? '' : `, and ${rest.length} more ${rest.length === 1 ? 'change' : 'changes'}`
  return `${differenceInWords(first)}${more}`
}

export const changeAsked = (plan: PlanNamed, changeId: string, differences: readonly Difference[], of: string): HistoryEvent =>
  onChange('plan-change-asked', changeId, plan, `Asked ${of} for a change of the plan “${plan.title}”: ${differencesInWords(differences)}.`)

export const changeExplained = (plan: PlanNamed, changeId: string, reason: string): HistoryEvent =>
  onChange('plan-change-explained', changeId, plan, `Said why a change of the plan “${plan.title}” is asked for: ${reason}`)

export const changeWithdrawn = (plan: PlanNamed, changeId: string, differences: readonly Difference[]): HistoryEvent =>
  onChange('plan-change-withdrawn', changeId, plan, `Withdrew the change that was asked for: ${differencesInWords(differences)}.`)

type Answered = { readonly by: string; readonly on: Temporal.PlainDate; readonly askedBy: string | null; readonly reason: string | null }

export const changeApproved = (plan: PlanNamed, changeId: string, differences: readonly Difference[], told: Answered): HistoryEvent =>
  onChange(
    'plan-change-approved',
    changeId,
    plan,
    `${told.by} approved on ${printPlainDay(told.on)}${asked(told)}: ${differencesInWords(differences)}.`,
  )

export const changeNotApproved = (plan: PlanNamed, changeId: string, differences: readonly Difference[], told: Answered): HistoryEvent =>
  onChange(
    'plan-change-not-approved',
    changeId,
    plan,
    `${told.by} did not approve on ${printPlainDay(told.on)}${asked(told)}: ${differencesInWords(differences)}. The reason: ${told.reason}`,
  )

const asked = ({ askedBy }: Answered): string => (askedBy ? `, as ${askedBy} had asked` : '')

export const whoMayChangeSet = (authorityId: string, sentences: readonly string[]): HistoryEvent => ({
  what: 'who-may-change-set',
  about: { kind: 'authority', id: authorityId },
  sentence: `Set who may change an agreed plan: ${sentences.join('; ')}.`,
})
