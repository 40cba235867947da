import { join } from 'node:path'
import { isInstalled, type Measured, project, publishedReports, runMeasured } from './measure.ts'

/** What reading every published report at hand costs, beside poppler's `pdftotext -layout` over the same files in the same run. */
export async function read(): Promise<Measured[]> {
  const files = publishedReports()
  if (files.length === 0) throw new Error('The published reports are not at hand on this machine.')
  const goodward = await runMeasured(process.execPath, [join(project, 'src/cli.ts'), 'read', '--json', ...files])
  const measured: Measured[] = [
    { what: `goodward read --json over ${files.length} reports, CPU`, value: goodward.cpuSeconds, unit: 's' },
    { what: 'goodward read --json, memory at its peak with its child', value: goodward.peakMegabytes, unit: 'MB', most: 500 },
    { what: 'goodward read --json, files it could not read', value: goodward.code, unit: '', most: 0 },
  ]
  if (!isInstalled('pdftotext')) throw new Error('pdftotext is not installed (package poppler-utils): nothing to compare with.')
  const poppler = await popplerSeconds(files)
  return [
    ...measured,
    { what: 'pdftotext -layout over the same files, CPU', value: poppler, unit: 's' },
    { what: 'goodward read against pdftotext -layout, CPU', value: goodward.cpuSeconds / poppler, unit: '×', most: 1 / 3 },
  ]
}

/** One process for each file, as pdftotext takes no more. */
async function popplerSeconds(files: readonly string[]): Promise<number> {
  const all = 'for file in "$@"; do pdftotext -layout "$file" -; done'
  return (await runMeasured('bash', ['-c', all, 'bash', ...files])).cpuSeconds
}
