import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { aPlanOnRecord } from '../../../test/builders/a-plan-on-record.ts'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'
import { agreePlan } from '../../plan/versions/agree-plan.commands.ts'
import { answerAsDirector } from '../../plan/versions/answer-changes.commands.ts'
import { endPlan } from '../../plan/versions/end-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)

/** Gives the address of a plan that answers one report of 16 May 2016. */
async function aPlan(...actions: readonly string[]): Promise<string> {
  const { id } = await aPlanOnRecord(
    db,
    viewer,
    aPlanContent({
      inspections: [{ id: newId(), name: 'Single inspection', publishedOn: '2016-05-16' }],
      actions: actions.map((title, n) => anActionContent({ reference: `A${n + 1}`, title })),
    }),
  )
  return `/${council.slug}/plans/${id}`
}

/** Adds one, and gives the address of its page. */
async function aWorkstream(plan: string, title: string, over: Record<string, string> = {}): Promise<string> {
  const sent = await lead.send(`${plan}/workstreams/add`, { title, ...over })
  assert.equal(sent.status, 303, words(sent.html))
  return `${plan}/workstreams/${/workstream-([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1]}`
}

/** As the action’s own form does. */
async function put(
  plan: string,
  reference: string,
  into: { workstream_id?: string | null; phase_id?: string; equality_note?: string },
): Promise<void> {
  await inTransaction(db, viewer, newId(), async (tx) => {
    await tx.updateTable('action').set(into).where('plan_id', '=', plan.slice(-36)).where('reference', '=', reference).execute()
    recordEvent(tx, { what: 'action-changed', about: { kind: 'plan', id: plan.slice(-36) }, sentence: `Placed action ${reference}.` })
    return reference
  })
}

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const putBackId = (html: string): string => /name="by" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('workstreams', () => {
  test('have a lead and a director, an order, and say how far their actions are', async () => {
    const plan = await aPlan('Set a ceiling', 'Recruit')
    assert.match((await lead.get(`${plan}/workstreams`)).html, /This plan isn’t divided into workstreams/)
    const practice = await aWorkstream(plan, 'Practice', { lead: `person:${lead.personId}` })
    const health = await aWorkstream(plan, 'Health')
    await put(plan, 'A1', { workstream_id: practice.slice(-36) })
    const said = words((await lead.get(`${plan}/workstreams`)).html)
    assert.match(said, new RegExp(`1 Practice ${lead.name} Not said yet 0 of 1 complete`))
    assert.match(said, /2 Health No lead yet Not said yet none yet/)
    assert.match(said, /Actions in no workstream 1 A2 Recruit/)
    assert.equal((await lead.send(`${plan}/workstreams`, { direction: 'up' }, { action: `${health}/move` })).status, 303)
    assert.match(words((await lead.get(practice)).html), /2 Practice .* Lead Amira .* 0 of 1 action complete .* A1 Set a ceiling/)
    const several = await lead.send(`${plan}/workstreams/add-several`, { titles: '3. Leadership\n4. Workforce' })
    assert.equal(several.status, 303, words(several.html))
    assert.match(words((await lead.get(`${plan}/workstreams`)).html), /3 Leadership No lead yet .* 4 Workforce No lead yet/)
    const twice = await lead.send(`${plan}/workstreams/add`, { title: 'health' })
    assert.equal(twice.status, 409)
    assert.match(twice.html, /has a workstream “health” already/)
  })

  test('are changed, and the slower of two is told', async () => {
    const plan = await aPlan()
    const practice = await aWorkstream(plan, 'Practice')
    const opened = hidden((await lead.get(`${practice}/change`)).html)
    await lead.send(`${practice}/change`, { title: 'Practice and oversight', lead: `person:${lead.personId}` })
    const stale = await lead.post(`${practice}/change`, { ...opened, title: 'Practice in teams', lead: '' })
    assert.equal(stale.status, 409)
    assert.match(words(stale.html), /Practice Practice and oversight Practice in teams/)
    assert.equal((await lead.send(`${practice}/change`, { title: '' })).status, 422)
  })

  test('are removed with their actions placed elsewhere, and put back with those that nobody placed since', async () => {
    const plan = await aPlan('Set a ceiling', 'Recruit', 'Audit')
    const practice = await aWorkstream(plan, 'Practice')
    const other = await aWorkstream(plan, 'Leadership')
    for (const reference of ['A1', 'A2', 'A3']) await put(plan, reference, { workstream_id: practice.slice(-36) })
    const gone = await lead.send(`${practice}/remove`, { to: other.slice(-36) })
    assert.match(gone.location ?? '', /removed=/)
    assert.match(words((await lead.get(other)).html), /0 of 3 actions complete/)
    await put(plan, 'A3', { workstream_id: null })
    const offered = (await lead.get(gone.location ?? '')).html
    await lead.send(gone.location ?? '', { by: putBackId(offered) }, { action: `${plan}/workstreams/put-back` })
    assert.match(words((await lead.get(practice)).html), /0 of 2 actions complete .* A1 Set a ceiling .* A2 Recruit/)
    const sentences = await db.owner.kysely
      .selectFrom('history_detail' as never)
      .select('sentence' as never)
      .execute()
    assert.match(JSON.stringify(sentences), /Put back the workstream “Practice” with 2 actions\./)
  })

  test('are read by a partner and changed by the lead alone', async () => {
    const plan = await aPlan()
    const practice = await aWorkstream(plan, 'Practice')
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(practice)).status, 200)
    assert.doesNotMatch((await partner.get(`${plan}/workstreams`)).html, /Add a workstream/)
    for (const page of [`${practice}/change`, `${practice}/remove`, `${plan}/workstreams/add`])
      assert.equal((await partner.get(page)).status, 403, page)
    assert.equal((await lead.get(`${plan}/workstreams/${newId()}`)).status, 404)
  })

  test('can be all that a role is held for: their lead changes their actions and no others', async () => {
    const plan = await aPlan('Set a ceiling', 'Recruit')
    const [admin, rafe] = [await web.person(council, 'administrator'), await web.person(council, null)]
    const practice = await aWorkstream(plan, 'Practice', { lead: `person:${rafe.personId}` })
    await put(plan, 'A1', { workstream_id: practice.slice(-36) })
    const actions = await db.owner.kysely
      .selectFrom('action')
      .select(['id', 'reference'])
      .where('plan_id', '=', plan.slice(-36))
      .orderBy('reference')
      .execute()
    const pages = actions.map(({ id }) => `${plan}/actions/${id}/change`)
    assert.match(words((await lead.get(practice)).html), new RegExp(`${rafe.name} holds no role that lets them change its actions`))
    const give = `/${council.slug}/people/${rafe.personId}/give-role`
    assert.match((await admin.get(give)).html, /The workstream Practice of Improvement plan 2016/)
    const order = { role: 'workstream-lead', with: 'name', place: `workstream:${practice.slice(-36)}`, from_on: '1 April 2016' }
    assert.equal((await admin.send(give, order, { form: 'give-role' })).status, 303)
    assert.doesNotMatch((await lead.get(practice)).html, /holds no role/)
    assert.deepEqual([(await rafe.get(pages[0] ?? '')).status, (await rafe.get(pages[1] ?? '')).status], [200, 403])
    assert.equal((await rafe.get(`${practice}/change`)).status, 403)
    const first = words((await rafe.get(`/${council.slug}`)).html)
    assert.match(first, /The workstream that you lead .* 1 Practice Improvement plan 2016 0 of 1 complete/)
    assert.match(words((await lead.get(`${practice}/remove`)).html), /1 role held for this workstream alone counts for nothing/)
  })
})

describe('phases', () => {
  /** Counted from the publication of the plan’s only report, on 16 May 2016. */
  const sixMonths = async (plan: string, anchor = 'publication'): Promise<Record<string, string>> => {
    const [, value = ''] = new RegExp(`value="(${anchor}[^"]*)"`).exec((await lead.get(`${plan}/phases/add`)).html) ?? []
    return { title: 'First six months', starts_on: '16 May 2016', ends_amount: '6', ends_unit: 'month', ends_anchor: value }
  }

  test('have fixed days or count them, with the working, and a new day waits for somebody to confirm it', async () => {
    const plan = await aPlan('Set a ceiling')
    assert.match((await lead.get(`${plan}/phases`)).html, /This plan isn’t divided into phases/)
    const added = await lead.send(`${plan}/phases/add`, await sixMonths(plan))
    assert.equal(added.status, 303, words(added.html))
    const id = /phase-([0-9a-f-]{36})/.exec(added.location ?? '')?.[1] ?? ''
    await put(plan, 'A1', { phase_id: id })
    const said = words((await lead.get(`${plan}/phases`)).html)
    assert.match(said, /First day Monday 16 May 2016/)
    assert.match(said, /Last day Wednesday 16 November 2016 6 months after the publication of .* Counted from Monday 16 May 2016/)
    assert.match(said, /Actions 0 of 1 complete/)
    const [{ inspection_id = '' } = {}] = await db.owner.kysely
      .selectFrom('plan_inspection')
      .select('inspection_id')
      .where('plan_id', '=', plan.slice(-36))
      .execute()
    await publishedOn(inspection_id, '2016-05-20')
    const moved = (await lead.get(`${plan}/phases`)).html
    assert.match(
      words(moved),
      /Last day Wednesday 16 November 2016 .* has moved\. .* Until somebody confirms, 16 November 2016 stays\. .*Confirm 20 November 2016/,
    )
    const page = `${plan}/phases/${id}/change`
    assert.equal((await lead.send(page, { ...(await sixMonths(plan)), title: 'The first six months' })).status, 303)
    assert.match(
      words((await lead.get(`${plan}/phases`)).html),
      /Last day Wednesday 16 November 2016 6 months/,
      'renaming confirms nothing',
    )
    const confirm = `${plan}/phases/${id}/confirm`
    assert.equal((await lead.send(`${plan}/phases`, { which: 'ends', on: '2016-11-19' }, { action: confirm })).status, 409)
    await lead.send(`${plan}/phases`, { which: 'ends', on: '2016-11-20' }, { action: confirm })
    assert.match(
      words((await lead.get(`${plan}/phases`)).html),
      /Last day 16 November 2016 Sunday 20 November 2016 moved once 6 months after/,
    )
  })

  test('follow one another, are put in order, and are refused back to front', async () => {
    const plan = await aPlan()
    await lead.send(`${plan}/phases/add`, await sixMonths(plan))
    const wrong = await lead.send(`${plan}/phases/add`, { title: 'Second', starts_on: '1 May 2016', ends_on: '1 April 2016' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Its last day would lie before its first/)
    const both = await lead.send(`${plan}/phases/add`, { ...(await sixMonths(plan)), title: 'Second', ends_on: '1 June 2016' })
    assert.match(both.html, /Give a fixed day or count it, not both/)
    const half = await lead.send(`${plan}/phases/add`, { title: 'Second', ends_amount: '3' })
    assert.match(half.html, /Choose what it is counted from/)
    const second = {
      title: 'Second',
      starts_amount: '1',
      starts_unit: 'day',
      starts_anchor: 'phase-before',
      ends_amount: '1',
      ends_anchor: 'phase-start',
    }
    const added = await lead.send(`${plan}/phases/add`, { ...second, ends_unit: 'month' })
    const said = words((await lead.get(`${plan}/phases`)).html)
    assert.match(said, /2 Second To come .* First day Thursday 17 November 2016 1 day after the end of “First six months”\./)
    assert.match(said, /Last day Saturday 17 December 2016 1 month after its own first day/)
    const id = /phase-([0-9a-f-]{36})/.exec(added.location ?? '')?.[1]
    await lead.send(`${plan}/phases`, { direction: 'up' }, { action: `${plan}/phases/${id}/move` })
    assert.match(
      words((await lead.get(`${plan}/phases`)).html),
      /1 Second .* after the end of the phase before\. That day isn’t on record yet/,
    )
  })

  test('are removed and put back, and are not a partner’s to change', async () => {
    const plan = await aPlan('Set a ceiling')
    const added = await lead.send(`${plan}/phases/add`, await sixMonths(plan))
    const id = /phase-([0-9a-f-]{36})/.exec(added.location ?? '')?.[1] ?? ''
    await put(plan, 'A1', { phase_id: id })
    const gone = await lead.send(`${plan}/phases/${id}/remove`, { to: 'none' })
    const offered = (await lead.get(gone.location ?? '')).html
    assert.match(offered, /This plan isn’t divided into phases/)
    await lead.send(gone.location ?? '', { by: putBackId(offered) }, { action: `${plan}/phases/put-back` })
    assert.match(words((await lead.get(`${plan}/phases`)).html), /1 First six months .* Actions 0 of 1 complete/)
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(`${plan}/phases`)).status, 200)
    for (const page of [`${plan}/phases/add`, `${plan}/phases/${id}/change`, `${plan}/phases/${id}/remove`])
      assert.equal((await partner.get(page)).status, 403, page)
  })
})

test('after agreement a later end, and a removal, wait for whoever agreed the plan, and are carried out when approved', async () => {
  const plan = await aPlan('Set a ceiling')
  const planId = plan.slice(-36)
  const nia = await aViewer(db, { authority: council, roles: ['director-of-childrens-services'], name: 'Nia Prowse' })
  const practice = await aWorkstream(plan, 'Practice')
  await put(plan, 'A1', { workstream_id: practice.slice(-36) })
  const phase = { title: 'First', starts_on: '16 May 2016', ends_on: '16 November 2016' }
  const id = /phase-([0-9a-f-]{36})/.exec((await lead.send(`${plan}/phases/add`, phase)).location ?? '')?.[1] ?? ''
  const agreedOn = db.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate()
  const by = { kind: 'person', id: nia.personId ?? '' } as const
  await agreePlan(db, nia, { commandId: newId(), planId, answer: 'yes', reason: null, agreedOn, by, signedBy: null })
  const late = { title: 'Late posts', nature: 'one-off', amount: '5000', from: 'May 2017', to: '', kind: 'revenue' }
  const asks = await lead.send(`${plan}/money/costs/add`, late)
  assert.match(words((await lead.get(`${plan}/money`)).html), /Waits for whoever agreed the plan: cost “Late posts \(the plan\)” added/)
  const later = await lead.send(`${plan}/phases/${id}/change`, { ...phase, ends_on: '20 December 2016' })
  assert.match(later.location ?? '', /\/changes\//)
  const gone = await lead.send(`${practice}/remove`, { to: 'none' })
  assert.match(gone.location ?? '', /\/changes\//)
  assert.match(
    words((await lead.get(`${plan}/phases`)).html),
    /Waits to be approved: ends: 20 December 2016\. .* Last day Wednesday 16 November 2016/,
  )
  assert.match(words((await lead.get(practice)).html), /Waits to be approved: its removal\./)
  for (const asked of [later, gone, asks]) {
    const answers = [
      { changeId: /changes\/([0-9a-f-]{36})/.exec(asked.location ?? '')?.[1] ?? '', answer: 'approved', reason: null } as const,
    ]
    await answerAsDirector(db, nia, { commandId: newId(), planId, answers, meeting: null })
  }
  assert.match(words((await lead.get(`${plan}/phases`)).html), /Last day 16 November 2016 Tuesday 20 December 2016 moved once/)
  assert.match((await lead.get(`${plan}/workstreams`)).html, /This plan isn’t divided into workstreams/)
  const ending = { how: 'closed', endedOn: agreedOn, words: 'Its work is done.', replacedByPlanId: null, strategy: null } as const
  await endPlan(db, viewer, { commandId: newId(), planId, ...ending, wentTo: [], otherActions: 'Into daily work', otherFindings: null })
  for (const page of ['workstreams', 'phases', 'consultation', 'measures', 'risks', 'money'])
    assert.doesNotMatch((await lead.get(`${plan}/${page}`)).html, />(Add|Record) a/, page)
})

describe('consultation', () => {
  const children = { who: 'children', name: 'Children in Care Council', from: '14 June 2016', changed: 'A7 says it now' }

  test('is a list of who was asked and what changed, in a report’s words too, and says who was not asked', async () => {
    const plan = await aPlan()
    assert.match((await lead.get(`${plan}/consultation`)).html, /No consultation on this plan is on record/)
    const added = await lead.send(`${plan}/consultation/add`, children)
    const wrong = await lead.send(`${plan}/consultation/add`, { ...children, who: '', to: '1 June 2016' })
    assert.equal(wrong.status, 422)
    assert.match(words(wrong.html), /Choose who was consulted .*The last day must not lie before the first/)
    const said = words((await lead.get(`${plan}/consultation`)).html)
    assert.match(said, /Children in Care Council Children and young people 14 June 2016 Not said yet A7 says it now/)
    assert.match(said, /Nothing is recorded of: partners , parents and carers/)
    assert.match(said, /children and young people \(Children in Care Council, 14 June 2016\)\. As a result: A7 says it now\./)
    const page = `${plan}/consultation/${/consultation-([0-9a-f-]{36})/.exec(added.location ?? '')?.[1]}`
    const opened = hidden((await lead.get(page)).html.replace(/action="[^"]*remove"[\s\S]*/, ''))
    await lead.send(page, { ...children, said: 'Tell us sooner' }, { form: 'write-consultation' })
    const stale = await lead.post(page, { ...opened, ...children, how: 'At their meeting' })
    assert.equal(stale.status, 409)
    assert.match(words(stale.html), /What they said empty Tell us sooner/)
    const gone = await lead.send(page, {}, { form: 'remove-consultation', action: `${page}/remove` })
    const offered = (await lead.get(gone.location ?? '')).html
    await lead.send(gone.location ?? '', { by: putBackId(offered) }, { form: 'put-back', action: `${plan}/consultation/put-back` })
    assert.match((await lead.get(`${plan}/consultation`)).html, /Tell us sooner/)
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(`${plan}/consultation`)).status, 200)
    assert.equal((await partner.get(`${plan}/consultation/add`)).status, 403)
  })
})

test('equality and diversity are a view of their own', async () => {
  const plan = await aPlan('Book interpreters')
  assert.match((await lead.get(`${plan}/equality`)).html, /No action has an equality note yet/)
  await put(plan, 'A1', { equality_note: 'Families who speak little English' })
  assert.match(
    words((await lead.get(`${plan}/equality`)).html),
    /A1 Book interpreters Families who speak little English .*No success measure/,
  )
})

const publishedOn = (inspection: string, day: string) =>
  inTransaction(db, viewer, newId(), async (tx) => {
    await tx.updateTable('inspection').set({ published_on: day }).where('id', '=', inspection).execute()
    recordEvent(tx, {
      what: 'inspection-amended',
      about: { kind: 'inspection', id: inspection },
      sentence: 'Corrected the day of publication.',
    })
    return inspection
  })

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
