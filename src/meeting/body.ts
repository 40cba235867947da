// The bodies that decide, endorse, scrutinise, monitor or receive.

import type { HistoryEvent } from '../history/event.ts'

export const bodyKinds = {
  cabinet: 'Cabinet',
  'individual-member': 'Individual member',
  'full-council': 'Full council',
  committee: 'Committee',
  scrutiny: 'Scrutiny committee',
  'management-team': 'Management team',
  'corporate-parenting-board': 'Corporate parenting board',
  'improvement-board': 'Improvement board',
  'project-board': 'Project board',
  'childrens-trust-board': 'Children’s trust board',
  'health-and-wellbeing-board': 'Health and wellbeing board',
  safeguarding: 'Safeguarding board or partners',
  'partner-board': 'Partner’s board',
} as const

export type BodyKind = keyof typeof bodyKinds

type Named = { readonly id: string; readonly name: string }

export const bodyAdded = ({ id, name }: Named): HistoryEvent => ({
  what: 'body-added',
  about: { kind: 'body', id },
  sentence: `Added the body ${name}.`,
})

export const namedOnBody = (body: Named, person: Named, capacity: string): HistoryEvent => ({
  what: 'named-on-body',
  about: { kind: 'body', id: body.id },
  sentence: `Named ${person.name} on ${body.name} as ${capacity}.`,
  detail: { person: person.id },
})

export type BodyListed = { readonly id: string; readonly name: string; readonly kind: string }

export const bodyChanged = ({ id }: Named, sentence: string): HistoryEvent => ({
  what: 'body-changed',
  about: { kind: 'body', id },
  sentence,
})

export const leftBody = (body: Named, person: Named, day: string): HistoryEvent => ({
  what: 'left-body',
  about: { kind: 'body', id: body.id },
  sentence: `${person.name} left ${body.name} on ${day}.`,
  detail: { person: person.id },
})
