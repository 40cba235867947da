// The notices before a decision of the executive: what each has to say, who has to agree to it, and by which rule.
// Source: the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI 2012/2089.

import { printDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { StepName } from '../cycle/plan-backwards.ts'
import type { WayOut } from '../cycle/ways-out.ts'

export type NoticeKind =
  | 'key-decision'
  | 'private'
  | 'private-again'
  | 'general-exception'
  | 'special-urgency'
  | 'private-urgency'
  | 'call-in-waived'

/** What somebody has to say for a notice, beyond what the record knows. */
export type NoticeField =
  | 'matter'
  | 'documents'
  | 'copiesFrom'
  | 'howToAsk'
  | 'reasons'
  | 'representations'
  | 'response'
  | 'agreedBy'
  | 'agreedOn'

export type NoticeAsked = {
  readonly title: string
  readonly source: string
  /** The step of the cycle that it is. */
  readonly step: StepName | null
  /** The way out that it opens. */
  readonly way: WayOut['name'] | null
  readonly asks: readonly NoticeField[]
  /** Without these it doesn't say what the law asks. */
  readonly needs: readonly NoticeField[]
  /** What `reasons` are reasons for. */
  readonly reasonsFor: string | null
  /** Who must agree, or be told; null where nobody must. */
  readonly agreement: string | null
}

const chairs =
  'The chair of the scrutiny committee; where there is none or they can’t act, the chair of the council; where there is none, its vice-chair'

export const noticeKinds: Readonly<Record<NoticeKind, NoticeAsked>> = {
  'key-decision': {
    title: 'Notice of a key decision',
    source: 'SI 2012/2089 reg 9',
    step: 'key-decision-notice',
    way: null,
    asks: ['matter', 'documents', 'copiesFrom', 'howToAsk'],
    needs: ['matter', 'documents', 'copiesFrom', 'howToAsk'],
    reasonsFor: null,
    agreement: null,
  },
  private: {
    title: 'Notice of private business',
    source: 'SI 2012/2089 reg 5(2) and (3)',
    step: 'private-notice',
    way: null,
    asks: ['matter', 'reasons', 'howToAsk'],
    needs: ['matter', 'reasons'],
    reasonsFor: 'Why this part is to be taken in private',
    agreement: null,
  },
  'private-again': {
    title: 'Second notice of private business',
    source: 'SI 2012/2089 reg 5(4) and (5)',
    step: 'private-notice-again',
    way: null,
    asks: ['matter', 'reasons', 'representations', 'response'],
    needs: ['matter', 'reasons'],
    reasonsFor: 'Why this part is to be taken in private',
    agreement: null,
  },
  'general-exception': {
    title: 'Notice under the general exception',
    source: 'SI 2012/2089 reg 10',
    step: null,
    way: 'general-exception',
    asks: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    needs: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    reasonsFor: 'Why 28 clear days’ notice is impracticable',
    agreement:
      'Nobody has to agree; the chair of the scrutiny committee is told in writing first, or each of its members where it has no chair',
  },
  'special-urgency': {
    title: 'Notice of special urgency',
    source: 'SI 2012/2089 reg 11',
    step: null,
    way: 'special-urgency',
    asks: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    needs: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    reasonsFor: 'Why it is urgent and cannot reasonably be deferred',
    agreement: chairs,
  },
  'private-urgency': {
    title: 'Notice of urgent private business',
    source: 'SI 2012/2089 reg 5(6) and (7)',
    step: null,
    way: 'private-urgency',
    asks: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    needs: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    reasonsFor: 'Why the meeting is urgent and cannot reasonably be deferred',
    agreement: chairs,
  },
  'call-in-waived': {
    title: 'Notice that call-in is waived',
    source: 'Local Government Act 2000 s.9F; the council’s constitution',
    step: null,
    way: 'call-in-waived',
    asks: ['matter', 'reasons', 'agreedBy', 'agreedOn'],
    needs: ['matter', 'reasons'],
    reasonsFor: 'Why the decision can’t wait for call-in',
    agreement: 'Whoever the constitution names: often the chair of the scrutiny committee or of the council, or the head of paid service',
  },
}

export const noticeKindNames = Object.keys(noticeKinds) as readonly NoticeKind[]

/** Words and days that somebody has put in; null for what is not said yet. */
export type NoticeSaid = {
  readonly matter: string | null
  /** One to a line. */
  readonly documents: string | null
  readonly copiesFrom: string | null
  readonly howToAsk: string | null
  readonly reasons: string | null
  readonly representations: string | null
  readonly response: string | null
  readonly agreedBy: string | null
  readonly agreedOn: Temporal.PlainDate | null
}

/** Why its publication can't be recorded: the law asks for somebody's agreement, or that they were told, first. */
export function agreementMissing(kind: NoticeKind, { agreedBy, agreedOn }: NoticeSaid): string | null {
  if (!noticeKinds[kind].needs.includes('agreedBy') || (agreedBy && agreedOn)) return null
  return 'Write first who agreed to it or was told of it, and on which day: without that it doesn’t hold'
}

export const nothingSaid: NoticeSaid = {
  matter: null,
  documents: null,
  copiesFrom: null,
  howToAsk: null,
  reasons: null,
  representations: null,
  response: null,
  agreedBy: null,
  agreedOn: null,
}

export type NoticeGiven = {
  readonly publishedOn: Temporal.PlainDate
  readonly publishedWhere: string | null
  /** Null where it was published in other words. */
  readonly words: string | null
  readonly by: string | null
  readonly at: Temporal.Instant
}

/** What a notice is about: one inspection, before one body, on one day. */
export type NoticeAbout = {
  readonly inspectionId: string
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind }
  readonly meetsOn: Temporal.PlainDate
}

export type PublicNotice = NoticeAbout & {
  readonly id: string
  readonly revision: number
  readonly kind: NoticeKind
  readonly said: NoticeSaid
  /** The last record of its publication; `before` has the others. */
  readonly given: NoticeGiven | null
  readonly before: readonly NoticeGiven[]
}

type Named = { readonly id: string; readonly kind: NoticeKind; readonly body: string; readonly meetsOn: Temporal.PlainDate }

const about = ({ id, kind, body, meetsOn }: Named) => ({
  about: { kind: 'public-notice', id },
  named: `the ${lowered(noticeKinds[kind].title)} for ${body} on ${printDay(meetsOn)}`,
})

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

export const noticeWritten = (notice: Named): HistoryEvent => {
  const { about: of, named } = about(notice)
  return { what: 'notice-written', about: of, sentence: `Wrote ${named}.` }
}

export const noticePublished = (notice: Named, publishedOn: Temporal.PlainDate): HistoryEvent => {
  const { about: of, named } = about(notice)
  return { what: 'notice-published', about: of, sentence: `Recorded that ${named} was published on ${printDay(publishedOn)}.` }
}
