import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aFinding, anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-06-27T09:00+01:00')
const web = await testWeb(db)

async function aCouncil(name: string) {
  const council = await web.authority(name)
  const lead = await web.person(council, 'improvement-lead')
  return { council, lead, viewer: viewerOf(council, lead), home: `/${council.slug}` }
}

/** A duty's own page, from its row or from what leads. */
const dutyIn = (html: string, title: string): string =>
  new RegExp(`href="([^"]*/duties/[0-9a-f-]{36})">${title}`).exec(html)?.[1] ?? (html.includes(`${title} ·`) ? leadingIn(html) : '')
const leadingIn = (html: string): string => /href="([^"]*\/duties\/[0-9a-f-]{36})">How this date was worked out/.exec(html)?.[1] ?? ''

describe('what is due', () => {
  test('says on an empty page why nothing is due', async () => {
    const { lead, home } = await aCouncil('Upper Wend Council')
    const { html, status } = await lead.get(home)
    assert.equal(status, 200)
    assert.match(html, /no inspection is on record yet/)
  })

  test('answers first with the days left, and asks when the report arrived', async () => {
    const { lead, viewer, home } = await aCouncil('Northmere Council')
    await anInspection(db, viewer)
    const { html } = await lead.get(home)
    assert.match(html, /Monday 27 June 2016/)
    assert.match(html, /<h2[^>]*>41 working days left<\/h2>/)
    assert.match(html, /Due <strong>Tuesday 23 August 2016<\/strong>/)
    assert.match(html, /when did the report arrive\?/)
    assert.match(html, /Tue 28 June<small>1 working day left/)
    assert.match(html, /30 working days from 16 May 2016 · SI 2007\/462, regulation 2/)
    assert.match(html, /<title[^>]*>From Monday 16 May 2016 to Tuesday 23 August 2016<\/title>/)
  })

  test('says of a letter without priority actions nothing that is due, and of a month only that there is no day', async () => {
    const { lead, viewer, home } = await aCouncil('Harrowmere Council')
    await anInspection(db, viewer, {
      framework: 'focused-visit',
      edition: '2018',
      kind: 'focused-visit',
      findings: [aFinding('1', { kind: 'improvement' })],
    })
    assert.match((await lead.get(home)).html, /Nothing is due\./)
    await anInspection(db, viewer, { published: { month: '2016-05' } })
    const { html } = await lead.get(home)
    assert.match(html, /Owed, without a day to warn on/)
    const { html: why } = await lead.get(dutyIn(html, 'Written statement of action'))
    assert.match(why, /known to the month only/)
  })

  test('hides what is held in confidence from those who aren’t named on it', async () => {
    const { lead, viewer, home, council } = await aCouncil('Wexcombe Council')
    const other = await web.person(council, 'director-of-childrens-services')
    await anInspection(db, viewer, {
      published: null,
      receivedOn: '2016-06-20',
      holdInConfidence: { heldOn: '2016-06-20', reason: null, personIds: [] },
    })
    const seen = await lead.get(home)
    assert.match(seen.html, /Held in confidence/)
    assert.match((await other.get(home)).html, /Nothing is due/)
    assert.equal((await other.get(leadingIn(seen.html))).status, 404)
  })
})

describe('how a date was worked out', () => {
  test('shows the working, the rule with its sources and every date', async () => {
    const { lead, viewer, home } = await aCouncil('Calder Vale Council')
    await anInspection(db, viewer)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    const { html } = await lead.get(page)
    assert.match(html, /Day 1 is Tuesday 17 May 2016/)
    assert.match(html, /Monday 30 May 2016 \(Spring bank holiday\)/)
    assert.match(html, /So far 29 of 70 days/)
    assert.match(html, /days 1 to 4/)
    assert.match(html, /Required by law/)
    assert.match(html, /SI 2007\/462, regulation 3/)
  })

  test('takes receipt, a stated date, an extension, the date worked to and what was done', async () => {
    const { lead, viewer, home } = await aCouncil('Ashdale Council')
    await anInspection(db, viewer)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    const send = (change: string, values: Record<string, string | string[]>) => lead.send(`${page}/${change}`, values)

    const wrong = await send('receipt', { on: '28 June 2016' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /hasn’t come yet/)
    assert.match((await send('receipt', { on: '30 February 2016' })).html, /There is no 30 February 2016/)
    const received = await send('receipt', { on: '13 May 2016' })
    assert.equal(received.location, page)
    assert.match((await lead.get(page)).html, /Due <strong>Monday 22 August 2016<\/strong>/)

    assert.match((await send('stated-date', { on: '', words: '' })).html, /Copy the sentence that says so/)
    assert.equal((await send('stated-date', { on: '19 August 2016', words: 'no later than 19 August' })).status, 303)
    const stated = (await lead.get(page)).html
    assert.match(stated, /The inspectorate states 19 August 2016, 1 working day earlier than the 22 August 2016 that the rule gives/)
    assert.match(stated, /Until the authority names the date it works to/)

    assert.equal((await send('extension', { on: '1 July 2016', by: 'Ofsted', granted: '', words: 'agreed' })).status, 409)
    assert.equal(
      (await send('extension', { on: '5 September 2016', by: 'Ofsted', granted: '20 June 2016', words: 'we agree' })).status,
      303,
    )
    assert.match((await lead.get(`${page}/worked-to`)).html, /value="5 September 2016"/)
    assert.match((await send('worked-to', { on: '5 September 2016', reason: '' })).html, /Say why the authority works to this day/)
    assert.equal((await send('worked-to', { on: '5 September 2016', reason: 'Agreed by letter' })).status, 303)
    const named = (await lead.get(page)).html
    assert.match(named, /Due <strong>Monday 5 September 2016<\/strong>/)
    assert.match(named, /“no later than 19 August”/)

    assert.match((await send('done', { on: '27 June 2016', how: 'by e-mail' })).html, /Choose what was done/)
    await send('done', { acts: ['sent-to-chief-inspector', 'sent-to-secretary-of-state'], on: '27 June 2016', how: 'by e-mail' })
    assert.match((await lead.get(page)).html, /Half met\. Still to do: Published\./)
    await send('done', { acts: ['published'], on: '27 June 2016', how: 'on the website' })
    const met = (await lead.get(page)).html
    assert.match(met, /Met on 27 June 2016/)
    const record = /take-back\?record=([0-9a-f-]{36})/.exec(met)?.[1]
    await lead.send(`${page}/take-back?record=${record}`, { reason: 'Only a draft' })
    assert.match((await lead.get(page)).html, /taken back, Only a draft/)
    assert.match((await lead.get(home)).html, /2 of 3 done/)
  })

  test('is set aside and taken up again with a reason, by those who may', async () => {
    const { lead, viewer, home, council } = await aCouncil('Brackwater Council')
    await anInspection(db, viewer)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    assert.equal((await lead.send(`${page}/set-aside`, { reason: 'The report was withdrawn' })).status, 303)
    assert.match((await lead.get(page)).html, /Set aside by .*: The report was withdrawn/)
    assert.match((await lead.get(home)).html, /Done or set aside \(1\)/)
    assert.equal((await lead.get(`${page}/set-aside`)).status, 403)
    await lead.send(`${page}/take-up`, { reason: 'Published anew' })
    assert.match((await lead.get(page)).html, /41 working days left/)
    const member = await web.person(council, 'member')
    const seen = await member.get(page)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(seen.html, /Put on record/)
    assert.equal((await member.get(`${page}/set-aside`)).status, 403)
    assert.equal((await lead.get(`${page}/tax`)).status, 404)
    assert.equal((await lead.get(`${page}/constructor`)).status, 404)
  })

  test('shows somebody who was slower what the other recorded', async () => {
    const { lead, viewer, home, council } = await aCouncil('Millford Council')
    await anInspection(db, viewer)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    const opened = (await lead.get(`${page}/receipt`)).html
    const hidden = Object.fromEntries(
      [...opened.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const other = await web.person(council, 'improvement-lead')
    await other.send(`${page}/receipt`, { on: '12 May 2016' })
    const late = await lead.post(`${page}/receipt`, { ...hidden, on: '13 May 2016' })
    assert.equal(late.status, 409)
    assert.match(late.html, /Somebody else saved this while you were typing/)
    assert.match(late.html, /12 May 2016/)
  })
})

describe('the duties of a council', () => {
  test('are not for somebody without a role, nor for another council', async () => {
    const { lead, viewer, home, council } = await aCouncil('Fenwold Council')
    await anInspection(db, viewer)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    const nobody = await web.person(council, null)
    assert.match((await nobody.get(home)).html, /You have no role here today/)
    assert.equal((await nobody.get(page)).status, 403)
    assert.equal((await nobody.get(`${page}/receipt`)).status, 403)
    const { lead: other, home: elsewhere } = await aCouncil('Ottermouth Council')
    assert.equal((await other.get(page)).status, 404)
    assert.equal((await other.get(page.replace(home, elsewhere))).status, 404)
    assert.equal((await lead.get(`${page}/letters/${'0'.repeat(64)}`)).status, 404)
  })

  test('owe a written statement after a joint inspection once the notice in its report is recorded', async () => {
    const { lead, viewer, home } = await aCouncil('Wickenby Council')
    const joint = await anInspection(db, viewer, { framework: 'jtai', edition: '2016', kind: 'joint-inspection' })
    const page = `${home}/inspections/${joint}/notice`
    assert.match((await lead.send(page, { names: '', words: '' })).html, /Copy the sentence of the notice/)
    assert.equal((await lead.send(page, { names: 'Wickenby Council', words: 'Wickenby Council should prepare a statement.' })).status, 303)
    assert.match((await lead.get(home)).html, /Written statement of proposed action/)
    const single = await anInspection(db, viewer)
    assert.equal((await lead.get(`${home}/inspections/${single}/notice`)).status, 403)
  })
})

describe('bank holidays', () => {
  test('are seen by everybody signed in and changed by whoever administers the installation', async () => {
    const { lead, viewer, home } = await aCouncil('Tolbrook Council')
    await anInspection(db, viewer)
    const { html } = await lead.get('/bank-holidays')
    assert.match(html, /Spring bank holiday/)
    assert.doesNotMatch(html, /Change the table/)
    await db.owner.kysely.updateTable('account').set({ administers_installation: true }).where('id', '=', lead.accountId).execute()
    const send = (values: Record<string, string>) => lead.send('/bank-holidays', { change: 'add', ...values }, { form: 'bank-holiday' })
    assert.match((await send({ day: '30 May 2016', name: 'Again', source: 'me' })).html, /is no working day already: Spring bank holiday/)
    assert.match((await send({ day: '10 June 2016', name: '', source: '' })).html, /Enter what the day is called/)
    const added = await send({ day: '10 June 2016', name: 'A day of thanks', source: 'Royal Proclamation of 1 June 2016' })
    assert.equal(added.status, 303)
    const page = dutyIn((await lead.get(home)).html, 'Written statement of action')
    const moved = (await lead.get(page)).html
    assert.match(moved, /Due <strong>Wednesday 24 August 2016<\/strong>/)
    assert.match(moved, /Friday 10 June 2016 is now a bank holiday \(A day of thanks\)/)
    assert.match((await lead.get('/bank-holidays')).html, /A day of thanks/)
  })

  test('can’t be changed by others', async () => {
    const { lead } = await aCouncil('Sedgeley Moor Council')
    const { html } = await lead.get('/bank-holidays')
    assert.doesNotMatch(html, /name="day"/)
    const token = /name="_csrf" value="([^"]*)"/.exec((await lead.get(`/${'sedgeley-moor'}/you`)).html)?.[1] ?? ''
    assert.equal(
      (await lead.post('/bank-holidays', { _csrf: token, change: 'add', day: '13 June 2016', name: 'x', source: 'y' })).status,
      403,
    )
  })

  test('are no page for somebody who isn’t signed in', async () => {
    assert.equal((await web.stranger.get('/bank-holidays')).status, 303)
  })
})
