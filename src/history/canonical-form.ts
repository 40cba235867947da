/**
 * The canonical form: the one text that equal content always has, so that its digest can be compared. Text, yes/no, null, lists and
 * records only, keys sorted, Unicode NFC, no numbers (pence and days are text).
 */
export type Canonical = string | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical }

/** Throws on anything that is not Canonical, saying where it stands: numbers, undefined, dates, a key twice after normalising. */
export function canonicalText(value: Canonical): string {
  return write(value, '')
}

function write(value: unknown, path: string): string {
  if (typeof value === 'string') return JSON.stringify(wellFormed(value, path))
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map((item, n) => write(item, `${path}/${n}`)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) return writeRecord(value as Record<string, unknown>, path)
  throw new TypeError(`No canonical form for ${typeof value === 'object' ? 'an object' : typeof value} at ${path || 'the top'}`)
}

function writeRecord(record: Record<string, unknown>, path: string): string {
  const entries = Object.entries(record).map(([key, value]) => [wellFormed(key, path), write(value, `${path}/${key}`)] as const)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  for (const [n, [key]] of entries.entries())
    if (entries[n + 1]?.[0] === key) throw new TypeError(`The key "${key}" stands twice at ${path || 'the top'}`)
  return `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`
}

function wellFormed(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`Half a character (an unpaired surrogate) at ${path || 'the top'}`)
  return text.normalize('NFC')
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
