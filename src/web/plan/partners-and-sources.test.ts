import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb } from '../../../test/support/web.ts'
import { newId } from '../../database/new-id.ts'
import { commandLineViewer } from '../../people/command-line-viewer.ts'
import { addOrganisation } from '../../people/people.commands.ts'
import { wholeAuthority } from '../../people/roles.ts'
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
  const inspection = await anInspection(db, {
    authorityId: council.id,
    authority: council,
    accountId: lead.accountId,
    personId: lead.personId,
    by: lead.name,
    person: { id: lead.personId, name: lead.name },
    grants: [{ role: 'improvement-lead', scope: wholeAuthority }],
    example: false,
  })
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
    assert.match(said, new RegExp(`Agreed Agreed by ${nurse.name} for Calder Vale NHS Trust on 10 June 2016`))
    assert.match(said, /Not agreed Not agreed by .* on 10 June 2016: The list is the police’s/)

    await lead.send(`${plan}/actions/${third}`, { title: 'Train all staff', owner: '', due: '' }, { form: 'write-action' })
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
    assert.equal(early.status, 409)
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
    assert.match(said, /Agreed by Sister Ottoline Grey, matron for Calder Vale NHS Trust on 7 June 2016/)
  })
})
