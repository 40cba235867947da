const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A key that sorts (by code point) between two others, so that moving a row changes that row only.
 * `null` stands for the start or the end of the list. Refuses keys that are out of order.
 */
export function positionBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new RangeError(`No position lies between ${before} and ${after}.`)
  return after === null ? positionAfter(before ?? '') : midpoint(before ?? '', after)
}

/** Keys for a list of `count` rows written at once, evenly spaced and none longer than it has to be. */
export function positionsFor(count: number): string[] {
  let width = 1
  while (digits.length ** width < (count + 1) * 2) width += 1
  const step = Math.floor(digits.length ** width / (count + 1))
  return Array.from({ length: count }, (_, n) => key(step * (n + 1), width))
}

function key(number: number, width: number): string {
  let text = ''
  for (let rest = number, n = 0; n < width; n += 1) {
    text = digits.charAt(rest % digits.length) + text
    rest = Math.floor(rest / digits.length)
  }
  return text.replace(/0+$/, '')
}

function positionAfter(before: string): string {
  if (before === '') return 'V'
  const first = digits.indexOf(before.charAt(0))
  return first < digits.length - 1 ? digits.charAt(first + 1) : `z${before.length > 1 ? positionAfter(before.slice(1)) : '1'}`
}

function midpoint(before: string, after: string | null): string {
  if (after !== null) {
    let same = 0
    while (same < after.length && (before.charAt(same) || '0') === after.charAt(same)) same += 1
    if (same > 0) return after.slice(0, same) + midpoint(before.slice(same), after.slice(same))
  }
  const low = before === '' ? 0 : digits.indexOf(before.charAt(0))
  const high = after === null ? digits.length : digits.indexOf(after.charAt(0))
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2))
  if (after !== null && after.length > 1) return after.charAt(0)
  return digits.charAt(low) + midpoint(before.slice(1), null)
}
