import { dayOrMonthText } from '../../../calendar/day-or-month.ts'
import { readDayOrMonth } from '../../../calendar/read-day.ts'
import { newId } from '../../../database/new-id.ts'
import { frameworks } from '../../../inspection/frameworks/frameworks.ts'
import { addressees, echoStandings, findingKinds, type TimescaleContent, timescaleUnits } from '../../../inspection/inspection-content.ts'
import type { CheckedReport, DayAnswer, DayOrMonthAnswer } from '../../../reading/checked-report.ts'
import type { Edit, FindingChange } from '../../../reading/checking-edit.ts'
import { placeOfWords } from '../../../reading/split-places.ts'
import { type Fields, firstOf } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'
import { type ItemKind, isText } from './item-form.ts'

/** What the item's form asks for: the edits, and the item that is looked at after them. */
export type ItemOrder = { readonly edits: readonly Edit[]; readonly next: string }

/** Reads the boxes of an open item. Only what differs from the state that the form was opened at becomes an edit. */
export function readItemForm(fields: Fields, based: CheckedReport, kind: ItemKind, id: string): FormRead<ItemOrder> {
  const form = readForm(fields)
  const { edits, next = id } = readers[kind](form, based, id, fields)
  return form.finish({ edits, next })
}

type Read = (form: FormReader, based: CheckedReport, id: string, fields: Fields) => { edits: Edit[]; next?: string }

const readers: Record<ItemKind, Read> = {
  text: (form, based, id) => {
    const now = form.optionalText('words', { most: 500 })
    if (!isText(id)) return { edits: [] }
    const was = typeof based[id] === 'object' ? based[id]?.now : based[id]
    return { edits: now === (was ?? null) ? [] : [{ do: 'correct-fact', fact: id, now }] }
  },
  day: (form, based, id, fields) => {
    const fact = id === 'published' ? 'published' : 'received'
    if (firstOf(fields, 'do') === 'not-known') return { edits: [{ do: 'answer-day', fact, answer: { notKnown: true } }] }
    const answer = dayIn(form, fields, 'day', { missing: 'Enter the date, or say that it isn’t known yet' })
    if (fact === 'received' && answer && 'month' in answer) form.wrong('day', 'Enter the day too: the law counts from the day of receipt')
    return { edits: answer && !same(answer, based[fact].answer) ? [{ do: 'answer-day', fact, answer }] : [] }
  },
  framework: (form, based) => {
    const choices = frameworks.map((each) => `${each.id} ${each.edition}`)
    const [framework = '', edition = ''] = form.choice('edition', choices, { missing: 'Choose the framework' })?.split(' ') ?? []
    return { edits: framework === based.framework && edition === based.edition ? [] : [{ do: 'correct-framework', framework, edition }] }
  },
  period: (form, based, id, fields) => {
    const from = dayIn(form, fields, 'from', { missing: 'Enter the first day' })
    const to = dayIn(form, fields, 'to', null) ?? from
    if (from && to && textOf(to) < textOf(from)) form.wrong('to', 'The last day lies before the first')
    const period = based.fieldwork.find((each) => each.id === id)
    const now = newId()
    if (!period) return { edits: [{ do: 'add-period', id: now, set: { from, to } }], next: now }
    return { edits: same(period.from, from) && same(period.to, to) ? [] : [{ do: 'correct-period', id, set: { from, to } }] }
  },
  judgement: (form, based, id) => {
    const area = form.text('area', { missing: 'Say what was judged', most: 300 })
    const grade = form.optionalText('grade', { most: 100 })
    const notReportedReason = form.optionalText('reason', { most: 500 })
    if (grade === null && notReportedReason === null) form.wrong('grade', 'Choose the grade, or say why none was reported')
    const set = { area, grade, notReportedReason: grade === null ? notReportedReason : null }
    const judgement = based.judgements.find((each) => each.id === id)
    const now = newId()
    if (!judgement) return { edits: [{ do: 'add-judgement', id: now, ...set }], next: now }
    const changed = changedIn(judgement, set)
    return { edits: changed ? [{ do: 'correct-judgement', id, set: changed }] : [] }
  },
  finding: (form, based, id, fields) => {
    const set = readFinding(form)
    const finding = based.findings.find((each) => each.id === id)
    if (!finding) {
      const after = based.findings.findLast((each) => each.kind === set.kind && each.addressee === set.addressee)?.id ?? null
      const now = newId()
      return { edits: [{ do: 'add-finding', id: now, after, set, printed: null }], next: now }
    }
    const changed = changedIn(finding, set)
    return withDeed(form, fields, 'findings', id, set.text ?? '', changed ? [{ do: 'correct-finding', id, set: changed }] : [])
  },
  strength: (form, based, id, fields) => {
    const text = form.text('words', { missing: 'Enter the words of the strength' })
    const strength = based.strengths.find((each) => each.id === id)
    const now = newId()
    if (!strength) return { edits: [{ do: 'add-strength', id: now, text, printed: null }], next: now }
    return withDeed(
      form,
      fields,
      'strengths',
      id,
      text,
      strength.text === text ? [] : [{ do: 'correct-passage', of: 'strengths', id, text }],
    )
  },
  note: (form, based, id, fields) => {
    const text = form.text('words', { missing: 'Enter the words, or remove the paragraph' })
    const note = based.notes.find((each) => each.id === id)
    return withDeed(form, fields, 'notes', id, text ?? '', note?.text === text ? [] : [{ do: 'correct-passage', of: 'notes', id, text }])
  },
  echo: (form, _based, id, fields) => {
    const says = form.choice('says', echoStandings, { missing: 'Say what the report says of them' })
    const none = firstOf(fields, 'do') === 'none'
    const speaksOf = none ? [] : (fields.speaks_of ?? [])
    if (!none && speaksOf.length === 0)
      form.wrong('speaks_of', 'Choose the earlier findings that it speaks of, or say that none of them is on record here')
    return { edits: [{ do: 'answer-echo', id, says, speaksOf }] }
  },
}

function readFinding(form: FormReader): Required<Omit<FindingChange, 'area'>> {
  const unit = form.optionalChoice('timescale_unit', timescaleUnits)
  const amount = form.optionalWholeNumber('timescale_amount', { least: 1, most: 999 })
  if (unit !== null && unit !== 'immediately' && amount === null) form.wrong('timescale_amount', 'Enter how many')
  return {
    text: form.text('words', { missing: 'Enter the words of the finding, or remove it' }),
    kind: form.choice('kind', findingKinds, { missing: 'Choose the kind' }),
    addressee: form.choice('addressee', addressees, { missing: 'Choose whom it is for' }),
    number: form.optionalText('number', { most: 20 }),
    list: form.text('list', { missing: 'Enter the heading that it stands under', most: 300 }),
    theme: form.optionalText('theme', { most: 300 }),
    timescale: unit === null ? null : { unit, amount: unit === 'immediately' ? null : amount, printed: timescaleWords(unit, amount) },
  }
}

/** What a button beside Save does with the words as they now are. */
function withDeed(
  form: FormReader,
  fields: Fields,
  of: 'findings' | 'strengths' | 'notes',
  id: string,
  text: string,
  edits: Edit[],
): { edits: Edit[]; next?: string } {
  const deed = firstOf(fields, 'do')
  if (deed === 'join') return { edits: [...edits, { do: 'join', of, id }] }
  if (deed === 'up' || deed === 'down') return { edits: [...edits, { do: 'move', of, id, way: deed }] }
  if (deed !== 'split-here') return { edits }
  const at = splitPlace(form, text)
  const now = newId()
  return { edits: [...edits, { do: 'split', of, id, at, newId: now }], next: now }
}

function splitPlace(form: FormReader, text: string): number {
  const words = form.optionalText('split_words', { most: 500 })
  const typed = words === null ? form.optionalWholeNumber('split_at', { most: text.length }) : placeOfWords(text, words)
  const at = typed ?? -1
  const inside = at > 0 && text.slice(0, at).trim() !== '' && text.slice(at).trim() !== ''
  if (!inside && words !== null)
    form.wrong(
      'split_words',
      'These words don’t stand in the finding, or stand there more than once, or begin it: copy the ones that the second part begins with',
    )
  else if (!inside) form.wrong('split_at', 'Choose where the second part begins')
  return at
}

function dayIn(form: FormReader, fields: Fields, name: string, needed: { missing: string } | null): DayOrMonthAnswer | null {
  const typed = firstOf(fields, name).trim()
  if (typed === '') {
    if (needed) form.wrong(name, needed.missing)
    return null
  }
  const read = readDayOrMonth(typed)
  if ('problem' in read) {
    form.wrong(name, read.problem)
    return null
  }
  const text = dayOrMonthText(read.value)
  return read.value.known === 'day' ? { day: text } : { month: text }
}

function changedIn<T extends object, S extends Partial<T>>(was: T, set: S): Partial<S> | null {
  // The timescale's printed words are the report's: the same time chosen again is no change.
  const isSame = (name: string, value: unknown) =>
    name === 'timescale' ? sameTime(value as Time, (was as { timescale?: Time }).timescale) : same(value, was[name as keyof T] ?? null)
  const changed = Object.entries(set).filter(([name, value]) => !isSame(name, value))
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<S>)
}

type Time = TimescaleContent | null | undefined

function sameTime(a: Time, b: Time): boolean {
  return a?.unit === b?.unit && (a?.amount ?? null) === (b?.amount ?? null)
}

function timescaleWords(unit: TimescaleContent['unit'], amount: number | null): string {
  if (unit === 'immediately') return 'immediately'
  return `within ${amount} ${unit.replace('-', ' ')}${amount === 1 ? '' : 's'}`
}

function textOf(answer: DayOrMonthAnswer): string {
  return 'day' in answer ? answer.day : `${answer.month}-99`
}

function same(a: DayAnswer | unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
