import type { MeasureContent } from './plan-content.ts'

// A success measure: from where to where, which way is better, and by when.

export const directions: Readonly<Record<MeasureContent['direction'], string>> = {
  up: 'Up is better',
  down: 'Down is better',
  keep: 'To be kept',
}

type Measured = Pick<MeasureContent, 'baseline' | 'target' | 'direction'>

/** "22 → 17", "→ 17", "22 →"; nothing where neither is known. */
export function fromTo({ baseline, target }: Measured): string | null {
  if (baseline === null && target === null) return null
  return `${baseline ?? ''} → ${target ?? ''}`.trim()
}

/** Why a baseline and a target don't go together, in a sentence. */
export function measureDoubt({ baseline, target, direction }: Measured): string | null {
  if (baseline === null || target === null) return null
  const change = Number(target) - Number(baseline)
  if (direction === 'up' && change <= 0) return 'Up is better, but the target isn’t above the baseline.'
  if (direction === 'down' && change >= 0) return 'Down is better, but the target isn’t below the baseline.'
  return null
}
