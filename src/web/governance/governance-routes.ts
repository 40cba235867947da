import { forPerson, type Route } from '../route.ts'
import { constitutionPage } from './constitution/constitution.screen.ts'
import { cyclePage } from './cycle/cycle.screen.ts'
import { periodWritten, writePeriodPage } from './write-period/write-period.screen.ts'

/** The council's cycle of decisions. */
export const governanceRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/duties/:dutyId/cycle', cyclePage),
  forPerson('GET', '/:authority/constitution', constitutionPage),
  forPerson('GET', '/:authority/constitution/:period', writePeriodPage),
  forPerson('POST', '/:authority/constitution/:period', periodWritten),
]
