// Which body, person or group saw which version of a plan, or which report, when, and what came of it: what was put on record by hand
// stands beside what decisions, agreements, reports and submissions say already, so that nothing is typed twice.

import type { HistoryEvent } from '../../history/event.ts'
import type { AgreementGiven } from '../../plan/versions/agreement.ts'
import { type Decision, outcomes } from '../decisions/decision.ts'
import type { Report } from '../report/report.ts'
import { answerKinds, type Submission } from '../submission/submission.ts'

/** Who saw it: a body of the book, or a person or group by name. */
export type Seer = { readonly bodyId: string | null; readonly name: string }

/** What was put on record by hand. */
export type Sight = {
  readonly id: string
  readonly revision: number
  readonly of: { readonly kind: 'plan' | 'report'; readonly id: string; readonly title: string }
  readonly version: { readonly id: string; readonly number: number } | null
  readonly by: Seer
  readonly on: Temporal.PlainDate
  readonly document: string | null
  readonly said: string | null
}

export type TrackingRow = {
  readonly on: Temporal.PlainDate
  readonly by: Seer
  /** "Version 3", "Early draft", "The report “…”"; null where the record doesn’t say. */
  readonly what: string | null
  readonly said: string | null
  readonly from: 'sight' | 'decision' | 'agreement' | 'report' | 'sent'
  /** Of what `from` names; null where it has no page of its own. */
  readonly id: string | null
}

type Known = {
  readonly sights?: readonly Sight[]
  readonly decisions?: readonly Pick<Decision, 'id' | 'body' | 'version' | 'outcome' | 'wording' | 'madeOn' | 'report'>[]
  readonly agreements?: readonly AgreementGiven[]
  readonly reports?: readonly Pick<Report, 'id' | 'body' | 'subject' | 'meetsOn' | 'planVersion' | 'final'>[]
  readonly submissions?: readonly Pick<Submission, 'id' | 'sentOn' | 'version' | 'recipients' | 'answers'>[]
}

/** In the order of time. A report counts once it is finalised and its meeting has been, unless what was decided on it there says so already. */
export function trackingOf(known: Known, today: Temporal.PlainDate): readonly TrackingRow[] {
  const { sights = [], decisions = [], agreements = [], reports = [], submissions = [] } = known
  const versionOf = (reportId: string) => reports.find(({ id }) => id === reportId)?.planVersion ?? null
  const isDecidedOn = (reportId: string, bodyId: string, on: Temporal.PlainDate): boolean =>
    decisions.some(({ report, body, madeOn }) => report?.id === reportId && body.id === bodyId && madeOn.equals(on))
  const rows: TrackingRow[] = [
    ...sights.map((sight): TrackingRow => ({ ...sight, what: whatWasSeen(sight), from: 'sight' })),
    ...decisions.map(
      ({ id, body, version, outcome, wording, madeOn, report }): TrackingRow => ({
        on: madeOn,
        by: { bodyId: body.id, name: body.name },
        what: report ? reportInWords(report.subject, versionOf(report.id) ?? version) : version && versionInWords(version.number),
        said: `${outcomes[outcome]}: ${wording}`,
        from: 'decision',
        id,
      }),
    ),
    ...agreements.map(
      ({ number, agreedOn, by, answer, reason }): TrackingRow => ({
        on: agreedOn,
        by: { bodyId: by.kind === 'body' ? by.id : null, name: by.name },
        what: versionInWords(number),
        said: answer === 'yes' ? 'Agreed' : `Didn’t agree${reason ? `: ${reason}` : ''}`,
        from: 'agreement',
        id: null,
      }),
    ),
    ...reports.flatMap(({ id, body, subject, meetsOn, planVersion, final }): TrackingRow[] =>
      final && meetsOn && Temporal.PlainDate.compare(meetsOn, today) <= 0 && !isDecidedOn(id, body.id, meetsOn)
        ? [
            {
              on: meetsOn,
              by: { bodyId: body.id, name: body.name },
              what: reportInWords(subject, planVersion),
              said: null,
              from: 'report',
              id,
            },
          ]
        : [],
    ),
    ...submissions.flatMap(asSent),
  ]
  return rows.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

function asSent({ id, sentOn, version, recipients, answers }: NonNullable<Known['submissions']>[number]): TrackingRow[] {
  const row = (name: string, on: Temporal.PlainDate, said: string): TrackingRow => ({
    on,
    by: { bodyId: null, name },
    what: versionInWords(version.number),
    said,
    from: 'sent',
    id,
  })
  return [
    ...recipients.map(({ name }) => row(name, sentOn, 'Was sent it')),
    ...answers.map(({ from, on, kind, words }) => row(from, on, `${answerKinds[kind]}${words ? `: ${words}` : ''}`)),
  ]
}

const reportInWords = (subject: string, version: { readonly number: number } | null): string =>
  `The report “${subject}”${version ? ` on version ${version.number}` : ''}`

const versionInWords = (number: number): string => `Version ${number}`

function whatWasSeen({ of, version, document }: Sight): string | null {
  if (version) return versionInWords(version.number)
  return document ?? (of.kind === 'report' ? `The report “${of.title}”` : null)
}

/** The bodies with a part in the plan of which the record doesn’t say that anything reached them, each once. */
export function notReached(
  parts: readonly { readonly bodyId: string; readonly name: string }[],
  rows: readonly TrackingRow[],
): readonly { readonly bodyId: string; readonly name: string }[] {
  const missing = parts.filter(({ bodyId }) => !rows.some(({ by }) => by.bodyId === bodyId))
  return [...new Map(missing.map((each) => [each.bodyId, { bodyId: each.bodyId, name: each.name }])).values()]
}

type Told = Pick<Sight, 'of' | 'by'>

/** Words that somebody said lie in the detail. Its plan or report is named by its id alone. */
const told = (what: string, { of }: Told, sentence: string): HistoryEvent => ({ what, about: { kind: of.kind, id: of.id }, sentence })

export const sightRecorded = (sight: Told) => told('sight-recorded', sight, `Put on record that ${sight.by.name} saw ${itsName(sight)}.`)
export const sightChanged = (sight: Told) =>
  told('sight-changed', sight, `Changed what is on record of ${sight.by.name} having seen ${itsName(sight)}.`)
export const sightRemoved = (sight: Told) =>
  told('sight-removed', sight, `Took off the record that ${sight.by.name} saw ${itsName(sight)}.`)

const itsName = ({ of }: Told): string => (of.kind === 'plan' ? 'the plan' : 'the report')
