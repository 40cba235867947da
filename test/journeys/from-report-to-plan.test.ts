import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb } from '../support/web.ts'

// The main job, from a published report to what is due, as an improvement lead does it.

const clone = join(import.meta.dirname, '../..')
const corpus = join(clone, '../shared/corpus/reports')
const published = (name: string) => (existsSync(corpus) ? readdirSync(corpus).find((file) => file.startsWith(name)) : undefined)

const reports = [
  {
    file: 'sif-calder-vale-2016-07-15.pdf',
    folder: join(clone, 'example'),
    council: 11,
    board: 5,
    today: '2016-07-18',
    due: 'Monday 24 October 2016',
    left: '69 working days left',
  },
  {
    file: published('sif-bury-2016-05-16'),
    folder: corpus,
    council: 11,
    board: 5,
    today: '2016-06-27',
    due: 'Tuesday 23 August 2016',
    left: '41 working days left',
  },
  {
    file: published('sif-stockton'),
    folder: corpus,
    council: 10,
    board: 5,
    today: '2016-08-08',
    due: 'Monday 14 November 2016',
    left: '69 working days left',
  },
]

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

describe('from a published report to what is due', () => {
  for (const [n, { file, folder, council, board, today, due, left }] of reports.entries()) {
    const skip = file === undefined ? 'the published reports are not beside this clone' : false
    test(`${council} findings for the council, ${board} for its board, due ${due}`, { skip }, async () => {
      db.clock.setTo(`${today}T09:00+01:00`)
      const authority = await web.authority(['Calder Vale Council', 'Upper Wend Council', 'Nether Poole Council'][n])
      const lead = await web.person(authority, 'improvement-lead')
      const page = await personAt(browser, { address, javaScript: n !== 1 })
      const [name = '', value = ''] = lead.cookie.split('=')
      await page.context().addCookies([{ name, value, url: address }])

      await page.goto(`/${authority.slug}`)
      await look(page)
      await page.goto(`/${authority.slug}/readings`)
      await page.getByLabel('Reports or letters, as PDF').setInputFiles(join(folder, file ?? ''))
      if (n === 1) await page.getByRole('button', { name: 'Read it' }).click()
      await openCheck(page)
      await page.getByText(`Findings for the council ${council}`).waitFor()
      await page.getByText(`Findings for the LSCB ${board}`).waitFor()
      await settleAll(page)
      await look(page)

      await page.getByRole('button', { name: 'Confirm and open the plan' }).click()
      await page.getByText('The inspection is on record.').waitFor()
      await page.getByRole('button', { name: 'Open the plan' }).click()
      await page.getByText(`${council + board} findings without an action`).waitFor()
      await look(page)

      await page
        .getByRole('link', { name: /^Add an action to finding/ })
        .first()
        .click()
      await page.getByLabel('What will be done').fill('Set and publish a caseload ceiling for each team')
      await page.getByLabel('Due').fill('30 September 2016')
      await look(page)
      await page.getByRole('button', { name: 'Save the action' }).click()
      await page.getByText(`${council + board - 1} findings without an action`).waitFor()

      await page.getByRole('link', { name: 'What is due' }).click()
      await page.getByText(left).first().waitFor()
      assert.match(await page.locator('main').innerText(), new RegExp(due))
      await look(page)
      await page.getByRole('link', { name: 'How this date was worked out' }).first().click()
      await page.getByRole('heading', { level: 1, name: /Written statement/ }).waitFor()
      await look(page)
    })
  }
})

/** The reading may still be going on: the list says so, and leads to the check once it is done. */
async function openCheck(page: Page): Promise<void> {
  const link = page.locator('main a[href*="/readings/"]').first()
  for (let tries = 0; tries < 30 && (await link.count()) === 0; tries += 1) {
    await page.waitForTimeout(500)
    await page.goto(`${new URL(page.url()).pathname}`)
  }
  await link.click()
  await page.getByRole('heading', { name: 'Check what was read' }).waitFor()
}

/** Says of all that is asked that it is right, and of the day of receipt that it isn't known yet: the date then counts from publication. */
async function settleAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Not known yet/ }).click()
  const right = page.getByRole('button', { name: /^It is right/ })
  await page.getByText('When did the council receive the report?').waitFor({ state: 'detached' })
  for (let left = await right.count(); left > 0; left = await right.count()) {
    await right.first().click()
    await page.waitForFunction(
      (count) => [...document.querySelectorAll('button')].filter((one) => one.textContent?.startsWith('It is right')).length < count,
      left,
    )
  }
}
