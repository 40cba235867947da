import { randomUUIDv7 } from 'node:crypto'

/** A new record's id: UUID version 7, and greater than every id that this process made before, so that ids sort as they were made. */
export function newId(): string {
  const id = randomUUIDv7()
  last = id > last ? id : next(last)
  return last
}

let last = ''

/** Within one millisecond the rest is random; the one after is then the next number in the last 48 bits, or in those before them. */
function next(id: string): string {
  const tail = (BigInt(`0x${id.slice(24)}`) + 1n).toString(16).padStart(12, '0')
  return tail.length > 12 ? randomUUIDv7Above(id) : id.slice(0, 24) + tail
}

function randomUUIDv7Above(id: string): string {
  for (;;) {
    const above = randomUUIDv7()
    if (above > id) return above
  }
}
