import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
const addressOf = (plan: { readonly id: string }) => `/${council.slug}/plans/${plan.id}`

describe('coverage', () => {
  test('of a plan of 27 findings and 200 actions is a page by workstream, and one workstream’s actions on another', async () => {
    const plan = await aPlanOnRecord(db, viewer, aLargePlan())
    const page = `${addressOf(plan)}/coverage`
    const { html, status } = await lead.get(page)
    assert.equal(status, 200)
    assert.match(words(html), /1 finding without an action 27 27 findings: in hand 26 · no action yet 1 ?\. 2 actions without a finding/)
    assert.equal(html.match(/<th scope="col" class="gw-cover__wide/g)?.length, 10)
    const [first] = plan.workstreams
    const one = (await lead.get(`${page}?workstream=${first?.id}`)).html
    const theirs = plan.actions.filter((action) => action.workstreamId === first?.id && action.findingIds.length > 0)
    assert.equal(one.match(/<th scope="col" class="(gw-cover__starts)?">/g)?.length, theirs.length)
    const source = (await lead.get(`${page}?source=${plan.sources[0]?.id}`)).html
    assert.match(words(source), /which action answers which finding of Peer challenge/)
    const bare = words((await lead.get(`${page}?how=nothing`)).html)
    assert.match(bare, /No action yet: 1 finding of 27\. See all/)
    assert.doesNotMatch(bare, /All its actions|In hand /)
    assert.equal((await lead.get(`${page}?workstream=nonsense&source=nonsense`)).status, 200)
  })

  test('of a plan with nothing in it says what belongs there', async () => {
    const plan = await aPlanOnRecord(db, viewer, { ...aLargePlan({ findings: 0, actions: 0 }), findings: [], actions: [] })
    assert.match((await lead.get(`${addressOf(plan)}/coverage`)).html, /This plan has no findings to answer yet/)
  })
})

describe('checks', () => {
  const plan = aLargePlan({ findings: 3, actions: 6 })
  const [first] = plan.actions
  const ready = aPlanOnRecord(db, viewer, {
    ...plan,
    actions: plan.actions.map((action) => (action === first ? { ...action, ended: null, owner: null, dueOn: '2016-10-31' } : action)),
  })
  const page = async () => `${addressOf(await ready)}/checks`
  const asideHref = (html: string, sentence: string): string =>
    (new RegExp(`<a href="([^"]+)">Set aside<span class="govuk-visually-hidden">: ${sentence}`).exec(html)?.[1] ?? '').replaceAll(
      '&amp;',
      '&',
    )

  test('say what is missing, errors first, each with the place that mends it', async () => {
    const { html } = await lead.get(await page())
    assert.match(words(html), /\d+ things to put right \d+ things worth a look/)
    assert.match(words(html), /No owner 1 A1 has no owner\./)
    assert.match(html, new RegExp(`href="${addressOf(await ready)}/actions/${first?.id}/change#owner"[^>]*>Mend it`))
    assert.ok(html.indexOf('id="errors"') < html.indexOf('id="hints"'))
    const hints = (await lead.get(`${await page()}?show=hints`)).html
    assert.doesNotMatch(hints, /has no owner/)
    const [stream] = plan.workstreams.filter(({ id }) => id !== first?.workstreamId)
    const theirs = words((await lead.get(`${await page()}?workstream=${stream?.id}&owner=nobody`)).html)
    assert.doesNotMatch(theirs, /A1 |names no risk/)
    assert.match(words((await lead.get(`${await page()}?workstream=${first?.workstreamId}`)).html), /A1 has no owner/)
  })

  test('are set aside with a reason until a day, or until a person lets them speak again', async () => {
    const { html } = await lead.get(await page())
    const form = asideHref(html, 'A1 has no owner')
    const wrong = await lead.send(form, { whole: 'one', reason: '', until: '6 September 2016' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Give the reason, for whoever asks later/)
    assert.match(wrong.html, /must lie ahead/)
    const sent = await lead.send(form, { whole: 'one', reason: 'The post is advertised', until: '7 September 2016' })
    assert.equal(sent.status, 303, words(sent.html))
    const quiet = words((await lead.get(await page())).html)
    assert.match(quiet, /No owner A1 has no owner\. The post is advertised Amira Improvement 1, 6 September 2016 7 September 2016/)
    assert.doesNotMatch(quiet, /No owner 1 /)
    assert.equal((await lead.get(form)).status, 404)
    const shown = (await lead.get(await page())).html
    const speak = /action="([^"]+\/speak)"/.exec(shown)?.[1] ?? ''
    assert.equal((await lead.send(await page(), {}, { form: 'let-speak', action: speak })).status, 303)
    assert.match(words((await lead.get(await page())).html), /No owner 1 A1 has no owner/)
  })

  test('are set aside as a whole, for what they would find later too', async () => {
    const form = `${await page()}/set-aside?check=action-without-measure&about=all`
    const sent = await lead.send(form, { whole: 'all', reason: 'Measures come in the second version' })
    assert.equal(sent.status, 303, words(sent.html))
    const said = words((await lead.get(await page())).html)
    assert.doesNotMatch(said, /No success measure speaks of/)
    assert.match(said, /No success measure for the whole plan, \d things now Measures come in the second version/)
  })

  test('are read by a partner, who can’t set one aside', async () => {
    const partner = await web.person(council, 'partner')
    const { status, html } = await partner.get(await page())
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Set aside<span/)
    assert.equal((await partner.get(`${await page()}/set-aside?check=action-without-owner&about=all`)).status, 403)
  })
})
