import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import { addBody } from '../../../meeting/body.commands.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { agreePlan } from '../../../plan/versions/agree-plan.commands.ts'
import { recordAnswersOfBody } from '../../../plan/versions/answer-changes.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)
const plan = await aPlanOnRecord(db, viewer, aLargePlan({ findings: 8, actions: 24 }))
const page = `/${council.slug}/plans/${plan.id}`
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const shown = async (query: string) => {
  const { html, status } = await lead.get(`${page}${query}`)
  assert.equal(status, 200, query)
  return { html, text: textOf(html), references: [...html.matchAll(/<th scope="row">(A\d+)<\/th>/g)].map((match) => match[1]) }
}

const readContent = (planId: string) => inReadOnly(db, viewer, (reader) => getPlanContent(reader, viewer, planId))
const saidIn = (html: string) =>
  [...html.matchAll(/name="said" value="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&quot;', '"'))

describe('the plan as a table', () => {
  test('stands by workstream with its figures at the head, and by finding when asked', async () => {
    const { text, references } = await shown('')
    assert.equal(references.length, 24)
    assert.match(text, /6 of 24 actions complete/)
    assert.match(text, /1 finding without an action: 8/)
    assert.match(text, /Leadership and governance 3 actions · lead: Head of Safeguarding · accountable: Director of Children’s Services/)
    assert.match((await shown('?group=finding')).text, /Peer challenge 3 6 .* by 20 December 2016/)
  })

  test('shows what the address asks: each filter, words, order; and says so', async () => {
    const [stream, phase] = [plan.workstreams[1]?.id ?? '', plan.phases[0]?.id ?? '']
    const of = (keep: (action: (typeof plan.actions)[number]) => boolean) => plan.actions.filter(keep).map(({ reference }) => reference)
    const cases: [string, readonly string[]][] = [
      [`?workstream=${stream}`, of((each) => each.workstreamId === stream)],
      [`?phase=${phase}&group=none`, of((each) => each.phaseId === phase)],
      ['?owner=none&group=none', of((each) => each.owner === null)],
      ['?partner=not-agreed&group=none', of((each) => each.partners.some(({ standing }) => standing !== 'agreed'))],
      [`?finding=${plan.findings[0]?.id}&group=none`, of((each) => each.findingIds.includes(plan.findings[0]?.id ?? ''))],
      ['?status=complete&group=none', of((each) => each.ended?.outcome === 'complete')],
      ['?due=past&group=none', of((each) => each.ended === null && each.dueOn !== null && each.dueOn < '2016-09-06')],
      ['?before=30/9/2016&group=none', of((each) => each.dueOn !== null && each.dueOn <= '2016-09-30')],
      ['?q=SUPERVISION+audit&group=none', of((each) => /audit/i.test(each.title) && /supervision/.test(each.title))],
    ]
    for (const [query, expected] of cases) assert.deepEqual((await shown(query)).references, expected, query)
    assert.match((await shown('?status=complete')).text, /6 of 24 actions delivery: Complete/)
    const byDate = (await shown('?sort=due&group=none')).references
    const dueOf = (reference = '') => plan.actions.find((each) => each.reference === reference)?.dueOn ?? '9999'
    assert.deepEqual(byDate.map(dueOf), byDate.map(dueOf).toSorted())
    assert.match((await shown('?before=31+September+2016')).text, /September/)
    assert.match((await shown('?q=nothing+of+the+kind')).text, /No action is like that/)
    assert.equal((await shown('?workstream=nonsense&status=odd&group=what&sort=x')).references.length, 0)
  })

  test('is drawn anew when anything on it changes, and for each person as they may see it', async () => {
    await shown('')
    const member = await web.person(council, 'member')
    assert.doesNotMatch((await member.get(page)).html, new RegExp(`${lead.name}|Change several|Add an action`))
    for (const _ of ['drawn', 'kept']) assert.match((await shown('')).html, new RegExp(`Signed in as ${lead.name}<`))
    assert.equal((await lead.send(`${page}/title`, { title: 'Another title', summary: '' })).status, 303)
    assert.match((await shown('')).text, /is changed|are changed/, 'what was just done is said')
    assert.doesNotMatch((await shown('')).text, /is changed|are changed/, 'once')
    assert.match((await shown('')).text, /Another title/)
    assert.match((await member.get(page)).html, /Another title/)
  })
})

describe('the timeline', () => {
  const timeline = `${page}/timeline`

  test('draws phases, dates that the law sets, today and each action, and says the same as a table', async () => {
    const drawing = await lead.get(timeline)
    assert.equal(drawing.status, 200)
    assert.doesNotMatch(drawing.html, /\sstyle=/)
    const text = textOf(drawing.html)
    assert.match(text, /First six months from 16 May 2016 to 16 November 2016/)
    assert.match(text, /Written statement of action: 23 August 2016/)
    assert.match(text, /Set by Peer challenge: 20 December 2016/)
    assert.match(text, /today, 6 September 2016/)
    assert.match(drawing.html, /<title>A1 .*: from 16 May 2016, due 15 June 2016; complete\.<\/title>/)
    const table = textOf((await lead.get(`${timeline}?as=table`)).html)
    assert.match(table, /First six months 16 May 2016 16 November 2016/)
    for (const { reference, title } of plan.actions) assert.ok(table.includes(`${reference} ${title}`), reference)
  })

  test('shows what the address asks, and says where nothing has a day', async () => {
    assert.match(textOf((await lead.get(`${timeline}?status=complete`)).html), /6 of 24 actions delivery: Complete/)
    assert.match(textOf((await lead.get(`${timeline}?q=nothing+like+it`)).html), /No action is like that/)
    const bare = await aPlanOnRecord(db, viewer, { ...aLargePlan({ findings: 1, actions: 0 }), phases: [] })
    assert.match(textOf((await lead.get(`/${council.slug}/plans/${bare.id}/timeline`)).html), /There are no actions yet/)
  })
})

describe('a view', () => {
  const views = `${page}/views`

  test('is kept for oneself or for everybody, opened, and taken out', async () => {
    const late = '?due=past&group=owner'
    assert.match((await shown(late)).text, /Keep this view/)
    const kept = await lead.send(`${views}${late}`, { name: 'Late ones', whose: 'all' }, { form: 'keep-view' })
    assert.equal(kept.location, `${page}${late}`)
    assert.equal((await lead.send(`${views}?q=case`, { name: 'Case files', whose: 'mine' }, { form: 'keep-view' })).status, 303)
    assert.match((await shown(late)).text, /View: Late ones/)
    const twice = await lead.send(`${views}?q=x`, { name: 'late ones', whose: 'all' }, { form: 'keep-view' })
    assert.equal(twice.status, 409)
    assert.equal((await lead.send(`${views}?q=x`, { name: ' ', whose: 'all' }, { form: 'keep-view' })).status, 422)

    const member = await web.person(council, 'member')
    const seen = (await member.get(page)).html
    assert.match(seen, /Late ones/)
    assert.doesNotMatch(seen, /Case files/)
    const forbidden = await member.send(`${views}?q=x`, { name: 'Mine', whose: 'all' }, { form: 'keep-view' })
    assert.equal(forbidden.status, 403)
    const list = (await lead.get(views)).html
    assert.match(textOf(list), /Case files with the words “case” you .*Late ones due: Date passed; grouped by owner everybody/)
    const [drop = ''] = [...list.matchAll(/action="([^"]+take-out)"/g)].map((match) => match[1] ?? '').slice(-1)
    assert.equal((await member.send(`${views}?q=x`, {}, { form: 'keep-view', action: drop })).status, 403)
    assert.equal((await lead.send(views, {}, { action: drop })).status, 303)
    assert.doesNotMatch((await member.get(page)).html, /Late ones/)
  })
})

describe('several actions', () => {
  const several = `${page}/change-several?status=open&group=none`
  const open = plan.actions.filter(({ ended }) => ended === null)
  const [first, second] = [open[0]?.id ?? '', open[1]?.id ?? '']
  const own = `person:${lead.personId}`

  test('are changed at once after a look at old beside new', async () => {
    const preview = await lead.send(
      several,
      { actions: [first, second], owner: own, phase: 'none', due: '1 March 2017' },
      { form: 'change-several' },
    )
    assert.equal(preview.status, 200)
    assert.match(textOf(preview.html), new RegExp(`Change 2 actions\\? .*Owner .* ${lead.name} .*Phase .* in none .*Due .* 1 March 2017`))
    assert.doesNotMatch(textOf(preview.html), /\[null/, 'what the form carries isn’t said')
    const change = { actions: [first, second], owner: own, phase: 'none', due: '1 March 2017', said: saidIn(preview.html), step: 'change' }
    const sent = await lead.send(several, change, { form: 'change-several' })
    assert.equal(sent.location, `${page}?status=open&group=none`)
    const { text } = await shown(`?owner=${own}&group=none`)
    assert.match(text, /2 of 24 actions/)
    assert.match((await shown('?owner=me&phase=none&group=none')).text, /2 of 24 actions/)
    assert.equal((await shown('?before=1+March+2017&due=no-date')).references.length, 0)
  })

  test('stay as they are where one was changed after the look, or nothing was ticked or chosen', async () => {
    const nothing = await lead.send(several, { owner: '' }, { form: 'change-several' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.html, /Tick the actions to change/)
    assert.match(nothing.html, /Say what to change/)
    const preview = await lead.send(several, { actions: [first, second], owner: 'nobody' }, { form: 'change-several' })
    const said = saidIn(preview.html).map((each) => each.replace(lead.personId, second))
    const sent = await lead.send(several, { actions: [first, second], owner: 'nobody', said, step: 'change' }, { form: 'change-several' })
    assert.equal(sent.status, 409)
    assert.match(textOf(sent.html), /Somebody changed .* after you looked\. Nothing is changed/)
    assert.match((await shown('?owner=me&group=none')).text, /2 of 24 actions/)
  })

  test('of an agreed plan wait together for whose word they need, and are then changed with the reason', async () => {
    const agreed = await aPlanOnRecord(db, viewer, aLargePlan({ findings: 3, actions: 8 }))
    const at = `/${council.slug}/plans/${agreed.id}`
    const inPlan = () => ({ commandId: newId(), planId: agreed.id })
    const body = { name: 'Cabinet', kind: 'cabinet', fromOn: null, toOn: null, chairId: null } as const
    const cabinet = await addBody(db, viewer, { commandId: newId(), ...body })
    const today = Temporal.PlainDate.from('2016-09-06')
    const by = { kind: 'body', id: cabinet } as const
    await agreePlan(db, viewer, { ...inPlan(), answer: 'yes', reason: null, agreedOn: today, by, signedBy: null })
    const two = agreed.actions.filter(({ ended }) => ended === null).slice(0, 2)
    const change = { actions: two.map(({ id }) => id), due: '1 March 2019' }
    const without = await lead.send(`${at}/change-several`, change, { form: 'change-several' })
    assert.match(without.html, /Choose why the dates are moved/)
    const why = { ...change, why: 'recruitment', reason: 'Posts are not filled.' }
    const preview = await lead.send(`${at}/change-several`, why, { form: 'change-several' })
    const sent = await lead.send(`${at}/change-several`, { ...why, said: saidIn(preview.html), step: 'change' }, { form: 'change-several' })
    assert.match(sent.location ?? '', new RegExp(`^${at}/changes/`))
    assert.match(textOf((await lead.get(sent.location ?? '')).html), /Cabinet/)
    const dates = async () =>
      (await readContent(agreed.id)).actions.filter(({ id }) => change.actions.includes(id)).map(({ dueOn }) => dueOn)
    assert.deepEqual(
      await dates(),
      two.map(({ dueOn }) => dueOn),
    )
    const changeId = sent.location?.split('/').at(-1) ?? ''
    const answers = [{ changeId, answer: 'approved', reason: null }] as const
    await recordAnswersOfBody(db, viewer, { ...inPlan(), answers, answeredOn: today, meeting: null })
    assert.deepEqual(await dates(), ['2019-03-01', '2019-03-01'])
    assert.equal((await readContent(agreed.id)).actions.find(({ id }) => id === two[0]?.id)?.moves.at(-1)?.reason, 'Posts are not filled.')
  })

  test('are not for a member to change', async () => {
    assert.equal((await (await web.person(council, 'member')).get(several)).status, 403)
  })
})
