import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { aFinding, anInspection } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { dayOrMonthFrom } from '../calendar/day-or-month.ts'
import { inPast, inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { takeUpload } from '../file/upload.adapter.ts'
import type { Viewer } from '../people/viewer.ts'
import { dutiesOfInspection, getDuty, listWhatIsDue } from './due.queries.ts'
import { extendDuty, nameDutyStart, stateDutyDate, workToDate } from './duty-dates.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionContent } from './inspection-content.ts'
import { meetDuty, setDutyAside, takeBackAct, takeUpDuty } from './meet-duty.commands.ts'
import { recordNotice, recordReceipt } from './record-receipt.commands.ts'
import { removePart } from './remove-part.commands.ts'

const db = await testDatabase<InspectionDatabase>()
const viewer = await aViewer(db)
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2016-06-27')

const dutiesOf = (inspectionId: string, who: Viewer = viewer, on = today) =>
  inReadOnly(db, who, (reader) => dutiesOfInspection(reader, who, inspectionId, on))
const dutyOf = async (inspectionId: string, duty: string) => {
  const found = (await dutiesOf(inspectionId)).duties.find(({ instance }) => instance.rule.id === duty)
  assert.ok(found, `no duty ${duty}`)
  return found
}
const again = (id: string, on = today) => inReadOnly(db, viewer, (reader) => getDuty(reader, viewer, id, on))
const order = (dutyId: string) => ({ commandId: newId(), dutyId })
const revisionOf = async (inspectionId: string) => (await dutyOf(inspectionId, 'written-statement')).instance.inspection.revision
const sentences = async (dutyId: string) => {
  const rows = await db.owner.kysely
    .selectFrom('history')
    .innerJoin('history_detail', (join) =>
      join.onRef('history_detail.authority_id', '=', 'history.authority_id').onRef('history_detail.seq', '=', 'history.seq'),
    )
    .select('sentence')
    .where('about_id', '=', dutyId)
    .orderBy('history.seq')
    .execute()
  return rows.map(({ sentence }) => sentence)
}
const focusedVisit = (findings: InspectionContent['findings']) =>
  anInspection(db, viewer, {
    framework: 'focused-visit',
    edition: '2018',
    kind: 'focused-visit',
    published: { day: '2018-08-08' },
    receivedOn: '2018-08-07',
    findings,
  })
const priorityAction = aFinding('1', { list: 'Areas for priority action', kind: 'priority-action', printedNumber: null })

test('a report under section 136 brings the statement and its own publication, counted and asking when it arrived', async () => {
  const id = await anInspection(db, viewer)
  const { duties, nothingOwed } = await dutiesOf(id)
  assert.equal(nothingOwed, null)
  assert.deepEqual(
    duties.map(({ instance }) => [instance.rule.id, instance.computedOn?.toString(), instance.working?.couldBeEarlier]),
    [
      ['report-publication', '2016-06-28', true],
      ['written-statement', '2016-08-23', true],
    ],
  )
  assert.equal(duties[1]?.standing.left?.amount, 41)
  assert.deepEqual(await sentences(duties[1]?.instance.id ?? ''), ['“Written statement of action” arose, due Tuesday 23 August 2016.'])
})

test('receipt recorded later counts again, keeps what the date was, and asks no more', async () => {
  const id = await anInspection(db, viewer)
  const revision = await revisionOf(id)
  await recordReceipt(db, viewer, { commandId: newId(), inspectionId: id, revision, on: day('2016-05-13'), today })
  const { instance } = await dutyOf(id, 'written-statement')
  assert.equal(instance.computedOn?.toString(), '2016-08-22')
  assert.equal(instance.working?.couldBeEarlier, false)
  assert.equal(instance.recounts[0]?.was?.toString(), '2016-08-23')
  assert.equal(instance.recounts[0]?.because, 'it is now counted from receipt, Friday 13 May 2016')
  assert.equal(
    (await sentences(instance.id))[1],
    '“Written statement of action” is due Monday 22 August 2016; it was due Tuesday 23 August 2016: it is now counted from receipt, Friday 13 May 2016.',
  )
})

test('receipt isn’t recorded for a day to come, nor over somebody who was faster', async () => {
  const id = await anInspection(db, viewer)
  const receipt = { inspectionId: id, revision: 1, today }
  await assert.rejects(recordReceipt(db, viewer, { ...receipt, commandId: newId(), on: day('2016-06-28') }), /hasn’t come yet/)
  await recordReceipt(db, viewer, { ...receipt, commandId: newId(), on: day('2016-05-12') })
  const late = await recordReceipt(db, viewer, { ...receipt, commandId: newId(), on: day('2016-05-13') })
  assert.equal(late?.stale, true)
  assert.equal((await dutyOf(id, 'written-statement')).instance.inspection.receivedOn?.toString(), '2016-05-12')
})

test('a report known to the month only brings its duties, and nothing is counted', async () => {
  const id = await anInspection(db, viewer, { published: { month: '2016-05' } })
  const { instance, standing } = await dutyOf(id, 'written-statement')
  assert.equal(instance.computedOn, null)
  assert.equal(standing.state, 'no date')
})

test('an inspection that has no report yet owes nothing', async () => {
  const id = await anInspection(db, viewer, { published: null, findings: [], notifiedOn: '2016-02-18' })
  assert.deepEqual((await dutiesOf(id)).duties, [])
})

test('a focused visit letter without priority actions brings no plan, with them a draft and a plan', async () => {
  const without = await dutiesOf(
    await focusedVisit([aFinding('1', { list: 'What needs to improve', kind: 'improvement', printedNumber: null })]),
  )
  assert.deepEqual([without.duties.length, without.nothingOwed], [0, 'No plan is due for this letter.'])
  const withThem = await dutiesOf(await focusedVisit([priorityAction]))
  assert.deepEqual(
    withThem.duties.map(({ instance }) => [instance.rule.id, instance.computedOn?.toString(), instance.rule.force]),
    [
      ['priority-action-draft', '2018-09-05', 'request'],
      ['priority-action-plan', '2018-11-14', 'law'],
    ],
  )
})

test('a priority action removed takes its duties along, unless something was recorded of them', async () => {
  const id = await focusedVisit([priorityAction])
  const plan = await dutyOf(id, 'priority-action-plan')
  await stateDutyDate(db, viewer, { ...order(plan.instance.id), on: dayOrMonthFrom('2018-12-03'), words: 'by 3 December' })
  const finding = await db.owner.kysely
    .selectFrom('finding')
    .select(['id', 'revision'])
    .where('inspection_id', '=', id)
    .executeTakeFirstOrThrow()
  await removePart(db, viewer, { commandId: newId(), inspectionId: id, part: 'finding', ...finding })
  const left = await dutiesOf(id)
  assert.deepEqual(
    left.duties.map(({ instance, standing }) => [instance.rule.id, standing.state]),
    [['priority-action-plan', 'set aside']],
  )
  assert.equal(left.nothingOwed, 'No plan is due for this letter.')
})

test('St Helens: stated and computed stand side by side, the earliest is warned on until the authority names its date', async () => {
  const id = await focusedVisit([priorityAction])
  const { instance } = await dutyOf(id, 'priority-action-plan')
  await stateDutyDate(db, viewer, { ...order(instance.id), on: dayOrMonthFrom('2018-12-03'), words: 'no later than 3 December 2018' })
  const stated = await again(instance.id, day('2018-11-01'))
  assert.match(stated.mismatch ?? '', /states 3 December 2018, 13 working days later than the 14 November 2018/)
  assert.equal(stated.standing.warned?.on.toString(), '2018-11-14')
  await workToDate(db, viewer, { ...order(instance.id), on: day('2018-12-03'), reason: 'The letter states it' })
  const named = await again(instance.id, day('2018-11-01'))
  assert.equal(named.standing.warned?.on.toString(), '2018-12-03')
  assert.equal(named.instance.computedOn?.toString(), '2018-11-14')
  assert.equal(named.instance.stated[0]?.by, 'Amira Holt')
})

test('an extension is recorded with its words, beside the earlier date; an earlier day is none', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'written-statement')
  const extension = { ...order(instance.id), grantedBy: 'Ofsted', grantedOn: day('2016-06-20'), words: 'we agree to 5 September' }
  await assert.rejects(extendDuty(db, viewer, { ...extension, toOn: day('2016-08-23') }), /later day than Tuesday 23 August 2016/)
  await extendDuty(db, viewer, { ...extension, commandId: newId(), toOn: day('2016-09-05') })
  const extended = await again(instance.id)
  assert.equal(extended.instance.extensions[0]?.words, 'we agree to 5 September')
  assert.equal(extended.standing.warned?.on.toString(), '2016-08-23')
})

test('a duty is met by its acts: half met says which half, a correction and a taking back stay on record', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'written-statement')
  const done = (acts: string[], on: string) =>
    meetDuty(db, viewer, { ...order(instance.id), acts, on: day(on), how: 'by e-mail', today: day('2016-08-30') })
  await assert.rejects(done(['published'], '2016-08-31'), /hasn’t come yet/)
  await assert.rejects(done(['signed'], '2016-08-22'), /Say which of the acts/)
  await assert.rejects(done([], '2016-08-22'), /Say which of the acts/)
  await done(['sent-to-secretary-of-state', 'sent-to-chief-inspector'], '2016-08-22')
  const half = await again(instance.id, day('2016-08-24'))
  assert.deepEqual([half.standing.state, half.standing.missing.map(({ id }) => id)], ['late', ['published']])
  await done(['published'], '2016-08-24')
  assert.equal((await again(instance.id)).standing.state, 'met late')
  await done(['published'], '2016-08-23')
  const met = await again(instance.id)
  assert.deepEqual([met.standing.state, met.standing.metOn?.toString()], ['met', '2016-08-23'])
  for (const { id, act } of met.instance.met)
    if (act === 'published') await takeBackAct(db, viewer, { ...order(instance.id), metId: id, reason: 'Only on the intranet' })
  const back = await again(instance.id, day('2016-08-24'))
  assert.equal(back.standing.state, 'late')
  assert.equal(back.instance.met.length, 4)
  assert.match((await sentences(instance.id)).join('\n'), /on Wednesday 24 August 2016: published\. The duty is met\./)
})

test('a duty is set aside with a reason and taken up again; neither twice', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'report-publication')
  const because = (reason: string) => ({ ...order(instance.id), reason })
  await assert.rejects(takeUpDuty(db, viewer, because('no')), /isn’t set aside/)
  await setDutyAside(db, viewer, because('The report was withdrawn'))
  assert.equal((await again(instance.id)).standing.state, 'set aside')
  await assert.rejects(setDutyAside(db, viewer, because('again')), /set aside already/)
  await assert.rejects(
    meetDuty(db, viewer, { ...order(instance.id), acts: ['newspaper'], on: today, how: 'post', today }),
    /Take it up again first/,
  )
  await takeUpDuty(db, viewer, because('It was published anew'))
  const up = await again(instance.id)
  assert.equal(up.standing.state, 'open')
  assert.deepEqual(
    up.instance.setAside.map(({ reason, takenUpBecause }) => [reason, takenUpBecause]),
    [['The report was withdrawn', 'It was published anew']],
  )
})

test('a JTAI owes a statement once the notice in its report is recorded, by whom it names', async () => {
  const id = await anInspection(db, viewer, { framework: 'jtai', edition: '2016', kind: 'joint-inspection' })
  const before = await dutiesOf(id)
  assert.match(before.nothingOwed ?? '', /No written statement is due/)
  assert.equal(before.mayHaveNotice, true)
  await recordNotice(db, viewer, {
    commandId: newId(),
    inspectionId: id,
    names: 'Calder Vale Council',
    words: 'Calder Vale Council should prepare',
  })
  const after = await dutiesOf(id)
  assert.equal(after.nothingOwed, null)
  const statement = after.duties.find(({ instance }) => instance.rule.id === 'joint-written-statement')
  assert.equal(statement?.instance.owedBy, 'Calder Vale Council')
  assert.equal(statement?.instance.computedOn?.toString(), '2016-08-23')
})

test('a SLAC report’s own timescales count from the day that is named, each by itself', async () => {
  const within = (amount: number | null, unit: 'month' | 'immediately', printed: string) =>
    aFinding(printed, {
      list: 'Areas for improvement: safeguarding',
      kind: 'improvement',
      printedNumber: null,
      timescale: { amount, unit, printed },
    })
  const findings = [
    within(null, 'immediately', 'Immediately'),
    within(3, 'month', 'Within three months'),
    within(6, 'month', 'Within six months'),
  ]
  const id = await anInspection(db, viewer, { framework: 'slac', edition: '2009', published: { day: '2012-04-10' }, findings })
  const six = await dutyOf(id, 'finding-timescale-6-month')
  assert.equal(six.standing.state, 'no date')
  await nameDutyStart(db, viewer, {
    ...order(six.instance.id),
    from: day('2012-04-10'),
    reason: 'Six months from publication, as the plan says',
  })
  assert.equal((await again(six.instance.id)).instance.computedOn?.toString(), '2012-10-10')
  assert.equal((await dutyOf(id, 'finding-timescale-3-month')).instance.computedOn, null)
  const statement = await dutyOf(id, 'written-statement')
  assert.equal(statement.instance.computedOn?.toString(), '2012-07-20')
  await assert.rejects(
    nameDutyStart(db, viewer, { ...order(statement.instance.id), from: day('2012-04-10'), reason: 'no' }),
    /The rule itself says/,
  )
})

test('a period that isn’t established counts nothing, and the stated date is then warned on', async () => {
  const id = await anInspection(db, viewer, {
    framework: 'area-send',
    edition: '2023',
    kind: 'joint-inspection',
    published: { day: '2024-01-05' },
    receivedOn: '2024-01-03',
    findings: [{ ...priorityAction, addressees: [{ addressee: 'partnership', printed: null }] }],
  })
  const { instance } = await dutyOf(id, 'area-send-priority-action-plan')
  assert.equal(instance.computedOn, null)
  await stateDutyDate(db, viewer, { ...order(instance.id), on: dayOrMonthFrom('2024-03-01'), words: 'by 1 March 2024' })
  assert.equal((await again(instance.id, day('2024-03-01'))).standing.state, 'due today')
})

test('what is due comes soonest first, without what is met or set aside', async () => {
  const lead = await aViewer(db)
  const first = await anInspection(db, lead)
  await anInspection(db, lead, { published: { day: '2016-05-12' } })
  await anInspection(db, lead, { published: { month: '2016-06' } })
  const seen = () => inReadOnly(db, lead, (reader) => listWhatIsDue(reader, lead, today))
  const before = await seen()
  assert.deepEqual(
    before.dated.map(({ standing }) => standing.warned?.on.toString()),
    ['2016-06-24', '2016-06-28', '2016-08-19', '2016-08-23'],
  )
  assert.equal(before.undated.length, 2)
  const duties = await inReadOnly(db, lead, (reader) => dutiesOfInspection(reader, lead, first, today))
  await setDutyAside(db, lead, { ...order(duties.duties[0]?.instance.id ?? ''), reason: 'withdrawn' })
  const after = await seen()
  assert.equal(after.dated.length, 3)
  assert.equal(after.done.length, 1)
})

test('a duty of an inspection held in confidence is seen by those named on it only, and no sentence gives it away', async () => {
  const named = await aViewer(db)
  const other = await aViewer(db, { authority: named.authority, name: 'Ines Farrow', roles: ['director-of-childrens-services'] })
  const id = await anInspection(db, named, {
    published: null,
    receivedOn: '2016-05-13',
    holdInConfidence: { heldOn: '2016-05-13', reason: 'not yet published', personIds: [] },
  })
  const seen = await dutiesOf(id, named)
  assert.equal(seen.duties.length, 2)
  const dutyId = seen.duties[0]?.instance.id ?? ''
  assert.equal((await inReadOnly(db, other, (reader) => listWhatIsDue(reader, other, today))).dated.length, 0)
  await assert.rejects(
    inReadOnly(db, other, (reader) => getDuty(reader, other, dutyId, today)),
    /isn’t for you to see/,
  )
  await assert.rejects(setDutyAside(db, other, { ...order(dutyId), reason: 'x' }), /isn’t for you to see/)
  assert.deepEqual(await sentences(dutyId), ['Changed a duty of an inspection that is held in confidence.'])
})

test('whoever may not change duties is refused, and another authority finds nothing', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'written-statement')
  const member = await aViewer(db, { authority: viewer.authority, name: 'Idris Vane', roles: ['member'] })
  await assert.rejects(setDutyAside(db, member, { ...order(instance.id), reason: 'x' }), /Your role/)
  const stranger = await aViewer(db)
  await assert.rejects(setDutyAside(db, stranger, { ...order(instance.id), reason: 'x' }), /There is no such duty/)
})

test('a form sent twice is done once', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'written-statement')
  const once = { ...order(instance.id), on: dayOrMonthFrom('2016-08'), words: 'in August 2016' }
  await Promise.all([stateDutyDate(db, viewer, once), stateDutyDate(db, viewer, once)])
  const { instance: now, mismatch } = await again(instance.id)
  assert.equal(now.stated.length, 1)
  assert.equal(mismatch, null)
})

test('the letter that states a date is kept with it, and an empty one is refused', async () => {
  const { instance } = await dutyOf(await anInspection(db, viewer), 'written-statement')
  const letter = async (words: string) => {
    const upload = await takeUpload(Readable.from([Buffer.from(words)]), 1024)
    assert.ok(upload !== 'too-large')
    return { name: 'letter of 3 June.pdf', mediaType: 'application/pdf', upload }
  }
  const stated = { ...order(instance.id), on: dayOrMonthFrom('2016-09-01'), words: 'by 1 September' }
  const [empty, full] = [await letter(''), await letter('by 1 September')]
  await assert.rejects(stateDutyDate(db, viewer, { ...stated, letter: empty }), /This file is empty/)
  await stateDutyDate(db, viewer, { ...stated, commandId: newId(), letter: full })
  await empty.upload.drop()
  await full.upload.drop()
  assert.equal((await again(instance.id)).instance.stated[0]?.letter?.name, 'letter of 3 June.pdf')
})

test('a duty can be seen as it stood on an earlier day', async () => {
  const id = await anInspection(db, viewer)
  const { instance } = await dutyOf(id, 'written-statement')
  const then = db.clock.now()
  db.clock.pass({ hours: 1 })
  await recordReceipt(db, viewer, {
    commandId: newId(),
    inspectionId: id,
    revision: instance.inspection.revision,
    on: day('2016-05-13'),
    today,
  })
  await setDutyAside(db, viewer, { ...order(instance.id), reason: 'withdrawn' })
  const past = await inPast(db, viewer, then, (reader) => getDuty(reader, viewer, instance.id, today))
  assert.deepEqual([past.standing.state, past.instance.computedOn?.toString(), past.instance.recounts.length], ['open', '2016-08-23', 0])
  const now = await again(instance.id)
  assert.deepEqual([now.standing.state, now.instance.computedOn?.toString()], ['set aside', '2016-08-22'])
})
