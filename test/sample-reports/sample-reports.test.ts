import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Facts } from '../../scripts/sample-reports/facts.ts'
import { sampleReports } from '../../scripts/sample-reports/sample-reports.ts'
import { withDocument } from '../../src/reading/pdfium.adapter.ts'
import { readPage } from '../../src/reading/read-pages.adapter.ts'
import { readReport } from '../../src/reading/read-report.adapter.ts'
import type { ReadReport } from '../../src/reading/read-report.ts'

const root = new URL('../../', import.meta.url)

for (const report of sampleReports()) {
  const file = new URL(`${report.folder}/${report.name}.pdf`, root)

  test(`${report.name}.pdf says what its words say today`, async () => {
    const drawn = await wordsOf(await report.draw(true))
    assert.deepEqual(await wordsOf(await readFile(file)), drawn, 'Run: node scripts/make-sample-reports.ts')
  })

  test(`${report.name}.pdf is tagged, and says the same without tags`, async () => {
    const tagged = await readFile(file)
    const untagged = await report.draw(false)
    assert.equal(await isTagged(tagged), true)
    assert.equal(await isTagged(untagged), false)
    assert.deepEqual(await wordsOf(untagged), await wordsOf(tagged))
  })

  test(`${report.name}.pdf prints every finding that it is said to hold`, async () => {
    const all = squeeze((await wordsOf(await readFile(file))).join(' '))
    for (const { number, text } of report.facts.findings) {
      assert.ok(all.includes(squeeze(`${number ? `${number}.` : '◼'} ${text}`)) || all.includes(squeeze(text)), text)
    }
    assert.ok(all.includes(squeeze(report.facts.leadInspector)))
  })

  test(`${report.name}.pdf is read as it was written, with its tags and without`, async () => {
    for (const bytes of [await readFile(file), await report.draw(false)])
      assert.deepEqual(factsOf(await readReport(bytes)), withoutOrder(report.facts))
  })
}

test('the same words give the same bytes', async () => {
  const [first] = sampleReports()
  assert.ok(first)
  assert.deepEqual(await first.draw(true), await first.draw(true))
})

test('the example’s newest report can be published on another day', async () => {
  const moved = sampleReports(Temporal.PlainDate.from('2027-02-01')).find(({ name }) => name.startsWith('ilacs-calder-vale'))
  assert.ok(moved)
  assert.ok((await moved.draw(true)).includes('D:20270201'))
})

test('the example’s report of 2016 has 11 recommendations for the council and 5 for the board', () => {
  const findings = sampleReports()[0]?.facts.findings ?? []
  assert.equal(findings.filter(({ addressee }) => addressee === 'local-authority').length, 11)
  assert.equal(findings.filter(({ addressee }) => addressee === 'lscb').length, 5)
})

function factsOf(read: ReadReport): Facts {
  const { framework, authority, inspectedFrom, inspectedTo, published, leadInspector, judgements, findings } = read
  return withoutOrder({
    framework,
    authority: authority?.value ?? '',
    inspectedFrom: inspectedFrom?.value ?? '',
    inspectedTo: inspectedTo?.value ?? '',
    published: published?.value ?? null,
    leadInspector: leadInspector?.value ?? '',
    judgements: judgements.map(({ area, grade }) => ({ area, grade: grade ?? '' })),
    findings: findings.map(({ kind, addressee, number, text, responsible }) => ({ kind, addressee, number, text, responsible })),
  })
}

/** Where the overall grade stands among the judgements differs by layout; a theme may be read or not. */
function withoutOrder(facts: Facts): Facts {
  const judgements = [...facts.judgements].sort((a, b) => a.area.localeCompare(b.area))
  const findings = facts.findings.map(({ kind, addressee, number, text, responsible }) => ({ kind, addressee, number, text, responsible }))
  return { ...facts, judgements, findings }
}

function wordsOf(bytes: Uint8Array): Promise<string[]> {
  return withDocument(bytes, (pdf, document, pages) =>
    Array.from({ length: pages }, (_, i) =>
      readPage(pdf, document, i + 1)
        .words.map((word) => word.text)
        .join(' '),
    ),
  )
}

function isTagged(bytes: Uint8Array): Promise<boolean> {
  return withDocument(bytes, (pdf, document) => pdf._FPDFCatalog_IsTagged(document) !== 0)
}

function squeeze(text: string): string {
  return text.replace(/[\s◼•]+/g, '')
}
