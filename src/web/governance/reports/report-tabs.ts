import { paths } from '../../paths.ts'

/** The pages of one report, in the order in which it goes. */
const pages = {
  report: { text: 'Report', path: paths.report },
  signOffs: { text: 'Sign-offs', path: paths.signOffs },
  finalise: { text: 'Finalise', path: paths.finaliseReport },
  decided: { text: 'Decided and asked', path: paths.decidedOnReport },
  tracking: { text: 'Tracking', path: paths.reportTracking },
  papers: { text: 'Papers', path: paths.papers },
} as const

export type ReportTab = keyof typeof pages

/** For `page(…, { tabs })`: the way between the pages of a report; `here` is the one that is open. */
export const reportTabs = (authority: { readonly slug: string }, reportId: string, here: ReportTab) =>
  Object.entries(pages).map(([name, { text, path }]) => ({ text, href: path(authority, reportId), here: name === here }))
