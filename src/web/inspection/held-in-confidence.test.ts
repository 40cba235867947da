import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aReadReport } from '../../../test/builders/a-read-report.ts'
import { aReading } from '../../../test/builders/a-reading.ts'
import { aFinding, anInspection, anInspectionContent } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../test/support/web.ts'
import { newId } from '../../database/new-id.ts'
import { openHeldInspection } from '../../inspection/confidence.commands.ts'
import { recordContext } from '../../inspection/contexts.commands.ts'
import { addEcho } from '../../inspection/echoes.commands.ts'
import { enterInspection } from '../../inspection/enter-inspection.commands.ts'
import { removePart } from '../../inspection/remove-part.commands.ts'
import type { Role } from '../../people/roles.ts'
import { addAction } from '../../plan/change-actions.commands.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'
import { addInspectionToPlan, startPlan } from '../../plan/start-plan.commands.ts'
import { routes } from '../routes.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const marker = 'Quillfeather'
const viewer = viewerOf(council, lead)

const earlier = await anInspection(db, viewer, { published: { day: '2012-06-13' } })
const held = await enterInspection(db, viewer, {
  commandId: newId(),
  content: anInspectionContent({
    title: marker,
    leadInspector: marker,
    team: marker,
    printedAuthority: marker,
    findings: [
      aFinding('1', { text: `${marker} one. ${marker} two.`, list: marker, theme: marker }),
      aFinding('2', { text: `${marker} gone.` }),
    ],
    strengths: [{ area: null, printedText: null, text: marker, place: null }],
    notes: [{ kind: 'summary', text: marker, place: null }],
    holdInConfidence: { heldOn: '2016-05-13', reason: marker, personIds: [] },
  }),
})
const under = `/${council.slug}`
const ofHeld = (await lead.get(`${under}/inspections/${held}`)).html
const [findingId = '', goneId = ''] = [...ofHeld.matchAll(/id="finding-([0-9a-f-]{36})"/g)].map((match) => match[1] as string)
const earlierFinding = /id="finding-([0-9a-f-]{36})"/.exec((await lead.get(`${under}/inspections/${earlier}`)).html)?.[1] ?? ''
const order = { inspectionId: held }
await removePart(db, viewer, { ...order, commandId: newId(), part: 'finding', id: goneId, revision: 1 })
await addEcho(db, viewer, { ...order, commandId: newId(), echo: { earlierFindingId: earlierFinding, says: 'remains', words: marker } })
const counts = [{ grade: 'good', printedGrade: marker, count: 1 }]
const contextId = await recordContext(db, viewer, {
  commandId: newId(),
  context: { inspectionId: held, name: marker, framework: null, asAt: '2016-03-17', source: marker, kind: 'counts', total: 1, counts },
})
const planId = await startPlan(db, viewer, { commandId: newId(), inspectionId: held, title: `${marker} plan` })
const action = { planId, title: `${marker} action`, owner: null, dueOn: null, findingIds: [findingId] }
const actionId = await addAction(db, viewer, { ...action, commandId: newId() })
const openPlan = await startPlan(db, viewer, { commandId: newId(), inspectionId: earlier, title: 'Plan of 2012' })
await addInspectionToPlan(db, viewer, { commandId: newId(), planId: openPlan, inspectionId: held })
const readingId = await aReading(db, viewer, { fileName: `${marker}.pdf`, read: aReadReport({ leadInspector: null }) })
await sql`update reading set inspection_id = ${held}, confirmed_at = recorded_at where id = ${readingId}`.execute(db.owner.kysely)
const { rows } = await sql<{ id: string }>`select id from duty_instance where inspection_id = ${held} order by id`.execute(db.owner.kysely)
const dutyId = rows[0]?.id ?? ''
const judgement = await sql<{ id: string }>`select id from strength where inspection_id = ${held}`.execute(db.owner.kysely)

const known: Readonly<Record<string, string>> = {
  authority: council.slug,
  inspectionId: held,
  findingId,
  contextId,
  planId,
  actionId,
  dutyId,
  readingId,
  personId: lead.personId,
  strengthId: judgement.rows[0]?.id ?? '',
  part: 'finding',
  partId: findingId,
  page: '1',
  change: 'stated',
  token: 'none',
}

/** Every page that can be asked for, with the held inspection's own ids, and again with those of the open one and the plan of both. */
const addresses = routes
  .filter((route) => route.method === 'GET')
  .flatMap((route) =>
    [known, { ...known, inspectionId: earlier, planId: openPlan }].map((ids) =>
      route.url.replace(/:([A-Za-z]+)/g, (_, name: string) => ids[name as keyof typeof ids] ?? newId()),
    ),
  )

let opened = false

async function pagesOf(person: Pick<TestPerson, 'get'>): Promise<string[]> {
  const found: string[] = []
  for (const url of new Set(addresses)) {
    const { status, html, headers } = await person.get(url)
    // The made-up reading has no bytes, so its pictures and its original fail for whoever may ask for them.
    const bytes = /readings\/[^/]+\/(?:pages|original)/.test(url)
    assert.ok(status < 500 || (bytes && person === lead) || (bytes && opened), `${url} gave ${status}`)
    if (html.includes(marker) || JSON.stringify(headers).includes(marker)) found.push(url)
  }
  return found
}

test('the marker is there to be found: whoever is named sees it on many pages', async () => {
  const found = await pagesOf(lead)
  for (const url of ['/inspections', `/inspections/${held}`, `/inspections/${earlier}`, '/plans', `/plans/${planId}`, '/context-figures'])
    assert.ok(found.includes(`${under}${url}`), `${url} among\n${found.join('\n')}`)
})

for (const role of [
  'improvement-lead',
  'director-of-childrens-services',
  'administrator',
  'action-owner',
  'outside-reader',
  'member',
] as Role[]) {
  test(`no page shows anything of a held inspection to a person who isn’t named on it: ${role}`, async () => {
    assert.deepEqual(await pagesOf(await web.person(council, role)), [])
  })
}

test('nobody signed in sees less still', async () => {
  assert.deepEqual(await pagesOf(web.stranger), [])
})

test('somebody not named counts one inspection and one plan without it, and finds neither report nor finding', async () => {
  const other = await web.person(council, 'improvement-lead')
  assert.match((await other.get(`${under}/inspections`)).html, /1 inspection on record/)
  assert.equal((await other.get(`${under}/inspections/${held}/original`)).status, 404)
  assert.equal((await other.get(`${under}/inspections/${held}`)).status, 404)
  assert.equal((await other.post(`${under}/inspections/${held}/confidence/name`, { person: other.personId })).status, 403)
})

test('once a person has opened it, everybody who may see inspections does', async () => {
  await openHeldInspection(db, viewer, { ...order, commandId: newId(), openedOn: '2016-05-16', reason: null })
  opened = true
  const found = await pagesOf(await web.person(council, 'action-owner'))
  assert.ok(found.includes(`${under}/inspections/${held}`))
})
