// What a report begins with, by what the body is asked to do. Our own words, for the writer to change.

import type { Manifest } from './manifest.ts'
import type { DecisionShape } from './report-content.ts'
import type { TrackingRow } from './written.ts'

type Begins = {
  readonly recommendations: readonly string[]
  readonly options: readonly { readonly words: string; readonly consequences: string | null }[]
}

const reject = {
  words: 'To reject the plan in whole or in part.',
  consequences: 'The council could then not send a written statement of what it will do within the period that the law sets.',
}

/** The first option is the recommended one. */
const beginnings: Readonly<Record<DecisionShape, Begins>> = {
  'note-and-commission': {
    recommendations: [
      'note the report of the inspection',
      'ask the Director of Children’s Services to prepare a plan in answer to it for a future meeting',
    ],
    options: [],
  },
  'endorse-or-amend': {
    recommendations: [],
    options: [
      { words: 'To note the report and endorse the draft plan.', consequences: null },
      { words: 'To amend the plan.', consequences: null },
    ],
  },
  agree: { recommendations: ['agree the plan'], options: [] },
  'approve-with-money': {
    recommendations: ['approve the plan', 'agree the money that it asks for, as set out in this report'],
    options: [{ words: 'To approve the plan and the money for it.', consequences: null }, reject],
  },
  'endorse-and-delegate': {
    recommendations: [
      'endorse the plan for submission',
      'delegate final changes before it is sent to the Director of Children’s Services, in consultation with the Cabinet Member',
    ],
    options: [{ words: 'To endorse the plan and delegate the rest.', consequences: null }, reject],
  },
  'approve-in-principle': {
    recommendations: ['approve the plan in principle', 'receive it again once it has been sent'],
    options: [{ words: 'To approve the plan in principle before it is sent.', consequences: null }, reject],
  },
  'individual-member': {
    recommendations: ['approve the plan for submission'],
    options: [{ words: 'To approve the plan.', consequences: null }, reject],
  },
  'note-after-submission': { recommendations: ['note the plan that has been sent to the inspectorate'], options: [] },
  'recommend-to-council': {
    recommendations: ['recommend the plan to the full council'],
    options: [{ words: 'To recommend the plan to the full council.', consequences: null }, reject],
  },
}

export const beginningOf = (shape: DecisionShape): Begins => beginnings[shape]

/** Wording for members’ interests where the authority has entered none. Source: Localism Act 2011, sections 30, 31 and 34. */
export const interestsWording =
  'Members are asked to consider whether they have an interest in this matter under the council’s code of conduct and, if so, to declare what it is. A member with a disclosable pecuniary interest must not take part in the discussion or vote unless a dispensation has been granted, and leaves the room where the council’s rules ask for it.'

export const interestsKey = 'report-interests-wording'

/** The rows of the grid of the boxed form; the plan's own bodies follow. */
export function trackingRows(
  { family }: Manifest,
  bodies: readonly { readonly id: string; readonly name: string }[],
): readonly TrackingRow[] {
  const row = (who: string): TrackingRow => ({ bodyId: null, who, on: null, said: null })
  const usual = ['Director', 'Chief Executive / Strategic Leadership Team', 'Cabinet Member / Chair', 'Ward Members', 'Partners']
  if (family !== 'boxed') return []
  return [...usual.map(row), ...bodies.map(({ id, name }) => ({ ...row(name), bodyId: id }))]
}
