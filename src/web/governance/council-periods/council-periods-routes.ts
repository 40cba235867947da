import { forPerson, type Route } from '../../route.ts'
import {
  addCouncilPeriodPage,
  councilPeriodAdded,
  councilPeriodChanged,
  councilPeriodPage,
  councilPeriodRemoved,
} from './write-council-period.screen.ts'

const periods = '/:authority/council-periods'

/** A council's recesses and pre-election periods; they are listed with what the constitution says. */
export const councilPeriodsRoutes: readonly Route[] = [
  forPerson('GET', `${periods}/add`, addCouncilPeriodPage),
  forPerson('POST', `${periods}/add`, councilPeriodAdded),
  forPerson('GET', `${periods}/:periodId`, councilPeriodPage),
  forPerson('POST', `${periods}/:periodId`, councilPeriodChanged),
  forPerson('POST', `${periods}/:periodId/remove`, councilPeriodRemoved),
]
