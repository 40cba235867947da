import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { scopesOfAction } from '../../../plan/actions/action-scopes.ts'
import { moveReasons } from '../../../plan/actions/due-date.ts'
import { ownNames } from '../../../plan/actions/own-actions.queries.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { ActionContent, Responsible } from '../../../plan/plan-content.ts'
import { changeSeveralActions } from '../../../plan/plan-table/change-several.commands.ts'
import { readPlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { canChange, changedAction, fieldsChanged, sayingNow } from '../../../plan/plan-table/several-changes.ts'
import { shownActions } from '../../../plan/plan-table/shown-actions.ts'
import { isAgreed } from '../../../plan/versions/agreement.queries.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { printNumbered } from '../../layout/print.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { rowsOf } from '../plan-table/row-shown.ts'
import { readSeveral, type SeveralRead } from './change-several.form.ts'

/** Several actions at once: which and what, then old beside new, then all of it or nothing. */
export const changeSeveralPage: Screen = (visit) => choose(visit)

export const severalChanged: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const found = await find(visit)
  const { order, problems } = readSeveral(visit.fields, found)
  if (!order) return choose(visit, problems)
  const step = firstOf(visit.fields, 'step')
  if (step === 'back') return choose(visit)
  const changing = found.plan.actions.filter(({ id }) => order.actionIds.includes(id))
  if (step !== 'change') return preview(visit, found, order, changing)
  const { changes, reasonCode, reason } = order
  const said = visit.fields.said ?? []
  const actions = changing.map((action) => ({ id: action.id, said: said.find((each) => each.startsWith(action.id))?.slice(37) ?? '' }))
  const changed = await changeSeveralActions(db, viewer, {
    ...{ commandId, planId: found.plan.id, actions, reasonCode, reason, approvedBy: null },
    ...changes,
  })
  return redirect(backOf(visit), `${printNumbered(changed, 'action')} ${changed === 1 ? 'is' : 'are'} changed.`)
}

const find = (visit: Visit) =>
  visit.read(async (reader) => {
    const { viewer, params, query, today } = visit
    const plan = await getPlanContent(reader, viewer, params.planId ?? '')
    const theirs = (action: ActionContent) => may(viewer, 'changeSeveralActions', scopesOfAction(plan.id, action))
    if (!plan.actions.some(theirs))
      mustBeAllowed(viewer, 'changeSeveralActions', 'change this plan’s actions', { kind: 'plan', id: plan.id })
    const owners = await listOwners(reader)
    const isMe = await ownNames(reader, viewer)
    return {
      plan,
      named: owners,
      owners: owners.map(ownerValue),
      agreed: await isAgreed(reader, plan.id),
      shown: shownActions(plan, readPlanView(query), today, isMe).filter((action) => canChange(action) && theirs(action)),
      open: plan.actions.filter((action) => canChange(action) && theirs(action)).map(({ id }) => id),
    }
  })

type Found = Awaited<ReturnType<typeof find>>

const backOf = ({ viewer, params, query }: Visit): string =>
  `${paths.plan(viewer.authority, params.planId ?? '')}${viewAddress(readPlanView(query))}`

async function choose(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, query, today } = visit
  const { plan, named, agreed, shown } = await find(visit)
  const here = paths.changeSeveral(viewer.authority, plan.id)
  const view = readPlanView(query)
  const row = rowsOf(plan, today, (action) => paths.action(viewer.authority, plan.id, action.id))
  const all = query.tick === 'all'
  return page('plan/change-several/change-several.view.njk', {
    ...frame(visit, plan.title),
    form: await visit.form({ id: 'change-several', about: plan.id, values: { actions: all ? shown.map(({ id }) => id) : [] }, problems }),
    rows: shown.map((action) => ({
      ...row(action),
      workstream: plan.workstreams.find(({ id }) => id === action.workstreamId)?.title ?? null,
      phase: plan.phases.find(({ id }) => id === action.phaseId)?.title ?? null,
    })),
    hasWorkstreams: plan.workstreams.length > 0,
    hasPhases: plan.phases.length > 0,
    owners: [
      { value: 'nobody', text: 'Nobody: it has no owner' },
      ...named.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    ],
    workstreams: [{ value: 'none', text: 'In no workstream' }, ...plan.workstreams.map(({ id, title }) => ({ value: id, text: title }))],
    phases: [{ value: 'none', text: 'In no phase' }, ...plan.phases.map(({ id, title }) => ({ value: id, text: title }))],
    agreed,
    reasons: Object.entries(moveReasons).map(([value, text]) => ({ value, text })),
    tickAll: `${here}${viewAddress(view, all ? {} : { tick: 'all' })}`,
    allTicked: all,
    back: backOf(visit),
  })
}

async function preview(visit: Visit, found: Found, { actionIds, changes }: SeveralRead, changing: readonly ActionContent[]) {
  const { plan, named } = found
  const chosen = changes.owner ? named.find((owner) => ownerValue(owner) === ownerValue(changes.owner ?? null)) : undefined
  const owner: Responsible | null = chosen ? { ...chosen, left: false } : null
  const rows = changing.map((action) => ({ action, fields: fieldsChanged(plan, action, changedAction(action, changes, owner)) }))
  const will = rows.filter(({ fields }) => fields.length > 0)
  return page('plan/change-several/preview-several.view.njk', {
    ...frame(visit, plan.title),
    form: await visit.form({ id: 'change-several', about: plan.id }),
    typed: ['owner', 'workstream', 'phase', 'due', 'why', 'reason']
      .map((name) => ({ name, value: firstOf(visit.fields, name) }))
      .filter(({ value }) => value),
    ids: actionIds,
    seen: changing.map((action) => `${action.id} ${sayingNow(action, changes)}`),
    rows: will.map(({ action, fields }) => ({ reference: action.reference, title: action.title, fields })),
    unchanged: rows.filter(({ fields }) => fields.length === 0).map(({ action }) => action.reference),
    agreed: found.agreed,
    back: backOf(visit),
  })
}

const frame = ({ viewer, params }: Visit, planTitle: string) => ({
  title: 'Change several actions',
  crumbs: [
    { text: 'Plans', href: paths.plans(viewer.authority) },
    { text: planTitle, href: paths.plan(viewer.authority, params.planId ?? '') },
  ],
})
