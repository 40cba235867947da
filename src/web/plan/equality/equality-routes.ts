import { forPerson, type Route } from '../../route.ts'
import { equalityPage } from './equality.screen.ts'

export const equalityRoutes: readonly Route[] = [forPerson('GET', '/:authority/plans/:planId/equality', equalityPage)]
