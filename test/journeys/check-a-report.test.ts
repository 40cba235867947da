import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { ReadingDatabase } from '../../src/reading/reading.tables.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb } from '../support/web.ts'

const db = await testDatabase<ReadingDatabase>()
db.clock.setTo('2016-07-18T09:00+01:00')
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

const clone = join(import.meta.dirname, '../..')
const report = join(clone, 'example/sif-calder-vale-2016-07-15.pdf')
const letter = join(clone, 'test/sample-reports/focused-visit-harrowmere-2022-12-14.pdf')

for (const javaScript of [true, false]) {
  describe(`checking a report, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('from the file to the record and on to its plan', async () => {
      const council = await web.authority(javaScript ? 'Calder Vale Council' : 'Calder Vale Metropolitan Borough Council')
      const lead = await web.person(council, 'improvement-lead')
      const page = await personAt(browser, { address, javaScript })
      const [name = '', value = ''] = lead.cookie.split('=')
      await page.context().addCookies([{ name, value, url: address }])

      await page.goto(`/${council.slug}/readings`)
      await look(page)
      if (javaScript) {
        await page.getByLabel('Reports or letters, as PDF').setInputFiles([letter, join(clone, 'package.json'), report])
        await page.getByText('This file isn’t a PDF.').waitFor()
        await page.getByText('Read: 16 findings').waitFor()
        await look(page)
        await page.getByRole('listitem').filter({ hasText: '16 findings' }).getByRole('link', { name: 'Check it' }).click()
      } else {
        await page.getByLabel('Reports or letters, as PDF').setInputFiles([letter, join(clone, 'package.json'), report])
        await page.getByRole('button', { name: 'Read it' }).click()
        await page.getByText('2 other reports were taken.').waitFor()
        await look(page)
        await page.getByRole('row').filter({ hasText: 'sif-calder-vale' }).getByRole('link').click()
      }
      await page.getByRole('heading', { name: 'Check what was read' }).waitFor()
      await page.getByText('When did the council receive the report?').waitFor()
      await look(page)

      // Confirming too soon says what is missing, with a link to its place.
      await page.getByRole('button', { name: 'Confirm and open the plan' }).click()
      await page.getByRole('heading', { name: 'Not on record yet' }).waitFor()
      await look(page)
      await page.getByRole('link', { name: 'When did the council receive the report?' }).first().click()
      await page.getByLabel('Date', { exact: true }).fill('14 July 2016')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('not printed: entered by you').waitFor()
      await page.getByRole('button', { name: /^It is right/ }).click()
      await page.getByText('Nothing is left to look at.').waitFor()

      // A finding is corrected beside its page, split, joined again, and the last step undone.
      await page.getByRole('link', { name: /^Increase the number of care leavers/ }).click()
      await page.getByLabel('Words', { exact: true }).waitFor()
      await look(page)
      await page
        .getByLabel('Words', { exact: true })
        .fill('Increase the number of care leavers in education or work. Widen the offer of apprenticeships.')
      await page.getByRole('button', { name: 'Split' }).click()
      await page.getByRole('radio', { name: 'Widen the offer of apprenticeships.' }).check()
      await look(page)
      await page.getByRole('button', { name: 'Split here' }).click()
      await page.getByText('Findings for the council 12').waitFor()
      assert.equal(await page.getByLabel('Words', { exact: true }).inputValue(), 'Widen the offer of apprenticeships.')
      await page.getByRole('button', { name: 'Undo: split finding 7' }).click()
      await page.getByText('Findings for the council 11').waitFor()
      await page.getByText('Printed: Increase the number of care leavers in education, employment or training.').waitFor()

      // A sentence becomes a strength in two presses.
      await page.goto(`${new URL(page.url()).pathname}?page=7`)
      await page.getByRole('link', { name: 'Mark a strength on this page' }).click()
      await page.getByRole('heading', { name: 'Which sentence is a strength?' }).waitFor()
      await look(page)
      await page.locator('.check-sentences button').first().click()
      await page.getByText('Strengths 1').waitFor()
      await look(page)

      await page.getByRole('button', { name: 'Confirm and open the plan' }).click()
      await page.getByText('The inspection is on record.').waitFor()
      assert.match(page.url(), /\/inspections\/[0-9a-f-]{36}\/plan$/)
      const findings = await db.owner.kysely
        .selectFrom('finding')
        .select(['printed_number', 'text', 'printed_text'])
        .where('authority_id', '=', council.id)
        .orderBy('position')
        .execute()
      assert.equal(findings.length, 16)
      assert.deepEqual(
        findings.filter(({ text, printed_text }) => text !== printed_text).map(({ printed_number }) => printed_number),
        ['7'],
      )
    })
  })
}
