import { forPerson, type Route } from '../../route.ts'
import { checkImportPage, namesChosen, tableBroughtIn, wrongRowsChosen } from './check-import.screen.ts'
import { columnsChosen, columnsPage } from './columns.screen.ts'
import { giveTablePage, largestTable, tableGiven } from './give-table.screen.ts'

const onePlan = '/:authority/plans/:planId/import'

/** A council’s own table into a plan. */
export const importRoutes: readonly Route[] = [
  forPerson('GET', onePlan, giveTablePage),
  forPerson('POST', onePlan, tableGiven, { uploads: { mostBytes: largestTable } }),
  forPerson('GET', `${onePlan}/:importId/columns`, columnsPage),
  forPerson('POST', `${onePlan}/:importId/columns`, columnsChosen),
  forPerson('GET', `${onePlan}/:importId`, checkImportPage),
  forPerson('POST', `${onePlan}/:importId`, tableBroughtIn),
  forPerson('POST', `${onePlan}/:importId/names`, namesChosen),
  forPerson('POST', `${onePlan}/:importId/wrong-rows`, wrongRowsChosen),
]
