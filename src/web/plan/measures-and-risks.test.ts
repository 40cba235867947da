import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../test/support/web.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')

async function aPlan(...actions: readonly string[]): Promise<string> {
  const inspection = await anInspection(db, viewerOf(council, lead))
  const started = await lead.send(`/${council.slug}/inspections/${inspection}/plan`, { plan: 'new', title: 'Improvement plan 2016' })
  const plan = started.location ?? ''
  for (const title of actions) await lead.send(`${plan}/actions/new`, { title, owner: '', due: '' })
  return plan
}

const idIn = (text: string | null, kind: string): string => new RegExp(`${kind}-([0-9a-f-]{36})`).exec(text ?? '')?.[1] ?? ''
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const actionsOffered = (html: string): string[] =>
  [...html.matchAll(/name="actions" type="checkbox" value="([^"]+)"/g)].map((match) => match[1] ?? '')
const putBackId = (html: string): string => /name="by" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('success measures', () => {
  const aMeasure = { title: 'Average caseload', unit: 'children', direction: 'down', baseline: '22', target: '17', by: '31 March 2017' }

  test('say from where to where, by when, and for which actions; and which actions have none', async () => {
    const plan = await aPlan('Set a ceiling', 'Recruit')
    assert.match((await lead.get(`${plan}/measures`)).html, /No success measure is in this plan yet/)
    const [first = ''] = actionsOffered((await lead.get(`${plan}/measures/add`)).html)
    const sent = await lead.send(`${plan}/measures/add`, { ...aMeasure, actions: first })
    assert.equal(sent.status, 303, words(sent.html))
    const said = words((await lead.get(`${plan}/measures`)).html)
    assert.match(said, /Average caseload children · Down is better 22 → 17 31 March 2017 not said A1/)
    assert.match(said, /Actions that no measure speaks of A2 Recruit/)
  })

  test('must go the way that is better, and keep what was typed when they don’t', async () => {
    const plan = await aPlan()
    const wrong = await lead.send(`${plan}/measures/add`, { ...aMeasure, target: '25', baseline: 'many' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /“many” isn’t a figure/)
    const upward = await lead.send(`${plan}/measures/add`, { ...aMeasure, target: '25' })
    assert.equal(upward.status, 422)
    assert.match(upward.html, /Down is better, but the target isn’t below the baseline/)
    assert.match(upward.html, /value="25"/)
  })

  test('are changed, the slower of two is told, and one that is removed can be put back', async () => {
    const plan = await aPlan('Set a ceiling')
    const [action = ''] = actionsOffered((await lead.get(`${plan}/measures/add`)).html)
    const id = idIn((await lead.send(`${plan}/measures/add`, { ...aMeasure, actions: action })).location, 'measure')
    const page = `${plan}/measures/${id}`
    const opened = hidden((await lead.get(page)).html)
    await lead.send(page, { ...aMeasure, target: '16.5', actions: action }, { form: 'write-measure' })
    const stale = await lead.post(page, { ...opened, ...aMeasure, target: '15' })
    assert.equal(stale.status, 409)
    assert.match(stale.html, /16\.5/)
    const gone = await lead.send(page, {}, { form: 'remove-measure', action: `${page}/remove` })
    const offered = (await lead.get(gone.location ?? '')).html
    await lead.send(gone.location ?? '', { by: putBackId(offered) }, { form: 'put-back', action: `${plan}/measures/put-back` })
    assert.match(words((await lead.get(`${plan}/measures`)).html), /22 → 16\.5 31 March 2017 not said A1/)
  })
})

describe('risks', () => {
  const aRisk = { event: 'Posts stay vacant', current_likelihood: '4', current_impact: '5', target_likelihood: '2', target_impact: '3' }

  test('are scored, placed on the grid, and say who watches them and what manages them', async () => {
    const plan = await aPlan('Recruit')
    assert.match((await lead.get(`${plan}/risks`)).html, /No risk is in this plan yet/)
    const [action = ''] = actionsOffered((await lead.get(`${plan}/risks/add`)).html)
    const sent = await lead.send(`${plan}/risks/add`, { ...aRisk, actions: action, owner: `person:${lead.personId}` })
    assert.equal(sent.status, 303, words(sent.html))
    const said = words((await lead.get(`${plan}/risks`)).html)
    assert.match(said, /Posts stay vacant 20 high 4 × 5, \d+ \w+ \d{4} 6 low 2 × 3/)
    assert.match(said, new RegExp(`${lead.name} A1`))
    assert.match(said, /high R1/)
  })

  test('keep every score, and are put back with them', async () => {
    const plan = await aPlan()
    const id = idIn((await lead.send(`${plan}/risks/add`, aRisk)).location, 'risk')
    const page = `${plan}/risks/${id}`
    const half = await lead.send(page, { ...aRisk, current_impact: '' }, { form: 'write-risk' })
    assert.equal(half.status, 422)
    assert.match(half.html, /Choose how grave it would be too/)
    await lead.send(page, { ...aRisk, current_likelihood: '2' }, { form: 'write-risk' })
    const scores = await db.owner.kysely
      .selectFrom('risk_score')
      .select(['which', 'likelihood'])
      .where('risk_id', '=', id)
      .orderBy('id')
      .execute()
    assert.deepEqual(
      scores.map(({ which, likelihood }) => `${which} ${likelihood}`),
      ['current 4', 'target 2', 'current 2'],
    )
    const gone = await lead.send(page, {}, { form: 'remove-risk', action: `${page}/remove` })
    const offered = (await lead.get(gone.location ?? '')).html
    assert.match(offered, /No risk is in this plan yet/)
    await lead.send(gone.location ?? '', { by: putBackId(offered) }, { form: 'put-back', action: `${plan}/risks/put-back` })
    assert.match(words((await lead.get(`${plan}/risks`)).html), /Posts stay vacant 10 medium 2 × 5/)
  })

  test('and measures are moved up and down in the plan’s order', async () => {
    const plan = await aPlan()
    for (const event of ['Posts stay vacant', 'The system is late']) await lead.send(`${plan}/risks/add`, { ...aRisk, event })
    const page = `${plan}/risks?order=plan`
    const inOrder = async () => [...words((await lead.get(page)).html).matchAll(/R\d (Posts|The)/g)].map(([, first]) => first)
    assert.deepEqual(await inOrder(), ['Posts', 'The'])
    const [second = ''] = [...(await lead.get(page)).html.matchAll(/id="risk-([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '').slice(-1)
    const move = (part: string) => lead.send(page, { part, id: second, direction: 'up' }, { form: 'move-part', action: `${plan}/order` })
    assert.equal((await move('risk')).location, `${page}#risk-${second}`)
    assert.deepEqual(await inOrder(), ['The', 'Posts'])
    assert.equal((await move('risk')).status, 303)
    assert.equal((await move('measure')).status, 404)
    assert.equal((await move('plan')).status, 303)
  })

  test('are read by a partner, who can’t change them', async () => {
    const plan = await aPlan()
    const partner = await web.person(council, 'partner')
    assert.equal((await partner.get(`${plan}/risks`)).status, 200)
    assert.equal((await partner.get(`${plan}/risks/add`)).status, 403)
    assert.equal((await partner.get(`${plan}/measures/add`)).status, 403)
  })
})

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.replace(/action="[^"]*remove"[\s\S]*/, '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )
