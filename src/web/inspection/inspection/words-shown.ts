import { paths } from '../../paths.ts'
import type { AtInspection } from '../at-inspection.ts'
import { areaTitle, noteWords } from '../parts/choices.ts'

type Of = { readonly slug: string }

export function strengthsShown({ inspection, framework }: AtInspection, authority: Of) {
  return inspection.strengths.map((strength) => ({
    text: strength.text,
    printed: strength.printedText !== null && strength.printedText !== strength.text ? strength.printedText : null,
    area: strength.area && areaTitle(framework, strength.area),
    page: strength.place?.page ?? null,
    href: paths.part(authority, inspection.id, 'strengths', strength.id),
  }))
}

export function notesShown({ inspection }: AtInspection, authority: Of) {
  return [...Map.groupBy(inspection.notes, (note) => note.kind)].map(([kind, notes]) => ({
    title: noteWords[kind],
    notes: notes.map((note) => ({
      text: note.text,
      page: note.place?.page ?? null,
      href: paths.part(authority, inspection.id, 'notes', note.id),
    })),
  }))
}
