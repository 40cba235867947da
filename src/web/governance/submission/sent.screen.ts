import { asksForSending } from '../../../governance/submission/duty-recipients.ts'
import { dutiesOfPlan } from '../../../governance/submission/plan-duties.queries.ts'
import { submissionsOf } from '../../../governance/submission/submissions.queries.ts'
import type { StandingDuty } from '../../../inspection/due.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { page } from '../../answer.ts'
import { answerOf, inspectionOfDuty, stateOf } from '../../duty/duty-shown.ts'
import { paths } from '../../paths.ts'
import { planTabs } from '../../plan/plan-tabs.ts'
import type { Screen } from '../../visit.ts'
import { answersShown, sentCrumbs } from './submission-shown.ts'

/** What was sent of a plan, and which acts of its duties are done by it. */
export const sentPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seePlans', 'see what was sent')
  const { plan, duties, submissions } = await visit.read(async (reader) => {
    const plan = await getPlanContent(reader, viewer, params.planId ?? '')
    return { plan, duties: await dutiesOfPlan(reader, viewer, plan.id, today), submissions: await submissionsOf(reader, viewer, plan.id) }
  })
  const mayRecord = may(viewer, 'recordSubmission', { kind: 'plan', id: plan.id })
  return page('governance/submission/sent.view.njk', {
    title: 'Sent',
    crumbs: sentCrumbs(viewer, { plan }).slice(0, 2),
    tabs: planTabs(authority, plan.id, 'sent'),
    plan,
    duties: duties.map((duty) => ({
      ...dutyShown(duty),
      href: paths.duty(authority, duty.instance.id),
      sendHref: mayRecord && asksForSending(duty.instance.rule) ? paths.recordSubmission(authority, plan.id, duty.instance.id) : null,
    })),
    submissions: submissions.map((submission) => ({
      ...submission,
      href: paths.submission(authority, plan.id, submission.id),
      answersShown: answersShown(viewer, submission, today, mayRecord),
    })),
    recordHref: mayRecord ? paths.recordSubmission(authority, plan.id) : null,
  })
}

/** A duty with each act that meets it and its day: half met says which half. */
function dutyShown(duty: StandingDuty) {
  const { instance, standing } = duty
  const counts = instance.met.filter(({ takenBack }) => takenBack === null)
  return {
    title: instance.rule.title,
    of: inspectionOfDuty(instance),
    answer: answerOf(duty),
    state: stateOf(duty),
    due: standing.warned?.on ?? null,
    isHalf: standing.done.length > 0 && standing.missing.length > 0,
    missing: standing.missing.map(({ done }) => done),
    acts: instance.rule.acts.map(({ id, done, required }) => ({ done, required, met: counts.findLast(({ act }) => act === id) ?? null })),
  }
}
