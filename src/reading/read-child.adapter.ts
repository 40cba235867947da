import { drawPage } from './draw-page.adapter.ts'
import { readReport } from './read-report.adapter.ts'
import { serveJobs } from './serve-jobs.adapter.ts'

export type ReadingTask = { do: 'read' } | { do: 'draw'; page: number; scale: number }

serveJobs<ReadingTask>((task, file) => (task.do === 'read' ? readReport(file) : drawPage(file, task.page, task.scale)))
