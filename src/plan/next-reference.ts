/** A1, A2 …: one more than the highest that was ever used in the plan, so that no reference means two things. */
export function nextReference(used: readonly string[]): string {
  const highest = used.reduce((most, reference) => Math.max(most, Number(/^A(\d{1,9})$/.exec(reference)?.[1] ?? 0)), 0)
  return `A${highest + 1}`
}
