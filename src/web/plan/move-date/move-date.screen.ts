import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { everyDate, moveReasons } from '../../../plan/actions/due-date.ts'
import { moveActionDate } from '../../../plan/actions/move-date.commands.ts'
import { mayMoveDate } from '../../../plan/actions/own-actions.queries.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { isAgreed } from '../../../plan/versions/agreement.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsToAction, findAction } from '../action/find-action.ts'
import type { Wrong } from '../money/money-on-page.ts'
import { type Approver, approverValue, readMove } from './move-date.form.ts'

export const moveDatePage: Screen = (visit) => show(visit)

export const dateMoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const { plan, action, approvers } = await find(visit)
  const { order, problems } = readMove(visit.fields, approvers, action)
  if (!order) return show(visit, { problems })
  const done = await moveActionDate(db, viewer, { commandId, planId: plan.id, actionId: action.id, revision, ...order })
  if (isStaleEdit(done)) return show(visit, { stale: done })
  return redirect(paths.action(viewer.authority, plan.id, action.id), 'The date is moved; the one before it stays on record.')
}

const find = (visit: Visit) =>
  findAction(visit, async (reader, plan, action) => {
    if (!(await mayMoveDate(reader, visit.viewer, plan, action)))
      throw new Refusal('not-allowed', 'Only the action’s owner, the lead of its workstream and whoever leads the plan may move its date.')
    const bodies = await listBodies(reader, visit.viewer.authorityId, visit.today)
    return {
      agreed: await isAgreed(reader, plan.id),
      revision: await revisionOf(reader, 'action', action.id),
      approvers: [
        ...bodies.map(({ id, name }) => ({ kind: 'body' as const, id, name })),
        ...(await listOwners(reader)).map(({ kind, id, name, heldBy }) => ({ kind, id, name: heldBy ? `${name} (${heldBy})` : name })),
      ] satisfies Approver[],
    }
  })

async function show(visit: Visit, { problems, stale }: Wrong & { stale?: StaleEdit | null } = {}) {
  const { plan, action, agreed, revision, approvers } = await find(visit)
  const { authority } = visit.viewer
  // While the plan is a draft there is nothing to keep the first date for: it is changed with the rest.
  if (!agreed) return redirect(paths.changeAction(authority, plan.id, action.id))
  return page('plan/move-date/move-date.view.njk', {
    title: `Move the date of ${action.reference}`,
    crumbs: crumbsToAction(visit.viewer, plan, action),
    form: await visit.form({
      id: 'move-date',
      about: action.id,
      revision,
      problems,
      stale: stale && { edit: stale, fields },
    }),
    action,
    dates: everyDate(action),
    reasons: Object.entries(moveReasons).map(([value, text]) => ({ value, text })),
    approvers: approvers.map((each) => ({ value: approverValue(each), text: each.name })),
    back: paths.action(authority, plan.id, action.id),
  })
}

const fields: readonly StaleField[] = [
  {
    field: 'due',
    label: 'The new date',
    written: (row) => (row.due_on ? printPlainDay(Temporal.PlainDate.from(String(row.due_on))) : ''),
  },
  { field: 'due_words', label: 'Or in words', written: (row) => rowText(row, 'due_words') },
]
