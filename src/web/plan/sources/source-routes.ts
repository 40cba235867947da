import { largestReport } from '../../../file/file-limits.ts'
import { forPerson, type Route } from '../../route.ts'
import { addFindingsPage, findingsAdded } from './add-findings/add-findings.screen.ts'
import { attachPaperPage, paperAttached } from './attach-paper/attach-paper.screen.ts'
import { findingPutBack, paperSent, sourcePage, sourceTakenOut } from './source/source.screen.ts'
import { sourceOnRecordAdded, sourcesPage } from './sources/sources.screen.ts'
import { planStartedFromSource, startFromSourcePage } from './start-from-source/start-from-source.screen.ts'
import { findingChanged, findingMoved, findingPage, findingRemoved } from './write-finding/write-finding.screen.ts'
import { addSourcePage, changeSourcePage, sourceAdded, sourceChanged } from './write-source/write-source.screen.ts'

const sources = '/:authority/plans/:planId/sources'
const finding = `${sources}/:sourceId/findings/:findingId`

export const sourceRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/plans/from-source', startFromSourcePage),
  forPerson('POST', '/:authority/plans/from-source', planStartedFromSource),
  forPerson('GET', sources, sourcesPage),
  forPerson('GET', `${sources}/add`, addSourcePage),
  forPerson('POST', `${sources}/add`, sourceAdded),
  forPerson('POST', `${sources}/add-on-record`, sourceOnRecordAdded),
  forPerson('POST', `${sources}/put-back`, findingPutBack),
  forPerson('GET', `${sources}/:sourceId`, sourcePage),
  forPerson('GET', `${sources}/:sourceId/change`, changeSourcePage),
  forPerson('POST', `${sources}/:sourceId/change`, sourceChanged),
  forPerson('GET', `${sources}/:sourceId/paper`, paperSent),
  forPerson('GET', `${sources}/:sourceId/attach`, attachPaperPage),
  forPerson('POST', `${sources}/:sourceId/attach`, paperAttached, { uploads: { mostBytes: largestReport } }),
  forPerson('POST', `${sources}/:sourceId/take-out`, sourceTakenOut),
  forPerson('GET', `${sources}/:sourceId/findings`, addFindingsPage),
  forPerson('POST', `${sources}/:sourceId/findings`, findingsAdded),
  forPerson('GET', finding, findingPage),
  forPerson('POST', finding, findingChanged),
  forPerson('POST', `${finding}/move`, findingMoved),
  forPerson('POST', `${finding}/remove`, findingRemoved),
]
