import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import { listPossiblePartners } from '../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { renamePlan } from '../../../plan/start-plan.commands.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

/** What a plan is called, what it is, and whose. */
export const renamePlanPage: Screen = async (visit) => show(visit, await find(visit))

export const planRenamed: Screen = async (visit) => {
  const { viewer, db, commandId, revision, fields } = visit
  const found = await find(visit)
  const form = readForm(fields)
  const { order, problems } = form.finish({
    title: form.text('title', { missing: 'Give the plan a title', most: 200 }),
    summary: form.optionalText('summary', { most: 4000 }),
    organisationId: form.optionalChoice(
      'organisation',
      found.organisations.map(({ id }) => id),
    ),
  })
  if (!order) return show(visit, found, problems)
  const done = await renamePlan(db, viewer, { commandId, planId: found.plan.id, revision, ...order })
  if (isStaleEdit(done)) return show(visit, found, [], done)
  return redirect(paths.plan(viewer.authority, found.plan.id), 'It is changed.')
}

type Found = Awaited<ReturnType<typeof find>>

const find = ({ viewer, params, read }: Visit) =>
  read(async (reader) => {
    const plan = await getPlanContent(reader, viewer, params.planId ?? '')
    mustBeAllowed(viewer, 'renamePlan', 'change the plan', { kind: 'plan', id: plan.id })
    const others = (await listPossiblePartners(reader)).filter(({ id }) => id !== plan.organisation?.id)
    return {
      plan,
      organisations: plan.organisation ? [plan.organisation, ...others] : others,
      revision: await revisionOf(reader, 'plan', plan.id),
    }
  })

async function show(visit: Visit, { plan, organisations, revision }: Found, problems: readonly Problem[] = [], stale?: StaleEdit) {
  const { authority } = visit.viewer
  return page('plan/rename-plan/rename-plan.view.njk', {
    title: 'Change what the plan is called',
    crumbs: [
      { text: 'Plans', href: paths.plans(authority) },
      { text: plan.title, href: paths.plan(authority, plan.id) },
    ],
    form: await visit.form({
      id: 'rename-plan',
      about: plan.id,
      revision,
      values: { title: plan.title, summary: plan.summary, organisation: plan.organisation?.id ?? '' },
      problems,
      stale: stale ? { edit: stale, fields: staleFields(organisations) } : null,
    }),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    own: `${authority.name} itself`,
    back: paths.plan(authority, plan.id),
  })
}

const staleFields = (organisations: Found['organisations']): readonly StaleField[] => [
  { field: 'title', label: 'Title', written: (row) => rowText(row, 'title') },
  { field: 'summary', label: 'What it is', written: (row) => rowText(row, 'summary') },
  {
    field: 'organisation',
    label: 'Whose plan it is',
    written: (row) => rowText(row, 'for_organisation_id'),
    printed: (id) => organisations.find((each) => each.id === id)?.name ?? '',
  },
]
