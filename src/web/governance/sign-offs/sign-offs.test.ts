import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReportOnRecord } from '../../../../test/builders/a-report-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { GovernanceDatabase } from '../../../governance/governance.tables.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-07-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const finance = await web.person(council, 'section-151-officer')
const partner = await web.person(council, 'partner')
const member = await web.person(council, 'member')
const clerk = await web.person(council, 'democratic-services')
const home = `/${council.slug}`
const { reportId } = await aReportOnRecord(db, viewerOf(council, lead))
const report = `${home}/reports/${reportId}`
const signOffs = `${report}/sign-offs`
const finances = `${signOffs}/sign/finance.section-151-officer.statement-by`
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const write = (slot: string, words: string) => lead.send(`${report}/write/${slot}`, { words }, { form: `write-part-${slot}` })

test('whoever writes the report asks for all that is required at once, or changes what is asked', async () => {
  const page = text((await lead.get(signOffs)).html)
  assert.match(page, /0 of 3 that are required stand.*Statement by the Section 151 officer.*Not asked yet/)
  assert.equal((await lead.send(signOffs, { by_on: '12 July 2016' }, { form: 'ask-all' })).status, 303)
  const asked = await lead.get(signOffs)
  assert.match(text(asked.html), /3 sign-offs are asked for.*asked by Tuesday 12 July 2016 Asked/)
  const [, change = ''] = /href="([^"]+\/asked\/[^"]+)"/.exec(asked.html) ?? []
  assert.match((await lead.get(change)).html, /Whoever holds the role.*12 July 2016/s)
  assert.equal((await lead.send(change, { by_on: '32 July' }, { form: 'change-asking' })).status, 422)
  assert.equal((await lead.send(change, { by_on: '13 July 2016', note: 'The posts' }, { form: 'change-asking' })).status, 303)
  assert.equal((await finance.get(change)).status, 403)
  assert.equal((await member.get(signOffs)).status, 403)
  assert.match(text((await lead.get(report)).html), /Statement by Section 151 officer: to follow/)
})

test('a partner asked by name sees what they are to sign, and nothing else of the report', async () => {
  const fields = { person: partner.personId, slot: 'wards', kind: 'consulted', note: 'Is it all of the district?' }
  assert.equal((await lead.send(`${signOffs}/ask`, { ...fields, person: '' }, { form: 'ask' })).status, 422)
  assert.equal((await lead.send(`${signOffs}/ask`, fields, { form: 'ask' })).status, 303)
  await write('wards', 'All wards.')
  const waiting = await partner.get(`${home}/to-sign`)
  assert.match(
    text(waiting.html),
    /To sign \(1\).*Wards affected Consulted Improvement plan after the inspection “Is it all of the district\?”/,
  )
  const [, sign = ''] = /href="([^"]+\/sign\/[^"]+)"/.exec(waiting.html) ?? []
  assert.match((await partner.get(home)).html, /To sign \(1\)/)
  assert.equal((await partner.get(report)).status, 403)
  assert.equal((await partner.get(finances)).status, 403)
  assert.match(text((await partner.get(sign)).html), /All wards\..*You sign as Partner/)
  assert.equal((await partner.send(sign, { comment: 'Agreed by the board.' }, { form: 'sign' })).location, `${home}/to-sign`)
  assert.match(text((await partner.get(`${home}/to-sign`)).html), /It is signed\..*Nothing waits for your signature/)
})

test('before signing, the officer sees all that the sign-off covers; what was typed is kept where it can’t be signed', async () => {
  await write('finance', 'Reserves pay for {findings} findings.')
  const page = text((await finance.get(finances)).html)
  assert.match(page, /What the signature covers.*Reserves pay for \d+ findings.*Cabinet is asked to:.*The money on record/)
  assert.match(page, /Figures quoted from the record.*findings: \d+.*You sign as Section 151 officer/)
  assert.match(text((await lead.get(finances)).html), /You wrote this report: its author signs nothing in it/)
  const opened = await finance.get(finances)
  await write('finance', 'Reserves pay for all of it.')
  const hidden = Object.fromEntries(
    [...opened.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
  )
  const changed = await finance.post(finances, {
    ...hidden,
    comment: 'Seen with the outturn',
    words: hidden.words_shown ?? '',
  })
  assert.equal(changed.status, 409)
  assert.match(
    changed.html,
    /It changed while you were reading.*Reserves pay for all of it.*Reserves pay for all of it\.\s*<\/textarea>.*Seen with the outturn/s,
  )
})

test('signed, and printed with name, initials and day; changed while signing, both are shown', async () => {
  const words = 'Reserves pay for all of it, once.'
  assert.equal((await finance.send(finances, { words, comment: 'Seen' }, { form: 'sign' })).status, 303)
  const register = text((await finance.get(signOffs)).html)
  assert.match(
    register,
    /1 of 3 that are required stand.*Signed Section 151 officer \S+ Section \d+ \(\S+\), .*changed while signing “Seen” Digest [0-9a-f]{12}/,
  )
  assert.match(
    text((await lead.get(finances)).html),
    /Changed while signing So it stood before .*Reserves pay for all of it\. What the signature covers.*The sign-off stands/,
  )
  assert.match(text((await lead.get(report)).html), /all of it, once\..*Statement by Section 151 officer: .*, Friday 1 July 2016/)
  assert.equal((await finance.get(home)).html.includes('To sign ('), false)
})

test('what lapsed stands old beside new, and one press renews it', async () => {
  await write('options', '')
  await lead.send(`${report}/write/options`, { recommendations: 'approve the plan in part' }, { form: 'write-part-options' })
  const page = await finance.get(`${home}/to-sign`)
  assert.match(
    text(page.html),
    /To sign \(1\).*Signed, then changed.*As it was signed.*approve the plan.*As it is now.*approve the plan in part/,
  )
  assert.equal((await finance.send(`${home}/to-sign`, { again: `${reportId} finance x` }, { form: 'sign-again' })).status, 404)
  assert.equal((await finance.send(`${home}/to-sign`, {}, { form: 'sign-again' })).status, 303)
  assert.match(
    text((await finance.get(signOffs)).html),
    /1 of 3 that are required stand.*Earlier sign-offs.*Lapsed: what it stands on had changed/,
  )
  const [, back = ''] = /action="([^"]+\/take-back)"/.exec((await finance.get(signOffs)).html) ?? []
  assert.equal((await finance.send(signOffs, {}, { form: 'take-back', action: back })).status, 303)
  assert.match(text((await finance.get(signOffs)).html), /0 of 3 .*Taken back/)
})

test('the authority says in how many stages papers are signed, and in which words', async () => {
  const page = `${home}/sign-off-settings`
  assert.equal((await lead.get(page)).status, 403)
  const labels = { 'statement-by': 'Statement by', 'considered-by': 'Seen by', 'cleared-by': 'Cleared by', consulted: 'Consulted' }
  const fields = { stages: 'two', ...labels, from_on: '1 July 2016' }
  assert.equal((await clerk.send(page, { ...fields, consulted: '' }, { form: 'sign-off-settings' })).status, 422)
  assert.equal((await clerk.send(page, fields, { form: 'sign-off-settings' })).status, 303)
  assert.match(text((await clerk.get(signOffs)).html), /Considered by Monitoring Officer Seen by/)
  assert.match((await clerk.get(`${home}/constitution`)).html, /sign-off-settings/)
})
