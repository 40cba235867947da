// The sign-off register as a document of its own: who signed what and when, which questions were accepted, and what the paper was issued without.

import { londonDay, londonTime } from '../../calendar/london.ts'
import { printPlainDay } from '../../calendar/print-day.ts'
import { type Block, cell, heading, type Paper, paragraph } from '../../document/paper.ts'
import type { ReportContent } from '../report/report-content.ts'
import type { SignOff } from '../sign-offs/sign-off.ts'
import type { RegisterLines } from './register-lines.ts'

export type Register = RegisterLines & {
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

export function registerPaper({ content, signOffs, earlier, accepted, issuedWithout, isDraft, chainHead }: Register): Paper {
  const marks = [content.isExample && 'Example', isDraft && 'Draft'].filter(Boolean).join(' · ')
  const title = `Sign-off register: ${content.subject}`
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
        signOffs.map(({ field, kind, post, signOff }) => [
          cell(field),
          cell(kind, signOff?.amendedFrom && 'The statement was changed while signing.', signOff?.comment && `Remark: ${signOff.comment}`),
          cell(post, signOff && signedBy(signOff)),
          signOff === null ? cell('To follow') : cell(momentOf(signOff.signedAt), `Digest ${signOff.digest.slice(0, 12)}`),
        ]),
      ),
      ...(earlier.length === 0
        ? []
        : [
            heading(2, 'Earlier sign-offs, which stand no more'),
            ...table(
              '',
              ['Field', 'Kind', 'Officer', 'When'],
              earlier.map(({ field, kind, post, signOff }) => [
                cell(field),
                cell(kind, signOff.comment && `Remark: ${signOff.comment}`),
                cell(post, signedBy(signOff)),
                cell(momentOf(signOff.signedAt), signOff.lapse && lapseOf(signOff.lapse)),
              ]),
            ),
          ]),
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

const momentOf = (moment: Temporal.Instant): string => `${printPlainDay(londonDay(moment))} at ${londonTime(moment)}`

const signedBy = ({ signer, initials, as, isExample }: SignOff): string =>
  `${signer.name} (${initials})${as === 'deputy' ? ', as deputy' : ''}${isExample ? ', example' : ''}`

const lapseOf = ({ why, seenAt }: NonNullable<SignOff['lapse']>): string =>
  `${why === 'taken-back' ? 'Taken back' : 'Lapsed: what it stood on had changed, seen'} ${momentOf(seenAt)}`

function table(
  nothing: string,
  names: readonly [string, string, string, string],
  rows: readonly ReturnType<typeof cell>[][],
): readonly Block[] {
  if (rows.length === 0) return [paragraph(nothing)]
  const shares = [3, 3, 3, 2]
  return [{ kind: 'table', columns: names.map((name, n) => ({ name, share: shares[n] ?? 1 })), rows }]
}
