import type { Viewer } from '../people/viewer.ts'
import { governancePaths } from './governance/governance-paths.ts'
import { meetingPaths } from './meeting/meeting-paths.ts'
import { planPaths } from './plan/plan-paths.ts'

type Of = { readonly slug: string }

/** `item`: open to be changed; `page`: the page shown; `mark`: choosing a sentence; `split`: choosing where to split; `at`: only looked at. */
export type ReadingShown = {
  readonly item?: string
  readonly page?: number
  readonly mark?: 'strength' | 'finding'
  readonly split?: 1
  readonly at?: string
}

/** The parts of an inspection that have an address each. */
export type InspectionPart = 'fieldwork' | 'judgements' | 'expected' | 'findings' | 'strengths' | 'notes' | 'earlier'

/** Every link, in one place. Those of an authority begin with it, never with one remembered in the session. */
export const paths = {
  front: () => '/',
  tryItAs: (next?: string | null) => (next ? `/try-it-as?next=${encodeURIComponent(next)}` : '/try-it-as'),
  signIn: (next?: string | null) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signInLink: (token: string) => `/sign-in/${token}`,
  signOut: () => '/sign-out',
  /** Where the name in the bar leads. */
  home: (viewer?: Pick<Viewer, 'authority'> | null) => (viewer ? `/${viewer.authority.slug}` : '/'),
  due: ({ slug }: Of) => `/${slug}`,
  duty: ({ slug }: Of, duty: string) => `/${slug}/duties/${duty}`,
  /** A form that puts something on record of a duty: `change` is one of duty-changes.ts. */
  changeDuty: ({ slug }: Of, duty: string, change: string) => `/${slug}/duties/${duty}/${change}`,
  letterOfDuty: ({ slug }: Of, duty: string, sha256: string) => `/${slug}/duties/${duty}/letters/${sha256}`,
  recordNotice: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/notice`,
  bankHolidays: () => '/bank-holidays',
  inspections: ({ slug }: Of) => `/${slug}/inspections`,
  plans: ({ slug }: Of) => `/${slug}/plans`,
  inspection: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}`,
  newInspection: ({ slug }: Of) => `/${slug}/inspections/new`,
  enterInspection: ({ slug }: Of, framework?: string) => `/${slug}/inspections/enter${framework ? `?framework=${framework}` : ''}`,
  openInspection: ({ slug }: Of, framework?: string) => `/${slug}/inspections/open${framework ? `?framework=${framework}` : ''}`,
  originalReport: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/original`,
  amendInspection: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/facts`,
  attachReport: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/report`,
  confidence: ({ slug }: Of, inspection: string, act?: 'hold' | 'open' | 'name' | 'take-off') =>
    `/${slug}/inspections/${inspection}/confidence${act ? `/${act}` : ''}`,
  enterJudgements: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/judgements`,
  pasteFindings: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/findings/paste`,
  labelFindings: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/findings/labels`,
  moveFinding: ({ slug }: Of, inspection: string, finding: string) => `/${slug}/inspections/${inspection}/findings/${finding}/move`,
  splitFinding: ({ slug }: Of, inspection: string, finding: string) => `/${slug}/inspections/${inspection}/findings/${finding}/split`,
  findingSentences: ({ slug }: Of, inspection: string, finding: string) =>
    `/${slug}/inspections/${inspection}/findings/${finding}/sentences`,
  addAddressee: ({ slug }: Of, inspection: string, finding: string) =>
    `/${slug}/inspections/${inspection}/findings/${finding}/addressees/add`,
  addressee: ({ slug }: Of, inspection: string, finding: string, addressee: string) =>
    `/${slug}/inspections/${inspection}/findings/${finding}/addressees/${addressee}`,
  addPart: ({ slug }: Of, inspection: string, part: InspectionPart) => `/${slug}/inspections/${inspection}/${part}/add`,
  part: ({ slug }: Of, inspection: string, part: InspectionPart, id: string) => `/${slug}/inspections/${inspection}/${part}/${id}`,
  removePart: ({ slug }: Of, inspection: string, table: string, id: string) => `/${slug}/inspections/${inspection}/remove/${table}/${id}`,
  removeInspection: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/remove`,
  putPartBack: ({ slug }: Of, inspection: string, removal: string) => `/${slug}/inspections/${inspection}/put-back/${removal}`,
  putInspectionBack: ({ slug }: Of, inspection: string, removal: string) => `/${slug}/inspections/${inspection}/put-whole-back/${removal}`,
  contexts: ({ slug }: Of) => `/${slug}/context-figures`,
  newContext: ({ slug }: Of, kind: 'counts' | 'authorities', inspection?: string) =>
    `/${slug}/context-figures/new-${kind}${inspection ? `?inspection=${inspection}` : ''}`,
  context: ({ slug }: Of, context: string, act?: 'change' | 'remove' | 'put-back') =>
    `/${slug}/context-figures/${context}${act ? `/${act}` : ''}`,
  ...planPaths,
  ...meetingPaths,
  ...governancePaths,
  people: ({ slug }: Of) => `/${slug}/people`,
  person: ({ slug }: Of, person: string) => `/${slug}/people/${person}`,
  addPerson: ({ slug }: Of) => `/${slug}/people/add`,
  changePerson: ({ slug }: Of, person: string) => `/${slug}/people/${person}/change`,
  addPost: ({ slug }: Of) => `/${slug}/people/add-post`,
  addOrganisation: ({ slug }: Of) => `/${slug}/people/add-organisation`,
  deputise: ({ slug }: Of, person: string) => `/${slug}/people/${person}/deputise`,
  endDeputyship: ({ slug }: Of, person: string, deputyship: string) => `/${slug}/people/${person}/deputise/${deputyship}/end`,
  takePost: ({ slug }: Of, person: string) => `/${slug}/people/${person}/take-post`,
  leavePost: ({ slug }: Of, person: string, holding: string) => `/${slug}/people/${person}/posts/${holding}/leave`,
  giveRole: ({ slug }: Of, person: string, role?: string, place?: string) =>
    `/${slug}/people/${person}/give-role${role && place ? `?role=${role}&place=${place}` : ''}`,
  endRole: ({ slug }: Of, person: string, grant: string) => `/${slug}/people/${person}/roles/${grant}/end`,
  you: ({ slug }: Of) => `/${slug}/you`,
  readings: ({ slug }: Of) => `/${slug}/readings`,
  giveReport: ({ slug }: Of) => `/${slug}/readings/give`,
  /** Checking what was read of a report: which item is open, which page is shown. The address leads to the item itself. */
  reading: ({ slug }: Of, id: string, shown: ReadingShown = {}) => {
    const query = new URLSearchParams(Object.entries(shown).map(([name, value]) => [name, String(value)])).toString()
    return `/${slug}/readings/${id}${query ? `?${query}` : ''}${(shown.at ?? shown.item) ? `#${shown.at ?? shown.item}` : ''}`
  },
  readingState: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/state`,
  pageOfReading: ({ slug }: Of, id: string, page: number) => `/${slug}/readings/${id}/pages/${page}`,
  originalOfReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/original`,
  undoInReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/undo`,
  confirmReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/confirm`,
  holdReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/hold`,
  putAwayReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/put-away`,
  bringBackReading: ({ slug }: Of, id: string) => `/${slug}/readings/${id}/bring-back`,
  drafts: ({ slug }: Of) => `/${slug}/drafts`,
  discardDraft: ({ slug }: Of) => `/${slug}/drafts/discard`,
} as const
