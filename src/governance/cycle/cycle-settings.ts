// The periods of a council's cycle of decisions: what the law sets, and where it leaves them to the council's own constitution.

import type { ClearDayKind } from '../../calendar/clear-days.ts'

export type ClearDays = { readonly amount: number; readonly kind: ClearDayKind }

/** Working days before the last day for the agenda by which somebody's clearance is asked for. */
export type Clearance = { readonly by: string; readonly workingDays: number }

export type CycleSettings = {
  readonly agenda: ClearDays
  readonly keyDecisionNotice: ClearDays
  readonly privateNotice: ClearDays
  readonly privateNoticeAgain: ClearDays
  readonly generalException: ClearDays
  /** Working days from the meeting to the decision's publication; null where the council has set none. */
  readonly decisionNotice: number | null
  /** Working days from publication in which a decision may be called in; null where the council has set none. */
  readonly callIn: number | null
  readonly clearances: readonly Clearance[]
  /** Working days that writing a report takes before it first goes to somebody; null where the council has set none. */
  readonly drafting: number | null
  /** Who must agree: to special urgency besides whom the law names, and that a decision isn't called in; null where the council has set nobody. */
  readonly specialUrgency: string | null
  readonly callInWaiver: string | null
}

export type CycleSetting = Exclude<keyof CycleSettings, 'clearances'>

/** Those for which the law sets a least number of clear days. */
export type LawsPeriod = 'agenda' | 'keyDecisionNotice' | 'privateNotice' | 'privateNoticeAgain' | 'generalException'

export type Agreement = 'specialUrgency' | 'callInWaiver'

export const isAgreement = (name: keyof CycleSettings): name is Agreement => name === 'specialUrgency' || name === 'callInWaiver'

export const cycleSettingTitles: Readonly<Record<keyof CycleSettings, string>> = {
  agenda: 'Agenda and reports published before a meeting',
  keyDecisionNotice: 'Notice of a key decision',
  privateNotice: 'Notice of private business',
  privateNoticeAgain: 'Second notice of private business',
  generalException: 'General exception',
  specialUrgency: 'Special urgency',
  decisionNotice: 'Decision published after the meeting',
  callIn: 'Call-in',
  callInWaiver: 'Waiver of call-in',
  clearances: 'Clearance of a report',
  drafting: 'Drafting of a report',
}

export const cycleSettingNames = Object.keys(cycleSettingTitles) as readonly (keyof CycleSettings)[]

/** The key under which an authority's own period is kept. */
export const keyOf = (name: keyof CycleSettings): string => `cycle.${name}`

export function isClearDays(value: unknown): value is ClearDays {
  const days = value as Partial<ClearDays> | null
  return typeof days?.amount === 'number' && (days.kind === 'clear calendar days' || days.kind === 'clear working days')
}

/** "5 clear working days", "2 working days", "agreed by the Chief Executive", "not set" */
export function periodInWords(name: CycleSetting, settings: CycleSettings): string {
  const value = settings[name]
  if (value === null) return 'not set'
  if (typeof value === 'string') return `agreed by ${value}`
  return typeof value === 'number' ? workingDays(value) : `${value.amount} ${value.kind}`
}

/** "1 working day" */
export const workingDays = (amount: number): string => `${amount} working ${amount === 1 ? 'day' : 'days'}`

/** Why a period that an authority enters can't be so: shorter than the law's. */
export function tooShort(name: LawsPeriod, amount: number): string | null {
  const least = lawsMinimum[name]
  if (amount >= least.amount) return null
  return `The law asks for at least ${least.amount} clear days (${settingSources[name].source}): the constitution can only ask for more`
}

/** What the law says of each, and with which words a page says so. Source: rules of the field, section 4. */
export const settingSources: Readonly<Record<Exclude<CycleSetting, 'drafting'>, { readonly says: string; readonly source: string }>> = {
  agenda: {
    says: 'The agenda and its reports are open to the public at least five clear days before the meeting',
    source: 'SI 2012/2089 regs 6–7; Local Government Act 1972 s.100B',
  },
  keyDecisionNotice: {
    says: 'Notice of a key decision is published at least 28 clear days before it is made',
    source: 'SI 2012/2089 reg 9',
  },
  privateNotice: {
    says: 'Notice that part of a meeting will be private is published at least 28 clear days before it, also where the decision is not key',
    source: 'SI 2012/2089 reg 5(2)',
  },
  privateNoticeAgain: {
    says: 'A second notice, with what was said against it and the answer, is published at least five clear days before the meeting',
    source: 'SI 2012/2089 reg 5(4)',
  },
  generalException: {
    says: 'Where 28 days are impracticable, the chair of the scrutiny committee is told in writing, the notice is published, and five clear days pass',
    source: 'SI 2012/2089 reg 10',
  },
  specialUrgency: {
    says: 'Where five clear days are impracticable too, the chair of the scrutiny committee, else of the council, else its vice-chair, agrees that the decision is urgent and cannot reasonably be deferred; whom else the constitution asks, it says itself',
    source: 'SI 2012/2089 reg 11',
  },
  decisionNotice: {
    says: 'The record of a decision is made as soon as reasonably practicable; how many days that is, the constitution says',
    source: 'SI 2012/2089 reg 12',
  },
  callIn: {
    says: 'Scrutiny may ask for a decision that was made but not carried out to be looked at again; how long it has, the constitution says',
    source: 'Local Government Act 2000 s.9F(2)(a) and (4)',
  },
  callInWaiver: {
    says: 'Whether an urgent decision can be kept from call-in, and who must agree to it, the constitution says',
    source: 'Local Government Act 2000 s.9F',
  },
}

/** The law's minimum. A clear day is counted as a working day for agendas, as most councils do, and as a calendar day for 28 days' notice. */
export const lawsMinimum: CycleSettings = {
  agenda: { amount: 5, kind: 'clear working days' },
  keyDecisionNotice: { amount: 28, kind: 'clear calendar days' },
  privateNotice: { amount: 28, kind: 'clear calendar days' },
  privateNoticeAgain: { amount: 5, kind: 'clear working days' },
  generalException: { amount: 5, kind: 'clear working days' },
  decisionNotice: null,
  callIn: null,
  clearances: [],
  drafting: null,
  specialUrgency: null,
  callInWaiver: null,
}

/** The day on which SI 2012/2089 came into force; a decision from before it is recorded as it was. */
export const rulesFrom = Temporal.PlainDate.from('2012-09-10')
