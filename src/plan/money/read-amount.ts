/** Whole pence from an amount as ledgers write it: "1,234.50", "£1,234.50", "(300)", "-300", "300.00 CR"; null where it is none. */
export function readAmount(text: string): bigint | null {
  const bare = text.replaceAll(/[\s£]/g, '').replaceAll(/[−–]/g, '-')
  const [, inBrackets] = /^\((.+)\)$/.exec(bare) ?? []
  const credit = /cr$/i.test(bare)
  const plain = (inBrackets ?? bare).replace(/(cr|dr)$/i, '')
  const [, before, whole = '', part = '', behind] = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d+))?(-?)$/.exec(plain) ?? []
  if (whole === '') return null
  const pence = BigInt(whole.replaceAll(',', '')) * 100n + roundedPence(part)
  return inBrackets !== undefined || credit || before === '-' || behind === '-' ? -pence : pence
}

/** A sheet may keep what was divided with many places; half a penny goes up. */
const roundedPence = (part: string): bigint => {
  const [pence, next] = [part.slice(0, 2).padEnd(2, '0'), part[2] ?? '0']
  return BigInt(pence) + (next >= '5' ? 1n : 0n)
}
