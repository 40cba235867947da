// How others had been judged, as at a stated day: the parts must sum to the total, and percentages follow from them.

export type CountedGrade = { readonly grade: string; readonly printedGrade: string; readonly count: number }
export type GradeShare = CountedGrade & { readonly percent: number }

/** A sentence when the parts and the total disagree, or null. */
export function problemWithCounts(total: number, parts: readonly CountedGrade[]): string | null {
  const repeated = parts.find((part, at) => parts.findIndex((other) => other.grade === part.grade) < at)
  if (repeated) return `“${repeated.printedGrade}” is counted twice: give each grade one number`
  const sum = parts.reduce((so, part) => so + part.count, 0)
  if (sum === total) return null
  const by = Math.abs(total - sum)
  const added = parts.map((part) => part.count).join(' + ')
  return `The parts make ${sum} (${added}), and the total says ${total}: ${by} too ${sum < total ? 'few' : 'many'}. Check the figures against their source`
}

/** Whole percentages, rounded half up; with a total of 0 there are none. */
export function shares(total: number, parts: readonly CountedGrade[]): GradeShare[] {
  return parts.map((part) => ({ ...part, percent: total === 0 ? 0 : Math.floor((part.count * 200 + total) / (total * 2)) }))
}

/** What has to be said beside rounded percentages. */
export function roundingSentence(parts: readonly GradeShare[]): string {
  const sum = parts.reduce((so, part) => so + part.percent, 0)
  const rounded = 'Percentages are rounded to whole numbers'
  return sum === 100 || sum === 0 ? `${rounded}.` : `${rounded}, so they add up to ${sum} rather than 100.`
}

/** "84: 20 good (24 %), 42 requires improvement (50 %), 22 inadequate (26 %), 0 outstanding (0 %)" */
export function countsInWords(total: number, parts: readonly GradeShare[]): string {
  return `${total}: ${parts.map((part) => `${part.count} ${part.printedGrade} (${part.percent} %)`).join(', ')}`
}
