import { type DeliveryStatus, deliveryNames, deliveryStatus } from '../actions/delivery.ts'
import { isOverdue } from '../actions/due-date.ts'
import { partnersNotAgreed } from '../partners/partner-standing.ts'
import type { ActionContent, PlanContent, Responsible } from '../plan-content.ts'
import type { PlanView } from './plan-view.ts'

/** Which of the plan’s actions a view shows, in the view’s order. `isMe`: whether an owner is whoever looks. */
export function shownActions(
  plan: Pick<PlanContent, 'actions'>,
  view: PlanView,
  today: Temporal.PlainDate,
  isMe: (owner: Responsible | null) => boolean = () => false,
): ActionContent[] {
  const words = view.q === null ? [] : folded(view.q).split(/\s+/).filter(Boolean)
  const kept = plan.actions.filter(
    (action) =>
      isOf(view.workstream, action.workstreamId) &&
      isOf(view.phase, action.phaseId) &&
      isOwned(action, view.owner, isMe) &&
      hasPartner(action, view.partner) &&
      answers(action, view.finding) &&
      stands(action, view.status, today) &&
      isDue(action, view, today) &&
      says(action, words),
  )
  return sorted(kept, view, today)
}

export const ownerKey = (owner: Pick<Responsible, 'kind' | 'id'> | null): string => (owner ? `${owner.kind}:${owner.id}` : 'none')

const isOf = (asked: string | null, id: string | null): boolean => asked === null || (asked === 'none' ? id === null : id === asked)

function isOwned({ owner }: ActionContent, asked: string | null, isMe: (owner: Responsible | null) => boolean): boolean {
  if (asked === null) return true
  return asked === 'me' ? isMe(owner) : ownerKey(owner) === asked
}

function hasPartner(action: ActionContent, asked: string | null): boolean {
  if (asked === null) return true
  if (asked === 'any') return action.partners.length > 0
  if (asked === 'none') return action.partners.length === 0
  if (asked === 'not-agreed') return partnersNotAgreed(action).length > 0
  return action.partners.some((partner) => partner.organisation.id === asked)
}

const answers = ({ findingIds }: ActionContent, asked: string | null): boolean =>
  asked === null || (asked === 'none' ? findingIds.length === 0 : findingIds.includes(asked))

function stands(action: ActionContent, asked: PlanView['status'], today: Temporal.PlainDate): boolean {
  if (asked === null) return true
  return asked === 'open' ? action.ended === null : deliveryStatus(action, today) === asked
}

function isDue(action: ActionContent, { due, until }: PlanView, today: Temporal.PlainDate): boolean {
  if (until !== null && (action.dueOn === null || action.dueOn > until)) return false
  const day = today.toString()
  switch (due) {
    case null:
      return true
    case 'no-date':
      return action.dueOn === null
    case 'moved':
      return action.moves.length > 0
    case 'past':
      return isOverdue(action, today)
    case 'month':
      return action.ended === null && action.dueOn !== null && action.dueOn.slice(0, 7) === day.slice(0, 7)
    case 'next-30':
      return action.ended === null && action.dueOn !== null && action.dueOn >= day && action.dueOn <= today.add({ days: 30 }).toString()
  }
}

/** Each word stands somewhere in it, whatever its case and accents. */
function says(action: ActionContent, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { reference, title, what, why, dueWords, equalityNote, owner, accountable, partners } = action
  const people = [owner, accountable].flatMap((who) => [who?.name, who?.heldBy])
  const text = folded(
    [reference, title, what, why, dueWords, equalityNote, ...people, ...partners.map((each) => each.organisation.name)].join(' '),
  )
  return words.every((word) => text.includes(word))
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

const order = Object.keys(deliveryNames) as DeliveryStatus[]

/** By day the undated come last; the plan’s own order stands where two are alike. */
function sorted(actions: ActionContent[], { sort }: PlanView, today: Temporal.PlainDate): ActionContent[] {
  if (sort === 'plan') return actions
  const key = {
    due: (action: ActionContent) => action.dueOn ?? '9999',
    owner: (action: ActionContent) => action.owner?.name ?? '\uffff',
    status: (action: ActionContent) => String(order.indexOf(deliveryStatus(action, today))),
    title: (action: ActionContent) => action.title,
  }[sort]
  return actions
    .map((action) => ({ action, by: key(action) }))
    .sort((a, b) => (sort === 'owner' || sort === 'title' ? byName.compare(a.by, b.by) : a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ action }) => action)
}

const byName = new Intl.Collator('en-GB', { numeric: true })
