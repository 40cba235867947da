import { asksForMore } from '../../../governance/submission/submission.ts'
import { submissionsOf } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { answersShown, sentCrumbs } from './submission-shown.ts'

/** One version that was sent: to whom, who acknowledged it, what was answered, and how its day stands to the law's and to the decision. */
export const submissionPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seePlans', 'see what was sent')
  const all = await visit.read((reader) => submissionsOf(reader, viewer, params.planId ?? ''))
  const submission = all.find(({ id }) => id === params.submissionId)
  if (!submission) throw new Refusal('not-found', 'Nothing of this kind was sent, or it isn’t for you to see.')
  const { plan, id } = submission
  const mayChange = may(viewer, 'changeSubmission', { kind: 'plan', id: plan.id })
  const isAsked = asksForMore(submission)
  return page('governance/submission/submission.view.njk', {
    title: `Version ${submission.version.number} sent`,
    crumbs: sentCrumbs(viewer, submission),
    submission,
    isAsked,
    versionHref: paths.version(authority, plan.id, submission.version.id),
    dutyHref: submission.duty && paths.duty(authority, submission.duty.id),
    changeHref: mayChange ? paths.changeSubmission(authority, plan.id, id) : null,
    recipients: submission.recipients.map((each) => ({
      ...each,
      href: mayChange ? paths.acknowledgement(authority, plan.id, id, each.id) : null,
      answerHref: mayChange ? paths.recordAnswer(authority, plan.id, id, each.id) : null,
    })),
    answers: answersShown(viewer, submission, today, mayChange),
    againHref: isAsked && mayChange ? paths.recordSubmission(authority, plan.id, submission.duty?.id) : null,
  })
}
