/** "£195,000", "£1,250.50", "−£300" */
export function printPounds(pence: bigint): string {
  const size = pence < 0n ? -pence : pence
  const rest = size % 100n
  const pounds = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${pence < 0n ? '−' : ''}£${pounds}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}`
}

export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}
