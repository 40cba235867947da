import { printPlainDay } from '../../calendar/print-day.ts'
import { Refusal } from '../../refusal.ts'
import type { ConsultationContent, PlanContent } from '../plan-content.ts'
import { withStop } from '../plan-words.ts'

// Who was consulted on the plan, when, and what changed: what decision reports say under "consultation".

export const consulted = {
  partners: 'Partners',
  children: 'Children and young people',
  carers: 'Parents and carers',
  staff: 'Staff',
  unions: 'Trade unions',
  scrutiny: 'Overview and scrutiny',
  'cabinet-member': 'Cabinet member',
  other: 'Others',
} as const

export type Consulted = keyof typeof consulted

export const consultedInWords = (who: string): string => (Object.hasOwn(consulted, who) ? consulted[who as Consulted] : who)

export function findConsultation(plan: PlanContent, id: string): ConsultationContent {
  const consultation = plan.consultations.find((each) => each.id === id)
  if (!consultation) throw new Refusal('not-found', 'There is no such consultation on this plan. Somebody may have removed it.')
  return consultation
}

type Consultations = Pick<PlanContent, 'consultations'>

/** The first first; of two on one day, the one that was recorded first. */
export const inTime = ({ consultations }: Consultations): readonly ConsultationContent[] =>
  consultations.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))

/** Those of whom nothing is recorded; "others" are nobody in particular. */
export const notYetConsulted = ({ consultations }: Consultations): readonly Consulted[] =>
  (Object.keys(consulted) as Consulted[]).filter((who) => who !== 'other' && !consultations.some((each) => each.who === who))

/** "14 June 2016", "1 June 2016 to 20 June 2016" */
export function daysInWords({ fromOn, toOn }: Pick<ConsultationContent, 'fromOn' | 'toOn'>): string {
  const [from, to] = [fromOn, toOn].map((day) => day && printPlainDay(Temporal.PlainDate.from(day)))
  return to && toOn !== fromOn ? `${from} to ${to}` : (from ?? '')
}

/** A paragraph for a report: who was consulted, and what came of it. Null where nobody was. */
export function consultationInWords(plan: Consultations): string | null {
  const all = inTime(plan)
  if (all.length === 0) return null
  const groups = Object.keys(consulted).flatMap((who) => {
    const those = all.filter((each) => each.who === who)
    return those.length === 0 ? [] : [`${groupName(who)} (${those.map((each) => `${each.name}, ${daysInWords(each)}`).join('; ')})`]
  })
  const changes = [...new Set(all.flatMap(({ changed }) => (changed === null ? [] : [withStop(changed)])))]
  return [`The plan was consulted on with ${listed(groups)}.`, ...(changes.length === 0 ? [] : ['As a result:', ...changes])].join(' ')
}

const groupName = (who: string): string =>
  who === 'other' ? 'others' : who === 'cabinet-member' ? 'the cabinet member' : consultedInWords(who).toLowerCase()

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
