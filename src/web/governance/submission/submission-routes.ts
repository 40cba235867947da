import { largestEvidence } from '../../../file/file-limits.ts'
import { forPerson, type Route } from '../../route.ts'
import { acknowledgementPage, acknowledgementSent } from './acknowledgement.screen.ts'
import { answerChanged, answerPage, answerRecorded, answerRemoved, recordAnswerPage } from './answer.screen.ts'
import { addStepPage, stepAdded, stepChanged, stepPage, stepRemoved } from './answer-step.screen.ts'
import { letterOfAnswer } from './letter-of-answer.screen.ts'
import { sentPage } from './sent.screen.ts'
import { submissionPage } from './submission.screen.ts'
import {
  changeSubmissionPage,
  recordSubmissionPage,
  submissionChanged,
  submissionRecorded,
  submissionRemoved,
} from './write-submission.screen.ts'

const sent = '/:authority/plans/:planId/sent'
const one = `${sent}/:submissionId`

/** What was sent of a plan, to whom, and what came back. */
export const submissionRoutes: readonly Route[] = [
  forPerson('GET', sent, sentPage),
  forPerson('GET', `${sent}/record`, recordSubmissionPage),
  forPerson('POST', `${sent}/record`, submissionRecorded),
  forPerson('GET', one, submissionPage),
  forPerson('GET', `${one}/change`, changeSubmissionPage),
  forPerson('POST', `${one}/change`, submissionChanged),
  forPerson('POST', `${one}/remove`, submissionRemoved),
  forPerson('GET', `${one}/recipients/:recipientId`, acknowledgementPage),
  forPerson('POST', `${one}/recipients/:recipientId`, acknowledgementSent),
  forPerson('GET', `${one}/answers/record`, recordAnswerPage),
  forPerson('POST', `${one}/answers/record`, answerRecorded, { uploads: { mostBytes: largestEvidence } }),
  forPerson('GET', `${one}/letters/:sha256`, letterOfAnswer),
  forPerson('GET', `${one}/answers/:answerId`, answerPage),
  forPerson('POST', `${one}/answers/:answerId`, answerChanged, { uploads: { mostBytes: largestEvidence } }),
  forPerson('POST', `${one}/answers/:answerId/remove`, answerRemoved),
  forPerson('GET', `${one}/answers/:answerId/steps/add`, addStepPage),
  forPerson('POST', `${one}/answers/:answerId/steps/add`, stepAdded),
  forPerson('GET', `${one}/answers/:answerId/steps/:stepId`, stepPage),
  forPerson('POST', `${one}/answers/:answerId/steps/:stepId`, stepChanged),
  forPerson('POST', `${one}/answers/:answerId/steps/:stepId/remove`, stepRemoved),
]
