import { forPerson, type Route } from '../../route.ts'
import { coveragePage } from '../coverage/coverage.screen.ts'
import { checkSpeaks, checksPage } from './checks.screen.ts'
import { checkSetAside, setCheckAsidePage } from './set-check-aside.screen.ts'

const onePlan = '/:authority/plans/:planId'

/** Whether a plan is whole: which action answers which finding, and what a standing check has to say. */
export const checkRoutes: readonly Route[] = [
  forPerson('GET', `${onePlan}/coverage`, coveragePage),
  forPerson('GET', `${onePlan}/checks`, checksPage),
  forPerson('GET', `${onePlan}/checks/set-aside`, setCheckAsidePage),
  forPerson('POST', `${onePlan}/checks/set-aside`, checkSetAside),
  forPerson('POST', `${onePlan}/checks/:asideId/speak`, checkSpeaks),
]
