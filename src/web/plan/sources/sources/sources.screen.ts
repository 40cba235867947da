import { findingsWithoutAction, howAnswered } from '../../../../plan/checks/coverage.ts'
import { sourceKindInWords } from '../../../../plan/finding-sources/finding-source.ts'
import { addFindingSource } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import { listFindingSources } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import { page, redirect } from '../../../answer.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen } from '../../../visit.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { planTabs } from '../../plan-tabs.ts'
import { crumbsToPlan, findingsFrom, sourceChoices } from '../sources-on-page.ts'

/** What a plan answers, with how far the findings of each source have actions. */
export const sourcesPage: Screen = async (visit) => {
  const { viewer } = visit
  const { plan, all } = await visit.read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, visit.params.planId ?? ''),
    all: await listFindingSources(reader),
  }))
  const mayChange = await mayChangePlan(visit, plan.id, 'addFindingSource')
  const others = all.filter(({ id }) => !plan.sources.some((source) => source.id === id))
  const { authority } = viewer
  return page('plan/sources/sources/sources.view.njk', {
    title: 'Where the findings come from',
    crumbs: crumbsToPlan(visit, plan),
    tabs: planTabs(authority, plan.id, 'sources'),
    plan,
    origins: [
      ...plan.inspections.map(({ id, name }) => ({
        name,
        kind: 'Inspection',
        href: paths.inspection(authority, id),
        ...counted(plan, id),
      })),
      ...plan.sources.map((source) => ({
        name: source.title,
        kind: sourceKindInWords(source.kind),
        fromWhom: source.fromWhom,
        datedOn: Temporal.PlainDate.from(source.datedOn),
        href: paths.source(authority, plan.id, source.id),
        ...counted(plan, source.id),
      })),
    ],
    mayChange,
    addHref: paths.addSource(authority, plan.id),
    others: sourceChoices(others),
    onRecord: mayChange &&
      others.length > 0 && {
        action: paths.addSourceOnRecord(authority, plan.id),
        form: await visit.form({ id: 'add-on-record', about: plan.id }),
      },
  })
}

export const sourceOnRecordAdded: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ sourceId: form.id('source', { missing: 'Choose a source' }) })
  const planId = visit.params.planId ?? ''
  if (!order) return redirect(paths.sources(viewer.authority, planId))
  await addFindingSource(db, viewer, { ...order, commandId, planId })
  return redirect(paths.sources(viewer.authority, planId), 'Its findings are in the plan.')
}

function counted(plan: PlanContent, originId: string) {
  const findings = findingsFrom(plan, originId)
  const of = (id: string) => plan.actions.filter((action) => action.findingIds.includes(id))
  const answered = findings.filter(({ id }) => of(id).length > 0)
  const without = new Set(findingsWithoutAction(plan).map(({ id }) => id))
  return {
    findings: findings.length,
    answered: answered.length,
    without: findings.filter(({ id }) => without.has(id)).length,
    elsewhere: findings.filter((finding) => howAnswered(finding, of(finding.id)) === 'elsewhere').length,
    finished: answered.filter(({ id }) => of(id).every((action) => action.ended !== null)).length,
    dates: findings.filter(({ setOn }) => setOn !== null).length,
  }
}
