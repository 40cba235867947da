import { newId } from '../../../database/new-id.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { putFindingPartBack, sayWhoseFindings } from '../../../plan/finding-parts/finding-parts.commands.ts'
import { partInWords } from '../../../plan/finding-parts/responsible-organisation.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { crumbsToPartners } from '../partners/partners-on-page.ts'
import { type FoundForPart, findForPart, offeredForPart, readPartFields } from './finding-part.form.ts'

/** Which organisation each finding of a plan belongs to, and one form to say it of many. */
export const whoseFindingsPage: Screen = async (visit) => show(visit, await findForPart(visit))

export const whoseFindingsSaid: Screen = async (visit) => {
  const found = await findForPart(visit)
  const { plan } = found
  mustBeAllowed(visit.viewer, 'sayWhoseFindings', 'say whose the findings of this plan are', { kind: 'plan', id: plan.id })
  const form = readForm(visit.fields)
  const findingIds = form.choices(
    'findings',
    plan.findings.map(({ id }) => id),
  )
  if (findingIds.length === 0) form.wrong('findings', 'Tick the findings that are its own')
  const { order, problems } = form.finish({ findingIds, ...readPartFields(form, found) })
  if (!order) return show(visit, found, problems)
  const { viewer, db, commandId } = visit
  await sayWhoseFindings(db, viewer, { ...order, commandId, planId: plan.id })
  return redirect(paths.whoseFindings(viewer.authority, plan.id), 'It is said in the plan.')
}

export const findingPartPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const planId = visit.params.planId ?? ''
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putFindingPartBack(db, viewer, { ...order, commandId, planId })
  return redirect(paths.whoseFindings(viewer.authority, planId), order && 'It is back.')
}

async function show(visit: Visit, found: FoundForPart, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  const { plan } = found
  const { authority } = viewer
  const mayChange = await mayChangePlan(visit, plan.id, 'sayWhoseFindings')
  const form = await visit.form({ id: 'whose-findings', about: plan.id, values: { findings: [query.finding ?? ''] }, problems })
  return page('plan/finding-parts/whose-findings.view.njk', {
    title: 'Whose the findings are',
    crumbs: crumbsToPartners(visit, plan),
    plan,
    form,
    ticked: form.values.findings ?? [],
    mayChange: mayChange && found.organisations.length > 0,
    noOrganisation: mayChange && found.organisations.length === 0,
    offered: offeredForPart(found),
    findings: plan.findings.map((finding) => ({
      ...finding,
      called: finding.ownLabel ?? finding.number,
      parts: finding.parts.map((part) => ({
        words: partInWords(part),
        href: paths.findingPart(authority, plan.id, part.id),
        other: part.otherPlan && { name: part.otherPlan.name, href: paths.plan(authority, part.otherPlan.id) },
      })),
    })),
    removed: mayChange &&
      isId(query.removed ?? '') && {
        action: paths.putFindingPartBack(authority, plan.id),
        by: query.removed,
        form: { ...(await visit.form({ id: 'put-back', about: plan.id })), commandId: newId() },
      },
  })
}
