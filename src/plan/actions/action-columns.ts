import type { ActionChange, Chosen } from './action-order.ts'

/** What a change says of an action's own row; what it doesn't name is undefined, and stays as it is. */
export function actionColumns(order: ActionChange) {
  const day = (value: Temporal.PlainDate | null | undefined) => (value === undefined ? undefined : (value?.toString() ?? null))
  return {
    title: order.title,
    what: order.description,
    why: order.why,
    origin: order.origin,
    origin_place:
      order.originPage === undefined ? undefined : order.originPage === null ? null : JSON.stringify({ page: order.originPage }),
    workstream_id: order.workstreamId,
    phase_id: order.phaseId,
    owner_post_id: idOf(order.owner, 'post'),
    owner_person_id: idOf(order.owner, 'person'),
    accountable_post_id: idOf(order.accountable, 'post'),
    accountable_person_id: idOf(order.accountable, 'person'),
    starts_on: day(order.startsOn),
    due_on: day(order.dueOn),
    due_words: order.dueWords,
    equality_note: order.equalityNote,
  }
}

const idOf = (chosen: Chosen | null | undefined, kind: Chosen['kind']): string | null | undefined =>
  chosen === undefined ? undefined : chosen?.kind === kind ? chosen.id : null
