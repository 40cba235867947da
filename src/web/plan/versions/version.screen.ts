import { readDay } from '../../../calendar/read-day.ts'
import { getPlanOn, getVersionContent, listVersions } from '../../../plan/versions/versions.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { planIdOf } from '../money/money-on-page.ts'
import { wholePlanShown } from './whole-plan.ts'

const crumbs = ({ viewer }: Visit, plan: { readonly id: string; readonly title: string }) => [
  { text: 'Plans', href: paths.plans(viewer.authority) },
  { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
  { text: 'Versions', href: paths.versions(viewer.authority, plan.id) },
]

/** A version, exactly as it was frozen. */
export const versionPage: Screen = async (visit) => {
  const { viewer } = visit
  const [planId, versionId] = [planIdOf(visit), visit.params.versionId ?? '']
  const { version, content } = await visit.read(async (reader) => ({
    version: (await listVersions(reader, viewer, planId)).find(({ id }) => id === versionId),
    content: await getVersionContent(reader, viewer, planId, versionId),
  }))
  if (!version) throw new Refusal('not-found', 'There is no such version of this plan.')
  return page('plan/versions/version.view.njk', {
    title: `Version ${version.number}`,
    crumbs: crumbs(visit, content),
    plan: content,
    version,
    shown: wholePlanShown(content),
    compareHref: paths.comparePlan(viewer.authority, planId, `v${version.number}`),
    exportHref: paths.exportPlan(viewer.authority, planId, versionId),
  })
}

/** The plan as it stood at the end of a day. */
export const planOnPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const planId = planIdOf(visit)
  const read = readDay(query.day ?? '')
  if ('problem' in read) return redirect(paths.versions(viewer.authority, planId), `${read.problem}.`)
  const content = await getPlanOn(visit.db, viewer, planId, read.day)
  return page('plan/versions/version.view.njk', {
    title: content.title,
    crumbs: crumbs(visit, content),
    plan: content,
    day: read.day,
    shown: wholePlanShown(content),
    compareHref: paths.comparePlan(viewer.authority, planId, read.day.toString()),
  })
}
