import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../../test/builders/a-plan-content.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { agreePlan } from '../../../plan/versions/agree-plan.commands.ts'
import { endPlan } from '../../../plan/versions/end-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-08-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)

const stream = { id: newId(), title: 'Workforce', lead: null, accountable: null, organisation: null }
const police = { id: newId(), name: 'West Moor Police' }
const inspection = { id: newId(), name: 'Single inspection', publishedOn: '2016-05-16' }
const finding = {
  ...{ id: newId(), inspectionId: inspection.id, sourceId: null, number: '1', ownLabel: null, text: 'Give social workers time.' },
  ...{ kind: 'recommendation', list: 'Recommendations', theme: null, area: null, areaName: null, addressees: [], timescale: null },
  ...{ setOn: null, page: '8', parts: [] },
}

/** Puts a plan of these actions on record. Gives it with its address. */
async function aPlan(...actions: readonly Partial<ActionContent>[]): Promise<PlanContent & { readonly at: string }> {
  const fresh = <T extends { readonly id: string }>(each: T): T => ({ ...each, id: newId() })
  const [source, workstream] = [fresh(inspection), fresh(stream)]
  const findings = [{ ...fresh(finding), inspectionId: source.id }]
  const made = aPlanContent({
    inspections: [source],
    findings,
    workstreams: [workstream],
    actions: actions.map((over, n) =>
      anActionContent({ reference: `A${n + 1}`, title: `Action ${n + 1}`, findingIds: findings.map(({ id }) => id), ...over }),
    ),
  })
  const plan = await aPlanOnRecord(db, viewer, made)
  return { ...plan, at: `/${council.slug}/plans/${plan.id}` }
}

const pageOf = (plan: { readonly at: string; readonly actions: readonly ActionContent[] }, n = 0) =>
  `${plan.at}/actions/${plan.actions[n]?.id}`
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const form = { form: 'write-action' }

const agree = (plan: PlanContent) =>
  agreePlan(db, viewer, {
    ...{ commandId: newId(), planId: plan.id, answer: 'yes', reason: null, signedBy: null },
    ...{ agreedOn: Temporal.PlainDate.from('2016-07-20'), by: { kind: 'person', id: lead.personId } },
  })

describe('an action', () => {
  test('is written whole, and its page says everything of it with what was done to it', async () => {
    const partners = [
      { id: newId(), organisation: police, contact: null, standing: 'not-offered', on: null, by: null, reason: null, offered: null },
    ] as const
    const plan = await aPlan({ title: 'Fill the posts' }, { partners })
    const { at, findings, workstreams } = plan
    const sent = await lead.send(
      `${at}/actions/new`,
      {
        ...{
          title: 'Set a caseload ceiling',
          why: 'Children keep their worker',
          description: 'For each team',
          equality: 'Part-time staff',
        },
        ...{ origin: 'report-body', page: '12', owner: `person:${lead.personId}`, workstream: workstreams[0]?.id ?? '' },
        ...{
          findings: findings.map(({ id }) => id),
          partners: police.id,
          starts: '1 June 2016',
          due: '22 July 2016',
          due_words: 'before term',
        },
        ...{ 'milestone-new1-title': 'Ceiling agreed', 'milestone-new1-due': '30 June 2016', waits: 'a1', done_on: '' },
      },
      form,
    )
    assert.equal(sent.status, 303, words(sent.html))
    const list = (await lead.get(at)).html
    const page = /href="([^"]+)">Set a caseload ceiling/.exec(list)?.[1] ?? ''
    const said = words((await lead.get(page)).html)
    for (const part of [
      'A3 Set a caseload ceiling',
      'Workforce · answers finding 1',
      'Due 22 July 2016 (before term)',
      'In progress Date passed 10 days late',
      'Desired outcome Children keep their worker',
      'Equality and diversity Part-time staff',
      'It comes from the body of the report, page 12',
      'Waits for A1 Fill the posts Not started',
      'Ceiling agreed 30 June 2016 Date passed',
      'West Moor Police Nobody yet Not offered yet',
      `${lead.name} Added action A3, “Set a caseload ceiling”.`,
    ])
      assert.match(said, new RegExp(part.replaceAll(/[()]/g, '\\$&')))
    assert.match(words((await lead.get(pageOf(plan))).html), /Waited for by A3 Set a caseload ceiling/)

    const round = await lead.send(`${pageOf(plan)}/change`, { title: 'Fill the posts', waits: 'A3, A9' }, form)
    assert.match(words(round.html), /This plan has no action A9/)
    const circle = await lead.send(`${pageOf(plan)}/change`, { title: 'Fill the posts', waits: 'A3' }, form)
    assert.equal(circle.status, 422)
    assert.match(words(circle.html), /Neither could ever begin: A1 waits for A3, which waits for A1/)

    const ahead = await lead.send(page, { reached: '2 August 2016' }, { action: `${page}/milestone` })
    assert.equal(ahead.status, 422)
    assert.match(ahead.html, /That day is still to come.*value="2 August 2016"/s)
    const reached = await lead.send(page, { reached: '' }, { action: `${page}/milestone` })
    assert.equal(reached.status, 303, words(reached.html))
    assert.match(words((await lead.get(page)).html), /Ceiling agreed 30 June 2016 1 August 2016/)
  })

  test('can be complete since before the plan was made', async () => {
    const plan = await aPlan()
    const wrong = await lead.send(`${plan.at}/actions/new`, { title: 'Visit', origin: 'finding', done_on: '2 August 2016' }, form)
    assert.match(words(wrong.html), /That day is still to come/)
    const sent = await lead.send(`${plan.at}/actions/new`, { title: 'Visit', origin: 'finding', due: '', done_on: '1 March 2016' }, form)
    assert.match(words((await lead.get(sent.location ?? '')).html), /Complete since 1 March 2016 It had no date/)
  })

  test('is ended by its owner or who leads its workstream, taken up again, and by nobody else', async () => {
    const owner = await web.person(council, 'action-owner')
    const named = { kind: 'person', id: owner.personId, name: owner.name, heldBy: null, left: false } as const
    const plan = await aPlan({ title: 'Theirs' }, { title: 'Not theirs' })
    await db.owner.kysely
      .updateTable('action')
      .set({ owner_person_id: named.id })
      .where('id', '=', plan.actions[0]?.id ?? '')
      .execute()
    const [own, other] = [pageOf(plan), pageOf(plan, 1)]
    assert.equal((await owner.get(`${other}/complete`)).status, 403)
    assert.doesNotMatch((await owner.get(other)).html, /It is complete/)
    const done = await owner.send(`${own}/complete`, { on: '29 July 2016', reason: 'In force in every team.' })
    assert.equal(done.status, 303, words(done.html))
    assert.match(words((await owner.get(own)).html), /Complete since 29 July 2016 In force in every team/)
    assert.equal((await lead.get(`${own}/complete`)).status, 409)
    const why = await owner.send(`${own}/reopen`, { reason: '' })
    assert.match(words(why.html), /Say why it is taken up again/)
    await owner.send(`${own}/reopen`, { reason: 'Two teams are over it.' })
    assert.match(words((await owner.get(own)).html), /No date yet Not started/)

    const bare = await lead.send(`${other}/no-longer-needed`, { on: '1 August 2016', reason: 'A1 does it.' })
    assert.match(words(bare.html), /Choose why it is not needed any more/)
    await lead.send(`${other}/no-longer-needed`, { on: '1 August 2016', why: 'covered-by-another', reason: 'A1 does it.' })
    assert.match(words((await lead.get(other)).html), /No longer needed since 1 August 2016 Another action does it: A1 does it/)
    const member = await web.person(council, 'member')
    const read = words((await member.get(other)).html)
    assert.match(read, /No longer needed since/)
    assert.doesNotMatch(read, /What was done to it|Change it/)
  })

  test('is changed by the lead of its workstream, and of no other', async () => {
    const plan = await aPlan({ title: 'Elsewhere' })
    const workstream = plan.workstreams[0]?.id ?? ''
    const streamLead = await web.person(council, 'workstream-lead', { kind: 'workstream', id: workstream })
    assert.equal((await streamLead.get(`${pageOf(plan)}/change`)).status, 403)
    const outside = await streamLead.send(`${plan.at}/actions/new`, { title: 'Ours', origin: 'finding', workstream: '' }, form)
    assert.equal(outside.status, 403)
    const ours = await streamLead.send(`${plan.at}/actions/new`, { title: 'Ours', origin: 'finding', workstream }, form)
    assert.equal(ours.status, 303, words(ours.html))
    const changed = await streamLead.send(`${ours.location}/change`, { title: 'Ours still', workstream }, form)
    assert.equal(changed.location, ours.location)
    assert.doesNotMatch((await streamLead.get(`${plan.at}/actions/new`)).html, /<option value="">None/)
    const away = await streamLead.send(`${ours.location}/change`, { title: 'Ours still', workstream: '' }, form)
    assert.equal(away.status, 403)
    assert.match((await streamLead.get(plan.at)).html, />Add an action</)
    assert.doesNotMatch((await streamLead.get(pageOf(plan))).html, />Remove it/)

    const ending = { how: 'closed', words: 'Its work is done.', replacedByPlanId: null, strategy: null } as const
    const endedOn = Temporal.PlainDate.from('2016-08-01')
    const gone = { wentTo: [], otherActions: 'Into daily work', otherFindings: 'Into daily work' }
    const made = String(ours.location)
    assert.match((await streamLead.get(made)).html, />Change it<.*>Remove it</s)
    const removal = await streamLead.send(made, {}, { form: 'action-button', action: `${made}/remove` })
    const restored = await streamLead.send(removal.location ?? '', {}, { form: 'plan-button' })
    assert.equal(restored.status, 303, words(restored.html))
    await endPlan(db, viewer, { commandId: newId(), planId: plan.id, ...ending, endedOn, ...gone })
    for (const page of [made, plan.at, `${plan.at}?group=finding`, `${plan.at}/coverage`, `${plan.at}/sources`, `${plan.at}/partners`])
      assert.doesNotMatch((await lead.get(page)).html, />(Add|Change|Name|Offer|Remove|It is|Arrange|Import|Mend)\b[^<]*</, page)
    assert.equal((await lead.send(`${made}/complete`, { on: '1 August 2016' })).status, 409)
  })

  test('has its date moved with the reason once the plan is agreed, and the first date stays', async () => {
    const plan = await aPlan({ dueOn: '2016-09-30' })
    const page = pageOf(plan)
    assert.equal((await lead.get(`${page}/date`)).location, `${page}/change`)
    await agree(plan)
    const change = (await lead.get(`${page}/change`)).html
    assert.doesNotMatch(change, /name="due"/)
    assert.match(words(change), /Due 30 September 2016\. The plan is agreed/)
    const wrong = words((await lead.send(`${page}/date`, { due: '', why: '', reason: '' })).html)
    for (const sentence of ['Enter the new date', 'Choose why it is moved', 'Say in a sentence why'])
      assert.match(wrong, new RegExp(sentence))
    const same = await lead.send(`${page}/date`, { due: '30 September 2016', why: 'other', reason: 'None.' })
    assert.match(words(same.html), /It has this date already/)
    for (const due of ['31 October 2016', '30 November 2016'])
      await lead.send(`${page}/date`, { due, why: 'recruitment', reason: 'No one applied.', approved: `person:${lead.personId}` })
    const said = words((await lead.get(page)).html)
    assert.match(said, new RegExp(`The plan was agreed by ${lead.name} on 20 July 2016\\. .* Due 30 September 2016 30 November 2016`))
    assert.match(said, /Due 30 November 2016 .* 30 September 2016 moved twice/)
    assert.match(said, new RegExp(`31 October 2016 30 November 2016 Posts are not filled yet No one applied\\. ${lead.name}`))
    assert.match(words((await lead.get(`/${council.slug}`)).html), /Action 1 Improvement plan 2016 · its date was moved twice/)
    const removal = await lead.send(`${page}/change`, {}, { ...form, action: `${page}/remove` })
    assert.match(words(removal.html), /moved to another date, and that stays on record/)
  })

  test('has another date asked for by its owner, which waits for the accountable director', async () => {
    const owner = await web.person(council, 'action-owner')
    const plan = await aPlan({ dueOn: '2016-09-30' })
    const page = pageOf(plan)
    await db.owner.kysely
      .updateTable('action')
      .set({ owner_person_id: owner.personId })
      .where('id', '=', plan.actions[0]?.id ?? '')
      .execute()
    assert.equal((await owner.get(`${page}/date`)).status, 403)
    await agree(plan)
    const asked = await owner.send(`${page}/date`, { due: '31 October 2016', why: 'recruitment', reason: 'No one applied.' })
    assert.equal(asked.status, 303, words(asked.html))
    const said = words((await lead.get(page)).html)
    assert.match(said, new RegExp(`A change waits for the accountable director\\. Asked for by ${owner.name} on 1 August 2016`))
    assert.match(said, /Due: 30 September 2016 → 31 October 2016/)
    assert.match(said, /Due 30 September 2016/)
  })

  test('is removed with all its parts, and put back with them', async () => {
    const milestones = [{ id: newId(), title: 'Advert out', dueOn: null, reachedOn: null }]
    const [first, nurses] = [newId(), { id: newId(), name: 'Wend Health Trust' }]
    const partners = [
      { id: newId(), organisation: nurses, contact: null, standing: 'not-offered', on: null, by: null, reason: null, offered: null },
    ] as const
    const plan = await aPlan({ id: first, milestones, partners }, { waitsFor: [first] })
    const page = pageOf(plan)
    const before = words((await lead.get(page)).html)
    const gone = await lead.send(page, {}, { form: 'action-button', action: `${page}/remove` })
    assert.equal((await lead.get(page)).status, 404)
    assert.doesNotMatch((await lead.get(pageOf(plan, 1))).html, /Waits for/)
    const back = await lead.send(gone.location ?? '', {}, { form: 'plan-button' })
    assert.equal(back.status, 303, words(back.html))
    const after = words((await lead.get(page)).html)
    for (const part of [/Advert out/, /Wend Health Trust/, /Waited for by A2/]) {
      assert.match(before, part)
      assert.match(after, part)
    }
  })

  test('keeps what two people wrote at once, its parts too', async () => {
    const milestone = { id: newId(), title: 'Advert out', dueOn: null, reachedOn: null }
    const plan = await aPlan({ title: 'Recruit', milestones: [milestone] })
    const page = `${pageOf(plan)}/change`
    const opened = (await lead.get(page)).html
    const hidden = Object.fromEntries(
      [...opened.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]),
    )
    db.clock.pass({ minutes: 1 })
    const theirs = { title: 'Recruit six', [`milestone-${milestone.id}-title`]: 'Advert out', 'milestone-new1-title': 'Interviews held' }
    await lead.send(page, { ...theirs, findings: plan.findings.map(({ id }) => id) }, form)
    const slower = await lead.post(page, {
      ...hidden,
      title: 'Recruit',
      [`milestone-${milestone.id}-title`]: 'Adverts out',
      why: 'Fewer agency staff',
    })
    assert.equal(slower.status, 409)
    const said = words(slower.html)
    assert.match(said, /What will be done Recruit Recruit six Recruit/)
    assert.match(said, /Findings 1 Give social workers time\. 1 Give social workers time\. empty/)
    assert.match(said, /Milestone “Interviews held” empty Interviews held empty/)
    for (const kept of ['Recruit six', 'Adverts out', 'Interviews held', 'Fewer agency staff'])
      assert.match(slower.html, new RegExp(`(value="|>)${kept}`))
  })
})
