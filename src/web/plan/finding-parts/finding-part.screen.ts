import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { changeFindingPart, removeFindingPart } from '../../../plan/finding-parts/finding-parts.commands.ts'
import { partNames } from '../../../plan/finding-parts/responsible-organisation.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsToPartners } from '../partners/partners-on-page.ts'
import { type FoundForPart, findForPart, offeredForPart, readPartFields } from './finding-part.form.ts'

export const findingPartPage: Screen = async (visit) => show(visit, await findForPart(visit))

export const findingPartChanged: Screen = async (visit) => {
  const found = await findForPart(visit)
  const form = readForm(visit.fields)
  const { order, problems } = form.finish(readPartFields(form, found))
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeFindingPart(db, viewer, { ...order, ...inAddress(visit), commandId, revision })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(paths.whoseFindings(viewer.authority, found.plan.id), 'It is changed.')
}

export const findingPartRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  if (isStaleEdit(await removeFindingPart(db, viewer, { ...inAddress(visit), commandId, revision })))
    throw new Refusal('conflict', 'Somebody changed this after you opened it. Look at it again, then take it back if it should still go.')
  return redirect(`${paths.whoseFindings(viewer.authority, visit.params.planId ?? '')}?removed=${commandId}`)
}

const inAddress = ({ params }: Visit) => ({ planId: params.planId ?? '', partId: params.partId ?? '' })

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

async function show(visit: Visit, found: FoundForPart, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  const { plan } = found
  mustBeAllowed(viewer, 'changeFindingPart', 'say whose the findings of this plan are', { kind: 'plan', id: plan.id })
  const finding = plan.findings.find(({ parts }) => parts.some(({ id }) => id === visit.params.partId))
  const part = finding?.parts.find(({ id }) => id === visit.params.partId)
  if (!finding || !part) throw new Refusal('not-found', 'That is not said in this plan any more. Somebody may have taken it back.')
  const revision = await visit.read((reader) => revisionOf(reader, 'finding_part', part.id))
  const values = {
    organisation: part.organisation.id,
    part: part.part,
    other_plan: part.otherPlan?.id ?? '',
    folded_into: part.foldedInto,
    note: part.note,
  }
  return page('plan/finding-parts/finding-part.view.njk', {
    title: `Whose finding ${finding.ownLabel ?? finding.number ?? ''} is`.replace('  ', ' '),
    crumbs: [...crumbsToPartners(visit, plan), { text: 'Whose the findings are', href: paths.whoseFindings(viewer.authority, plan.id) }],
    finding,
    form: await visit.form({
      id: 'finding-part',
      about: part.id,
      revision,
      values,
      problems,
      stale: stale && { edit: stale, fields: staleFields(found) },
    }),
    offered: offeredForPart(found),
    remove: {
      action: `${paths.findingPart(viewer.authority, plan.id, part.id)}/remove`,
      form: await visit.form({ id: 'remove-part', about: part.id, revision }),
    },
    back: paths.whoseFindings(viewer.authority, plan.id),
  })
}

const staleFields = ({ organisations, others }: FoundForPart): readonly StaleField[] => [
  {
    field: 'organisation',
    label: 'Organisation',
    written: (row) => rowText(row, 'organisation_id'),
    printed: (id) => organisations.find((each) => each.id === id)?.name ?? '',
  },
  {
    field: 'part',
    label: 'Its part',
    written: (row) => rowText(row, 'part'),
    printed: (part) => partNames[part as keyof typeof partNames] ?? '',
  },
  {
    field: 'other_plan',
    label: 'Its own plan',
    written: (row) => rowText(row, 'other_plan_id'),
    printed: (id) => others.find((each) => each.id === id)?.title ?? '',
  },
  { field: 'folded_into', label: 'Business plan', written: (row) => rowText(row, 'folded_into') },
  { field: 'note', label: 'Note', written: (row) => rowText(row, 'note') },
]
