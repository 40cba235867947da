// The sign-off register as a document of its own: who signed what and when, which questions were accepted, and what the paper was issued without.

import { printPlainDay } from '../../calendar/print-day.ts'
import { type Block, cell, heading, type Paper, paragraph } from '../../document/paper.ts'
import type { ReportContent } from '../report/report-content.ts'

export type Register = {
  readonly content: ReportContent
  readonly accepted: readonly {
    readonly question: string
    readonly because: string
    readonly by: string
    readonly on: Temporal.PlainDate
  }[]
  readonly issuedWithout: readonly {
    readonly whose: string
    readonly because: string
    readonly by: string
    readonly on: Temporal.PlainDate
  }[]
  readonly isDraft: boolean
  readonly chainHead: string
}

export function registerPaper({ content, accepted, issuedWithout, isDraft, chainHead }: Register): Paper {
  const marks = [content.isExample && 'Example', isDraft && 'Draft'].filter(Boolean).join(' · ')
  const title = `Sign-off register: ${content.subject}`
  const signed = content.parts.flatMap((part) => part.signOffs.map((signOff) => ({ part, signOff })))
  return {
    title,
    foot: [content.authority, marks, `history ${chainHead.slice(0, 24)}`].filter(Boolean).join(' · '),
    blocks: [
      heading(1, title),
      paragraph(
        `${marks ? `${marks}. ` : ''}${content.body.name}${content.meetsOn ? `, ${printPlainDay(Temporal.PlainDate.from(content.meetsOn))}` : ''}.`,
      ),
      heading(2, 'Sign-offs'),
      ...table(
        'No sign-off is asked for or given.',
        ['Field', 'Kind', 'Officer', 'When'],
        signed.map(({ part, signOff }) => [
          cell(part.label),
          cell(signOff.label),
          cell(
            signOff.post,
            signOff.toFollow ? null : `${signOff.name} (${signOff.initials})${signOff.as === 'deputy' ? ', as deputy' : ''}`,
          ),
          cell(signOff.on === null ? 'To follow' : printPlainDay(Temporal.PlainDate.from(signOff.on))),
        ]),
      ),
      heading(2, 'Questions accepted'),
      ...table(
        'No question had to be accepted.',
        ['Question', 'Why it stands', 'By', 'When'],
        accepted.map(({ question, because, by, on }) => [cell(question), cell(because), cell(by), cell(printPlainDay(on))]),
      ),
      heading(2, 'Issued without'),
      ...table(
        'The paper was not issued without a sign-off that it needs.',
        ['Sign-off to follow', 'Why', 'By', 'When'],
        issuedWithout.map(({ whose, because, by, on }) => [cell(whose), cell(because), cell(by), cell(printPlainDay(on))]),
      ),
      paragraph(
        `The history of ${content.authority} ended at ${chainHead} when this register was made. Whoever holds it can have the history checked against it.`,
      ),
    ],
  }
}

function table(
  nothing: string,
  names: readonly [string, string, string, string],
  rows: readonly ReturnType<typeof cell>[][],
): readonly Block[] {
  if (rows.length === 0) return [paragraph(nothing)]
  const shares = [3, 3, 3, 2]
  return [{ kind: 'table', columns: names.map((name, n) => ({ name, share: shares[n] ?? 1 })), rows }]
}
