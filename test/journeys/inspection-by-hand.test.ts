import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../src/database/new-id.ts'
import { recordContext } from '../../src/inspection/contexts.commands.ts'
import { addEcho } from '../../src/inspection/echoes.commands.ts'
import { enterInspection } from '../../src/inspection/enter-inspection.commands.ts'
import { addExpectedJudgement } from '../../src/inspection/expected-judgements.commands.ts'
import { removePart } from '../../src/inspection/remove-part.commands.ts'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { anInspectionInTwoSets, anInspectionWithOwnLabels, anInspectionWithSafeguardingBoard } from '../builders/an-inspection.ts'
import { look, openBrowser, personAt } from '../support/journey.ts'
import { testDatabase } from '../support/test-database.ts'
import { testWeb, viewerOf } from '../support/web.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const address = await web.app.listen({ port: 0, host: '127.0.0.1' })
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const director = await web.person(council, 'director-of-childrens-services')
const viewer = viewerOf(council, lead)
const browser = await openBrowser()

async function asLead(javaScript = true) {
  const page = await personAt(browser, { address, javaScript })
  const [name = '', value = ''] = lead.cookie.split('=')
  await page.context().addCookies([{ name, value, url: address }])
  return page
}

for (const javaScript of [true, false]) {
  test(`an inspection of 2012 is entered by hand from paper, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await asLead(javaScript)
    await page.goto(`/${council.slug}/inspections`)
    await look(page)
    await page.getByRole('link', { name: 'Put an inspection on record' }).click()
    await look(page)
    await page.getByRole('link', { name: 'Enter it by hand' }).click()
    await page.getByLabel(/Inspection of safeguarding and looked after children/).check()
    await look(page)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByLabel('First day of fieldwork', { exact: true }).fill('20 February 2012')
    await page.getByLabel('Last day of fieldwork', { exact: true }).fill('2 March 2012')
    await page.getByLabel('Report published').fill('31 April 2012')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.getByRole('link', { name: /There is no 31 April 2012/ }).waitFor()
    await look(page)
    await page.getByLabel('Report published').fill('10 April 2012')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    const set = page.getByRole('group', { name: 'Services for looked after children' })
    await set.getByLabel('Overall effectiveness').selectOption('Adequate')
    await set.getByLabel('Being healthy').selectOption('Inadequate')
    await page.getByRole('group', { name: 'Safeguarding services' }).getByLabel('Overall effectiveness').selectOption('Adequate')
    await look(page)
    await page.getByRole('button', { name: 'Put the judgements on record' }).click()
    await page
      .getByLabel('Findings', { exact: true })
      .fill('• Tell referrers what became of their referral.\n• Keep a chronology in each case file.')
    await page.getByLabel('Timescale that the report sets').selectOption('Within three months')
    await page.getByRole('button', { name: 'Look at them' }).click()
    await page.getByRole('heading', { name: '2 findings seen' }).waitFor()
    await look(page)
    await page.getByRole('button', { name: 'Put them on record' }).click()
    await page.getByRole('heading', { name: /^2 findings$/ }).waitFor()
    await page.getByText('Tuesday 10 April 2012').waitFor()
    assert.equal(await page.getByText('Within three months').count(), 2)
    await look(page)
  })
}

test('every page about an inspection passes axe and holds at 320 px, also with long names and when it is held', async () => {
  const long = 'Thelongestboroughnamethatacouncileverhad-with-Anotherone Metropolitan District Council'
  const earlier = await enterInspection(db, viewer, { commandId: newId(), content: anInspectionInTwoSets() })
  const id = await enterInspection(db, viewer, {
    commandId: newId(),
    content: anInspectionWithSafeguardingBoard({
      title: `${long} and its partners, summer`,
      printedAuthority: long,
      webAddress: `https://reports.example/${'provider/'.repeat(14)}50004321`,
      strengths: [
        {
          area: 'adoption',
          printedText: 'Matching is quick.',
          text: 'Matching of children is quick.',
          place: { page: 12, rectangles: [] },
        },
      ],
      notes: [{ kind: 'monitoring', text: 'We will visit each quarter.', place: null }],
      holdInConfidence: { heldOn: '2016-05-13', reason: 'Received before publication', personIds: [director.personId] },
    }),
  })
  const order = () => ({ commandId: newId(), inspectionId: id })
  await addExpectedJudgement(db, viewer, {
    ...order(),
    expected: { set: null, area: 'overall-effectiveness', grade: 'inadequate', asAt: '2016-02-01', words: 'Self-evaluation' },
  })
  const counts = [
    { grade: 'good', printedGrade: 'Good', count: 20 },
    { grade: 'inadequate', printedGrade: 'Inadequate', count: 64 },
  ]
  await recordContext(db, viewer, {
    commandId: newId(),
    context: {
      inspectionId: id,
      name: 'England',
      framework: 'sif',
      asAt: '2016-03-17',
      source: 'Published outcomes',
      kind: 'counts',
      total: 84,
      counts,
    },
  })
  const page = await asLead()
  const under = `/${council.slug}/inspections/${id}`
  await page.goto(`/${council.slug}/inspections/${earlier}`)
  const earlierFinding = (await page.locator('article').first().getAttribute('id'))?.replace('finding-', '') ?? ''
  await addEcho(db, viewer, {
    ...order(),
    echo: { earlierFindingId: earlierFinding, says: 'not-sufficiently-addressed', words: 'This was asked in 2012.' },
  })
  await look(page)
  await page.goto(under)
  const finding = (await page.locator('article').nth(2).getAttribute('id'))?.replace('finding-', '') ?? ''
  const hrefs = await page.locator(`main a[href^="${under}/"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const kinds = new Map(
    hrefs.filter((href) => !href.endsWith('/original')).map((href) => [href.replace(/[0-9a-f-]{36}/g, 'id').replace(/\?.*/, ''), href]),
  )
  assert.ok(kinds.size > 15, [...kinds.keys()].join('\n'))
  await removePart(db, viewer, { ...order(), part: 'finding', id: finding, revision: 1 })
  await page.goto(under)
  await page.getByText('Removed lately').first().waitFor()
  await look(page)
  for (const href of kinds.values()) {
    if (href.includes(finding)) continue
    await page.goto(href)
    assert.match(await page.locator('main').innerText(), /Held in confidence/, href)
    await look(page)
  }
  for (const href of [
    'inspections',
    'inspections/open?framework=focused-visit-2018',
    'context-figures',
    'context-figures/new-counts',
    'context-figures/new-authorities',
  ]) {
    await page.goto(`/${council.slug}/${href}`)
    await look(page)
  }
})

test('the labels a to j stand beside the numbers, and the page prints without its tools', async () => {
  const id = await enterInspection(db, viewer, { commandId: newId(), content: anInspectionWithOwnLabels() })
  const page = await asLead()
  await page.goto(`/${council.slug}/inspections/${id}`)
  assert.match(await page.getByRole('article', { name: 'Finding 10 (j)' }).innerText(), /asks nothing of the authority/)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByRole('link', { name: 'Change these facts' }).isVisible(), false)
  assert.equal(await page.getByRole('article', { name: 'Finding 10 (j)' }).isVisible(), true)
})
