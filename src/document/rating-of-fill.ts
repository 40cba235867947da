import type { Cell } from './sheet.ts'

/** The rating that a cell’s fill stands for, from its colour as "FF00B050"; null for pale, grey and other colours. */
export function ratingOfFill(argb: string | undefined): Cell['fill'] {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(argb ?? '')
  if (!match) return null
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number]
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (most < 90 || spread / most < 0.45) return null
  const hue = hueOf(red, green, blue, most, spread)
  if (hue < 18 || hue > 340) return 'red'
  if (hue < 66) return 'amber'
  if (hue < 165) return 'green'
  return hue > 185 && hue < 250 ? 'blue' : null
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4)
}
