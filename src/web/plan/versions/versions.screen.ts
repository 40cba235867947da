import { isAgreementOf } from '../../../governance/decisions/agreement-of-decision.ts'
import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { may } from '../../../people/permissions.ts'
import { listChanges, waitingOnly } from '../../../plan/versions/changes.queries.ts'
import { findPlanEnd } from '../../../plan/versions/plan-end.queries.ts'
import { findSinceAgreed } from '../../../plan/versions/since-agreed.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { crumbsTo, planOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { sidesOffered } from './plan-sides.ts'

/** The versions of a plan, who agreed them, and the ways to look back. */
export const versionsPage: Screen = async (visit) => {
  const { viewer, today } = visit
  const plan = await planOf(visit)
  const { versions, decisions, since, waiting, end } = await visit.read(async (reader) => ({
    versions: await listVersions(reader, viewer, plan.id),
    since: await findSinceAgreed(reader, viewer, plan),
    decisions: await listDecisions(reader, viewer, { planId: plan.id }),
    end: await findPlanEnd(reader, viewer, plan),
    waiting: waitingOnly(await listChanges(reader, viewer, plan)).length,
  }))
  const about = { kind: 'plan', id: plan.id } as const
  return page('plan/versions/versions.view.njk', {
    title: 'Versions',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'versions'),
    plan,
    since,
    waiting,
    changesHref: paths.planChanges(viewer.authority, plan.id),
    sinceHref: since && paths.comparePlan(viewer.authority, plan.id, `v${since.agreement.number}`),
    versions: versions.map((version) => ({
      ...version,
      agreements: version.agreements.map((agreement) => {
        const decision = decisions.find((each) => isAgreementOf(each, { ...agreement, versionId: version.id }))
        return { ...agreement, decisionHref: decision && paths.decision(viewer.authority, plan.id, decision.id) }
      }),
      href: paths.version(viewer.authority, plan.id, version.id),
      compareHref: paths.comparePlan(viewer.authority, plan.id, `v${version.number}`),
    })),
    sides: sidesOffered(versions),
    latest: versions[0] ? `Version ${versions[0].number}` : 'Now',
    compareHref: paths.comparePlan(viewer.authority, plan.id),
    planOnHref: paths.planOn(viewer.authority, plan.id),
    yesterday: today.subtract({ days: 1 }),
    end,
    endHref: (end || may(viewer, 'endPlan', about)) && paths.endPlan(viewer.authority, plan.id),
    templateHref: may(viewer, 'keepTemplate', about) && paths.keepTemplate(viewer.authority, plan.id),
    startFromHref: may(viewer, 'startPlanFrom') && paths.startPlanFrom(viewer.authority, `plan:${plan.id}`),
    agreeHref: !end && may(viewer, 'agreePlan', about) && paths.agreePlan(viewer.authority, plan.id),
    keepHref: !end && may(viewer, 'keepVersion', about) && paths.keepVersion(viewer.authority, plan.id),
  })
}
