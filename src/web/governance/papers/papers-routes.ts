import { forPerson, type Route } from '../../route.ts'
import { issuedPaper, paperInWord, paperIssued, papersPage } from './papers.screen.ts'
import { paperAsPage } from './printed-paper.screen.ts'

const papers = '/:authority/reports/:reportId/papers'

/** A report as what is printed and sent: Word files, pages, the public version, what was issued. */
export const papersRoutes: readonly Route[] = [
  forPerson('GET', papers, papersPage),
  forPerson('POST', `${papers}/issue`, paperIssued),
  forPerson('GET', `${papers}/issued/:documentId`, issuedPaper),
  forPerson('GET', `${papers}/:kind/word`, paperInWord),
  forPerson('GET', `${papers}/:kind/page`, paperAsPage),
]
