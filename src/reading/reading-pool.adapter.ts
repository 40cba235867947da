import type { CalendarFile } from '../document/calendar-file.ts'
import type { SheetText } from '../document/shape-sheets.ts'
import type { Sheet } from '../document/sheet.ts'
import type { TemplateRead } from '../document/template-read.ts'
import { type ChildPool, openChildPool } from './child-pool.adapter.ts'
import { keptPictures } from './kept-pictures.ts'
import { ChildEnded, JobFailed } from './pool-child.adapter.ts'
import type { ReadingTask } from './read-child.adapter.ts'
import type { Depth } from './read-report.adapter.ts'
import type { Passage, ReadReport } from './read-report.ts'
import { Unreadable, type UnreadableKind } from './unreadable.ts'

/** A file with its SHA-256; `load` is called only when no child has it at hand. */
export type FileToRead = { sha256: string; load(): Promise<Uint8Array> }

export type ReadingPool = {
  /** Throws `Unreadable`, with a sentence, for what can't be read or passes its time or its memory. `who` takes turns with others. */
  readReport(file: FileToRead, who: string, depth?: Depth): Promise<ReadReport>
  /** A PNG; `scale` is pixels for each point. Kept, so that the same picture is drawn once. Throws `RangeError` for a page that isn't there. */
  drawPage(file: FileToRead, page: number, scale: number, who: string): Promise<Uint8Array>
  /** The sentences of a page, for a person to choose from. Throws `RangeError` for a page that isn't there. */
  readSentences(file: FileToRead, page: number, who: string): Promise<Passage[]>
  /** The tables of a workbook, a Word file or a comma-separated file; none of their formulas is run. */
  readTables(file: FileToRead, who: string): Promise<Sheet[]>
  /** The sheets of a workbook that Goodward exported, word for word. */
  readOwnWorkbook(file: FileToRead, who: string): Promise<SheetText[]>
  /** The tags of a Word file that is to be a house template; what could do harm is refused. */
  readTemplate(file: FileToRead, who: string): Promise<TemplateRead>
  /** The events of an .ics file; those that repeat without an end up to a day ("2018-07-31"). */
  readCalendar(file: FileToRead, until: string, who: string): Promise<CalendarFile>
  standing: ChildPool['standing']
  pids: ChildPool['pids']
  /** Ends the children at once; what was asked for and not yet answered is rejected. */
  close(): Promise<void>
}

export type ReadingLimits = {
  children: number
  readMilliseconds: number
  drawMilliseconds: number
  heapMegabytes: number
  residentMegabytes: number
  idleMilliseconds: number
  pictureMegabytes: number
}

export const readingLimits: ReadingLimits = {
  children: 2,
  readMilliseconds: 30_000,
  drawMilliseconds: 15_000,
  heapMegabytes: 256,
  residentMegabytes: 450,
  idleMilliseconds: 5 * 60_000,
  pictureMegabytes: 48,
}

/** Files from outside are read in children of this process: a worker thread's limits don't hold WebAssembly's memory. */
export function openReadingPool(limits: Partial<ReadingLimits> = {}): ReadingPool {
  const held = { ...readingLimits, ...limits }
  const pool = openChildPool({ ...held, size: held.children, program: new URL('./read-child.adapter.ts', import.meta.url) })
  const pictures = keptPictures(held.pictureMegabytes * 1024 * 1024)

  async function ask(task: ReadingTask, file: FileToRead, who: string, urgent: boolean): Promise<unknown> {
    const milliseconds = urgent ? held.drawMilliseconds : held.readMilliseconds
    try {
      return await pool.run({ task, who, urgent, milliseconds, file: { key: file.sha256, load: file.load } })
    } catch (error) {
      throw inASentence(error, sentencesFor[task.do] ?? sentences)
    }
  }

  return {
    readReport: async (file, who, depth = 'whole') => (await ask({ do: 'read', depth }, file, who, false)) as ReadReport,
    drawPage: (file, page, scale, who) =>
      pictures.get(`${file.sha256} ${page} ${scale}`, async () => (await ask({ do: 'draw', page, scale }, file, who, true)) as Uint8Array),
    readSentences: async (file, page, who) => (await ask({ do: 'sentences', page }, file, who, true)) as Passage[],
    readTables: async (file, who) => (await ask({ do: 'tables' }, file, who, false)) as Sheet[],
    readOwnWorkbook: async (file, who) => (await ask({ do: 'own-workbook' }, file, who, false)) as SheetText[],
    readTemplate: async (file, who) => (await ask({ do: 'template' }, file, who, false)) as TemplateRead,
    readCalendar: async (file, until, who) => (await ask({ do: 'calendar', until }, file, who, true)) as CalendarFile,
    standing: pool.standing,
    pids: pool.pids,
    close: pool.close,
  }
}

const sentences = {
  time: 'This file took too long to read: it isn’t made as a report is. Get the report as the inspectorate published it.',
  memory: 'This file needs more memory than a report may take. Get the report as the inspectorate published it.',
  crash: 'This PDF is damaged in a way that stops it from being read. Download it again.',
}

const tableSentences = {
  time: 'This file took too long to read: copy the plan’s own sheet or table into a new file and give that.',
  memory: 'This file needs more memory than a plan may take: copy the plan’s own sheet or table into a new file and give that.',
  crash: 'This file is damaged in a way that stops it from being read: open it, save it again and give it once more.',
}

const templateSentences = {
  time: 'This file took too long to read: it isn’t made as a paper’s template is. Copy the form into a new Word file and give that.',
  memory: 'This file needs more memory than a template may take. Copy the form into a new Word file and give that.',
  crash: tableSentences.crash,
}

const calendarSentences = {
  time: 'This calendar took too long to read: one of its events repeats in a way that no end is found to. Save one without it.',
  memory: 'This calendar needs more memory than one may take: save one with fewer years.',
  crash: 'This calendar is damaged in a way that stops it from being read: save it from the calendar program once more.',
}

const sentencesFor: Partial<Record<ReadingTask['do'], typeof sentences>> = {
  tables: tableSentences,
  'own-workbook': tableSentences,
  template: templateSentences,
  calendar: calendarSentences,
}

const kinds = { time: 'took-too-long', memory: 'took-too-much-memory', crash: 'damaged' } as const

function inASentence(error: unknown, said: typeof sentences): unknown {
  if (error instanceof ChildEnded) return new Unreadable(kinds[error.because], said[error.because], { cause: error })
  if (!(error instanceof JobFailed)) return error
  const { kind, name, message } = error.failure
  if (kind) return new Unreadable(kind as UnreadableKind, message, { cause: error })
  if (name === 'RangeError') return new RangeError(message)
  return new Unreadable('damaged', said.crash, { cause: error })
}
