import { readTables } from '../document/read-tables.adapter.ts'
import { drawPage } from './draw-page.adapter.ts'
import { type Depth, readReport } from './read-report.adapter.ts'
import { readSentences } from './read-sentences.adapter.ts'
import { serveJobs } from './serve-jobs.adapter.ts'

export type ReadingTask =
  | { do: 'read'; depth: Depth }
  | { do: 'draw'; page: number; scale: number }
  | { do: 'sentences'; page: number }
  | { do: 'tables' }
  | { do: 'own-workbook' }
  | { do: 'template' }
  | { do: 'calendar'; until: string }

serveJobs<ReadingTask>((task, file): Promise<unknown> => {
  if (task.do === 'tables') return readTables(file)
  if (task.do === 'own-workbook') return import('../document/read-own-workbook.adapter.ts').then((at) => at.readOwnWorkbook(file))
  if (task.do === 'template') return import('../document/read-template.adapter.ts').then((at) => at.readTemplate(file))
  if (task.do === 'calendar') return import('../document/read-calendar.adapter.ts').then((at) => at.readCalendar(file, task.until))
  if (task.do === 'read') return readReport(file, { depth: task.depth })
  return task.do === 'draw' ? drawPage(file, task.page, task.scale) : readSentences(file, task.page)
})
