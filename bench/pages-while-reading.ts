import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startService } from '../test/support/running-service.ts'
import { exampleVisitor, type Visitor } from '../test/support/visitor.ts'
import { type Measured, percentile, project, publishedReports } from './measure.ts'

const run = promisify(execFile)
const authority = '/calder-vale'
const pages = [authority, `${authority}/plans`, `${authority}/people`]
const perSecond = 12
const rounds = 5
const seconds = 4

/** How quickly other pages are answered when nothing is read, and while ten reports are; by turns, so that a busy machine counts for both. */
export async function pagesWhileReading(): Promise<Measured[]> {
  const service = await startService()
  try {
    const visitor = await exampleVisitor(service.address)
    await askPages(service.address, visitor)
    const [before, during]: [number[], number[]] = [[], []]
    let reports = 0
    for (let round = 0; round < rounds; round++) {
      before.push(...(await askPages(service.address, visitor)))
      let asking = true
      const giving = giveReports(visitor, reports, () => asking)
      during.push(...(await askPages(service.address, visitor)))
      asking = false
      reports += await giving
    }
    const [p95Before, p95During] = [percentile(before, 0.95), percentile(during, 0.95)]
    return [
      { what: `p95 of ${before.length} pages while nothing is read`, value: p95Before, unit: 'ms' },
      { what: `p95 of ${during.length} pages while reports are read, ten at a time, ${reports} in all`, value: p95During, unit: 'ms' },
      { what: 'p95 while reading against p95 before', value: p95During / p95Before, unit: '×', most: 2 },
    ]
  } finally {
    await service.stop()
  }
}

async function askPages(address: string, visitor: Visitor): Promise<number[]> {
  const urls = pages.map((path) => `${address}${path}`)
  const args = [join(project, 'bench/ask-pages.ts'), visitor.cookie, String(perSecond), String(seconds), ...urls]
  return JSON.parse((await run(process.execPath, args)).stdout)
}

/** Ten at once, each with its own request, as the page's script sends them; the next ten when those have been read. Each is a new file. */
async function giveReports(visitor: Visitor, first: number, goOn: () => boolean): Promise<number> {
  const ten = tenReports()
  const page = `${authority}/readings`
  let given = 0
  do {
    const files = ten.map((bytes, i) => ({
      field: 'reports',
      name: `${first + given + i}.pdf`,
      bytes: Buffer.concat([bytes, Buffer.from(`\n%${first + given + i}\n`)]),
    }))
    const give = await visitor.openForm(page, `${page}/give`)
    const answers = await Promise.all(files.map((file) => give({}, [file])))
    if (answers.some(({ status }) => status >= 400)) throw new Error('A report was not taken.')
    given += files.length
  } while (goOn())
  return given
}

/** Long ones where the published reports are at hand, else the example's own. */
function tenReports(): Buffer[] {
  const published = publishedReports().filter((file) => /sif-/.test(file))
  const files = published.length >= 10 ? published.slice(0, 10) : Array(10).fill(join(project, 'example/sif-calder-vale-2016-07-15.pdf'))
  return files.map((file) => readFileSync(file))
}
