import type { Slot } from '../../../governance/report/manifest.ts'
import { readWords } from '../../../governance/report/read-words.ts'
import type { Answer } from '../../../governance/report/report-content.ts'
import type { BlockOrder } from '../../../governance/report/write-block.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'
import { readOpenness } from './openness-fields.ts'
import { type Known, type RowKind, readRows } from './part-rows.ts'

export const answers = {
  written: 'It says what is written here',
  none: 'None',
  'not-applicable': 'Not applicable, because …',
  'to-be-set': 'To be set by democratic services',
} as const

export type PartOrder = Omit<BlockOrder, 'commandId' | 'reportId' | 'slot' | 'revision'>

export function readPart(fields: Fields, slot: Slot, rowKind: RowKind | null, known: Known): FormRead<PartOrder> {
  const form = readForm(fields)
  const choice = slot.choices ? form.optionalChoice('choice', slot.choices) : null
  const { words, problems } = readWords(form.optionalText('words', { most: 200_000 }) ?? '')
  for (const sentence of problems) form.wrong('words', sentence)
  const rows = rowKind ? readRows(form, rowKind, known, form.optionalWholeNumber('rows', { most: 40 }) ?? 0) : {}
  const answer = readAnswer(form)
  const saysMore = choice !== null || words.length > 0 || Object.values(rows).some((list) => list.length > 0)
  if (answer && saysMore && slot.kind !== 'live')
    form.wrong('answer', 'Something is written or chosen as well: empty it, or choose “It says what is written here”')
  return form.finish({ choice, words, answer, openness: readOpenness(form), ...rows })
}

function readAnswer(form: FormReader): Answer | null {
  const kind = form.optionalChoice('answer', Object.keys(answers) as (keyof typeof answers)[])
  if (kind === null || kind === 'written') return null
  return kind === 'not-applicable'
    ? { kind, because: form.text('because', { missing: 'Say why it isn’t applicable', most: 2000 }) }
    : { kind }
}
