import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import { newId } from '../../database/new-id.ts'
import { commandLineViewer } from '../../people/command-line-viewer.ts'
import { addOrganisation } from '../../people/people.commands.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-10T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const line = commandLineViewer({ ...council, example: false }, null)
const organisation = (kind: 'nhs-trust' | 'police', name: string) => addOrganisation(db, line, { commandId: newId(), kind, name })
const nhs = await organisation('nhs-trust', 'Calder Vale NHS Trust')
const police = await organisation('police', 'Calder Constabulary')
const nurse = await web.person(council, 'partner', { kind: 'organisation', id: nhs })

async function aPlan(...actions: readonly string[]): Promise<{ plan: string; actions: string[] }> {
  const inspection = await anInspection(db, viewerOf(council, lead))
  const started = await lead.send(`/${council.slug}/inspections/${inspection}/plan`, { plan: 'new', title: 'Improvement plan 2016' })
  const plan = started.location ?? ''
  for (const title of actions) await lead.send(`${plan}/actions/new`, { title, owner: '', due: '' })
  const html = (await lead.get(`${plan}/partners/name`)).html
  return { plan, actions: [...html.matchAll(/name="actions" type="checkbox" value="([^"]+)"/g)].map((match) => match[1] ?? '') }
}

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('an action that falls to a partner', () => {
  test('is offered, agreed by a named person there on a day, or not with the reason; and the plan says so', async () => {
    const { plan, actions } = await aPlan('Offer health assessments', 'Share the missing children list', 'Train staff')
    assert.match((await lead.get(`${plan}/partners`)).html, /No action of this plan has a partner yet/)
    const empty = await lead.send(`${plan}/partners/name`, { organisation: nhs })
    assert.equal(empty.status, 422)
    assert.match(empty.html, /Tick the actions that it is a partner in/)
    await lead.send(`${plan}/partners/name`, { organisation: nhs, actions })
    await lead.send(`${plan}/partners/name`, { organisation: police, actions: actions.slice(1, 2) })
    const offer = `${plan}/partners/${nhs}/offer`
    assert.equal((await lead.send(offer, { actions, on: '11 June 2016' })).status, 422, 'a day to come')
    assert.equal((await lead.send(offer, { actions, on: '1 June 2016', words: 'Please answer by 30 June.' })).status, 303)
    assert.match((await lead.get(offer)).html, /has agreed to every action that it is a partner in, or is still to answer/)
    const [first = '', second = '', third = ''] = actions

    assert.match(
      words((await nurse.get(`/${council.slug}`)).html),
      /3 actions of Improvement plan 2016 wait for the answer of Calder Vale NHS Trust/,
    )
    const waiting = await nurse.get(`${plan}/partners`)
    assert.match(words(waiting.html), /3 actions wait for the answer of Calder Vale NHS Trust/)
    assert.equal((await nurse.get(`${plan}/partners/${police}/answer`)).status, 403)
    assert.equal((await nurse.get(offer)).status, 403)
    const answer = `${plan}/partners/${nhs}/answer`
    const silent = await nurse.send(answer, { [`answer-${second}`]: 'not-agreed' })
    assert.equal(silent.status, 422)
    assert.match(silent.html, /Say why A2 is not agreed/)
    const mixed = { how: 'all', [`answer-${second}`]: 'not-agreed', [`reason-${second}`]: 'The list is the police’s.' }
    assert.equal((await nurse.send(answer, mixed)).status, 303)

    const said = words((await lead.get(`${plan}/partners`)).html)
    assert.match(said, /2 of 4 agreed 1 not agreed · 1 not offered yet/)
    assert.match(said, new RegExp(`A1 Offer health assessments No date yet No contact yet Agreed ${nurse.name}, 10 June 2016`))
    assert.match(said, /Not agreed [^:]*, 10 June 2016: The list is the police’s/)

    await lead.send(
      `${plan}/actions/${third}/change`,
      { title: 'Train all staff', owner: '', due: '', partners: nhs },
      { form: 'write-action' },
    )
    assert.match(words((await lead.get(`${plan}/partners`)).html), /Agreed, changed since/)
    const again = (await lead.get(offer)).html
    assert.deepEqual(
      [first, second, third].map((id) => new RegExp(`value="${id}"`).test(again)),
      [false, true, true],
    )
  })

  test('an answer by letter is put on record with its signature and date, not before the offer, and never over one given meanwhile', async () => {
    const { plan, actions } = await aPlan('Share the missing children list')
    await lead.send(`${plan}/partners/name`, { organisation: nhs, actions })
    await lead.send(`${plan}/partners/${nhs}/offer`, { actions, on: '5 June 2016' })
    const answer = `${plan}/partners/${nhs}/answer`
    const [only = ''] = actions
    const letter = { [`answer-${only}`]: 'agreed', by_name: 'Sister Ottoline Grey, matron', on: '7 June 2016' }
    const nobody = await lead.send(answer, { ...letter, by_name: '' })
    assert.equal(nobody.status, 422)
    assert.match(nobody.html, /an agreement is a named person’s/)
    const early = await lead.send(answer, { ...letter, on: '4 June 2016' })
    assert.equal(early.status, 422)
    assert.match(early.html, /was offered on 5 June 2016/)
    const opened = (await lead.get(answer)).html
    assert.equal((await nurse.send(answer, { [`answer-${only}`]: 'not-agreed', [`reason-${only}`]: 'No' })).status, 303)
    const hidden = Object.fromEntries(
      [...opened.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
    )
    const late = await lead.post(answer, { ...hidden, ...letter })
    assert.equal(late.status, 409)
    assert.match(late.html, /A1 was answered meanwhile/)
    assert.equal((await lead.send(answer, letter)).status, 303)
    const said = words((await lead.get(`${plan}/partners`)).html)
    assert.match(said, /Agreed Sister Ottoline Grey, matron, 7 June 2016/)
  })
})

describe('findings from elsewhere', () => {
  const aNotice = { kind: 'improvement-notice', title: 'Improvement notice to Calder Vale Council', dated: '3 March 2016' }

  test('are put into a plan by hand, with kind, source, date and words, and the dates that the source sets', async () => {
    const { plan } = await aPlan()
    const wrong = await lead.send(`${plan}/sources/add`, {
      ...aNotice,
      title: '',
      dated: '3 March 2017',
      web_address: 'javascript:alert(1)',
    })
    assert.equal(wrong.status, 422)
    for (const sentence of [/Enter its title/, /This day is still to come/, /Enter an address that begins with https/])
      assert.match(wrong.html, sentence)
    const added = await lead.send(`${plan}/sources/add`, { ...aNotice, from_whom: 'Secretary of State for Education' })
    assert.equal(added.status, 303, words(added.html))
    const pasted = '1. Show by audit that plans are reviewed.\n2. Fill the vacant posts\nin the duty team.'
    const listed = await lead.send(added.location ?? '', { words: pasted, set_on: '30 September 2016', theme: 'Practice' })
    const source = listed.location ?? ''
    const said = words((await lead.get(source)).html)
    assert.match(said, /Improvement notice from Secretary of State for Education, 3 March 2016/)
    assert.match(
      said,
      /1 Show by audit that plans are reviewed\. Practice 30 September 2016 No action yet .* 2 Fill the vacant posts in the duty team\./,
    )
    const all = words((await lead.get(`${plan}/sources`)).html)
    assert.match(all, /5 findings from 2 sources/)
    assert.match(all, /Improvement notice 3 March 2016 2 2 with a date set 0 2 without 0/)
  })

  test('are changed, moved, removed and put back, but never taken from under what answers them', async () => {
    const { plan } = await aPlan()
    const added = await lead.send(`${plan}/sources/add`, aNotice)
    const source = (await lead.send(added.location ?? '', { words: '1. Reviews\n2. Posts' })).location ?? ''
    const [first = '', second = ''] = [...(await lead.get(source)).html.matchAll(/id="finding-([^"]+)"/g)].map((match) => match[1])
    await lead.send(
      `${source}/findings/${second}`,
      { number: '2', text: 'Fill the posts', page: '4', set_on: '1 July 2016' },
      { form: 'write-finding' },
    )
    await lead.send(source, { direction: 'up' }, { form: 'source-button', action: `${source}/findings/${second}/move` })
    assert.match(words((await lead.get(source)).html), /2 Fill the posts page 4 1 July 2016 .* 1 Reviews/)
    await lead.send(`${plan}/measures/add`, { title: 'Vacant posts', unit: 'posts', direction: 'down', findings: second })
    const page = `${source}/findings/${second}`
    const kept = await lead.send(page, {}, { form: 'remove-finding', action: `${page}/remove` })
    assert.equal(kept.status, 409)
    assert.match(kept.html, /The finding is answered by the measure “Vacant posts”/)
    assert.equal((await lead.send(source, {}, { form: 'source-button', action: `${source}/take-out` })).status, 409)
    const gone = await lead.send(
      `${source}/findings/${first}`,
      {},
      { form: 'remove-finding', action: `${source}/findings/${first}/remove` },
    )
    const offered = await lead.get(gone.location ?? '')
    assert.doesNotMatch(words(offered.html), /1 Reviews/)
    const by = /name="by" value="([^"]+)"/.exec(offered.html)?.[1] ?? ''
    await lead.send(gone.location ?? '', { by }, { form: 'source-button', action: `${plan}/sources/put-back` })
    assert.match(words((await lead.get(source)).html), /1 Reviews/)
    assert.equal((await nurse.get(`${source}/change`)).status, 403)
  })

  test('can be all that a plan answers', async () => {
    const started = await lead.send(`/${council.slug}/plans/from-source`, {
      ...aNotice,
      kind: 'peer-challenge',
      plan_title: 'After the challenge',
    })
    assert.equal(started.status, 303, words(started.html))
    const source = (await lead.send(started.location ?? '', { words: 'Listen to carers' })).location ?? ''
    assert.match(words((await lead.get(source.replace(/\/[^/]+$/, ''))).html), /After the challenge: 1 finding from 1 source/)
    assert.match(
      words((await lead.get(source.replace(/\/sources.*$/, ''))).html),
      /1 finding.* answers Improvement notice to Calder Vale Council/,
    )
    assert.equal((await attach(source, '<html>no paper</html>')).statusCode, 422)
    assert.equal((await attach(source, '%PDF-1.7 made up')).statusCode, 303)
    assert.match((await nurse.get(source)).html, /Peer challenge\.pdf/)
    assert.equal((await nurse.get(`${source}/paper`)).html, '%PDF-1.7 made up')
    assert.equal((await nurse.get(`${source}/attach`)).status, 403)
    const alone = await lead.send(source, {}, { form: 'source-button', action: `${source}/take-out` })
    assert.equal(alone.status, 409)
    assert.match(alone.html, /is all that the plan “After the challenge” answers/)
    const { plan } = await aPlan()
    const id = source.split('/').at(-1) ?? ''
    await lead.send(`${plan}/sources`, { source: id }, { form: 'add-on-record' })
    assert.match(words((await lead.get(`${plan}/sources`)).html), /4 findings from 2 sources/)
  })
})

async function attach(source: string, content: string) {
  const opened = await web.app.inject({ method: 'GET', url: `${source}/attach`, headers: { host: 'localhost', cookie: lead.cookie } })
  const cookie = [lead.cookie, ...opened.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)].join('; ')
  const form = /<form[^>]*multipart[\s\S]*?<\/form>/.exec(opened.body)?.[0] ?? ''
  const body = new FormData()
  for (const [, name = '', value = ''] of form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)) body.append(name, value)
  body.append('paper', new Blob([content], { type: 'application/pdf' }), 'Peer challenge.pdf')
  const request = new Request('http://x', { method: 'POST', body })
  const headers = { host: 'localhost', cookie, 'content-type': request.headers.get('content-type') ?? '' }
  return web.app.inject({ method: 'POST', url: `${source}/attach`, headers, payload: Buffer.from(await request.arrayBuffer()) })
}

describe('whose a finding is', () => {
  test('another body’s are said once for many, with where they go; changed by one, and the plan shows them apart', async () => {
    const { plan } = await aPlan()
    const whose = `${plan}/whose-findings`
    const ids = [...(await lead.get(whose)).html.matchAll(/name="findings" id="[^"]+" value="([^"]+)"/g)].map((match) => match[1] ?? '')
    assert.equal(ids.length, 3)
    const board = { organisation: nhs, part: 'deliver', folded_into: 'its Business Plan 2016/17' }
    const none = await lead.send(whose, { ...board, part: '' }, { form: 'whose-findings' })
    assert.equal(none.status, 422)
    assert.match(none.html, /Tick the findings that are its own/)
    assert.equal((await lead.send(whose, { ...board, findings: ids.slice(1) }, { form: 'whose-findings' })).status, 303)
    await lead.send(whose, { organisation: police, part: 'influence', findings: ids.slice(0, 1) }, { form: 'whose-findings' })
    const said = words((await lead.get(whose)).html)
    assert.match(said, /Calder Vale NHS Trust delivers it, in its Business Plan 2016\/17 .* Calder Vale NHS Trust delivers it/)
    assert.match(said, /Calder Constabulary is to be influenced and monitored/)
    assert.match(words((await lead.get(`${plan}/partners`)).html), /Delivers findings 2 and 120, in its Business Plan 2016\/17/)

    const page = /href="([^"]+whose-findings\/[0-9a-f-]{36})"/.exec((await lead.get(whose)).html)?.[1] ?? ''
    const { plan: other } = await aPlan()
    await lead.send(
      `${other}/title`,
      { title: 'Plan of the force', organisation: police, summary: 'What it owes us.' },
      { form: 'rename-plan' },
    )
    assert.match(words((await lead.get(other)).html), /plan of Calder Constabulary What it owes us\./)
    const changed = { organisation: police, part: 'deliver', other_plan: other.split('/').at(-1) ?? '', folded_into: '' }
    assert.equal((await lead.send(page, changed, { form: 'finding-part' })).status, 303)
    assert.match(words((await lead.get(whose)).html), /Calder Constabulary delivers it, in the plan “Plan of the force”/)
    const gone = await lead.send(page, {}, { form: 'remove-part', action: `${page}/remove` })
    const offered = (await lead.get(gone.location ?? '')).html
    assert.match(words(offered), /This plan’s own/)
    const by = /name="by" value="([^"]+)"/.exec(offered)?.[1] ?? ''
    await lead.send(gone.location ?? '', { by }, { form: 'put-back', action: `${whose}/put-back` })
    assert.doesNotMatch(words((await lead.get(whose)).html), /This plan’s own/)
    assert.equal((await nurse.get(page)).status, 403)
  })
})
