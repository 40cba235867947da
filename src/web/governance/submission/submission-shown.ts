import { type AnswerKind, type AnswerStep, answerKinds, type Submission } from '../../../governance/submission/submission.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

export const answerColours: Readonly<Record<AnswerKind, string>> = { received: 'grey', reflects: 'green', 'does-not-reflect': 'red' }

export const ofSubmission = ({ commandId, params }: Visit) => ({
  commandId,
  planId: params.planId ?? '',
  submissionId: params.submissionId ?? '',
})

type OfPlan = { readonly plan: { readonly id: string; readonly title: string } }

export const sentCrumbs = ({ authority }: Pick<Viewer, 'authority'>, { plan }: OfPlan) => [
  { text: 'Plans', href: paths.plans(authority) },
  { text: plan.title, href: paths.plan(authority, plan.id) },
  { text: 'Sent', href: paths.sent(authority, plan.id) },
]

export const submissionCrumbs = (viewer: Pick<Viewer, 'authority'>, submission: Submission) => [
  ...sentCrumbs(viewer, submission),
  { text: `Version ${submission.version.number}`, href: paths.submission(viewer.authority, submission.plan.id, submission.id) },
]

/** The answers with what each asks for next; links where this person may change them. */
export const answersShown = ({ authority }: Viewer, { id, plan, answers }: Submission, today: Temporal.PlainDate, mayChange: boolean) =>
  answers.map((answer) => ({
    ...answer,
    kindWords: answerKinds[answer.kind],
    colour: answerColours[answer.kind],
    href: mayChange ? paths.answer(authority, plan.id, id, answer.id) : null,
    letterHref: answer.letter && paths.letterOfAnswer(authority, plan.id, id, answer.letter.sha256),
    addHref: mayChange ? paths.addAnswerStep(authority, plan.id, id, answer.id) : null,
    steps: answer.steps.map((step) => ({
      ...step,
      state: stateOfStep(step, today),
      href: mayChange ? paths.answerStep(authority, plan.id, id, answer.id, step.id) : null,
    })),
  }))

function stateOfStep({ done, byOn }: AnswerStep, today: Temporal.PlainDate): { readonly word: string; readonly colour: string } {
  if (done) return { word: 'Done', colour: 'green' }
  return byOn && Temporal.PlainDate.compare(byOn, today) < 0 ? { word: 'Late', colour: 'red' } : { word: 'Not done', colour: 'grey' }
}
