import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import { canonicalText } from '../../../history/canonical-form.ts'
import { holdInConfidence } from '../../../inspection/confidence.commands.ts'
import { addMeasure } from '../../../plan/change-measures.commands.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { listWrongVersions } from '../../../plan/versions/verify-versions.queries.ts'
import { getPlanOn, getVersionContent, listVersions } from '../../../plan/versions/versions.queries.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-07-19T21:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
let lead = await web.person(council, 'improvement-lead')
const amira = viewerOf(council, lead, 'improvement-lead')
const made = await aPlanOnRecord(db, amira, aLargePlan({ findings: 4, actions: 8 }))
const plan = `/${council.slug}/plans/${made.id}`
const aMeasure = {
  title: 'Average caseload of a team',
  unit: 'children',
  direction: 'down',
  baseline: '22',
  baselineOn: null,
  target: '17',
  byOn: Temporal.PlainDate.from('2017-03-31'),
  source: null,
  actionIds: [],
  findingIds: [],
} as const
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('a draft says that it isn’t agreed; once it is, its version stands, and a change shows beside what was agreed', async () => {
  assert.match(words((await lead.get(`${plan}/versions`)).html), /Not agreed yet .* No version is frozen yet/)
  await lead.send(`/${council.slug}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' })
  const cabinet = /value="(body:[^"]+)">Cabinet/.exec((await lead.get(`${plan}/agree`)).html)?.[1] ?? ''
  const refused = await lead.send(`${plan}/agree`, { by: cabinet, answer: 'no', agreed_on: '18 July 2016', reason: '' })
  assert.equal(refused.status, 422)
  assert.match(words(refused.html), /Say why it was not agreed/)
  const later = await lead.send(`${plan}/agree`, { by: cabinet, answer: 'yes', agreed_on: '20 July 2016' })
  assert.match(words(later.html), /That day is still to come/)
  const not = { by: cabinet, answer: 'no', agreed_on: '18 July 2016', reason: 'The money is not clear.' }
  assert.equal((await lead.send(`${plan}/agree`, not)).status, 303)
  assert.match(
    words((await lead.get(`${plan}/versions`)).html),
    /Not agreed yet .* Version 1 put to Cabinet .* Not agreed Cabinet, 18 July 2016/,
  )

  await addMeasure(db, amira, { ...aMeasure, commandId: newId(), planId: made.id })
  const agreed = await lead.send(`${plan}/agree`, { by: cabinet, answer: 'yes', agreed_on: '19 July 2016', signed_by: 'Councillor Wren' })
  assert.equal(agreed.status, 303, words(agreed.html))
  const said = words((await lead.get(`${plan}/versions`)).html)
  assert.match(said, /Version 2 agreed by Cabinet on Tuesday 19 July 2016 Nothing in it has changed since/)
  assert.match(said, /given by Councillor Wren/)
  // Agreed again with nothing changed: the answer is about the same version.
  await lead.send(`${plan}/agree`, { by: cabinet, answer: 'yes', agreed_on: '19 July 2016' })
  const versions = await inReadOnly(db, amira, (reader) => listVersions(reader, amira, made.id))
  assert.deepEqual(
    versions.map(({ number, agreements }) => [number, agreements.length]),
    [
      [2, 2],
      [1, 1],
    ],
  )
  const compared = words((await lead.get(`${plan}/compare?from=v1&to=v2`)).html)
  assert.match(compared, /1 added 0 removed 0 changed .*Success measures .* Average caseload of a team Added/)
})

test('the plan as it stood on a day, a version and the plan now show whole and compare alike', async () => {
  db.clock.setTo('2016-07-20T09:00+01:00')
  lead = await web.signIn(lead)
  const { measures } = await inReadOnly(db, amira, (reader) => getPlanContent(reader, amira, made.id))
  const measureId = measures.find(({ title }) => title === aMeasure.title)?.id ?? ''
  const asked = await lead.send(
    `${plan}/measures/${measureId}`,
    {},
    { form: 'remove-measure', action: `${plan}/measures/${measureId}/remove` },
  )
  assert.match(asked.location ?? '', /changes\/[0-9a-f-]{36}$/)
  const one = await lead.get(asked.location ?? '')
  assert.match(
    words(one.html),
    /This waits for Cabinet, who agreed the plan.*A change that waits Waits for Cabinet .* Average caseload of a team To be removed/,
  )
  assert.equal((await lead.send(asked.location ?? '', { reason: '' }, { form: 'explain-change' })).status, 422)
  assert.equal((await lead.send(asked.location ?? '', { reason: 'Nobody counts it.' }, { form: 'explain-change' })).status, 303)
  assert.match(words((await lead.get(`${plan}/versions`)).html), /Nothing in it has changed since\. 1 change waits for an answer/)
  const member = await web.person(council, 'member')
  assert.doesNotMatch((await member.get(`${plan}/changes`)).html, /<form method="post" action="[^"]+\/changes"/)
  const change = (asked.location ?? '').split('/').at(-1) ?? ''
  const { title, unit, direction } = aMeasure
  const measured = { title, unit, direction, baseline: '22', target: '18', by: '31 March 2017' }
  const other = await lead.send(`${plan}/measures/${measureId}`, measured, { form: 'write-measure' })
  assert.match(other.location ?? '', /changes/, words(other.html))
  const director = await web.person(council, 'director-of-childrens-services')
  assert.match(words((await director.get(`/${council.slug}`)).html), /1 change of Improvement plan 2016 waits for your answer/)
  assert.doesNotMatch(words((await lead.get(`/${council.slug}`)).html), /waits? for your answer/)
  const second = (other.location ?? '').split('/').at(-1) ?? ''
  assert.match((await director.get(`${plan}/changes`)).html, new RegExp(`name="answer-${second}"`))
  assert.equal(
    (await director.send(`${plan}/changes`, { by: 'me', [`answer-${second}`]: 'approved' }, { form: 'answer-changes' })).status,
    303,
  )
  assert.doesNotMatch(words((await director.get(`/${council.slug}`)).html), /waits? for your answer/)
  const unsure = await lead.send(
    `${plan}/changes`,
    { by: 'body', answered_on: '20 July 2016', [`answer-${change}`]: 'not-approved' },
    { form: 'answer-changes' },
  )
  assert.equal(unsure.status, 422)
  assert.match(words(unsure.html), /Say why it was not approved/)
  const notHers = await lead.send(`${plan}/changes`, { by: 'me', [`answer-${change}`]: 'approved' }, { form: 'answer-changes' })
  assert.equal(notHers.status, 422)
  assert.match(words(notHers.html), /This one waits for Cabinet: leave it without an answer of yours/)
  const given = { by: 'body', answered_on: '20 July 2016', meeting: 'Cabinet, minute 12', [`answer-${change}`]: 'approved' }
  assert.equal((await lead.send(`${plan}/changes`, given, { form: 'answer-changes' })).status, 303)
  assert.match(
    words((await lead.get(`${plan}/changes`)).html),
    /Nothing waits\. .* Answered .* Average caseload of a team .* Approved Cabinet, 20 July 2016 Cabinet, minute 12/,
  )
  const now = words((await lead.get(`${plan}/compare?from=19%20July%202016&to=now`)).html)
  assert.match(now, /On 19 July 2016 → to The plan now 0 added 1 removed 0 changed .* Average caseload of a team Removed/)
  assert.match(words((await lead.get(`${plan}/versions`)).html), /1 change since/)
  const stood = await lead.get(`${plan}/as-it-stood?day=2016-07-19`)
  assert.match(words(stood.html), /As it stood at the end of Tuesday 19 July 2016, as then recorded .*Average caseload of a team/)
  assert.doesNotMatch((await lead.get(`${plan}/as-it-stood?day=2016-07-20`)).html, /Average caseload of a team/)
  const version = /href="([^"]+versions\/[0-9a-f-]{36})"/.exec((await lead.get(`${plan}/versions`)).html)?.[1] ?? ''
  assert.match(words((await lead.get(version)).html), /version 2 .* agreed by Cabinet .* Average caseload of a team .* digest [0-9a-f]{64}/)

  assert.equal((await lead.get(`${plan}/as-it-stood?day=2016-07-18`)).status, 404, 'before it was begun')
  assert.equal((await lead.get(`${plan}/as-it-stood?day=2016-07-21`)).status, 409, 'still to come')
  assert.equal((await lead.get(`${plan}/as-it-stood?day=soon`)).status, 303)
  const wrong = await lead.get(`${plan}/compare?from=31+June&to=Version+9`)
  assert.equal(wrong.status, 422)
  assert.match(words(wrong.html), /There is something to put right .*31 June.* This plan has no version 9/)
})

test('a version is kept for an agenda, once; who may not, may not', async () => {
  const kept = await lead.send(`${plan}/versions/keep`, { why: 'sent out with the agenda of 25 July' })
  assert.equal(kept.status, 303)
  assert.match(words((await lead.get(`${plan}/versions`)).html), /Version 3 sent out with the agenda of 25 July .* not put to anybody/)
  assert.match(words((await lead.send(`${plan}/versions/keep`, { why: 'again' })).html), /Nothing has changed since version 3/)
  const member = await web.person(council, 'member')
  assert.equal((await member.get(`${plan}/versions`)).status, 200)
  for (const page of ['versions/keep', 'agree']) assert.equal((await member.get(`${plan}/${page}`)).status, 403, page)

  // The answer to what went out is about what went out, whatever was written in the plan meanwhile.
  await addMeasure(db, amira, { ...aMeasure, title: 'Visits on time', commandId: newId(), planId: made.id })
  const asked = (await lead.get(`${plan}/agree`)).html
  const sent = /value="([0-9a-f-]{36})" selected>Version 3, frozen on 20 July 2016/.exec(asked)?.[1] ?? ''
  const by = /value="(body:[^"]+)"[^>]*>Cabinet/.exec(asked)?.[1] ?? ''
  const given = { what: sent, by, answer: 'yes', agreed_on: '20 July 2016' }
  assert.equal((await lead.send(`${plan}/agree`, given)).status, 303)
  assert.match(words((await lead.get(`${plan}/versions`)).html), /Version 3 agreed by Cabinet on Wednesday 20 July 2016 1 change since/)
  // An answer to an earlier version that is recorded late changes nothing of that.
  const [, second] = await inReadOnly(db, amira, (reader) => listVersions(reader, amira, made.id))
  assert.equal((await lead.send(`${plan}/agree`, { ...given, what: second?.id ?? '' })).status, 303)
  assert.match(words((await lead.get(`${plan}/versions`)).html), /Version 3 agreed by Cabinet on Wednesday 20 July 2016 1 change since/)
  assert.equal((await lead.send(`${plan}/versions/keep`, { why: 'before the summer' })).status, 303)
})

test('a version and a day show each person what they may see of the plan now, though frozen whole', async () => {
  const dilys = await web.person(council, 'improvement-lead')
  const other = viewerOf(council, dilys, 'improvement-lead')
  const [inspection] = made.inspections
  const hold = { heldOn: '2016-07-20', reason: null, personIds: [lead.personId] }
  await holdInConfidence(db, amira, { commandId: newId(), inspectionId: inspection?.id ?? '', hold })
  const now = await inReadOnly(db, other, (reader) => getPlanContent(reader, other, made.id))
  assert.equal(now.inspections.length, 0, 'it is held from her')
  const seen = await inReadOnly(db, other, async (reader) => {
    const [last] = await listVersions(reader, other, made.id)
    return getVersionContent(reader, other, made.id, last?.id ?? '')
  })
  assert.equal(canonicalText(seen) === canonicalText(now), true, 'the last version is the plan as it stands')
  const stood = await getPlanOn(db, other, made.id, Temporal.PlainDate.from('2016-07-19'))
  assert.equal(stood.inspections.length, 0, 'though nothing was held on that day')
  assert.equal(stood.actions.length, now.actions.length)
  const whole = await inReadOnly(db, amira, async (reader) => {
    const [last] = await listVersions(reader, amira, made.id)
    return getVersionContent(reader, amira, made.id, last?.id ?? '')
  })
  assert.equal(whole.actions.length, 8)
})

test('who may change what is set by the authority, and read by everybody', async () => {
  const page = `/${council.slug}/who-may-change-plans`
  const member = await web.person(council, 'member')
  assert.match(words((await member.get(page)).html), /New money Whoever agreed the plan/)
  const kinds = ['wording', 'people', 'addition', 'date-within', 'measure', 'money', 'date-beyond', 'removal', 'new-money', 'other']
  const all = Object.fromEntries(kinds.map((kind) => [kind, 'lead']))
  assert.equal((await lead.send(page, { ...all, removal: '' })).status, 422)
  assert.equal((await lead.send(page, all)).status, 303)
  assert.match(words((await member.get(page)).html), /New money Whoever leads on it/)
})

test('another plan begins with what this one sets out to do, or with a template kept of it', async () => {
  const old = await aPlanOnRecord(db, amira, { ...aLargePlan({ findings: 3, actions: 5 }), title: 'Improvement plan 2014' })
  const address = `/${council.slug}/plans/${old.id}`
  const start = `/${council.slug}/plans/start-from`
  assert.match(
    words((await lead.send(start, { title: 'Next', answers: 'same' }, { form: 'start-from' })).html),
    /Choose the plan or template to start from/,
  )
  const order = { from: `plan:${old.id}`, title: 'Improvement plan 2015', which: 'open', people: 'yes', answers: 'same' }
  const made = await lead.send(`${start}?from=plan:${old.id}`, order, { form: 'start-from' })
  assert.equal(made.status, 303, words(made.html))
  const next = await inReadOnly(db, amira, (reader) => getPlanContent(reader, amira, made.location?.split('/').at(-1) ?? ''))
  const open = old.actions.filter(({ ended }) => ended === null)
  assert.deepEqual(
    next.actions.map(({ title, owner, dueOn, findingIds }) => [title, owner?.name, dueOn, findingIds]),
    open.map(({ title, owner, findingIds }) => [title, owner?.name, null, findingIds]),
  )
  assert.deepEqual([next.costs, next.findings.length, next.workstreams.length], [[], 3, old.workstreams.length])

  assert.equal((await lead.send(`${address}/keep-as-template`, { title: 'After a single inspection' })).status, 303)
  const listed = await lead.get(start)
  const template = /value="(template:[^"]+)"/.exec(listed.html)?.[1] ?? ''
  const wrong = await lead.send(start, { from: template, title: 'From a template', answers: 'same' }, { form: 'start-from' })
  assert.match(words(wrong.html), /A template answers nothing/)
  const [inspection] = old.inspections
  const from = { from: template, title: 'From a template', answers: 'inspection', inspection: inspection?.id ?? '' }
  const second = await lead.send(start, from, { form: 'start-from' })
  const content = await inReadOnly(db, amira, (reader) => getPlanContent(reader, amira, second.location?.split('/').at(-1) ?? ''))
  assert.deepEqual([content.inspections.length, content.actions.every(({ owner, dueOn }) => owner === null && dueOn === null)], [1, true])
  assert.match(
    words((await lead.send(`${address}/keep-as-template`, { title: 'After a single inspection' })).html),
    /There is a template .* already/,
  )

  const id = template.split(':')[1] ?? ''
  const gone = await lead.send(start, {}, { form: 'template-button', action: `/${council.slug}/plan-templates/${id}/remove` })
  assert.equal(gone.status, 303)
  assert.doesNotMatch((await lead.get(start)).html, /value="template:/)
  const offered = await lead.get(gone.location ?? '')
  const by = /name="by" value="([^"]+)"/.exec(offered.html)?.[1] ?? ''
  await lead.send(gone.location ?? '', { by }, { form: 'template-button', action: `/${council.slug}/plan-templates/${id}/put-back` })
  assert.match((await lead.get(start)).html, /value="template:/)

  const hold = { heldOn: '2016-07-20', reason: null, personIds: [lead.personId] }
  await holdInConfidence(db, amira, { commandId: newId(), inspectionId: inspection?.id ?? '', hold })
  assert.match(words((await lead.send(`${address}/keep-as-template`, { title: 'Secret' })).html), /held in confidence/)
  const told = await lead.send(start, { ...order, title: 'Open', answers: 'later' }, { form: 'start-from' })
  assert.equal(told.status, 409)
})

test('a plan ends on purpose: every finding and open action says where it went, and nothing changes after', async () => {
  const old = await aPlanOnRecord(db, amira, { ...aLargePlan({ findings: 2, actions: 3 }), title: 'Improvement plan 2012' })
  const address = `/${council.slug}/plans/${old.id}`
  const open = old.actions.filter(({ ended }) => ended === null)
  assert.ok(open[0])
  const bare = await lead.send(`${address}/end`, { how: 'replaced', ended_on: '20 July 2016', words: '' })
  assert.equal(bare.status, 422)
  assert.match(words(bare.html), /Say why it ends.*Choose the plan that replaces it|Choose the plan that replaces it.*Say why it ends/)
  assert.match(words(bare.html), /Say where this finding went, or where all of them did/)
  const order = {
    how: 'replaced',
    replaced_by: made.id,
    ended_on: '20 July 2016',
    words: 'Agreed by the board at its last meeting.',
    other_findings: 'Answered',
    other_actions: 'Stopped',
    [`went-${open[0].id}`]: 'Carried on as A9',
  }
  assert.equal((await lead.send(`${address}/end`, order)).status, 303)
  const said = words((await lead.get(`${address}/end`)).html)
  assert.match(
    said,
    /Ended Wednesday 20 July 2016.*Replaced by another plan: Improvement plan 2016 .*Agreed by the board at its last meeting/,
  )
  assert.match(said, /Carried on as A9/)
  assert.match(words((await lead.get(address)).html), /This plan ended on Wednesday 20 July 2016/)
  assert.match(words((await lead.get(`/${council.slug}/plans`)).html), /Improvement plan 2012 ended on 20 July 2016/)
  assert.match(words((await lead.get(`${address}/versions`)).html), /Version 1 as it ended/)
  const after = await lead.send(`${address}/measures/add`, { title: 'One more', unit: '%', direction: 'up' })
  assert.equal(after.status, 409)
  assert.match(words(after.html), /This plan ended on 20 July 2016\. It can be read, but no longer changed/)
  const by = /value="(body:[^"]+)">Cabinet/.exec((await lead.get(`${address}/agree`)).html)?.[1] ?? ''
  assert.equal((await lead.send(`${address}/agree`, { by, answer: 'yes', agreed_on: '20 July 2016' })).status, 409, 'nor agreed any more')
  assert.equal((await lead.send(`${address}/versions/keep`, { why: 'once more' })).status, 409)
})

test('a version that was tampered with is found out', async () => {
  assert.deepEqual(await listWrongVersions(db.owner.kysely), [])
  await db.owner.kysely.transaction().execute(async (tx) => {
    await sql`alter table plan_version disable trigger user`.execute(tx)
    await sql`update plan_version set content = jsonb_set(content, '{title}', '"Another plan"') where plan_id = ${made.id} and number = 2`.execute(
      tx,
    )
    await sql`alter table plan_version enable trigger user`.execute(tx)
  })
  assert.deepEqual(
    (await listWrongVersions(db.owner.kysely)).map(({ plan, number }) => [plan, number]),
    [['Improvement plan 2016', 2]],
  )
})
