import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sampleReports } from './sample-reports/sample-reports.ts'

// node scripts/make-sample-reports.ts [--published 2026-11-13] [--into FOLDER]
// The same words give the same bytes. `--published` moves the example's newest report.

const { values } = parseArgs({ options: { published: { type: 'string' }, into: { type: 'string', default: '.' } } })
const published = values.published ? Temporal.PlainDate.from(values.published, { overflow: 'reject' }) : undefined

for (const report of sampleReports(published)) {
  const folder = join(values.into, report.folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${report.name}.pdf`), await report.draw(true))
  if (report.folder !== 'example') writeFileSync(join(folder, `${report.name}-untagged.pdf`), await report.draw(false))
}
