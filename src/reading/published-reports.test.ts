import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Depth, readReport } from './read-report.adapter.ts'
import type { ReadReport } from './read-report.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const skip = existsSync(corpus) ? false : 'the published reports are not at hand on this machine'
const minimums = { findings: 99.5, 'wholly right': 97 }

test('published reports are read as people labelled them', { skip }, async () => {
  const names = namesOfReports()
  const shares = sharesOf(await asLines(names, 'facts', true))
  for (const [column, share] of Object.entries(shares)) {
    const minimum = minimums[column as keyof typeof minimums] ?? 100
    assert.ok(share >= minimum, `${column}: ${share} %, and ${minimum} % are asked`)
  }
})

test('a whole reading gives the same main facts, and one without tags nearly so', { skip }, async () => {
  const sample = namesOfReports().filter((_, i) => i % 9 === 4)
  const facts = await asLines(sample, 'facts', true)
  assert.deepEqual(await asLines(sample, 'whole', true), facts)
  const untagged = await asLines(sample, 'facts', false)
  const same = untagged.filter((line, i) => line === facts[i]).length
  assert.ok(same >= sample.length * 0.9, `${same} of ${sample.length}`)
})

test('every fact has its place on a page', { skip }, async () => {
  for (const name of namesOfReports().filter((_, i) => i % 26 === 7)) {
    const report = await readReport(await readFile(new URL(`reports/${name}`, corpus)))
    const places = [
      report.authority,
      report.inspectedFrom,
      report.leadInspector,
      ...report.judgements,
      ...report.findings,
      ...report.summary,
    ]
    for (const fact of places) {
      assert.ok(fact?.place.rectangles.length, name)
      for (const { x, y, width, height } of fact.place.rectangles) {
        const paper: { width: number; height: number } | undefined = report.pages[fact.place.page - 1]
        assert.ok(paper && x >= 0 && y >= 0 && x + width <= paper.width && y + height <= paper.height, name)
      }
    }
  }
})

function namesOfReports(): string[] {
  return readdirSync(new URL('reports/', corpus))
    .filter((name) => name.endsWith('.pdf'))
    .sort()
}

async function asLines(names: readonly string[], depth: Depth, tags: boolean): Promise<string[]> {
  const lines: string[] = []
  for (const name of names) lines.push(lineOf(name, await readReport(await readFile(new URL(`reports/${name}`, corpus)), { depth, tags })))
  return lines
}

function lineOf(file: string, report: ReadReport): string {
  const { framework, authority, inspectedFrom, inspectedTo, published, leadInspector, judgements, findings } = report
  return JSON.stringify({
    file,
    framework,
    authority: authority?.value ?? null,
    inspectedFrom: inspectedFrom?.value ?? null,
    inspectedTo: inspectedTo?.value ?? null,
    published: published?.value ?? null,
    leadInspector: leadInspector?.value ?? null,
    judgements: judgements.map(({ area, grade }) => ({ area, grade })),
    findings: findings.map(({ kind, addressee, number, text, place }) => ({ kind, addressee, number, text, page: place.page })),
  })
}

/** The last row of the scorer's table, by its columns. */
function sharesOf(lines: readonly string[]): Record<string, number> {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('score.mjs', corpus))], {
    input: lines.join('\n'),
    encoding: 'utf8',
  })
  const columns = [
    'reports read',
    'framework',
    'authority',
    'dates',
    'published',
    'lead inspector',
    'judgements',
    'findings',
    'finding kind',
    'wholly right',
  ]
  const shares = [...(stdout.match(/^all .*$/m)?.[0] ?? '').matchAll(/([\d.]+)% /g)].map(([, share]) => Number(share))
  assert.equal(shares.length, columns.length, stdout)
  return Object.fromEntries(columns.map((column, i) => [column, shares[i] as number]))
}
