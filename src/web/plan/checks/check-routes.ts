import { forPerson, type Route } from '../../route.ts'
import { coveragePage } from '../coverage/coverage.screen.ts'

const onePlan = '/:authority/plans/:planId'

/** Whether a plan is whole: which action answers which finding, and what a standing check has to say. */
export const checkRoutes: readonly Route[] = [forPerson('GET', `${onePlan}/coverage`, coveragePage)]
