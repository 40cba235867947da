import { forPerson, type Route } from '../../route.ts'
import { exported, exportPage } from './export.screen.ts'

/** A plan out of Goodward and into it. */
export const exportRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/plans/:planId/export', exportPage),
  forPerson('GET', '/:authority/plans/:planId/export/:format', exported),
]
