import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)

async function aPlan(...actions: readonly string[]): Promise<string> {
  const inspection = await anInspection(db, viewer)
  const started = await lead.send(`/${council.slug}/inspections/${inspection}/plan`, { plan: 'new', title: 'Improvement plan 2016' })
  const plan = started.location ?? ''
  for (const title of actions) await lead.send(`${plan}/actions/new`, { title, owner: '', due: '' })
  return plan
}

const idIn = (text: string | null, kind: string): string => new RegExp(`${kind}-([0-9a-f-]{36})`).exec(text ?? '')?.[1] ?? ''
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const aCost = { title: 'Short-term posts', nature: 'one-off', amount: '100,000', kind: 'revenue', from: 'July 2016' }
const recurrent = {
  title: 'Recurrent posts',
  nature: 'recurrent',
  amount: '190000',
  kind: 'revenue',
  from: '10/2016',
  timing: 'The paper says “6 months worth”; October is our reading of it.',
}

async function addCost(plan: string, cost: Record<string, string>): Promise<string> {
  const sent = await lead.send(`${plan}/money/costs/add`, { action: '', ...cost })
  assert.equal(sent.status, 303, words(sent.html))
  return idIn(sent.location, 'cost')
}

async function addSource(plan: string, source: Record<string, string>): Promise<string> {
  const sent = await lead.send(`${plan}/money/sources/add`, source)
  assert.equal(sent.status, 303, words(sent.html))
  return idIn(sent.location, 'source')
}

async function pay(plan: string, cost: string, funding: Record<string, string>): Promise<void> {
  const sent = await lead.send(`${plan}/money/costs/${cost}/funding`, funding)
  assert.equal(sent.status, 303, words(sent.html))
}

describe('a plan’s money', () => {
  test('says on an empty page what belongs there', async () => {
    const { html, status } = await lead.get(`${await aPlan()}/money`)
    assert.equal(status, 200)
    assert.match(html, /No cost is in this plan yet/)
  })

  test('is £195,000 in 2016/17 and £190,000 after, asked of Cabinet and then hanging on savings', async () => {
    const plan = await aPlan('Recruit practice educators')
    const [once, yearly] = [await addCost(plan, aCost), await addCost(plan, recurrent)]
    const reserve = await addSource(plan, { kind: 'reserve', name: 'General reserve' })
    const saving = await addSource(plan, {
      kind: 'saving-to-be-made',
      name: 'Savings by Children’s Services',
      budget: '2017/18 budget',
      by: '1 April 2017',
      owner: `person:${lead.personId}`,
    })
    const asked = { source: reserve, standing: 'requested', asked: 'Cabinet', year: '2016' }
    await pay(plan, once, { ...asked, amount: '100,000' })
    await pay(plan, yearly, { ...asked, amount: '95,000' })
    await pay(plan, yearly, { year: '2017', source: saving, standing: 'not-found', amount: '190,000' })
    const said = words((await lead.get(`${plan}/money`)).html)
    assert.match(said, /£195,000 in 2016\/17 then £190,000 in 2017\/18 and each year after\./)
    assert.match(
      said,
      /£195,000 is asked of Cabinet in 2016\/17 from “General reserve” : £100,000 comes once, £95,000 is part of costs that come back every year\./,
    )
    assert.match(said, /£190,000 in 2017\/18 and each year after hangs on savings still to be made/)
    assert.match(said, /£190,000 × 6 of 12 months of 2016\/17, from October 2016 = £95,000/)
    assert.match(said, /October is our reading of it/)
    assert.doesNotMatch(said, /to look at/)
    const checked = await lead.send(`${plan}/money/check-text`, {
      text: 'The plan seeks “one-off” funding totalling £195,000; £196K is wrong.',
    })
    assert.equal(checked.status, 200)
    assert.match(checked.html, /£195,000 is called one-off, but £95,000 of it/)
    assert.match(checked.html, /£196K is no figure of this plan/)
  })

  test('asks for what is missing of a cost, keeps what was typed, and adds one sent twice once', async () => {
    const plan = await aPlan()
    const page = `${plan}/money/costs/add`
    const wrong = await lead.send(page, { title: 'Posts', amount: 'lots', from: 'Smarch', to: '', kind: 'revenue', fte: 'x' })
    assert.equal(wrong.status, 422)
    for (const sentence of [/Say whether it comes once or every year/, /“lots” isn’t an amount/, /“Smarch” isn’t a month/, /value="Posts"/])
      assert.match(wrong.html, sentence)
    const opened = (await lead.get(page)).html
    const form = { ...hidden(opened), ...aCost, action: '' }
    assert.equal((await lead.post(page, form)).status, 303)
    assert.equal((await lead.post(page, form)).status, 303)
    const { html } = await lead.get(`${plan}/money`)
    assert.equal(html.match(/class="gw-money__cost"/g)?.length, 1)
    assert.match(html, /has no source for £100,000 in 2016\/17\. <a class="gw-noprint" href="[^"]*\/funding">Mend it/)
    const free = await lead.send(page, { ...aCost, action: '', amount: '0' })
    assert.match(free.html, /A cost is more than nothing/)
  })

  test('shows the slower of two both versions', async () => {
    const plan = await aPlan()
    const cost = await addCost(plan, aCost)
    const page = `${plan}/money/costs/${cost}`
    const opened = hidden((await lead.get(page)).html.replace(/action="[^"]*remove"[\s\S]*/, ''))
    await lead.send(page, { ...aCost, action: '', amount: '120,000' }, { form: 'write-cost' })
    const stale = await lead.post(page, { ...opened, ...aCost, action: '', amount: '130,000' })
    assert.equal(stale.status, 409)
    for (const amount of ['100,000', '120,000', '130,000']) assert.match(stale.html, new RegExp(amount))
  })

  test('lets a cost go with what pays for it, and takes it back', async () => {
    const plan = await aPlan()
    const cost = await addCost(plan, aCost)
    const reserve = await addSource(plan, { kind: 'reserve', name: 'General reserve' })
    await pay(plan, cost, { year: '2016', source: reserve, standing: 'agreed', decision: 'Cabinet, 20 July 2016', amount: '100,000' })
    const used = await lead.send(
      `${plan}/money/sources/${reserve}`,
      {},
      { form: 'remove-source', action: `${plan}/money/sources/${reserve}/remove` },
    )
    assert.equal(used.status, 409)
    assert.match(used.html, /pays for “Short-term posts”/)
    const gone = await lead.send(`${plan}/money/costs/${cost}`, {}, { form: 'remove-cost', action: `${plan}/money/costs/${cost}/remove` })
    const offered = await lead.get(gone.location ?? '')
    assert.match(offered.html, /No cost is in this plan yet/)
    const by = /name="by" value="([^"]+)"/.exec(offered.html)?.[1] ?? ''
    await lead.send(gone.location ?? '', { by }, { form: 'put-back', action: `${plan}/money/put-back` })
    const { html } = await lead.get(`${plan}/money`)
    assert.match(html, /Short-term posts/)
    assert.match(html, /Cabinet, 20 July 2016/)
  })

  test('tells an action without cost from one that isn’t costed yet, until it has costs', async () => {
    const plan = await aPlan('Set a ceiling', 'Recruit')
    const page = `${plan}/money/actions`
    const [first = '', second = ''] = [...(await lead.get(page)).html.matchAll(/id="action-([0-9a-f-]{36})"/g)].map((match) => match[1])
    await lead.send(page, { action: first, says: 'no-cost' })
    await lead.send(page, { action: second, says: 'not-yet-costed' })
    assert.match(words((await lead.get(`${plan}/money`)).html), /Said to cost nothing: 1\. Not yet costed: 1\. Nothing said yet: 0\./)
    await addCost(plan, { ...aCost, action: second })
    assert.match(words((await lead.get(`${plan}/money`)).html), /Said to cost nothing: 1\. Not yet costed: 0\./)
    const refused = await lead.post(page, { ...hidden((await lead.get(page)).html), action: second, says: 'no-cost' })
    assert.equal(refused.status, 409)
  })

  test('takes back nothing of another plan, nor a line whose cost has gone', async () => {
    const plan = await aPlan()
    const cost = await addCost(plan, aCost)
    await pay(plan, cost, { year: '2016', source: '', standing: 'not-found', amount: '100,000' })
    const line = /money\/funding\/([0-9a-f-]{36})/.exec((await lead.get(`${plan}/money`)).html)?.[1] ?? ''
    const lost = await lead.send(
      `${plan}/money/funding/${line}`,
      {},
      { form: 'remove-funding', action: `${plan}/money/funding/${line}/remove` },
    )
    await lead.send(`${plan}/money/costs/${cost}`, {}, { form: 'remove-cost', action: `${plan}/money/costs/${cost}/remove` })
    const by = new URL(lost.location ?? '', 'http://localhost').searchParams.get('removed') ?? ''
    for (const here of [plan, await aPlan()]) {
      const back = await lead.send(`${here}/money?removed=${by}`, { by }, { form: 'put-back', action: `${here}/money/put-back` })
      assert.equal(back.status, 409)
      assert.match(back.html, /what it belonged to is gone/)
    }
  })

  test('keeps an action in the plan while it costs something, and lets one go that is only said to cost nothing', async () => {
    const plan = await aPlan('Recruit', 'Publish')
    const page = `${plan}/money/actions`
    const [first = '', second = ''] = [...(await lead.get(page)).html.matchAll(/id="action-([0-9a-f-]{36})"/g)].map((match) => match[1])
    const cost = await addCost(plan, { ...aCost, action: first })
    await lead.send(page, { action: second, says: 'no-cost' })
    await lead.send(`${plan}/risks/add`, { event: 'Posts stay vacant', actions: [first, second] })
    const remove = async (action: string) => {
      const row = (await lead.get(`${plan}?arrange=yes`)).html.split(`${action}/remove`)[1] ?? ''
      return lead.post(`${plan}/actions/${action}/remove`, hidden(row))
    }
    const refused = await remove(first)
    assert.equal(refused.status, 409)
    assert.match(refused.html, /has the cost “Short-term posts”/)
    assert.equal((await remove(second)).status, 303)
    await lead.send(`${plan}/money/costs/${cost}`, {}, { form: 'remove-cost', action: `${plan}/money/costs/${cost}/remove` })
    assert.equal((await remove(first)).status, 303)
  })

  test('is read by a partner and changed by those who answer for money, and is nowhere for another authority', async () => {
    const plan = await aPlan()
    const partner = await web.person(council, 'partner')
    const { status, html } = await partner.get(`${plan}/money`)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Add a cost/)
    assert.equal((await partner.get(`${plan}/money/costs/add`)).status, 403)
    const finance = await web.person(council, 'finance-drafter')
    assert.equal((await finance.get(`${plan}/money/costs/add`)).status, 200)
    const elsewhere = await web.authority('Nether Poole Council')
    const stranger = await web.person(elsewhere, 'improvement-lead')
    assert.equal((await stranger.get(`${plan.replace(council.slug, elsewhere.slug)}/money`)).status, 404)
  })
})

describe('what was spent', () => {
  test('is entered by quarter, gives the outturn, and its underspend can be carried forward but no more', async () => {
    const plan = await aPlan()
    assert.match((await lead.get(`${plan}/money/spend`)).html, /Nothing is down to pay for a cost yet/)
    const cost = await addCost(plan, aCost)
    const reserve = await addSource(plan, { kind: 'reserve', name: 'General reserve' })
    await pay(plan, cost, { year: '2016', source: reserve, standing: 'agreed', decision: 'Cabinet', amount: '100,000' })
    const page = `${plan}/money/spend/${reserve}/2016`
    const wrong = await lead.send(page, { spent_1: 'plenty' }, { form: 'record-spend', action: page })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /“plenty” isn’t an amount/)
    const opened = hidden((await lead.get(page)).html.split('carry-forward')[0] ?? '')
    const figures = { spent_1: '0', spent_2: '20,000.50', forecast_2: '25,000', forecast_3: '30000', forecast_4: '30000', ledger: 'Ledger' }
    const sent = await lead.send(page, figures, { form: 'record-spend', action: page })
    assert.equal(sent.status, 303, words(sent.html))
    assert.match(
      words((await lead.get(page)).html),
      /To pay £100,000 · spent so far £20,000\.50 · forecast outturn £80,000\.50, £19,999\.50 under/,
    )
    const stale = await lead.post(page, { ...opened, spent_1: '5', spent_2: '20,000.50' })
    assert.equal(stale.status, 409)
    assert.match(
      words(stale.html),
      /April to June, spent both of you changed it empty 0 5 July to September, spent empty 20,000\.50 20,000\.50/,
    )
    assert.match(stale.html, /name="forecast_4" type="text" spellcheck="false" value="30,000"/)
    const again = { ...hidden(stale.html.split('carry-forward')[0] ?? ''), ...figures, spent_1: '(1,000)' }
    assert.equal((await lead.post(page, again)).status, 303)
    assert.match(words((await lead.get(page)).html), /spent so far £19,000\.50 · forecast outturn £79,000\.50, £20,999\.50 under/)
    await lead.send(page, figures, { form: 'record-spend', action: page })
    const carry = (amount: string) =>
      lead.send(
        page,
        { amount, reason: 'Two posts start late', standing: 'asked' },
        { form: 'carry-forward', action: `${page}/carry-forward` },
      )
    assert.equal((await carry('20,000')).status, 409)
    assert.equal((await carry('19,999.50')).status, 303)
    assert.match(
      words((await lead.get(`${plan}/money/spend`)).html),
      /£80,000\.50 £19,999\.50 under £19,999\.50 asked for Two posts start late/,
    )
    assert.equal((await lead.get(`${plan}/money/spend/${reserve}/1066`)).status, 404)
  })

  test('is taken from the ledger’s sheet once it was seen what that changes', async () => {
    const plan = await aPlan()
    const cost = await addCost(plan, aCost)
    const reserve = await addSource(plan, { kind: 'reserve', name: 'General reserve' })
    const grant = await addSource(plan, { kind: 'grant', name: 'Innovation grant' })
    await pay(plan, cost, { year: '2016', source: reserve, standing: 'agreed', decision: 'Cabinet', amount: '100,000' })
    const page = `${plan}/money/spend/ledger`
    const none = await lead.send(page, { year: '2016' })
    assert.equal(none.status, 422)
    assert.match(none.html, /Choose the ledger’s sheet, or paste its rows/)
    assert.match((await lead.send(page, { year: '2016', pasted: 'a,b\n1,2' })).html, /No row says what the columns are/)
    const pasted = 'Source,Q1,Q2,Forecast Q3\nGeneral reserve,0,20000.50,(300)\nBudget 17,1,,\nTotal,1,20000.50,-300\n'
    const shown = await lead.send(page, { year: '2016', pasted })
    assert.equal(shown.status, 200, words(shown.html))
    assert.match(words(shown.html), /General reserve April to June spent – £0 General reserve July to September spent – £20,000\.50/)
    assert.match(words(shown.html), /forecast – −£300/)
    const carried = (html: string) => Object.fromEntries(Object.entries(hidden(html)).filter(([name]) => name !== 'draft'))
    const other = await lead.post(`${page}/record`, { ...carried(shown.html), source_0: reserve, source_1: grant })
    assert.match(words(other.html), /You chose other sources: this is what changes now.* Innovation grant April to June spent – £1/)
    const stale = carried(other.html)
    await lead.send(`${plan}/money/spend/${grant}/2016`, { spent_1: '7' }, { form: 'record-spend' })
    const late = await lead.post(`${page}/record`, { ...stale, source_0: reserve, source_1: grant })
    assert.equal(late.status, 409)
    assert.match(words(late.html), /Somebody changed the figures of “Innovation grant”.* Innovation grant April to June spent £7 £1/)
    assert.equal((await lead.post(`${page}/record`, { ...carried(late.html), lines: '', source_0: reserve })).status, 200)
    const again = carried((await lead.send(page, { year: '2016', pasted })).html)
    assert.equal((await lead.post(`${page}/record`, { ...again, source_0: reserve, source_1: '' })).status, 303)
    assert.match(words((await lead.get(`${plan}/money/spend`)).html), /General reserve in 2016\/17 2016\/17 £100,000 £20,000\.50/)
  })
})

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
