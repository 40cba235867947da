import { paths } from '../paths.ts'

export type Tab = { readonly text: string; readonly href: string; readonly here: boolean }

/** The pages of one plan, in the order in which a lead works through them. */
const pages = {
  plan: { text: 'Plan', path: paths.plan },
  timeline: { text: 'Timeline', path: paths.timeline },
  coverage: { text: 'Coverage', path: paths.coverage },
  checks: { text: 'Checks', path: paths.checks },
  measures: { text: 'Measures', path: paths.measures },
  risks: { text: 'Risks', path: paths.risks },
  money: { text: 'Money', path: paths.money },
  workstreams: { text: 'Workstreams', path: paths.workstreams },
  phases: { text: 'Phases', path: paths.phases },
  partners: { text: 'Partners', path: paths.partners },
  sources: { text: 'Sources', path: paths.sources },
  consultation: { text: 'Consultation', path: paths.consultations },
  equality: { text: 'Equality', path: paths.equality },
  bodies: { text: 'Bodies', path: paths.planBodies },
  sent: { text: 'Sent', path: paths.sent },
  tracking: { text: 'Tracking', path: paths.planTracking },
  reports: { text: 'Reports', path: paths.reportsOfPlan },
  versions: { text: 'Versions', path: paths.versions },
  export: { text: 'Export', path: paths.exportPlan },
} as const

/** For `page(…, { tabs })`: the way between the pages of a plan; `here` is the one that is open. */
export function planTabs(authority: { readonly slug: string }, planId: string, here: keyof typeof pages): Tab[] {
  return Object.entries(pages).map(([name, { text, path }]) => ({ text, href: path(authority, planId), here: name === here }))
}
