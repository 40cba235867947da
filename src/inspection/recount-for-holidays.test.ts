import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { anInspection } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { addBankHoliday, withdrawBankHoliday } from '../calendar/change-holidays.commands.ts'
import type { Acting } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { Viewer } from '../people/viewer.ts'
import { dutiesOfInspection } from './due.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { meetDuty } from './meet-duty.commands.ts'
import { recountForHolidays } from './recount-for-holidays.commands.ts'

const db = await testDatabase<InspectionDatabase>()
const day = (text: string) => Temporal.PlainDate.from(text)
const admin: Acting = { authorityId: null, personId: null, accountId: null, by: 'Nadia Quill, by command line' }
const holiday = (text: string, name: string) => ({ commandId: newId(), day: day(text), name, source: 'Royal Proclamation of 1 June 2016' })
const today = day('2016-06-27')

const duties = async (who: Viewer, inspectionId: string) =>
  (await inReadOnly(db, who, (reader) => dutiesOfInspection(reader, who, inspectionId, today))).duties.map(({ instance }) => instance)
const days = async (who: Viewer, inspectionId: string) => (await duties(who, inspectionId)).map(({ computedOn }) => computedOn?.toString())

test('a newly proclaimed holiday moves each authority’s open dates, in its own history, once', async () => {
  const [one, two, three] = [await aViewer(db), await aViewer(db), await aViewer(db)]
  const [first, second, third] = [
    await anInspection(db, one),
    await anInspection(db, two),
    await anInspection(db, three, { published: { day: '2015-01-12' } }),
  ]
  const untouched = await days(three, third)
  const published = (await duties(two, second)).find(({ rule }) => rule.id === 'report-publication')
  assert.ok(published)
  const acts = published.rule.acts.filter((act) => act.required).map(({ id }) => id)
  await meetDuty(db, two, { commandId: newId(), dutyId: published.id, acts, on: day('2016-06-20'), how: 'by post', today })

  const added = await addBankHoliday(db, admin, holiday('2016-06-10', 'A day of thanks'))
  const record = await db.owner.kysely.selectFrom('history').selectAll().where('about_id', '=', added).executeTakeFirstOrThrow()
  assert.equal(record.authority_id, '00000000-0000-0000-0000-000000000000')
  assert.deepEqual(await days(one, first), ['2016-06-28', '2016-08-23'])

  assert.deepEqual(await recountForHolidays(db), { authorities: 2, duties: 3 })
  assert.deepEqual(await days(one, first), ['2016-06-29', '2016-08-24'])
  assert.deepEqual(await days(two, second), ['2016-06-28', '2016-08-24'])
  assert.deepEqual(await days(three, third), untouched)
  assert.deepEqual(await recountForHolidays(db), { authorities: 0, duties: 0 })

  const [recounted] = await duties(one, first)
  assert.equal(recounted?.recounts[0]?.because, 'Friday 10 June 2016 is now a bank holiday (A day of thanks)')
  assert.equal(recounted?.recounts.length, 1)
  const events = await db.owner.kysely.selectFrom('history').select('what').where('authority_id', '=', one.authorityId).execute()
  assert.equal(events.filter(({ what }) => what === 'duty-recounted').length, 2)

  await withdrawBankHoliday(db, admin, holiday('2016-06-10', ''))
  await recountForHolidays(db)
  assert.deepEqual(await days(one, first), ['2016-06-28', '2016-08-23'])
  assert.equal((await duties(one, first))[0]?.recounts[1]?.because, 'Friday 10 June 2016 is no longer a bank holiday')
})

test('a recount cut off half-way is finished by the next', async () => {
  const [one, two] = [await aViewer(db), await aViewer(db)]
  const inspections = [
    { who: one, id: await anInspection(db, one, { published: { day: '2017-05-15' } }) },
    { who: two, id: await anInspection(db, two, { published: { day: '2017-05-15' } }) },
  ]
  const before = await days(one, inspections[0]?.id ?? '')
  await addBankHoliday(db, admin, holiday('2017-06-09', 'A day of thanks'))
  let commands = 0
  const cutOff = {
    ...db,
    now: () => {
      commands += 1
      if (commands > 5) throw new Error('the process was killed')
      return db.now()
    },
  }
  await assert.rejects(recountForHolidays(cutOff), /killed/)
  await recountForHolidays(db)
  for (const { who, id } of inspections) {
    assert.notDeepEqual(await days(who, id), before)
    for (const { recounts } of await duties(who, id)) assert.equal(recounts.length, 1)
  }
})

test('an inspection put on record after the holiday was added counts with it', async () => {
  await addBankHoliday(db, admin, holiday('2018-06-08', 'A day of thanks'))
  const who = await aViewer(db)
  const id = await anInspection(db, who, { published: { day: '2018-05-14' } })
  assert.deepEqual(await recountForHolidays(db), { authorities: 0, duties: 0 })
  assert.ok((await duties(who, id))[0]?.working?.skipped.some(({ why }) => why === 'A day of thanks'))
})

test('a day that is no working day already isn’t added, and one that is no holiday isn’t withdrawn', async () => {
  await assert.rejects(
    addBankHoliday(db, admin, holiday('2016-05-30', 'Again')),
    /Monday 30 May 2016 is no working day already: Spring bank holiday/,
  )
  await assert.rejects(addBankHoliday(db, admin, holiday('2016-06-11', 'Saturday')), /is no working day already: Saturday/)
  await assert.rejects(withdrawBankHoliday(db, admin, holiday('2016-06-13', '')), /is no bank holiday in the table/)
})
