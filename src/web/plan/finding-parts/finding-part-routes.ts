import { forPerson, type Route } from '../../route.ts'
import { findingPartChanged, findingPartPage, findingPartRemoved } from './finding-part.screen.ts'
import { findingPartPutBack, whoseFindingsPage, whoseFindingsSaid } from './whose-findings.screen.ts'

const whose = '/:authority/plans/:planId/whose-findings'

export const findingPartRoutes: readonly Route[] = [
  forPerson('GET', whose, whoseFindingsPage),
  forPerson('POST', whose, whoseFindingsSaid),
  forPerson('POST', `${whose}/put-back`, findingPartPutBack),
  forPerson('GET', `${whose}/:partId`, findingPartPage),
  forPerson('POST', `${whose}/:partId`, findingPartChanged),
  forPerson('POST', `${whose}/:partId/remove`, findingPartRemoved),
]
