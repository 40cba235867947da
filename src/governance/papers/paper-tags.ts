// What each tag of a house template prints for one report. Values only: nothing in a report or a template is ever evaluated.

import { printPlainDay } from '../../calendar/print-day.ts'
import { printPounds } from '../../plan/money/pounds.ts'
import { type PartLayout, signOffKinds } from '../report/manifest.ts'
import { decisionShapes, type ReportContent, type ReportPart } from '../report/report-content.ts'
import { plainWords, type Words } from '../report/words.ts'
import { isFilled, notWritten, printSignOff, printTracking, saysOf } from './part-says.ts'
import { loopsOfLayout } from './tags.ts'

export type TagValue = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'words'; readonly words: Words }

/** What names mean at one place of the template; inside a loop the row's names come first. */
export type Scope = {
  readonly values: ReadonlyMap<string, TagValue>
  readonly containers: ReadonlyMap<string, boolean | readonly Scope[]>
}

export type Filling = {
  readonly draft: boolean
  readonly mark: string
  /** The names that the template holds: a field with a tag of its own is left out of the loops. */
  readonly placed: ReadonlySet<string>
}

export function paperTags(content: ReportContent, { draft, mark, placed }: Filling): Scope {
  const silent = draft ? plainWords(notWritten) : []
  const loose = content.parts.filter((part) => !isPlaced(part, placed) && (draft || isFilled(part)))
  const loop = (layouts: readonly PartLayout[]) =>
    loose.filter((part) => layouts.includes(part.layout)).map((part) => scope(partValues(part, '', silent), partContainers(part, '')))
  const { openness, appendices, figures } = content
  return scope(
    [
      ...content.parts.flatMap((part) => partValues(part, part.slot, silent)),
      text('authority', content.authority),
      text('body', content.body.name),
      text('template-title', content.template.title),
      text('shape', decisionShapes[content.shape]),
      text('mark', mark),
    ],
    [
      ...content.parts.flatMap((part) => partContainers(part, part.slot)),
      [loopsOfLayout.box, loop(['box'])],
      [loopsOfLayout.statement, loop(['statement'])],
      [loopsOfLayout.section, loop(['section'])],
      ['fields', loop(['box', 'statement', 'section', 'tracking'])],
      [
        'tracking',
        content.parts.flatMap((part) => part.tracking).map((row) => scope([text('who', row.who), text('when', printTracking(row))])),
      ],
      ['appendix', appendices.map((each) => scope([text('letter', each.letter), text('title', each.title), words('words', each.words)]))],
      ['money', figures.money.map((line) => scope(Object.entries(moneyRow(line)).map(([name, said]) => text(name, said))))],
      ['sign-offs', content.parts.flatMap(signOffRows)],
      ['is-public', openness.kind === 'public'],
      ['is-exempt', openness.kind === 'exempt'],
      ['is-confidential', openness.kind === 'confidential'],
      ['is-draft', draft],
      ['is-example', content.isExample],
      ['has-appendices', appendices.length > 0],
      ['has-money', figures.money.length > 0],
    ],
  )
}

/** Whether the template gives the field a tag of its own. */
export const isPlaced = ({ slot }: Pick<ReportPart, 'slot'>, placed: ReadonlySet<string>): boolean =>
  placed.has(slot) ||
  placed.has(`${slot}.words`) ||
  (slot === 'tracking' && placed.has('#tracking')) ||
  (slot === 'appendices' && placed.has('#appendix'))

const scope = (
  values: readonly (readonly [string, TagValue])[],
  containers: readonly (readonly [string, boolean | readonly Scope[]])[] = [],
): Scope => ({
  values: new Map(values),
  containers: new Map(containers),
})
const text = (name: string, said: string) => [name, { kind: 'text', text: said }] as const
const words = (name: string, said: Words) => [name, { kind: 'words', words: said }] as const

/** Under the slot's name (`finance.label`), or under bare names in a loop over fields (`label`). */
function partValues(part: ReportPart, slot: string, silent: Words): readonly (readonly [string, TagValue])[] {
  const name = (bare: string) => (slot ? `${slot}.${bare}` : bare)
  const rows = part.tracking.map((row) => ({
    words: [{ kind: 'text' as const, text: `${row.who}: ${printTracking(row)}`, strong: false }],
    items: [],
  }))
  const said: Words = rows.length > 0 ? [...saysOf(part), { kind: 'list', ordered: false, items: rows }] : saysOf(part)
  return [
    words(slot || 'says', isFilled(part) ? said : silent),
    words(name('words'), part.withheld === null ? part.words : plainWords(part.withheld)),
    text(name('choice'), part.choice ?? ''),
    text(name('label'), part.label),
    words(
      name('signed'),
      part.signOffs.flatMap((signOff) => plainWords(printSignOff(signOff))),
    ),
  ]
}

function partContainers(part: ReportPart, slot: string): readonly (readonly [string, boolean])[] {
  const name = (bare: string) => (slot ? `${slot}.${bare}` : bare)
  return [
    [name('filled'), isFilled(part)],
    [name('is-signed'), part.signOffs.length > 0],
  ]
}

const moneyRow = ({ what, recurrence, year, pence, funding }: ReportContent['figures']['money'][number]) => ({
  what,
  recurrence,
  year,
  amount: printPounds(BigInt(pence)),
  funding,
})

const signOffRows = (part: ReportPart): readonly Scope[] =>
  part.signOffs.map((signOff) =>
    scope([
      text('field', part.label),
      text('kind', signOff.label || signOffKinds[signOff.kind]),
      text('post', signOff.post),
      text('name', signOff.toFollow ? '' : signOff.name),
      text('initials', signOff.toFollow ? '' : signOff.initials),
      text('on', signOff.on === null || signOff.toFollow ? 'to follow' : printPlainDay(Temporal.PlainDate.from(signOff.on))),
      text('as', signOff.as === 'deputy' ? 'As deputy' : ''),
    ]),
  )
