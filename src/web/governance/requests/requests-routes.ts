import { forPerson, type Route } from '../../route.ts'
import { answerRequestPage, requestAnswered } from './answer-request.screen.ts'
import { actionMadeOfRequest, makeActionPage } from './make-action.screen.ts'
import { requestPage } from './request.screen.ts'
import { requestsPage } from './requests.screen.ts'
import { changeRequestPage, recordRequestPage, requestChanged, requestRecorded, requestRemoved } from './write-request.screen.ts'

const requests = '/:authority/requests'

/** What bodies asked. */
export const requestsRoutes: readonly Route[] = [
  forPerson('GET', requests, requestsPage),
  forPerson('GET', `${requests}/record`, recordRequestPage),
  forPerson('POST', `${requests}/record`, requestRecorded),
  forPerson('GET', `${requests}/:requestId`, requestPage),
  forPerson('GET', `${requests}/:requestId/change`, changeRequestPage),
  forPerson('POST', `${requests}/:requestId/change`, requestChanged),
  forPerson('POST', `${requests}/:requestId/remove`, requestRemoved),
  forPerson('GET', `${requests}/:requestId/answer`, answerRequestPage),
  forPerson('POST', `${requests}/:requestId/answer`, requestAnswered),
  forPerson('GET', `${requests}/:requestId/action`, makeActionPage),
  forPerson('POST', `${requests}/:requestId/action`, actionMadeOfRequest),
]
