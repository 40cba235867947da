import { largestReport, refusalOfSize } from '../../../file/file-limits.ts'
import { addReading } from '../../../reading/add-reading.commands.ts'
import type { ReadReport } from '../../../reading/read-report.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { Refusal } from '../../../refusal.ts'
import type { SentFile } from '../../form/sent-file.ts'
import type { Visit } from '../../visit.ts'
import { commandIdFor } from '../at-reading.ts'
import { keepReading } from '../check/reading-state.ts'
import { whoAsks } from '../check/sentences-on.ts'
import { holdAsked } from '../hold/hold.screen.ts'

export type Given =
  | { readonly name: string; readonly readingId: string; readonly first: boolean; readonly read: ReadReport | null }
  | { readonly name: string; readonly problem: string }

/** How long an answer waits for a report to be read before it says that it is being read. */
const patience = 6000

/**
 * Takes one file that was given: what is no report is refused with its sentence and not kept; what takes long to read is kept, and read
 * on while the page has been answered.
 */
export async function giveReport(visit: Visit, sent: SentFile): Promise<Given> {
  const { name, content: upload } = sent
  if (upload === 'too-large') return { name, problem: refusalOfSize(largestReport + 1, largestReport) ?? '' }
  const file = { sha256: upload.sha256, load: () => upload.bytes() }
  const reading = visit.readingPool.readReport(file, whoAsks(visit))
  try {
    const read = await orNull(reading, patience)
    // One form can bring many files, each of which is a command of its own.
    const commandId = commandIdFor(visit.commandId, upload.sha256)
    const { readingId, first } = await addReading(visit.db, visit.viewer, {
      commandId,
      fileName: name,
      upload,
      read,
      hold: holdAsked(visit),
    })
    if (!read) keepReading(visit, readingId, reading)
    return { name, readingId, first, read }
  } catch (error) {
    if (error instanceof Unreadable || (error instanceof Refusal && error.kind === 'conflict')) return { name, problem: error.message }
    throw error
  }
}

/** Null where it takes longer than that; what becomes of it later is for whoever holds it. */
async function orNull<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
