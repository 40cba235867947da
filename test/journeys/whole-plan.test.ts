import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../../src/database/new-id.ts'
import { addBody } from '../../src/meeting/body.commands.ts'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { anInspection, anInspectionWithSafeguardingBoard } from '../builders/an-inspection.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../support/web.ts'

// A plan's whole life: the improvement lead shapes it, costs it, has it agreed and changes it; a workstream lead works in one part of it.

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-01T09:00+01:00')
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

async function pageOf(person: TestPerson, javaScript: boolean): Promise<Page> {
  const page = await personAt(browser, { address, javaScript })
  const [name = '', value = ''] = person.cookie.split('=')
  await page.context().addCookies([{ name, value, url: address }])
  return page
}

const tab = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'The pages of this plan' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const tabOf = async (page: Page, plan: string, name: string) => {
  await page.goto(plan)
  await tab(page, name)
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const saysOf = async (page: Page, words: RegExp) => assert.match(await page.locator('main').innerText(), words)

for (const javaScript of [true, false]) {
  describe(`a whole plan, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('from findings to an agreed plan, a change that waits, and one part of it for a workstream lead', async () => {
      const council = await web.authority(javaScript ? 'Calder Vale Council' : 'Upper Wend Council')
      const lead = await web.person(council, 'improvement-lead')
      const viewer = viewerOf(council, lead)
      const inspection = await anInspection(db, viewer, anInspectionWithSafeguardingBoard())
      await addBody(db, viewer, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
      const page = await pageOf(lead, javaScript)

      await page.goto(`/${council.slug}/inspections/${inspection}/plan`)
      await page.getByLabel('Title').fill('Getting to good 2016–18')
      await press(page, 'Open the plan')
      const plan = new URL(page.url()).pathname
      const look320 = javaScript ? look : async () => {}
      await look320(page)

      await tab(page, 'Workstreams')
      await follow(page, /^Add a workstream/)
      await page.getByLabel('Name of the workstream').fill('Practice and management oversight')
      await press(page, 'Save the workstream')
      await tab(page, 'Phases')
      await follow(page, /^Add a phase/)
      await page.getByLabel('Name of the phase').fill('First six months')
      await page.locator('#ends_on').fill('30 November 2016')
      await press(page, 'Save the phase')
      await look320(page)

      await tab(page, 'Plan')
      await page.getByRole('link', { name: 'Add an action', exact: true }).first().click()
      await page.getByLabel('What will be done').fill('Set and publish a caseload ceiling for each team')
      await page.getByLabel('Due', { exact: true }).fill('30 September 2016')
      await page.getByRole('checkbox').first().check()
      await page.getByText('Who else').click()
      await page.getByLabel('Workstream', { exact: true }).selectOption({ index: 1 })
      await page.getByLabel('Phase', { exact: true }).selectOption({ index: 1 })
      await look320(page)
      await press(page, 'Save the action')
      await saysOf(page, /Set and publish a caseload ceiling/)

      await tab(page, 'Money')
      await follow(page, /Add a cost/)
      await page.getByLabel('What is paid for').fill('Two practice educators')
      await page.getByLabel('For which action').selectOption({ index: 1 })
      await page.getByLabel('Every year', { exact: true }).check()
      await page.getByLabel('Amount').fill('190,000')
      await page.getByLabel('From which month').fill('October 2016')
      await page.getByLabel('Revenue', { exact: true }).check()
      await press(page, 'Save the cost')
      await saysOf(page, /£95,000/)
      await look320(page)

      for (const name of ['Coverage', 'Checks', 'Equality', 'Bodies', 'Export']) {
        await tab(page, name)
        await look320(page)
      }

      await tab(page, 'Versions')
      await follow(page, 'Record that it is agreed, or not')
      await page
        .getByLabel('Who gave the answer')
        .selectOption({ label: 'Cabinet' })
        .catch(async () => {
          await page.getByLabel('Who gave the answer').selectOption({ index: 1 })
        })
      await page.getByLabel('Agreed', { exact: true }).check()
      await page.getByLabel('Day of the answer').fill('1 June 2016')
      await press(page, 'Record the answer')
      await saysOf(page, /[Vv]ersion 1/)
      await look320(page)

      await tab(page, 'Plan')
      await follow(page, 'Set and publish a caseload ceiling for each team')
      const action = new URL(page.url()).pathname
      await look320(page)
      await follow(page, /Move its date/)
      await page.getByLabel('The new date').fill('31 January 2017')
      await page.getByLabel('Posts are not filled yet').check()
      await page.getByLabel('In a sentence').fill('Two rounds of recruitment found nobody')
      await press(page, 'Move the date')
      await page.goto(action)
      await saysOf(page, /Due 30 September 2016/)
      await page.goto(`${plan}/changes`)
      await saysOf(page, /1 change waits/)
      await look320(page)
      await page.getByLabel('Approved', { exact: true }).check()
      await page.getByLabel('Day of the answer').fill('1 June 2016')
      await press(page, 'Record the answers')
      await page.goto(action)
      await saysOf(page, /Due 31 January 2017/)
      await look320(page)
      await tabOf(page, plan, 'Versions')
      await saysOf(page, /1 change/)

      const workstream = /workstreams\/([0-9a-f-]{36})/.exec((await lead.get(`${plan}/workstreams`)).html)?.[1] ?? ''
      const part = await pageOf(await web.person(council, 'workstream-lead', { kind: 'workstream', id: workstream }), javaScript)
      await part.goto(`${plan}/workstreams/${workstream}`)
      await look320(part)
      await follow(part, 'Set and publish a caseload ceiling for each team')
      await follow(part, /complete/i)
      await part.getByLabel('On which day was it done?').fill('31 May 2016')
      await press(part, 'It is complete')
      await part.goto(action)
      await saysOf(part, /Complete since 31 May 2016/)
      await look320(part)
      await page.goto(plan)
      await saysOf(page, /1 of 1/)
    })
  })
}
