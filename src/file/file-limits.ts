// How large a file may be, and how much an authority may keep. In bytes.

const megabyte = 1024 * 1024

export const largestReport = 50 * megabyte
export const largestEvidence = 25 * megabyte

/** What an authority may keep altogether unless it has set another amount (setting `file-room-megabytes`). */
export const fileRoom = 5 * 1024 * megabyte

/** Why a file of this size can't be taken, or null. */
export function refusalOfSize(size: number, most: number): string | null {
  if (size === 0) return 'This file is empty.'
  if (size > most) return `This file is over ${megabytes(most)}: a larger one isn’t taken.`
  return null
}

export function refusalOfRoom(kept: bigint, size: number, room: number): string | null {
  if (Number(kept) + size <= room) return null
  return `There is no room for this file: the authority’s files may take ${megabytes(room)} and already take ${megabytes(Number(kept))}. An administrator can set more.`
}

/** "50 MB" */
export function megabytes(bytes: number): string {
  return `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(bytes / megabyte)} MB`
}
