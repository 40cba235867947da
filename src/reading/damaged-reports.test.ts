import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReports } from '../../scripts/sample-reports/sample-reports.ts'
import { withDamagedPage, withMissingPage } from '../../test/support/hostile-files.ts'
import { readReport } from './read-report.adapter.ts'

const [report] = sampleReports()
const recommendations = 6

for (const tagged of [true, false]) {
  const kind = tagged ? 'with tags' : 'without tags'

  test(`a report ${kind} with a page that is gone says which, and gives the rest`, async () => {
    assert.ok(report)
    const read = await readReport(withMissingPage(await report.draw(tagged), recommendations))
    assert.equal(read.findings.filter(({ addressee }) => addressee === 'lscb').length, 5)
    assert.ok(read.doubts.some(({ kind, place }) => kind === 'page-damaged' && place?.page === recommendations))
  })

  test(`a report ${kind} whose words of a page are destroyed says which page has none`, async () => {
    assert.ok(report)
    const read = await readReport(withDamagedPage(await report.draw(tagged), recommendations))
    assert.equal(read.published?.value, '2016-07-15')
    const said = read.doubts.filter(({ kind }) => kind === 'page-damaged')
    assert.deepEqual(
      said.map(({ place }) => place?.page),
      [recommendations],
    )
    assert.match(said[0]?.sentence ?? '', /^Page 6 has no words that can be read/)
  })
}

test('a report that is whole says nothing of its pages', async () => {
  assert.ok(report)
  const read = await readReport(await report.draw(true))
  assert.deepEqual(
    read.doubts.filter(({ kind }) => kind === 'page-damaged'),
    [],
  )
})
