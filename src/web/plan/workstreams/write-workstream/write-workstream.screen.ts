import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { listOrganisationNames } from '../../../../plan/money/organisation-names.queries.ts'
import type { Owner } from '../../../../plan/owner.ts'
import { listOwners } from '../../../../plan/owners.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { Named, PlanContent, Responsible, WorkstreamContent } from '../../../../plan/plan-content.ts'
import { addWorkstream, changeWorkstream } from '../../../../plan/workstreams/change-workstreams.commands.ts'
import { findWorkstream } from '../../../../plan/workstreams/workstream.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planIdOf, type Wrong } from '../../money/money-on-page.ts'
import { ownerInWords, ownerValue } from '../../owner-choice.ts'
import { readWorkstream } from './write-workstream.form.ts'

type Found = {
  readonly plan: PlanContent
  readonly workstream: WorkstreamContent | null
  readonly revision: number
  readonly owners: readonly Owner[]
  readonly organisations: readonly Named[]
}

const find = (visit: Visit, workstreamId: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const workstream = workstreamId === null ? null : findWorkstream(plan, workstreamId)
    return {
      plan,
      workstream,
      revision: workstream ? await revisionOf(reader, 'workstream', workstream.id) : 0,
      owners: withChosen(await listOwners(reader), [workstream?.lead ?? null, workstream?.accountable ?? null]),
      organisations: await listOrganisationNames(reader),
    }
  })

export const addWorkstreamPage: Screen = async (visit) => show(visit, await find(visit, null))
export const changeWorkstreamPage: Screen = async (visit) => show(visit, await find(visit, visit.params.workstreamId ?? ''))

export const workstreamAdded: Screen = async (visit) => {
  const found = await find(visit, null)
  const { order, problems } = readWorkstream(visit.fields, found.owners, found.organisations)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const id = await addWorkstream(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(`${paths.workstreams(viewer.authority, found.plan.id)}#workstream-${id}`, `The workstream ${order.title} is in the plan.`)
}

export const workstreamChanged: Screen = async (visit) => {
  const workstreamId = visit.params.workstreamId ?? ''
  const found = await find(visit, workstreamId)
  const { order, problems } = readWorkstream(visit.fields, found.owners, found.organisations)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeWorkstream(db, viewer, { ...order, commandId, revision, planId: found.plan.id, workstreamId })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(paths.workstream(viewer.authority, found.plan.id, workstreamId), 'The workstream is saved.')
}

async function show(visit: Visit, { plan, workstream, revision, owners, organisations }: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  if (!may(viewer, workstream ? 'changeWorkstream' : 'addWorkstream', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s workstreams.')
  const list = paths.workstreams(viewer.authority, plan.id)
  return page('plan/workstreams/write-workstream/write-workstream.view.njk', {
    title: workstream ? 'Change the workstream' : 'Add a workstream',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Workstreams', href: list }],
    form: await visit.form({
      id: 'write-workstream',
      about: workstream?.id ?? plan.id,
      revision,
      values: workstream ? written(workstream) : {},
      problems,
      stale: stale && { edit: stale, fields: staleFields(owners, organisations) },
    }),
    owners: owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    back: workstream ? paths.workstream(viewer.authority, plan.id, workstream.id) : list,
  })
}

/** Whoever is chosen already stays in the list though they have left. */
function withChosen(owners: readonly Owner[], chosen: readonly (Responsible | null)[]): Owner[] {
  const former = chosen.filter((each) => each !== null).filter((each) => !owners.some((owner) => ownerValue(owner) === ownerValue(each)))
  return [...owners, ...former.filter((each, n) => former.findIndex((one) => ownerValue(one) === ownerValue(each)) === n)]
}

const written = (workstream: WorkstreamContent) => ({
  title: workstream.title,
  lead: ownerValue(workstream.lead),
  accountable: ownerValue(workstream.accountable),
  organisation: workstream.organisation?.id ?? '',
})

function staleFields(owners: readonly Owner[], organisations: readonly Named[]): readonly StaleField[] {
  const responsible = (field: string, label: string): StaleField => ({
    field,
    label,
    written: (row) => {
      const [post, person] = [rowText(row, `${field}_post_id`), rowText(row, `${field}_person_id`)]
      return post ? `post:${post}` : person ? `person:${person}` : ''
    },
    printed: (value) => {
      const owner = owners.find((each) => ownerValue(each) === value)
      return owner ? ownerInWords(owner) : ''
    },
  })
  return [
    { field: 'title', label: 'Name of the workstream', written: (row) => rowText(row, 'title') },
    responsible('lead', 'Lead'),
    responsible('accountable', 'Accountable director'),
    {
      field: 'organisation',
      label: 'Organisation',
      written: (row) => rowText(row, 'organisation_id'),
      printed: (value) => organisations.find(({ id }) => id === value)?.name ?? '',
    },
  ]
}
