import type { InspectionNote } from '../../../inspection/inspection.ts'
import { type NoteContent, noteKinds } from '../../../inspection/inspection-content.ts'
import { addNote, amendNote } from '../../../inspection/strengths-and-notes.commands.ts'
import { readForm } from '../../form/read-form.ts'
import { rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { noteChoices } from './choices.ts'

/** What the report says beside its judgements and findings. */
export const noteScreens = partScreens<InspectionNote, Pick<NoteContent, 'kind' | 'text'>, null>({
  id: 'inspection-note',
  part: 'inspection_note',
  param: 'noteId',
  addTitle: 'Add what else the report says',
  amendTitle: 'Change a note',
  addAct: 'addNote',
  amendAct: 'amendNote',
  saidAdded: 'The note is added.',
  saidAmended: 'The note is changed.',
  more: () => null,
  find: (at, id) => at.inspection.notes.find((note) => note.id === id) ?? null,
  fields: () => [
    { kind: 'choice', name: 'kind', label: 'What it is', choices: noteChoices },
    { kind: 'words', name: 'text', label: 'Words', hint: 'In the inspectorate’s own words', rows: 6 },
  ],
  values: (note) => ({ kind: note?.kind ?? 'summary', text: note?.text ?? null }),
  read: ({ fields }) => {
    const form = readForm(fields)
    const kind = form.choice('kind', noteKinds, { missing: 'Choose what it is' })
    return form.finish({ kind, text: form.text('text', { missing: 'Enter the words' }) })
  },
  stale: [
    { field: 'kind', label: 'What it is', written: (row) => rowText(row, 'kind') },
    { field: 'text', label: 'Words', written: (row) => rowText(row, 'text') },
  ],
  add: (visit, order, note) => addNote(visit.db, visit.viewer, { ...order, note: { ...note, place: null } }),
  amend: (visit, order, note) => amendNote(visit.db, visit.viewer, { ...order, ...note }),
  back: (at) => `${at.href}#notes`,
})
