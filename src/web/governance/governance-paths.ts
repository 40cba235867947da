import { agendaPaths } from './agenda/agenda-paths.ts'
import { councilCalendarPaths } from './council-calendar/council-calendar-paths.ts'
import { councilPeriodsPaths } from './council-periods/council-periods-paths.ts'
import { decisionsPaths } from './decisions/decisions-paths.ts'
import { houseTemplatesPaths } from './house-templates/house-templates-paths.ts'
import { noticesPaths } from './notices/notices-paths.ts'
import { papersPaths } from './papers/papers-paths.ts'
import { publicationPaths } from './publication/publication-paths.ts'
import { reportsPaths } from './reports/reports-paths.ts'
import { requestsPaths } from './requests/requests-paths.ts'
import { signOffsPaths } from './sign-offs/sign-offs-paths.ts'
import { submissionPaths } from './submission/submission-paths.ts'
import { trackingPaths } from './tracking/tracking-paths.ts'

type Of = { readonly slug: string }

/** Links to the council's cycle of decisions. */
export const governancePaths = {
  ...decisionsPaths,
  ...reportsPaths,
  ...signOffsPaths,
  ...papersPaths,
  ...requestsPaths,
  ...houseTemplatesPaths,
  /** The way back from a duty's date to the meeting that decides; `asked` names the body, the day of its meeting and what kind of decision. */
  cycle: ({ slug }: Of, duty: string, asked: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(asked).toString()
    return `/${slug}/duties/${duty}/cycle${query ? `?${query}` : ''}`
  },
  constitution: ({ slug }: Of) => `/${slug}/constitution`,
  writePeriod: ({ slug }: Of, name: string) => `/${slug}/constitution/${name}`,
  planBodies: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/bodies`,
  addPlanBody: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/bodies/add`,
  planBody: ({ slug }: Of, plan: string, planBody: string) => `/${slug}/plans/${plan}/bodies/${planBody}`,
  removePlanBody: ({ slug }: Of, plan: string, planBody: string) => `/${slug}/plans/${plan}/bodies/${planBody}/remove`,
  ...councilCalendarPaths,
  ...noticesPaths,
  ...agendaPaths,
  ...councilPeriodsPaths,
  keyThresholds: ({ slug }: Of) => `/${slug}/key-thresholds`,
  ...submissionPaths,
  ...publicationPaths,
  ...trackingPaths,
} as const
