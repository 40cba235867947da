/** The inspectorate's four grades, in all their printed forms. */
import type { Grade } from './read-report.ts'

const forms: [Grade, RegExp][] = [
  ['requires-improvement', /^require[sd]?(?:\s*improve-?ments?(?:\s*\(?(?:in order )?to\s*be\s*good\)?)?)?$/i],
  ['inadequate', /^inadequate$/i],
  ['outstanding', /^outstanding$/i],
  ['good', /^good$/i],
]

/** The grade that the words are, null when they are something else. */
export function gradeOf(printed: string): Grade | null {
  const words = printed.replace(/[.*†‡\d]+$/, '').trim()
  return forms.find(([, form]) => form.test(words))?.[0] ?? null
}

const goesOnWith =
  '\\s*(?:(?:that|they|are|is|be|judged|to|now|currently|requires?)\\s+)*?(requires? improvement(?: to be good)?|improvement(?: to be good)?|inadequate|outstanding|good)\\b'

/** The beginning of a sentence, where what follows it is a grade. */
export function beforeGrade(pattern: RegExp): RegExp {
  return new RegExp(`^(?:${pattern.source})(?=${goesOnWith})`, pattern.flags)
}

/** The grade that a sentence goes on with: "… requires improvement to be good", "… is inadequate because". */
export function gradeAtStart(words: string): { grade: Grade; printed: string } | null {
  const found = new RegExp(`^${goesOnWith}`, 'i').exec(words)
  if (!found) return null
  const printed = found[1] as string
  const grade = /improvement/i.test(printed) ? 'requires-improvement' : gradeOf(printed)
  return grade ? { grade, printed } : null
}
