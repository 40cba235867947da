import { printPlainDay } from '../../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { addFundingSource, changeFundingSource, removeFundingSource } from '../../../../plan/money/change-funding.commands.ts'
import { sourceOf } from '../../../../plan/money/find-money.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { listOrganisationNames } from '../../../../plan/money/organisation-names.queries.ts'
import type { Owner } from '../../../../plan/owner.ts'
import { listOwners } from '../../../../plan/owners.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { FundingSourceContent, Named, PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowDay, rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { ownerInWords, ownerValue } from '../../owner-choice.ts'
import { changedMeanwhile, crumbsTo, planIdOf, type Wrong } from '../money-on-page.ts'
import { readSource, sourceKinds } from './write-source.form.ts'

type Found = {
  readonly plan: PlanContent
  readonly source: FundingSourceContent | null
  readonly revision: number
  readonly owners: readonly Owner[]
  readonly organisations: readonly Named[]
}

const find = (visit: Visit, sourceId: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const source = sourceId === null ? null : sourceOf(plan, sourceId)
    const owners = await listOwners(reader)
    const former = source?.owner && !owners.some((owner) => ownerValue(owner) === ownerValue(source.owner)) ? [source.owner] : []
    return {
      plan,
      source,
      revision: source ? await revisionOf(reader, 'funding_source', source.id) : 0,
      owners: [...owners, ...former],
      organisations: await listOrganisationNames(reader),
    }
  })

export const addSourcePage: Screen = async (visit) => show(visit, await find(visit, null))
export const sourcePage: Screen = async (visit) => show(visit, await find(visit, visit.params.sourceId ?? ''))

export const sourceAdded: Screen = async (visit) => {
  const found = await find(visit, null)
  const { order, problems } = readSource(visit.fields, found.owners, found.organisations)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const id = await addFundingSource(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(`${paths.money(viewer.authority, found.plan.id)}#source-${id}`, 'It is in the list of what the plan is paid from.')
}

export const sourceChanged: Screen = async (visit) => {
  const sourceId = visit.params.sourceId ?? ''
  const found = await find(visit, sourceId)
  const { order, problems } = readSource(visit.fields, found.owners, found.organisations)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeFundingSource(db, viewer, { ...order, commandId, revision, planId: found.plan.id, sourceId })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(`${paths.money(viewer.authority, found.plan.id)}#source-${sourceId}`, 'It is changed.')
}

export const sourceRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const order = { commandId, revision, planId: planIdOf(visit), sourceId: visit.params.sourceId ?? '' }
  if (isStaleEdit(await removeFundingSource(db, viewer, order))) throw changedMeanwhile('source')
  return redirect(`${paths.money(viewer.authority, order.planId)}?removed=${commandId}`)
}

async function show(visit: Visit, { plan, source, revision, owners, organisations }: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  if (!may(viewer, source ? 'changeFundingSource' : 'addFundingSource', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s money.')
  const form = await visit.form({
    id: 'write-source',
    about: source?.id ?? plan.id,
    revision,
    values: source ? written(source) : {},
    problems,
    stale: stale && { edit: stale, fields: staleFields(owners, organisations) },
  })
  return page('plan/money/write-source/write-source.view.njk', {
    title: source ? 'Change what the plan is paid from' : 'Add what the plan is paid from',
    crumbs: crumbsTo(visit, plan),
    form,
    source,
    kinds: Object.entries(sourceKinds).map(([value, text]) => ({ value, text })),
    owners: owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    remove: source && {
      action: `${paths.fundingSource(viewer.authority, plan.id, source.id)}/remove`,
      form: await visit.form({ id: 'remove-source', about: source.id, revision }),
    },
    back: paths.money(viewer.authority, plan.id),
  })
}

const day = (text: string | null): string => (text === null ? '' : printPlainDay(Temporal.PlainDate.from(text)))

const written = (source: FundingSourceContent) => ({
  kind: source.kind,
  name: source.name,
  organisation: source.organisation?.id ?? '',
  owner: ownerValue(source.owner),
  budget: source.budget,
  by: day(source.byOn),
  conditions: source.conditions,
  ends: day(source.endsOn),
  gives_way: source.givesWay,
})

const staleFields = (owners: readonly Owner[], organisations: readonly Named[]): readonly StaleField[] => [
  { field: 'kind', label: 'What it is', written: (row) => rowText(row, 'kind') },
  { field: 'name', label: 'Name', written: (row) => rowText(row, 'name') },
  {
    field: 'organisation',
    label: 'Whose money',
    written: (row) => rowText(row, 'organisation_id'),
    printed: (id) => organisations.find((organisation) => organisation.id === id)?.name ?? '',
  },
  {
    field: 'owner',
    label: 'Who answers for it',
    written: (row) => (row.owner_post_id ? `post:${row.owner_post_id}` : row.owner_person_id ? `person:${row.owner_person_id}` : ''),
    printed: (value) => {
      const owner = owners.find((each) => ownerValue(each) === value)
      return owner ? ownerInWords(owner) : ''
    },
  },
  { field: 'budget', label: 'At which budget', written: (row) => rowText(row, 'budget') },
  { field: 'by', label: 'By when', written: (row) => rowDay(row, 'by_on') },
  { field: 'conditions', label: 'Conditions', written: (row) => rowText(row, 'conditions') },
  { field: 'ends', label: 'Ends', written: (row) => rowDay(row, 'ends_on') },
  { field: 'gives_way', label: 'What gives way', written: (row) => rowText(row, 'gives_way') },
]
