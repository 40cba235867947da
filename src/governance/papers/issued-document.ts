// What leaves the house of a finalised report: the paper, its public version, its sign-off register, each kept byte for byte.

import type { HistoryEvent } from '../../history/event.ts'

export const issuedKinds = {
  paper: 'Paper',
  'public-version': 'Public version',
  'sign-off-register': 'Sign-off register',
} as const

export type IssuedKind = keyof typeof issuedKinds

export type IssuedDocument = {
  readonly id: string
  readonly kind: IssuedKind
  readonly file: { readonly sha256: string; readonly name: string; readonly size: number }
  readonly contentDigest: string
  /** The end of the history when it was issued: "1234:9f86d0…". */
  readonly chainHead: string
  readonly at: Temporal.Instant
  readonly by: string | null
}

/** "Improvement plan, 2016-07-20, public version.docx" */
export function documentName(report: { readonly subject: string; readonly meetsOn: Temporal.PlainDate | null }, kind: IssuedKind): string {
  const subject = report.subject
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const ending = kind === 'paper' ? [] : [issuedKinds[kind].toLowerCase()]
  return `${[subject.slice(0, 80).trim() || 'Report', ...(report.meetsOn ? [report.meetsOn.toString()] : []), ...ending].join(', ')}.docx`
}

export const documentIssued = (
  report: { readonly id: string; readonly subject: string },
  kind: IssuedKind,
  seal: { readonly file: string; readonly content: string },
): HistoryEvent => ({
  what: 'document-issued',
  about: { kind: 'report', id: report.id },
  sentence: `Issued the ${issuedKinds[kind].toLowerCase()} of the report “${report.subject}”.`,
  detail: { kind },
  seal,
})
