import { printPlainDay } from '../calendar/print-day.ts'
import type { HistoryEvent } from '../history/event.ts'
import { type Role, roles } from './roles.ts'

// What the history says of the people in an authority's book.

type Named = { readonly id: string; readonly name: string }

export const organisationAdded = ({ id, name }: Named): HistoryEvent => ({
  what: 'organisation-added',
  about: { kind: 'organisation', id },
  sentence: `Added the organisation ${name}.`,
})

export const personAdded = ({ id, name }: Named): HistoryEvent => ({
  what: 'person-added',
  about: { kind: 'person', id },
  sentence: `Added ${name}.`,
})

export const personChanged = ({ id, name }: Named, changed: readonly string[], leftOn: Temporal.PlainDate | null): HistoryEvent => ({
  what: leftOn ? 'person-left' : 'person-changed',
  about: { kind: 'person', id },
  sentence: leftOn ? `${name} left on ${printPlainDay(leftOn)}.` : `Changed ${changed.join(', ')} of ${name}.`,
})

export const personConfirmed = ({ id, name }: Named): HistoryEvent => ({
  what: 'person-confirmed',
  about: { kind: 'person', id },
  sentence: `Confirmed who ${name} is.`,
})

export const postAdded = ({ id, title }: { id: string; title: string }): HistoryEvent => ({
  what: 'post-added',
  about: { kind: 'post', id },
  sentence: `Added the post ${title}.`,
})

export const postTaken = (post: { id: string; title: string }, person: Named, from: Temporal.PlainDate): HistoryEvent => ({
  what: 'post-taken',
  about: { kind: 'post', id: post.id },
  sentence: `${person.name} holds the post ${post.title} from ${printPlainDay(from)}.`,
  detail: { person: person.id },
})

export const postLeft = (post: { id: string; title: string }, person: Named, to: Temporal.PlainDate): HistoryEvent => ({
  what: 'post-left',
  about: { kind: 'post', id: post.id },
  sentence: `${person.name} held the post ${post.title} until ${printPlainDay(to)}.`,
  detail: { person: person.id },
})

export const deputyNamed = (post: { id: string; title: string }, person: Named, from: Temporal.PlainDate): HistoryEvent => ({
  what: 'deputy-named',
  about: { kind: 'post', id: post.id },
  sentence: `${person.name} deputises for the post ${post.title} from ${printPlainDay(from)}.`,
  detail: { person: person.id },
})

export const deputyEnded = (post: { id: string; title: string }, person: Named, to: Temporal.PlainDate): HistoryEvent => ({
  what: 'deputy-ended',
  about: { kind: 'post', id: post.id },
  sentence: `${person.name} deputised for the post ${post.title} until ${printPlainDay(to)}.`,
  detail: { person: person.id },
})

export const roleGranted = (grant: { id: string; role: Role; holder: string; where: string; from: Temporal.PlainDate }): HistoryEvent => ({
  what: 'role-granted',
  about: { kind: 'role-grant', id: grant.id },
  sentence: `Gave ${grant.holder} the role ${roles[grant.role]} for ${grant.where} from ${printPlainDay(grant.from)}.`,
})

export const roleEnded = (grant: { id: string; role: Role; holder: string; to: Temporal.PlainDate }): HistoryEvent => ({
  what: 'role-ended',
  about: { kind: 'role-grant', id: grant.id },
  sentence: `Ended the role ${roles[grant.role]} of ${grant.holder} on ${printPlainDay(grant.to)}.`,
})
