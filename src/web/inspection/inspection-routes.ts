import { largestReport } from '../../file/file-limits.ts'
import { forPerson, type Route } from '../route.ts'
import { amendFactsPage, factsAmended } from './amend-facts/amend-facts.screen.ts'
import { attachReportPage, reportAttached } from './attach-report/attach-report.screen.ts'
import { confidencePage, heldInspectionOpened, inspectionHeld, personNamed, personTakenOff } from './confidence/confidence.screen.ts'
import { contextPutBack, contextRemoved, contextsPage, removeContextPage } from './contexts/contexts.screen.ts'
import {
  authoritiesSent,
  changeContextPage,
  contextChanged,
  countsSent,
  newAuthoritiesPage,
  newCountsPage,
} from './contexts/write-context.screen.ts'
import { enterInspectionPage, inspectionEntered, inspectionOpened, openInspectionPage } from './enter-inspection/enter-inspection.screen.ts'
import { enterJudgementsPage, judgementsEntered } from './enter-judgements/enter-judgements.screen.ts'
import { inspectionPage, originalSent } from './inspection/inspection.screen.ts'
import { inspectionsPage } from './inspections/inspections.screen.ts'
import { findingsLabelled, labelFindingsPage } from './label-findings/label-findings.screen.ts'
import { newInspectionPage } from './new-inspection/new-inspection.screen.ts'
import type { PartScreens } from './part-form/part-form.ts'
import { addresseeScreens } from './parts/addressee.ts'
import { echoScreens } from './parts/echo.ts'
import { expectedJudgementScreens } from './parts/expected-judgement.ts'
import { fieldworkScreens } from './parts/fieldwork.ts'
import { findingScreens } from './parts/finding.ts'
import { judgementScreens } from './parts/judgement.ts'
import { noteScreens } from './parts/note.ts'
import { strengthScreens } from './parts/strength.ts'
import { findingsPasted, pasteFindingsPage } from './paste-findings/paste-findings.screen.ts'
import {
  findingMoved,
  inspectionPutBack,
  inspectionRemoved,
  partPutBack,
  partRemoved,
  removeInspectionPage,
  removePartPage,
} from './remove/remove.screen.ts'
import { sentenceSetAside, sentencesPage } from './sentences/sentences.screen.ts'
import { findingSplit, splitFindingPage } from './split-finding/split-finding.screen.ts'

const one = '/:authority/inspections/:inspectionId'

/** Inspections, and how others were judged. */
export const inspectionRoutes: readonly Route[] = [
  // inspections, and how others were judged
  forPerson('GET', '/:authority/inspections', inspectionsPage),
  forPerson('GET', '/:authority/inspections/new', newInspectionPage),
  forPerson('GET', '/:authority/inspections/enter', enterInspectionPage),
  forPerson('POST', '/:authority/inspections/enter', inspectionEntered),
  forPerson('GET', '/:authority/inspections/open', openInspectionPage),
  forPerson('POST', '/:authority/inspections/open', inspectionOpened),
  forPerson('GET', one, inspectionPage),
  forPerson('GET', `${one}/original`, originalSent),
  forPerson('GET', `${one}/facts`, amendFactsPage),
  forPerson('POST', `${one}/facts`, factsAmended),
  forPerson('GET', `${one}/report`, attachReportPage),
  forPerson('POST', `${one}/report`, reportAttached, { uploads: { mostBytes: largestReport } }),
  forPerson('GET', `${one}/confidence`, confidencePage),
  forPerson('POST', `${one}/confidence/hold`, inspectionHeld),
  forPerson('POST', `${one}/confidence/open`, heldInspectionOpened),
  forPerson('POST', `${one}/confidence/name`, personNamed),
  forPerson('POST', `${one}/confidence/take-off`, personTakenOff),
  forPerson('GET', `${one}/judgements`, enterJudgementsPage),
  forPerson('POST', `${one}/judgements`, judgementsEntered),
  forPerson('GET', `${one}/findings/paste`, pasteFindingsPage),
  forPerson('POST', `${one}/findings/paste`, findingsPasted),
  forPerson('GET', `${one}/findings/labels`, labelFindingsPage),
  forPerson('POST', `${one}/findings/labels`, findingsLabelled),
  forPerson('POST', `${one}/findings/:findingId/move`, findingMoved),
  forPerson('GET', `${one}/findings/:findingId/split`, splitFindingPage),
  forPerson('POST', `${one}/findings/:findingId/split`, findingSplit),
  forPerson('GET', `${one}/findings/:findingId/sentences`, sentencesPage),
  forPerson('POST', `${one}/findings/:findingId/sentences`, sentenceSetAside),
  ...partRoutes('findings/:findingId/addressees', 'addresseeId', addresseeScreens),
  ...partRoutes('fieldwork', 'fieldworkId', fieldworkScreens),
  ...partRoutes('judgements', 'judgementId', judgementScreens),
  ...partRoutes('expected', 'expectedId', expectedJudgementScreens),
  ...partRoutes('findings', 'findingId', findingScreens),
  ...partRoutes('strengths', 'strengthId', strengthScreens),
  ...partRoutes('notes', 'noteId', noteScreens),
  ...partRoutes('earlier', 'echoId', echoScreens),
  forPerson('GET', `${one}/remove`, removeInspectionPage),
  forPerson('POST', `${one}/remove`, inspectionRemoved),
  forPerson('GET', `${one}/remove/:part/:partId`, removePartPage),
  forPerson('POST', `${one}/remove/:part/:partId`, partRemoved),
  forPerson('POST', `${one}/put-back/:removalId`, partPutBack),
  forPerson('POST', `${one}/put-whole-back/:removalId`, inspectionPutBack),
  forPerson('GET', '/:authority/context-figures', contextsPage),
  forPerson('GET', '/:authority/context-figures/new-counts', newCountsPage),
  forPerson('POST', '/:authority/context-figures/new-counts', countsSent),
  forPerson('GET', '/:authority/context-figures/new-authorities', newAuthoritiesPage),
  forPerson('POST', '/:authority/context-figures/new-authorities', authoritiesSent),
  forPerson('GET', '/:authority/context-figures/:contextId/change', changeContextPage),
  forPerson('POST', '/:authority/context-figures/:contextId/change', contextChanged),
  forPerson('GET', '/:authority/context-figures/:contextId/remove', removeContextPage),
  forPerson('POST', '/:authority/context-figures/:contextId/remove', contextRemoved),
  forPerson('POST', '/:authority/context-figures/:contextId/put-back', contextPutBack),
]

/** Adding and amending one kind of part of an inspection. */
function partRoutes(under: string, param: string, screens: PartScreens): readonly Route[] {
  return [
    forPerson('GET', `/:authority/inspections/:inspectionId/${under}/add`, screens.addPage),
    forPerson('POST', `/:authority/inspections/:inspectionId/${under}/add`, screens.added),
    forPerson('GET', `/:authority/inspections/:inspectionId/${under}/:${param}`, screens.amendPage),
    forPerson('POST', `/:authority/inspections/:inspectionId/${under}/:${param}`, screens.amended),
  ]
}
