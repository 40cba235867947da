// The authority's own labels beside the inspectorate's numbers: a to j for 1 to 10, as council papers do. The number stays what it is.

/** a, b, … z, aa, ab, … */
export function ownLabelsFor(count: number): string[] {
  return Array.from({ length: count }, (_, at) => letters(at))
}

function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}

/** A label that stands on two findings of one list, or null: it would point at neither. */
export function repeatedLabel(labels: readonly (string | null)[]): string | null {
  const given = labels.filter((label) => label !== null && label !== '').map((label) => (label as string).toLowerCase())
  return given.find((label, at) => given.indexOf(label) < at) ?? null
}

/** How a finding is called in a sentence: "finding 3 (c)", "finding 3", "finding c", or by its place, "the 3rd finding". */
export function callFinding(finding: { readonly printedNumber: string | null; readonly ownLabel: string | null }, place?: number): string {
  const { printedNumber, ownLabel } = finding
  if (printedNumber && ownLabel) return `finding ${printedNumber} (${ownLabel})`
  if (printedNumber || ownLabel) return `finding ${printedNumber ?? ownLabel}`
  return place === undefined ? 'the finding' : `the ${ordinal(place)} finding`
}

function ordinal(place: number): string {
  const ten = place % 100
  if (ten > 10 && ten < 14) return `${place}th`
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`
}
