import { UnusableTable } from './unusable-table.ts'

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const damaged = 'This file is damaged: open it, save it again and give it once more.'
const tooLarge = 'This file unpacks to more than a plan or a paper can be: copy what is needed of it into a new file and give that.'
const megabyte = 1024 * 1024
/** Together, and for one part that is read as a table. */
const mostUnpacked = 100 * megabyte
const mostOfPart = 40 * megabyte
const mostEntries = 2_000

/**
 * The list of contents at the end of a ZIP, read before anything is unpacked. Refuses what says of itself that it unpacks to more than a
 * workbook or a paper ever does: a megabyte of ZIP can unpack to gigabytes.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new UnusableTable(tooLarge)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnusableTable(damaged)
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number]
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extra + comment
  }
  refuseBombs(entries)
  return entries
}

/** Where an entry’s packed bytes begin. */
export function startOfEntry(bytes: Uint8Array, { offset, packed }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new UnusableTable(damaged)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new UnusableTable(damaged)
  return start
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  if (entries.some(({ unpacked, packed, offset }) => [unpacked, packed, offset].includes(0xffffffff))) throw new UnusableTable(tooLarge)
  const sum = entries.reduce((total, entry) => total + entry.unpacked, 0)
  if (sum > mostUnpacked || entries.some(({ name, unpacked }) => /\.(xml|rels)$/i.test(name) && unpacked > mostOfPart))
    throw new UnusableTable(tooLarge)
}

/** The record at the very end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new UnusableTable(damaged)
}
