import { printPlainDay } from '../../calendar/print-day.ts'
import type { SourceContent } from '../plan-content.ts'

// Where findings come from that no inspection report made: who asked, in which paper, of which day.

export const sourceKinds = {
  'improvement-notice': 'Improvement notice',
  'statutory-direction': 'Statutory direction',
  'monitoring-letter': 'Monitoring letter',
  'peer-challenge': 'Peer challenge',
  'case-review': 'Case review',
  audit: 'Audit',
  other: 'Another source',
} as const

export type SourceKind = keyof typeof sourceKinds

export const sourceKindInWords = (kind: string): string => sourceKinds[kind as SourceKind] ?? sourceKinds.other

/** A notice and a direction require; everybody else recommends. */
export const findingKindOf = (kind: string): 'requirement' | 'recommendation' =>
  kind === 'improvement-notice' || kind === 'statutory-direction' ? 'requirement' : 'recommendation'

/** The list that its findings stand in, as an inspection's stand in the list of its report. */
export const findingListOf = (kind: string): string => (findingKindOf(kind) === 'requirement' ? 'Requirements' : 'Recommendations')

/** "Improvement notice of 3 March 2016: Children’s services in Calder Vale" */
export const sourceInWords = ({ kind, title, datedOn }: Pick<SourceContent, 'kind' | 'title' | 'datedOn'>): string =>
  `${sourceKindInWords(kind)} of ${printPlainDay(Temporal.PlainDate.from(datedOn))}: ${title}`
