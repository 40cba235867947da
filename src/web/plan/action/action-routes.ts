import { forPerson, type Route } from '../../route.ts'
import { actionEnded, actionReopened, endActionPage, reopenActionPage } from '../end-action/end-action.screen.ts'
import { dateMoved, moveDatePage } from '../move-date/move-date.screen.ts'
import { actionMoved, actionPutBack, actionRemoved } from '../plan-table/steer-actions.screen.ts'
import { actionAdded, actionChanged, changeActionPage, newActionPage } from '../write-action/write-action.screen.ts'
import { actionPage, milestoneReached } from './action.screen.ts'

const actions = '/:authority/plans/:planId/actions'

export const actionRoutes: readonly Route[] = [
  forPerson('GET', `${actions}/new`, newActionPage),
  forPerson('POST', `${actions}/new`, actionAdded),
  forPerson('GET', `${actions}/:actionId`, actionPage),
  forPerson('GET', `${actions}/:actionId/change`, changeActionPage),
  forPerson('POST', `${actions}/:actionId/change`, actionChanged),
  forPerson('GET', `${actions}/:actionId/complete`, endActionPage('complete')),
  forPerson('POST', `${actions}/:actionId/complete`, actionEnded('complete')),
  forPerson('GET', `${actions}/:actionId/no-longer-needed`, endActionPage('no-longer-needed')),
  forPerson('POST', `${actions}/:actionId/no-longer-needed`, actionEnded('no-longer-needed')),
  forPerson('GET', `${actions}/:actionId/reopen`, reopenActionPage),
  forPerson('POST', `${actions}/:actionId/reopen`, actionReopened),
  forPerson('GET', `${actions}/:actionId/date`, moveDatePage),
  forPerson('POST', `${actions}/:actionId/date`, dateMoved),
  forPerson('POST', `${actions}/:actionId/milestone`, milestoneReached),
  forPerson('POST', `${actions}/:actionId/move`, actionMoved),
  forPerson('POST', `${actions}/:actionId/remove`, actionRemoved),
  forPerson('POST', `${actions}/:actionId/put-back`, actionPutBack),
]
