import type { Framework } from '../../inspection/frameworks/framework.ts'
import { findGrade } from '../../inspection/frameworks/frameworks.ts'

const colours: Readonly<Record<string, string>> = {
  outstanding: 'green',
  good: 'green',
  positive: 'green',
  adequate: 'amber',
  'requires-improvement': 'amber',
  inconsistent: 'amber',
  inadequate: 'red',
  'widespread-failings': 'red',
}

export type GradeShown = { readonly printed: string; readonly colour: string; readonly word: string | null }

/** The printed label, and the scale's word beside it where the two differ by more than a capital. */
export function gradeShown(framework: Framework | null, grade: string | null, printed: string | null): GradeShown | null {
  if (grade === null) return null
  const word = (framework && findGrade(framework, grade)?.word) ?? grade
  const label = printed ?? word
  const same = label.toLowerCase() === word.toLowerCase()
  return { printed: label, colour: colours[grade] ?? 'grey', word: same ? null : word }
}
