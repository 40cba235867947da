import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aFinding, anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)
const under = `/${council.slug}`
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function aPlan(over: Parameters<typeof anInspection>[2] = {}): Promise<string> {
  const inspection = await anInspection(db, viewer, over)
  const started = await lead.send(`${under}/inspections/${inspection}/plan`, { plan: 'new', title: 'Improvement plan 2016' })
  assert.equal(started.status, 303)
  return started.location ?? ''
}

const findingOf = (html: string): string => /id="finding-([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
const actionsOf = (html: string): string[] => [...html.matchAll(/\/actions\/([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
const actionOf = (html: string): string => /\/actions\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

describe('plans', () => {
  test('say on an empty page where a plan begins', async () => {
    const fresh = await web.authority('Upper Wend Council')
    const person = await web.person(fresh, 'improvement-lead')
    const { html, status } = await person.get(`/${fresh.slug}/plans`)
    assert.equal(status, 200)
    assert.match(html, /A plan begins with an inspection/)
  })

  test('are started with a title, or not at all', async () => {
    const inspection = await anInspection(db, viewer)
    const page = `${under}/inspections/${inspection}/plan`
    const wrong = await lead.send(page, { plan: 'new', title: ' ' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Give the plan a title/)
    const { html } = await lead.get(await aPlan())
    assert.match(textOf(html), /3 findings without an action/)
    assert.match(html, /For the Local Safeguarding Children Board/)
  })
})

describe('the draft plan', () => {
  test('takes an action under a finding, counts it and lists it', async () => {
    const plan = await aPlan()
    const finding = findingOf((await lead.get(plan)).html)
    const form = `${plan}/actions/new?finding=${finding}`
    const { html: empty } = await lead.get(form)
    assert.match(empty, /<option value="" selected>Not decided yet<\/option>|<option value="">Not decided yet<\/option>/)
    const wrong = await lead.send(form, { title: '', due: '30 February 2016', findings: finding })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Say what will be done/)
    assert.match(wrong.html, /value="30 February 2016"/)
    const sent = await lead.send(form, { title: 'Set a ceiling', owner: `person:${lead.personId}`, due: '22 July 2016', findings: finding })
    assert.equal(sent.location, `${plan}#finding-${finding}`)
    const { html } = await lead.get(plan)
    assert.match(textOf(html), /2 findings without an action/)
    assert.match(html, /Set a ceiling/)
    assert.match(html, /22 July 2016/)
    assert.match(html, new RegExp(lead.name))
    const list = await lead.get(`${under}/plans`)
    assert.match(list.html, /2 findings without an action/)
  })

  test('shows the slower of two both versions and keeps what was typed', async () => {
    const plan = await aPlan()
    const finding = findingOf((await lead.get(plan)).html)
    await lead.send(`${plan}/actions/new?finding=${finding}`, { title: 'Set a ceiling', owner: '', due: '', findings: finding })
    const page = `${plan}/actions/${actionOf((await lead.get(plan)).html)}/change`
    const other = await web.person(council, 'improvement-lead')
    await other.send(page, { title: 'Publish a ceiling', owner: '', due: '', findings: finding })
    const stale = await lead.post(page, {
      ...hidden((await lead.get(page)).html),
      revision: '1',
      title: 'Agree a ceiling',
      owner: '',
      due: '1 June 2016',
      findings: finding,
    })
    assert.equal(stale.status, 409)
    for (const words of ['Set a ceiling', 'Publish a ceiling', 'Agree a ceiling', '1 June 2016'])
      assert.match(stale.html, new RegExp(words))
  })

  test('moves, removes and puts back an action', async () => {
    const plan = await aPlan()
    const finding = findingOf((await lead.get(plan)).html)
    for (const title of ['First', 'Second'])
      await lead.send(`${plan}/actions/new?finding=${finding}`, { title, owner: '', due: '', findings: finding })
    const arranging = `${plan}?arrange=yes`
    const [first = '', second = ''] = actionsOf((await lead.get(plan)).html)
    const move = `${plan}/actions/${first}/move`
    const back = await lead.send(arranging, { side: 'after', beside: second, view: '?sort=plan' }, { action: move })
    assert.equal(back.location, `${arranging}#action-${first}`)
    const moved = (await lead.get(plan)).html
    assert.ok(moved.indexOf('Second') < moved.indexOf('First'))
    const removed = await lead.send(arranging, {}, { action: `${plan}/actions/${first}/remove` })
    const offered = await lead.get(removed.location ?? '')
    assert.match(offered.html, /A1 is removed/)
    const by = /name="by" value="([^"]+)"/.exec(offered.html)?.[1] ?? ''
    const nothing = await lead.send(arranging, { by: '' }, { action: `${plan}/actions/${first}/put-back` })
    assert.equal(nothing.status, 303)
    const put = await lead.send(removed.location ?? '', { by }, { form: 'plan-button', action: `${plan}/actions/${first}/put-back` })
    assert.equal(put.status, 303)
    assert.match((await lead.get(plan)).html, /First/)
  })

  test('is read but not changed by a partner, and is nowhere for another authority', async () => {
    const plan = await aPlan()
    const partner = await web.person(council, 'partner')
    const { html, status } = await partner.get(plan)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Add an action/)
    assert.equal((await partner.get(`${plan}/actions/new`)).status, 403)
    const token = hidden((await partner.get(`${under}/you`)).html)
    assert.equal((await partner.post(`${plan}/actions/new`, { ...token, title: 'Mine', owner: '', due: '' })).status, 403)
    const elsewhere = await web.authority('Nether Poole Council')
    const stranger = await web.person(elsewhere, 'improvement-lead')
    assert.equal((await stranger.get(plan.replace(council.slug, elsewhere.slug))).status, 404)
  })

  test('keeps long words and many findings apart', async () => {
    const findings = Array.from({ length: 27 }, (_, n) =>
      aFinding(String(n + 1), { text: `${'Verylongword'.repeat(20)} ${'and more '.repeat(60)}` }),
    )
    const { html } = await lead.get(await aPlan({ findings }))
    assert.match(textOf(html), /27 findings without an action/)
  })
})

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
