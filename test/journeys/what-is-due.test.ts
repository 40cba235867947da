import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { aFinding, anInspection } from '../builders/an-inspection.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb, viewerOf } from '../support/web.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-27T09:00+01:00')
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

const priorityAction = aFinding('1', { list: 'Areas for priority action', kind: 'priority-action', printedNumber: null })

for (const javaScript of [true, false]) {
  describe(`what is due, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('leads from the days left to the working, and takes what becomes known', async () => {
      const council = await web.authority(javaScript ? 'Calder Vale Council' : 'Harrowmere and the Upper Wend Borough Council')
      const lead = await web.person(council, 'improvement-lead')
      const viewer = viewerOf(council, lead)
      const page = await personAt(browser, { address, javaScript })
      const [name = '', value = ''] = lead.cookie.split('=')
      await page.context().addCookies([{ name, value, url: address }])

      await page.goto(`/${council.slug}`)
      await page.getByText('no inspection is on record yet').waitFor()
      await look(page)

      await anInspection(db, viewer)
      await anInspection(db, viewer, { framework: 'area-send', edition: '2023', kind: 'joint-inspection', findings: [priorityAction] })
      const joint = await anInspection(db, viewer, { framework: 'jtai', edition: '2016', kind: 'joint-inspection' })
      await page.goto(`/${council.slug}`)
      assert.equal(await page.getByRole('heading', { level: 2 }).first().textContent(), '41 working days left')
      await look(page)

      await page.getByText('Tue 28 June').waitFor()
      await page.getByRole('link', { name: 'How this date was worked out' }).click()
      await page.getByRole('heading', { name: '41 working days left' }).waitFor()
      await page.getByText('The count, week by week').first().click()
      await look(page)

      await page.getByRole('link', { name: 'Record when it arrived' }).click()
      await page.getByLabel('Day on which it arrived').fill('30 February 2016')
      await page.getByRole('button', { name: 'Record the day of receipt' }).click()
      await page.getByText('There is no 30 February 2016').first().waitFor()
      await look(page)
      await page.getByLabel('Day on which it arrived').fill('13 May 2016')
      await page.getByRole('button', { name: 'Record the day of receipt' }).click()
      await page.getByText('Due Monday 22 August 2016').first().waitFor()

      await page.getByRole('link', { name: 'Record the date that the inspectorate states' }).click()
      await look(page)
      await page.getByLabel('Day or month that is stated').fill('9 September 2016')
      await page.getByLabel('The sentence that says so').fill('Please send the final plan no later than 9 September 2016.')
      const letter = { name: 'letter of 24 June.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a letter') }
      await page.locator('input[type=file]').setInputFiles(letter)
      await page.getByRole('button', { name: 'Record the stated date' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'letter of 24 June.pdf' }).click()
      assert.equal((await download).suggestedFilename(), 'letter of 24 June.pdf')
      await page.getByText('13 working days later than the 22 August 2016').first().waitFor()

      await page.getByRole('link', { name: 'Name the date that the authority works to' }).click()
      await look(page)
      await page.getByLabel('Why this day').fill('The letter states it')
      await page.getByRole('button', { name: 'Name this date' }).click()
      await page.getByRole('heading', { name: '53 working days left' }).waitFor()

      await page.getByRole('link', { name: 'Record what was done' }).click()
      await look(page)
      await page.getByLabel('Sent to HM Chief Inspector').check()
      await page.getByLabel('Day on which it was done').fill('24/6/2016')
      await page.getByLabel('How', { exact: true }).fill('by e-mail from the director')
      await page.getByRole('button', { name: 'Record it as done' }).click()
      await page.getByText('Half met. Still to do: Sent to the Secretary of State; Published.').waitFor()
      await look(page)

      await page.goto(`/${council.slug}/inspections/${joint}/notice`)
      await look(page)
      await page.getByLabel('The sentence that says so').fill('The council should prepare a written statement of proposed action.')
      await page.getByRole('button', { name: 'Record the notice' }).click()
      await page.goto(`/${council.slug}`)
      await page.getByText('Written statement of proposed action').first().waitFor()
      await look(page)

      await page.getByRole('link', { name: 'bank holidays in England and Wales' }).click()
      await look(page)
    })
  })
}
