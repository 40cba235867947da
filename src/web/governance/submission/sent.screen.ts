import { asksForPublishing } from '../../../governance/publication/acts-of-publishing.ts'
import { publicationsOfPlan } from '../../../governance/publication/publications.queries.ts'
import { asksForSending } from '../../../governance/submission/duty-recipients.ts'
import { dutiesOfPlan } from '../../../governance/submission/plan-duties.queries.ts'
import { submissionsOf } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import { planTabs } from '../../plan/plan-tabs.ts'
import type { Screen } from '../../visit.ts'
import { dutyActsShown } from './duty-acts-shown.ts'
import { answersShown, sentCrumbs } from './submission-shown.ts'

/** What was sent of a plan, and which acts of its duties are done by it. */
export const sentPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seePlans', 'see what was sent')
  const { plan, duties, submissions, publications } = await visit.read(async (reader) => {
    const found = await getPlanContent(reader, viewer, params.planId ?? '')
    return {
      plan: found,
      duties: await dutiesOfPlan(reader, viewer, found.id, today),
      submissions: await submissionsOf(reader, viewer, found.id),
      publications: await publicationsOfPlan(reader, viewer, found.id),
    }
  })
  const mayRecord = may(viewer, 'recordSubmission', { kind: 'plan', id: plan.id })
  return page('governance/submission/sent.view.njk', {
    title: 'Sent',
    crumbs: sentCrumbs(viewer, { plan }).slice(0, 2),
    tabs: planTabs(authority, plan.id, 'sent'),
    plan,
    duties: duties.map((duty) => ({
      ...dutyActsShown(duty),
      href: paths.duty(authority, duty.instance.id),
      sendHref: mayRecord && asksForSending(duty.instance.rule) ? paths.recordSubmission(authority, plan.id, duty.instance.id) : null,
      publishHref:
        mayRecord && asksForPublishing(duty.instance.rule.acts)
          ? paths.recordStatementPublication(authority, plan.id, duty.instance.id)
          : null,
    })),
    publications: publications.map((publication) => ({ ...publication, href: paths.publication(authority, publication.id) })),
    publishHref: mayRecord ? paths.recordStatementPublication(authority, plan.id) : null,
    submissions: submissions.map((submission) => ({
      ...submission,
      href: paths.submission(authority, plan.id, submission.id),
      answersShown: answersShown(viewer, submission, today, mayRecord),
    })),
    recordHref: mayRecord ? paths.recordSubmission(authority, plan.id) : null,
  })
}
