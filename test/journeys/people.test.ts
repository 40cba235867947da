import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { loadExample } from '../../example/load-example.ts'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb } from '../support/web.ts'

const db = await testDatabase<PlanDatabase>()
await loadExample(db)
const web = await testWeb(db, { trial: true })
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
after(() => web.app.close())

for (const javaScript of [true, false]) {
  describe(`the administrator’s work, ${javaScript ? 'with' : 'without'} JavaScript`, () => {
    test('signs in on the example, adds somebody, puts them in a post, gives a role and signs out', async () => {
      const name = javaScript ? 'Tamsin Yardley' : 'Rosa Tindle'
      const post = javaScript ? 'Head of Safeguarding' : 'Head of Corporate Parenting'
      const holder = javaScript ? 'Samuel Crake' : 'Joan Ellerby'
      const page = await personAt(browser, { address, javaScript })
      await page.goto('/')
      await page.getByRole('heading', { name: 'Try it as', exact: true }).waitFor()
      await look(page)
      await page.getByRole('button', { name: 'Try it as Owen Tarrant' }).click()
      await page.getByRole('link', { name: 'People' }).click()
      await look(page)

      await page.getByRole('link', { name: 'Add a person' }).click()
      await page.getByRole('button', { name: 'Add the person' }).click()
      await page.getByText('Enter the person’s name').first().waitFor()
      await look(page)
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByRole('button', { name: 'Add the person' }).click()
      await page.getByRole('heading', { name }).waitFor()
      await look(page)

      await page.getByRole('link', { name: 'Change what the book says' }).click()
      await page.getByLabel('Last day here (optional)').fill('yesterday')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('“yesterday” isn’t a day').first().waitFor()
      await look(page)
      await page.getByLabel('Last day here (optional)').fill('')
      await page.getByLabel('Job title (optional)').fill('Adviser')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('The change is saved.').waitFor()

      await page.getByRole('link', { name: `Put ${name} in a post` }).click()
      await page.getByLabel('Post', { exact: true }).selectOption({ label: `${post}: ${holder}` })
      await look(page)
      await page.getByRole('button', { name: 'Put in the post' }).click()
      await page.getByText(`In the post ${post} from`).waitFor()

      await page.getByRole('link', { name: `Give ${name} a role` }).click()
      await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Assurer' })
      await page.getByLabel('What is it held for?').selectOption({ label: 'The body Improvement Board' })
      await look(page)
      await page.getByRole('button', { name: 'Give the role' }).click()
      await page.getByRole('cell', { name: 'The body Improvement Board' }).waitFor()
      await page.getByRole('link', { name: 'End the role Assurer' }).click()
      await look(page)

      await page.getByRole('link', { name: 'Owen Tarrant' }).click()
      await look(page)
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('You are signed out.').waitFor()
      await page.goto('/calder-vale/people')
      await page.getByRole('heading', { name: 'Try it as', exact: true }).waitFor()
    })
  })
}

test('on a phone the links wait behind one button, which needs no JavaScript', async () => {
  const page = await personAt(browser, { address, javaScript: false })
  await page.goto('/try-it-as')
  await page.getByRole('button', { name: 'Try it as Amira Holt' }).click()
  await page.setViewportSize({ width: 320, height: 640 })
  const plans = page.getByRole('link', { name: 'Plans', exact: true })
  assert.equal(await plans.isVisible(), false)
  await page.getByRole('button', { name: 'Menu' }).click()
  await plans.click()
  await page.getByRole('heading', { name: 'Plans' }).waitFor()
})

test('what is being typed is kept as a draft two seconds after the last key, and when the page goes', async () => {
  const page = await personAt(browser, { address })
  await page.goto('/try-it-as')
  await page.getByRole('button', { name: 'Try it as Owen Tarrant' }).click()
  await page.goto('/calder-vale/people/add')
  await page.getByLabel('Name', { exact: true }).pressSequentially('Keith Ro')
  await page.getByText('Draft saved at').waitFor()
  await page.getByLabel('Name', { exact: true }).pressSequentially('wan')
  await page.goto('/calder-vale/people')
  await page.goto('/calder-vale/people/add')
  await page.getByText('The boxes hold your draft').waitFor()
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Keith Rowan')
  await look(page)
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  await page.getByText('The draft is discarded.').waitFor()
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), '')
})

test('pages of every kind of trouble can be read by everybody', async () => {
  const page = await personAt(browser, { address })
  await page.goto('/try-it-as')
  await page.getByRole('button', { name: 'Try it as Amira Holt' }).click()
  for (const [url, heading] of [
    ['/calder-vale/nothing', 'Page not found'],
    ['/calder-vale/people/add', 'Not open to you'],
    ['/sign-out', 'Sign out'],
    ['/sign-in/never-made', 'Sign in to Goodward'],
  ] as const) {
    await page.goto(url)
    await page.getByRole('heading', { name: heading }).waitFor()
    await look(page)
  }
})
