import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { newId } from '../../src/database/new-id.ts'
import { setCyclePeriod } from '../../src/governance/cycle/set-cycle.commands.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { bury201607 } from '../seeds/bury-2016.ts'
import { reportOfJuly2016 } from '../seeds/bury-2016-reports.ts'
import { signSeedReport } from '../seeds/sign-report.ts'
import { writeSeedFields } from '../seeds/write-report.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb } from '../support/web.ts'

// A decision report from its first draft to the plan's submission on the last day, with the facts of the paper of 20 July 2016.

const db = await testDatabase<GovernanceDatabase>()
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

const seed = await bury201607(db)
const { lead, finance, clerk } = seed.as
const home = `/${seed.authority.slug}`

async function pageOf({ personId, accountId, by }: Viewer): Promise<Page> {
  const page = await personAt(browser, { address })
  const { cookie } = await web.signIn({ personId: personId ?? '', accountId: accountId ?? '', name: by })
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: address }])
  await page.goto(home)
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const says = async (page: Page, words: RegExp) => assert.match(await page.locator('main').innerText(), words)
const tab = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()

test('a report is drafted, signed, changed, signed again, finalised, decided in part, and its plan is sent on the last day', async () => {
  for (const [name, value] of [
    ['decisionNotice', 2],
    ['callIn', 5],
  ] as const)
    await setCyclePeriod(db, lead, {
      ...{ commandId: newId(), name, value, wording: null, source: 'Constitution' },
      fromOn: Temporal.PlainDate.from('2016-01-01'),
    })

  // The improvement lead drafts it.
  const writing = await pageOf(lead)
  await tab(writing, 'Reports')
  await follow(writing, /Start a report/)
  await writing.getByLabel('Subject').fill(reportOfJuly2016.subject)
  await writing.getByLabel('Which body decides').selectOption(seed.bodyId)
  await writing.getByLabel('At its meeting on').fill('20 July 2016')
  await writing.getByLabel('Approve the plan and money for it').check()
  await writing.getByLabel('About the plan').selectOption(seed.planId)
  await writing.getByLabel(/Boxed form/).check()
  await press(writing, 'Start the report')
  await says(writing, /Still missing/)
  const report = new URL(writing.url()).pathname
  const reportId = report.split('/').at(-1) ?? ''
  await writing.locator('#finance').getByRole('link', { name: /Write/ }).click()
  await writing.getByLabel('Words', { exact: true }).fill('The plan asks for {asked-of-reserves-2016/17} from reserves in 2016/17.')
  await look(writing)
  await press(writing, 'Save')
  await says(writing, /The plan asks for £195,000 from reserves/)
  const { finance: written, ...others } = reportOfJuly2016.fields
  assert.ok(written)
  await writeSeedFields(seed, reportId, { ...reportOfJuly2016, fields: others })
  await writing.goto(report)
  await look(writing)
  await tab(writing, 'Sign-offs')
  await press(writing, /^Ask for/)
  await look(writing)

  // The Section 151 officer signs what she sees.
  const signing = await pageOf(finance)
  await tab(signing, 'To sign (1)')
  await follow(signing, /Section 151 officer/)
  await says(signing, /What the signature covers[\s\S]*£195,000/)
  await look(signing)
  await press(signing, 'Sign')

  // A figure changes, and the signature lapses.
  await writing.goto(`${home}/plans/${seed.planId}/money`)
  await follow(writing, /Short-term posts/)
  await writing.getByLabel('Amount').fill('110,000')
  await press(writing, 'Save the cost')
  await writing.goto(`${report}/sign-offs`)
  await says(writing, /Lapsed/)
  await signing.goto(`${home}/to-sign`)
  await says(signing, /As it was signed[\s\S]*£100,000[\s\S]*As it is now[\s\S]*£10,000\s+no source yet/)
  await look(signing)
  await press(signing, /^Sign again/)
  await says(signing, /Nothing waits for your signature/)
  await signSeedReport(db, [seed.as.law, seed.as.resources], reportId)

  // Democratic services answers for what is asked about it, and finalises.
  const finalising = await pageOf(clerk)
  await finalising.goto(`${report}/finalise`)
  await look(finalising)
  for (const box of await finalising.getByLabel('It stays, because').all()) await box.fill('It is as Cabinet is to see it.')
  await press(finalising, 'Answer for these')
  await press(finalising, 'Finalise the report')
  await says(finalising, /finalised/i)
  await look(finalising)

  // Cabinet approves in part: the posts that stay aren't paid for.
  db.clock.setTo('2016-07-22T10:00+01:00')
  const deciding = await pageOf(clerk)
  await deciding.goto(`${report}/decided`)
  await follow(deciding, 'Record what was decided')
  await deciding.getByLabel('Approved in part').check()
  await deciding.getByLabel('What was decided').fill('That the plan be approved, and the money for posts that come once.')
  await deciding.getByLabel('Published on (optional)').fill('22 July 2016')
  await press(deciding, 'Save')
  await says(deciding, /Call-in ends\s+Friday 29 July 2016[\s\S]*Counts from\s+Saturday 30 July 2016/)
  const decision = deciding.url()
  await follow(deciding, 'Say what it allocates and refuses')
  const [first, second] = await deciding.getByLabel('What the decision does to it').all()
  await first?.selectOption({ index: 1 })
  await second?.selectOption({ index: 3 })
  await press(deciding, 'Save')
  await says(deciding, /Left unfunded[\s\S]*Recruit to the vacant posts/)
  await look(deciding)

  // Call-in has ended; the plan that was agreed goes out on the last day.
  db.clock.setTo('2016-08-23T16:00+01:00')
  const sending = await pageOf(lead)
  await sending.goto(decision)
  await follow(sending, 'Record that the plan is agreed')
  await sending.getByLabel('Agreed', { exact: true }).check()
  await press(sending, 'Record the answer')
  await sending.goto(`${home}/plans/${seed.planId}/sent`)
  await follow(sending, /Record what was sent|Record that it was sent/)
  await sending.getByLabel('Sent on').fill('23 August 2016')
  await sending.getByLabel('How', { exact: true }).fill('By e-mail')
  for (const box of await sending.getByRole('checkbox').all()) await box.check()
  await look(sending)
  await press(sending, 'Save')
  await says(sending, /last day|in time/)
  await look(sending)
})
