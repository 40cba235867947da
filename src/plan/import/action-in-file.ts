// One action as a file says it, in the plan's own terms, and what a person should look at in it.

import { shortened } from '../name-finding.ts'
import type { FindingOfPlan } from '../plan-content.ts'
import type { ImportField } from './import-fields.ts'
import { monthOf } from './import-fields.ts'
import { endingDay, readDue } from './read-due.ts'
import { readFindings } from './read-findings.ts'
import { type Rating, readRating } from './read-rating.ts'
import type { ActionRow, FieldCell } from './read-rows.ts'

/** `wrong`: nothing comes in until it is mended in the file, or the row is left out. */
export type Note = { readonly where: string; readonly sentence: string; readonly wrong: boolean }

export type ActionInFile = {
  readonly sheet: string
  readonly number: number
  readonly reference: string | null
  readonly title: string
  readonly description: string | null
  readonly why: string | null
  readonly ownerWords: string | null
  readonly accountableWords: string | null
  readonly partnerWords: string | null
  readonly contactWords: string | null
  readonly startsOn: string | null
  readonly dueOn: string | null
  readonly dueWords: string | null
  readonly completeOn: string | null
  readonly workstream: string | null
  readonly phase: string | null
  readonly findingIds: readonly string[] | null
  readonly milestones: readonly MilestoneInFile[] | null
  readonly equalityNote: string | null
  readonly broughtIn: readonly BroughtIn[]
  readonly notes: readonly Note[]
}

export type MilestoneInFile = { readonly title: string; readonly dueOn: string | null; readonly reachedOn: string | null }

export type BroughtIn = { readonly asAt: string; readonly status: Rating | null; readonly printed: string; readonly account: string | null }

type Around = { readonly findings: readonly FindingOfPlan[]; readonly asAt: string; readonly today: Temporal.PlainDate }

const longestTitle = 300
const longestPart = 200

export function actionInFile(row: ActionRow, { findings, asAt, today }: Around): ActionInFile {
  const notes: Note[] = []
  const say = (from: FieldCell | undefined, sentence: string, wrong = false) => notes.push({ where: whereOf(from), sentence, wrong })
  const cells = (field: ImportField) => row.fields.get(field) ?? []
  const first = (field: ImportField) => cells(field)[0]
  const text = (field: ImportField) => first(field)?.cell.text || null
  const all = (field: ImportField) =>
    cells(field)
      .map(({ cell }) => cell.text)
      .filter((words) => words !== '')
      .join('\n') || null
  for (const each of [...row.fields.values()].flat()) {
    if (each.cell.unworked) say(each, 'holds a formula that was never worked out: open the file in Excel, save it and give it again', true)
    if (/^#(REF|VALUE|NAME\?|DIV\/0|N\/A|NUM|NULL)!?$/.test(each.cell.text)) say(each, `holds the error ${each.cell.text}`, true)
  }
  const day = (field: 'start' | 'due' | 'completed') => {
    const from = first(field)
    const read = readDue(from?.cell ?? { text: '', day: null })
    if (read.wrong) say(from, read.wrong, true)
    if (read.look) say(from, read.look)
    return read
  }
  const [start, due, completed] = [day('start'), day('due'), day('completed')]
  if (start.words) say(first('start'), `“${start.words}” is no day: the start stays open`)
  const broughtIn = broughtInOf(cells, asAt)
  const completeOn = completion(due, completed.day, broughtIn, today, (sentence) =>
    say(first('completed') ?? first('status') ?? first('due'), sentence),
  )
  const found = cells('finding').map((each) => ({ each, ...readFindings(each.cell.text, findings) }))
  for (const { each, look } of found) for (const sentence of look) say(each.letter ? each : undefined, sentence)
  const reference = text('reference')
  if (reference && reference.length > 30) say(first('reference'), 'is too long for a reference: at most 30 characters', true)
  for (const field of ['workstream', 'phase'] as const)
    if ((text(field)?.length ?? 0) > longestPart)
      say(first(field), `is too long for the name of a ${field}: at most ${longestPart} characters`, true)
  const { title, rest } = titled(all('title') ?? '')
  return {
    sheet: row.sheet,
    number: row.number,
    reference,
    title,
    description: paragraphs([rest, all('what'), ...cells('note').map(({ heading, cell }) => `${heading}: ${cell.text}`)]),
    why: paragraphs([all('why'), all('seen') && `How success will be seen: ${all('seen')}`]),
    ownerWords: text('owner'),
    accountableWords: text('accountable'),
    partnerWords: all('partners'),
    contactWords: text('contact'),
    startsOn: start.day,
    dueOn: due.done && completeOn === due.day ? null : due.day,
    dueWords: due.words,
    completeOn,
    workstream: text('workstream'),
    phase: text('phase'),
    findingIds: found.length === 0 ? null : [...new Set(found.flatMap(({ ids }) => ids))],
    milestones: row.fields.has('milestones') ? milestonesIn(all('milestones') ?? '') : null,
    equalityNote: all('equality'),
    broughtIn,
    notes,
  }
}

/** The first line or sentence where an action is a paragraph; what was cut goes to “how”, whole. */
function titled(words: string): { readonly title: string; readonly rest: string | null } {
  if (words.length <= longestTitle && !words.includes('\n')) return { title: words, rest: null }
  const [line = ''] = words.split('\n')
  const sentence = /^.{20,}?[.;:](?=\s|$)/.exec(line)?.[0] ?? line
  if (line.length <= longestTitle) return { title: line, rest: words }
  if (sentence.length <= longestTitle) return { title: sentence, rest: words }
  return { title: `${words.slice(0, words.lastIndexOf(' ', longestTitle - 2))} …`, rest: words }
}

const paragraphs = (parts: readonly (string | null)[]): string | null => parts.filter(Boolean).join('\n\n') || null

/** "Milestones" as lines or after semicolons, each with its date where it has one. */
function milestonesIn(words: string): { title: string; dueOn: string | null; reachedOn: string | null }[] {
  return words
    .split(/\n|;/)
    .map((line) => line.replace(/^[-•*\d.)\s]+(?=[A-Za-z])/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const { words, day, reached } = endingDay(line)
      return { title: words, dueOn: reached ? null : day, reachedOn: reached ? day : null }
    })
}

/** Ratings by month from their headings; the one without a month as at the day that a person names. An account without a month belongs to the last rating. */
function broughtInOf(cells: (field: ImportField) => readonly FieldCell[], asAt: string): BroughtIn[] {
  const at = new Map<string, { status: Rating | null; printed: string; account: string | null }>()
  const entry = (when: string) => at.get(when) ?? at.set(when, { status: null, printed: 'Not rated', account: null }).get(when)
  for (const field of ['statusAt', 'status'] as const)
    for (const { cell, heading } of cells(field)) {
      const read = readRating(cell)
      const into = read && entry((field === 'statusAt' && monthOf(heading)?.month) || asAt)
      if (read && into) Object.assign(into, { status: read.rating, printed: read.printed })
    }
  for (const { cell, heading } of cells('account')) {
    const into = cell.text === '' ? null : entry(monthOf(heading)?.month ?? (at.has(asAt) ? asAt : ([...at.keys()].sort().at(-1) ?? asAt)))
    if (into) into.account = into.account ? `${into.account}\n${cell.text}` : cell.text
  }
  return [...at].map(([when, each]) => ({ asAt: when, ...each })).sort((a, b) => (a.asAt < b.asAt ? -1 : 1))
}

/** Complete is an act with a date: without one the word comes in as a rating, and the action stays open. */
function completion(
  due: ReturnType<typeof readDue>,
  completedOn: string | null,
  broughtIn: readonly BroughtIn[],
  today: Temporal.PlainDate,
  say: (sentence: string) => void,
): string | null {
  const last = broughtIn.at(-1)?.status ?? null
  const day = completedOn ?? (due.done ? due.day : null)
  if (day !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) > 0) {
    say('lies in the future: the action stays open')
    return null
  }
  if (day !== null && (last === null || last === 'complete')) return day
  if (day !== null) say(`gives a day of completion, but its rating is “${broughtIn.at(-1)?.printed}”: the action stays open`)
  else if (last === 'complete' || due.done)
    say('says complete, but not since when: it comes in as a rating, and the action stays open until somebody completes it with a date')
  return null
}

const whereOf = (from: FieldCell | undefined): string =>
  from?.letter ? `Column ${from.letter}${from.heading ? ` (${shortened(from.heading, 40)})` : ''}` : ''
