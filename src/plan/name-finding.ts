import type { FindingOfPlan } from './plan-content.ts'

type Numbered = Pick<FindingOfPlan, 'number' | 'ownLabel' | 'text'>

/** "4", "4 (d)" with the authority's own label, or its first words in quotation marks where there is neither. */
export function nameFinding({ ownLabel, number, text }: Numbered): string {
  if (ownLabel && number) return `${number} (${ownLabel})`
  return ownLabel ?? number ?? `“${shortened(text, 40)}”`
}

/** The first words of a longer text, with a mark that more follows. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.lastIndexOf(' ', most)
  return `${text.slice(0, cut > 0 ? cut : most)} …`
}
