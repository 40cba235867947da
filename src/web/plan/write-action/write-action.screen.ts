import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { addAction, changeAction } from '../../../plan/change-actions.commands.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { getPlan } from '../../../plan/plan.queries.ts'
import type { Owner, Plan, PlanAction } from '../../../plan/plan.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { anchor, called } from '../finding-names.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { readAction } from './write-action.form.ts'

export const newActionPage: Screen = async (visit) => show(visit, await found(visit))

export const actionPage: Screen = async (visit) => show(visit, await found(visit))

export const actionAdded: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const seen = await found(visit)
  const read = readAction(visit, seen.owners, seen.plan.findings)
  if (read.problems) return show(visit, seen, { problems: read.problems })
  await addAction(db, viewer, { commandId, planId: seen.plan.id, ...read.order })
  return back(visit, seen.plan, read.order.findingIds, 'The action is in the plan.')
}

export const actionChanged: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const seen = await found(visit)
  const read = readAction(visit, seen.owners, seen.plan.findings)
  if (read.problems) return show(visit, seen, { problems: read.problems })
  const actionId = visit.params.actionId ?? ''
  const done = await changeAction(db, viewer, { commandId, planId: seen.plan.id, actionId, revision, ...read.order })
  if (isStaleEdit(done)) return show(visit, await found(visit), { stale: done })
  return back(visit, seen.plan, read.order.findingIds, 'The action is changed.')
}

type Found = { readonly plan: Plan; readonly owners: readonly Owner[]; readonly action: PlanAction | null }

async function found(visit: Visit): Promise<Found> {
  const { planId = '', actionId } = visit.params
  return visit.read(async (reader) => {
    const plan = await getPlan(reader, visit.viewer, planId)
    mustBeAllowed(visit.viewer, actionId ? 'changeAction' : 'addAction', 'change the plan’s actions', { kind: 'plan', id: plan.id })
    const action = plan.actions.find((each) => each.id === actionId) ?? null
    if (actionId && !action) throw new Refusal('not-found', 'There is no such action in this plan. Somebody may have removed it.')
    return { plan, owners: await withFormer(await listOwners(reader), action), action }
  })
}

/** An owner who has left, or whose post has ended, stays in the list of the action that they own. */
const withFormer = (owners: readonly Owner[], action: PlanAction | null): readonly Owner[] =>
  action?.owner && !owners.some((owner) => ownerValue(owner) === ownerValue(action.owner)) ? [...owners, action.owner] : owners

function back({ viewer }: Visit, plan: Plan, findingIds: readonly string[], said: string) {
  const [first] = findingIds
  return redirect(`${paths.plan(viewer.authority, plan.id)}${first ? `#${anchor({ id: first })}` : ''}`, said)
}

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit }

async function show(visit: Visit, { plan, owners, action }: Found, { problems, stale }: Wrong = {}) {
  const { viewer, query } = visit
  const asked = plan.findings.find((finding) => finding.id === query.finding)
  const values = action
    ? {
        title: action.title,
        owner: ownerValue(action.owner),
        due: action.dueOn ? printPlainDay(action.dueOn) : '',
        findings: action.answers.map((answer) => answer.findingId),
      }
    : { findings: asked ? [asked.id] : [] }
  const form = await visit.form({
    id: 'write-action',
    about: action?.id ?? (asked ? `${plan.id} ${asked.id}` : plan.id),
    revision: action?.revision ?? 0,
    values,
    problems,
    stale: stale ? { edit: stale, fields: staleFields(owners) } : null,
  })
  return page('plan/write-action/write-action.view.njk', {
    title: action ? `Action ${action.reference}` : 'Add an action',
    crumbs: [
      { text: 'Plans', href: paths.plans(viewer.authority) },
      { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
    ],
    form,
    asked,
    owners: owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    findings: plan.findings.map((finding) => ({
      value: finding.id,
      text: `${called(finding)}${named(finding) ? ` ${finding.text}` : ''}`,
    })),
    back: paths.plan(viewer.authority, plan.id),
    peopleHref: paths.people(viewer.authority),
  })
}

const named = (finding: Plan['findings'][number]): boolean => finding.ownLabel !== null || finding.number !== null

const staleFields = (owners: readonly Owner[]): readonly StaleField[] => [
  { field: 'title', label: 'What will be done', written: (row) => String(row.title ?? '') },
  {
    field: 'owner',
    label: 'Owner',
    written: (row) => (row.owner_post_id ? `post:${row.owner_post_id}` : row.owner_person_id ? `person:${row.owner_person_id}` : ''),
    printed: (value) => {
      const owner = owners.find((each) => ownerValue(each) === value)
      return owner ? ownerInWords(owner) : ''
    },
  },
  {
    field: 'due',
    label: 'Due',
    written: (row) => (row.due_on ? printPlainDay(Temporal.PlainDate.from(String(row.due_on))) : ''),
  },
]
