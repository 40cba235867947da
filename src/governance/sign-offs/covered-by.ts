// What a sign-off stands on: a later change to any of it makes the sign-off lapse, a change beside it doesn't. Always the statement itself,
// the options and the recommendations; finance also the money, law what makes the decision lawful, equality the equality notes.

import { printDay } from '../../calendar/print-day.ts'
import type { Role } from '../../people/roles.ts'
import { printPounds } from '../../plan/money/pounds.ts'
import type { Answer, Figure, Openness, ReportContent, ReportFigures, ReportPart } from '../report/report-content.ts'
import { decisionShapes } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { type Block, type Inline, type ListItem, plainWords, type Words } from '../report/words.ts'

/** One piece of it: a field of the report, or what the record says. All text and yes/no, so that it has a canonical form. */
export type CoveredPiece = {
  readonly of: SlotName | RecordPiece
  readonly label: string
  readonly choice: string | null
  readonly answer: Answer | null
  readonly words: Words
}

type RecordPiece = 'shape' | 'money-lines' | 'equality-notes' | 'deadlines' | 'open-to-whom'

export type Covered = readonly CoveredPiece[]

/** Who signs: a role, or nobody's role where somebody was asked by name; a manifest may add fields, never take any away. */
export type Signing = { readonly slot: SlotName; readonly role: Role | null; readonly covers?: readonly SlotName[] }

const asked: readonly SlotName[] = ['options', 'recommendations']
const lawful: readonly SlotName[] = ['decision-of', 'function-of', 'decision-type', 'key-decision', 'urgency', 'call-in-exemption']

const isFinance = ({ slot, role }: Signing) =>
  slot === 'finance' || slot === 'resources' || role === 'section-151-officer' || role === 'finance-drafter'
const isLaw = ({ slot, role }: Signing) =>
  slot === 'legal' || slot === 'monitoring-officer' || role === 'monitoring-officer' || role === 'law-drafter'

/** Null where the copy of the report that is at hand leaves out something of it: then nobody can say whether it is the same. */
export function coveredBy(signing: Signing, content: ReportContent): Covered | null {
  const law = isLaw(signing)
  const slots = [signing.slot, ...asked, ...(law ? lawful : []), ...(signing.covers ?? [])]
  const parts = [...new Set(slots)].flatMap((slot) => content.parts.find((part) => part.slot === slot) ?? [])
  if (parts.some(({ withheld }) => withheld !== null)) return null
  const { figures } = content
  return [
    // A section that says nothing isn't in the paper at all.
    ...(parts.some(({ slot }) => slot === signing.slot) ? [] : [piece(signing.slot, signing.slot, [])]),
    ...parts.map((part) => pieceOf(part, figures.named)),
    ...(isFinance(signing) ? [moneyPiece(figures)] : []),
    ...(law
      ? [
          piece('shape', 'What the body is asked to do', plainWords(decisionShapes[content.shape])),
          piece('open-to-whom', 'Who may read it', opennessWords(content)),
          piece('deadlines', 'Deadlines', deadlineWords(figures)),
        ]
      : []),
    ...(signing.slot === 'equality' ? [piece('equality-notes', 'Equality notes of the plan', equalityWords(figures))] : []),
  ]
}

/** What is compared, kept and given a digest: without the labels, which are the template's. */
export const comparable = (covered: Covered) => covered.map(({ label: _, ...said }) => said)

/** Whether the statement itself, which stands first, has no words, no choice and no answer. */
export function saysNothing([statement]: Covered): boolean {
  return !statement || (statement.words.length === 0 && statement.choice === null && statement.answer === null)
}

/** The figures of the record that the covered words quote, each once. */
export function quotedFigures(covered: Covered, named: readonly Figure[]): readonly Figure[] {
  const names = new Set(
    covered.flatMap(({ words }) => words.flatMap(inlinesOf)).flatMap((one) => (one.kind === 'figure' ? [one.name] : [])),
  )
  return named.filter(({ name }) => names.has(name))
}

const piece = (of: CoveredPiece['of'], label: string, words: Words): CoveredPiece => ({ of, label, choice: null, answer: null, words })

const pieceOf = ({ slot, label, choice, answer, words }: ReportPart, named: readonly Figure[]): CoveredPiece => ({
  of: slot,
  label,
  choice,
  answer,
  words: words.map((block) => filledBlock(block, named)),
})

/** In the order of cost and year, whatever order the plan has them in. */
function moneyPiece({ money }: ReportFigures): CoveredPiece {
  const lines = [...money].sort((a, b) => compare(a.id, b.id) || compare(a.year, b.year) || compare(a.funding, b.funding))
  const rows = lines.map(({ what, recurrence, year, pence, funding }) => [what, recurrence, year, printPounds(BigInt(pence)), funding])
  const head = ['What', 'How often', 'Year', 'Amount', 'From where']
  return piece(
    'money-lines',
    'The money on record',
    rows.length > 0
      ? [{ kind: 'table', caption: 'Each cost by financial year', head, rows }]
      : plainWords('The plan has no cost on record.'),
  )
}

function equalityWords({ equality }: ReportFigures): Words {
  if (equality.length === 0) return plainWords('The plan has no equality note on record.')
  return [{ kind: 'table', caption: 'Equality notes', head: ['Of', 'Note'], rows: equality.map(({ of, words }) => [of, words]) }]
}

function deadlineWords({ deadlines }: ReportFigures): Words {
  if (deadlines.length === 0) return plainWords('There is no deadline on record.')
  const rows = deadlines.map(({ what, on }) => [what, printDay(Temporal.PlainDate.from(on))])
  return [{ kind: 'table', caption: 'Deadlines', head: ['What', 'By'], rows }]
}

/** Exemptions are the Monitoring Officer's: of the whole paper, of each part and of each appendix that isn't public. */
function opennessWords({ openness, parts, appendices }: ReportContent): Words {
  const closer = [
    ...parts.map(({ label, openness: own }) => ({ label, own })),
    ...appendices.map(({ letter, openness: own }) => ({ label: `Appendix ${letter}`, own })),
  ].filter(({ own }) => own.kind !== 'public')
  return [
    ...plainWords(`The paper: ${opennessSentence(openness)}`),
    ...closer.flatMap(({ label, own }) => plainWords(`${label}: ${opennessSentence(own)}`)),
  ]
}

function opennessSentence(openness: Openness): string {
  if (openness.kind === 'public') return 'public.'
  if (openness.kind === 'confidential') return `confidential, because ${openness.because}`
  return `exempt under Schedule 12A, ${openness.paragraphs.map((paragraph) => `paragraph ${paragraph}`).join(', ')}, because ${openness.because}`
}

function filledBlock(block: Block, named: readonly Figure[]): Block {
  if (block.kind === 'table') return block
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => filledItem(item, named)) }
  return { ...block, words: filled(block.words, named) }
}

const filledItem = ({ words, items }: ListItem, named: readonly Figure[]): ListItem => ({
  words: filled(words, named),
  items: items.map((item) => filledItem(item, named)),
})

const filled = (words: readonly Inline[], named: readonly Figure[]): readonly Inline[] =>
  words.map((one) =>
    one.kind === 'figure' && one.shown === null ? { ...one, shown: named.find(({ name }) => name === one.name)?.shown ?? null } : one,
  )

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'table') return []
  return block.kind === 'list' ? block.items.flatMap(inlinesOfItem) : block.words
}

const inlinesOfItem = ({ words, items }: ListItem): readonly Inline[] => [...words, ...items.flatMap(inlinesOfItem)]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
