import { inPast } from '../../../database/in-transaction.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { may } from '../../../people/permissions.ts'
import { findingName } from '../../../plan/actions/action-in-words.ts'
import { origins } from '../../../plan/actions/action-order.ts'
import { scopesOfAction } from '../../../plan/actions/action-scopes.ts'
import { listPossiblePartners, type PossiblePartner } from '../../../plan/actions/contacts.queries.ts'
import { dateOrNone } from '../../../plan/actions/due-date.ts'
import { actionOf } from '../../../plan/actions/find-action.ts'
import { addAction, changeAction } from '../../../plan/change-actions.commands.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import type { Owner } from '../../../plan/owner.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { findPlanContent, getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { isAgreed } from '../../../plan/versions/agreement.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { actionIdOf, crumbsToAction } from '../action/find-action.ts'
import { anchor } from '../finding-names.ts'
import { planIdOf } from '../money/money-on-page.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { findingChoices } from '../part-on-page.ts'
import { actionWritten, ownWords, writtenFields } from './action-written.ts'
import { milestoneField, newMilestones, readAction } from './write-action.form.ts'

export const newActionPage: Screen = async (visit) => show(visit, await find(visit, null))
export const changeActionPage: Screen = async (visit) => show(visit, await find(visit, actionIdOf(visit)))

export const actionAdded: Screen = async (visit) => {
  const { viewer, db, commandId, today } = visit
  const found = await find(visit, null)
  const { order, problems } = readAction(visit.fields, { ...found, today })
  if (!order) return show(visit, found, { problems })
  const actionId = await addAction(db, viewer, { commandId, planId: found.plan.id, ...order })
  return redirect(backTo(visit, found.plan) ?? paths.action(viewer.authority, found.plan.id, actionId), 'The action is in the plan.')
}

export const actionChanged: Screen = async (visit) => {
  const { viewer, db, commandId, revision, today } = visit
  const found = await find(visit, actionIdOf(visit))
  const { order, problems } = readAction(visit.fields, { ...found, today })
  if (!order) return show(visit, found, { problems })
  const actionId = actionIdOf(visit)
  const done = await changeAction(db, viewer, { commandId, planId: found.plan.id, actionId, revision, ...order })
  if (isStaleEdit(done)) return show(visit, await find(visit, actionId), { stale: done })
  return redirect(paths.action(viewer.authority, found.plan.id, actionId), 'The action is changed.')
}

/** Whoever adds to one finding goes on with the next; else the action itself is looked at. */
function backTo({ viewer, query }: Visit, plan: PlanContent): string | null {
  const asked = plan.findings.find(({ id }) => id === query.finding)
  return asked ? `${paths.plan(viewer.authority, plan.id)}${plan.workstreams.length > 0 ? '?group=finding' : ''}#${anchor(asked)}` : null
}

type Found = {
  readonly plan: PlanContent
  /** Those that this person may put it in: all, or the ones that they lead. */
  readonly workstreams: PlanContent['workstreams']
  readonly onlyTheirs: boolean
  readonly action: ActionContent | null
  readonly revision: number
  readonly owners: readonly Owner[]
  readonly partners: readonly PossiblePartner[]
  readonly agreed: boolean
}

const find = (visit: Visit, actionId: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const action = actionId === null ? null : actionOf(plan, actionId)
    const act = action ? 'changeAction' : 'addAction'
    const everywhere = may(visit.viewer, act, scopesOfAction(plan.id, {}))
    const theirs = plan.workstreams.filter(({ id }) => may(visit.viewer, act, scopesOfAction(plan.id, { workstreamId: id })))
    if (action ? !may(visit.viewer, act, scopesOfAction(plan.id, action)) : !everywhere && theirs.length === 0)
      throw new Refusal('not-allowed', 'Your role doesn’t let you change the plan’s actions.')
    return {
      plan,
      workstreams: everywhere ? plan.workstreams : theirs,
      onlyTheirs: !everywhere,
      action,
      revision: action ? await revisionOf(reader, 'action', action.id) : 0,
      owners: withFormer(await listOwners(reader), [action?.owner ?? null, action?.accountable ?? null]),
      partners: await listPossiblePartners(reader, plan.organisation?.id ?? null),
      agreed: await isAgreed(reader, plan.id),
    }
  })

/** Who has left, or whose post has ended, stays in the lists of the action that names them. */
const withFormer = (owners: readonly Owner[], named: readonly (Owner | null)[]): readonly Owner[] => [
  ...owners,
  ...named.filter((each) => each !== null).filter((each) => !owners.some((owner) => ownerValue(owner) === ownerValue(each))),
]

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit }

async function show(visit: Visit, found: Found, { problems, stale }: Wrong = {}) {
  const { viewer, query } = visit
  const { plan, action, owners, partners, agreed } = found
  const asked = plan.findings.find((finding) => finding.id === query.finding)
  const form = await visit.form({
    id: 'write-action',
    about: action?.id ?? (asked ? `${plan.id} ${asked.id}` : plan.id),
    revision: found.revision,
    values: action
      ? actionWritten(plan, action)
      : {
          findings: asked ? [asked.id] : [],
          origin: 'finding',
          title: query.title ?? '',
          due: query.due ?? '',
          workstream: query.workstream ?? (found.onlyTheirs ? (found.workstreams[0]?.id ?? '') : ''),
        },
    problems,
    stale: stale && action ? await threeColumns(visit, stale, found, action) : null,
  })
  const open = (...names: readonly string[]) =>
    names.some((name) => form.values[name]?.some((value) => value !== '') || form.problems.some(({ field }) => field === name))
  const milestones = [...(action?.milestones ?? []).map(({ id }) => id), ...newMilestones].map((id) => ({
    title: milestoneField(id, 'title'),
    due: milestoneField(id, 'due'),
    reached: milestoneField(id, 'reached'),
  }))
  const ownerChoices = owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) }))
  return page('plan/write-action/write-action.view.njk', {
    title: action ? `Change action ${action.reference}` : 'Add an action',
    crumbs: action
      ? crumbsToAction(viewer, plan, action)
      : [
          { text: 'Plans', href: paths.plans(viewer.authority) },
          { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
        ],
    form,
    action,
    asked,
    owners: ownerChoices,
    findings: findingChoices(plan).map(({ value, text }) => ({
      value,
      text: text.length > 160 ? `${text.slice(0, text.lastIndexOf(' ', 160))} …` : text,
    })),
    origins: Object.entries(origins).map(([value, text]) => ({ value, text })),
    workstreams: found.workstreams.map(({ id, title }) => ({ value: id, text: title })),
    onlyTheirs: found.onlyTheirs,
    phases: plan.phases.map(({ id, title }) => ({ value: id, text: title })),
    partners: partnersShown(partners, action),
    milestones,
    others: plan.actions.length > (action ? 1 : 0),
    due: action && agreed ? { words: dateOrNone(action), moveHref: paths.moveActionDate(viewer.authority, plan.id, action.id) } : null,
    answered: answeredInWords(plan, form.values.findings ?? []),
    open: {
      findings: (form.values.findings ?? []).length === 0 || form.problems.some(({ field }) => field === 'findings'),
      more: open('description', 'why', 'page') || (form.values.origin?.[0] ?? 'finding') !== 'finding',
      who: open('accountable', 'workstream', 'phase', 'partners'),
      when: open('starts', 'due_words', 'waits', 'done_on', ...milestones.flatMap(({ title, due, reached }) => [title, due, reached])),
      equality: open('equality'),
    },
    back: action ? paths.action(viewer.authority, plan.id, action.id) : paths.plan(viewer.authority, plan.id),
    peopleHref: paths.people(viewer.authority),
  })
}

function answeredInWords(plan: PlanContent, findingIds: readonly string[]): string {
  const names = plan.findings.filter(({ id }) => findingIds.includes(id)).map(findingName)
  return names.length === 0 ? 'none chosen yet' : `finding ${names.join(', ')}`
}

/** Somebody who is the contact already stays in the list, though they have left. */
const partnersShown = (partners: readonly PossiblePartner[], action: ActionContent | null) =>
  partners.map(({ id, name, people }) => {
    const contact = action?.partners.find(({ organisation }) => organisation.id === id)?.contact
    const choices = people.map((person) => ({ value: person.id, text: [person.name, person.jobTitle].filter(Boolean).join(', ') }))
    return {
      id,
      name,
      field: `contact-${id}`,
      people:
        contact && !people.some((person) => person.id === contact.id) ? [...choices, { value: contact.id, text: contact.name }] : choices,
    }
  })

/** The action as it was when the form was opened, and as they left it, with its parts; box by box. */
async function threeColumns({ db, viewer }: Visit, stale: StaleEdit, found: Found, now: ActionContent) {
  const before = await inPast(db, viewer, lastMomentBefore(stale), (reader) => findPlanContent(reader, viewer, found.plan.id))
  const parts = before?.actions.find(({ id }) => id === now.id) ?? now
  const was = { ...parts, ...(stale.before ? ownWords(stale.before) : {}) }
  return {
    edit: {
      stale: true,
      before: actionWritten(before ?? found.plan, was),
      theirs: { ...actionWritten(found.plan, now), revision: stale.theirs?.revision },
    } satisfies StaleEdit,
    fields: writtenFields(found, was, now, found.agreed),
  }
}

const lastMomentBefore = ({ theirs }: StaleEdit) => Temporal.Instant.from(String(theirs?.since)).subtract({ milliseconds: 1 })
