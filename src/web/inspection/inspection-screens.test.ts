import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFinding, aJudgement, anInspection, anInspectionWithOwnLabels } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../test/support/web.ts'
import { newId } from '../../database/new-id.ts'
import { enterInspection } from '../../inspection/enter-inspection.commands.ts'
import type { InspectionContent } from '../../inspection/inspection-content.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const owner = await web.person(council, 'action-owner')
const asViewer = (person: TestPerson): Viewer => viewerOf(council, person)
const viewer = asViewer(lead)
const under = `/${council.slug}`
const onRecord = (over: Partial<InspectionContent> = {}) => anInspection(db, viewer, over)
const pageOf = (id: string) => `${under}/inspections/${id}`
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('an empty list says what belongs there and how to put it there', async () => {
  const fresh = await web.authority('Upper Wend Council')
  const person = await web.person(fresh, 'improvement-lead')
  const { html, status } = await person.get(`/${fresh.slug}/inspections`)
  assert.equal(status, 200)
  assert.match(html, /No inspection is on record yet/)
  assert.match(html, /inspections\/new/)
})

test('an inspection is entered by hand in a sequence: framework and dates, judgements, findings pasted with a preview', async () => {
  const choose = await lead.get(`${under}/inspections/enter`)
  assert.match(choose.html, /value="slac-2009"/)
  const entry = `${under}/inspections/enter?framework=slac-2009`
  const wrong = await lead.send(entry, { from: '2 March 2012', to: '20 February 2012', published: '31 April 2012' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /The fieldwork ends before it begins/)
  assert.match(wrong.html, /There is no 31 April 2012/)
  const sent = await lead.send(entry, {
    from: '20 February 2012',
    to: '2 March 2012',
    published: '10 April 2012',
    lead_inspector: 'Rowan Ashby',
  })
  assert.equal(sent.status, 303)
  const judging = sent.location ?? ''
  assert.match(judging, /\/judgements$/)
  const noneGiven = await lead.send(judging, {})
  assert.equal(noneGiven.status, 422)
  const judged = await lead.send(judging, {
    'grade-safeguarding-overall-effectiveness': 'adequate',
    'printed-safeguarding-overall-effectiveness': 'Adequate (Grade 3)',
    'grade-looked-after-children-overall-effectiveness': 'adequate',
    'printed-looked-after-children-be-healthy': 'Inadequate',
  })
  assert.equal(judged.status, 303)
  const pasting = judged.location ?? ''
  const words = {
    list: 'Areas for improvement: safeguarding',
    timescale: 'three-months',
    text: '• Tell referrers what became of it.\n• Keep chronologies.',
  }
  const preview = await lead.send(pasting, words)
  assert.equal(preview.status, 200)
  assert.match(preview.html, /2 findings seen/)
  const seen = /name="seen" value="([^"]+)"/.exec(preview.html)?.[1] ?? ''
  const changed = await lead.send(pasting, { ...words, text: '• Only this.', seen })
  assert.match(changed.html, /1 finding seen/)
  const put = await lead.send(pasting, { ...words, seen })
  assert.equal(put.status, 303)
  const page = text((await lead.get((put.location ?? '').replace(/#.*/, ''))).html)
  for (const said of [
    'Adequate (Grade 3)',
    'Inadequate',
    'Safeguarding services',
    'Within three months',
    'Tuesday 10 April 2012',
    '20 February to 2 March 2012',
  ])
    assert.ok(page.includes(said), said)
})

test('every framework can be entered by hand', async () => {
  const { html } = await lead.get(`${under}/inspections/enter`)
  const keys = [...html.matchAll(/name="framework" type="radio" value="([^"]+)"/g)].map((match) => match[1] ?? '')
  assert.ok(keys.length >= 14)
  for (const key of keys) {
    const sent = await lead.send(`${under}/inspections/enter?framework=${key}`, { from: 'May 2012', to: 'June 2012' })
    assert.equal(sent.status, 303, key)
    assert.equal((await lead.get(sent.location ?? '')).status, 200, key)
    const page = await lead.get((sent.location ?? '').replace(/\/(judgements|findings\/paste)$/, ''))
    assert.equal(page.status, 200, key)
    assert.match(text(page.html), /May to June 2012/)
  }
})

test('one page shows it all: nested judgements as printed, findings with number, own label, addressees and the sentence that asks nothing', async () => {
  const content = anInspectionWithOwnLabels({
    strengths: [{ area: null, printedText: 'Leaders listen.', text: 'Leaders listen.', place: { page: 4, rectangles: [] } }],
    notes: [{ kind: 're-inspection', text: 'We will return within two years.', place: null }],
    judgements: [
      aJudgement({ grade: 'good', printedGrade: 'good' }),
      aJudgement({
        area: 'looked-after-and-permanence',
        printedArea: 'Children looked after',
        grade: 'requires-improvement',
        printedGrade: 'Requires improvement',
      }),
      aJudgement({
        area: 'adoption',
        parentArea: 'looked-after-and-permanence',
        printedArea: 'Adoption performance',
        grade: 'good',
        printedGrade: 'Good',
      }),
    ],
  })
  const id = await enterInspection(db, viewer, { commandId: newId(), content })
  const { html } = await lead.get(pageOf(id))
  const page = text(html)
  for (const said of [
    '10 findings',
    'May to June 2016',
    'Requires improvement',
    'Requires improvement to be good',
    'the police',
    'asks nothing of the authority',
    'Leaders listen.',
    'page 4',
    'We will return',
    'Friday 5 August 2016',
    'Start a plan',
    'Friday 11 November 2016',
  ])
    assert.ok(page.includes(said), said)
  assert.match(html, /gw-inspection__depth-1">Adoption performance/)
  assert.match(html, /gw-inspection__label"[^>]*>j</)
  assert.match(html, /<span class="gw-inspection__aside">HM Chief Inspector/)
  const list = text((await lead.get(`${under}/inspections`)).html)
  assert.match(list, /10 recommendations/)
})

test('whoever may not change the record sees it without a way to change it', async () => {
  const id = await onRecord()
  const { html, status } = await owner.get(pageOf(id))
  assert.equal(status, 200)
  assert.doesNotMatch(html, /Change these facts|Add a finding|Remove this inspection/)
  for (const page of [
    'facts',
    'findings/add',
    'judgements',
    'confidence',
    'report',
    'remove',
    'findings/paste',
    'findings/labels',
    'fieldwork/add',
  ])
    assert.equal((await owner.get(`${pageOf(id)}/${page}`)).status, 403, page)
  assert.equal((await owner.get(`${under}/inspections/new`)).status, 403)
})

test('whoever has no role today sees no inspection', async () => {
  const id = await onRecord()
  const nobody = await web.person(council, null)
  for (const url of [`${under}/inspections`, pageOf(id), `${pageOf(id)}/original`, `${under}/context-figures`])
    assert.equal((await nobody.get(url)).status, 403, url)
})

test('two people at once: the slower is shown before, theirs and yours, and nothing is lost', async () => {
  const id = await onRecord()
  const facts = `${pageOf(id)}/facts`
  const opened = await lead.get(facts)
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(opened.html.slice(opened.html.lastIndexOf('<form')))?.[1] ?? ''
  const values = { framework: 'sif|2013', kind: 'inspection', published: '16 May 2016' }
  const faster = await lead.send(facts, {
    ...values,
    lead_inspector: 'Rowan Ashby',
    received: '13 May 2016',
    printed_authority: 'Calder Vale Council',
  })
  assert.equal(faster.status, 303)
  const slower = await lead.post(facts, {
    ...values,
    lead_inspector: 'Somebody Else',
    printed_authority: 'Calder Vale Council',
    _csrf: hidden('_csrf'),
    _form: hidden('_form'),
    _about: hidden('_about'),
    command_id: hidden('command_id'),
    revision: hidden('revision'),
  })
  assert.equal(slower.status, 409)
  assert.match(slower.html, /Somebody else saved this while you were typing/)
  assert.match(slower.html, /13 May 2016/)
  assert.match(slower.html, /Somebody Else/)
})

test('a finding is corrected, moved, split, marked, labelled, given an addressee, removed and put back', async () => {
  const id = await onRecord({ findings: ['1', '2'].map((number) => aFinding(number, { text: `Do ${number}. The rest is for others.` })) })
  const page = async () => (await lead.get(pageOf(id))).html
  const ids = [...(await page()).matchAll(/id="finding-([0-9a-f-]{36})"/g)].map((match) => match[1] as string)
  const [first = '', second = ''] = ids
  const finding = `${pageOf(id)}/findings/${first}`
  const wrong = await lead.send(finding, { text: '', list: 'Recommendations' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter the words of the finding/)
  assert.equal(
    (await lead.send(finding, { text: 'Do one. The rest is for others.', number: '1', list: 'Recommendations', page: '9' })).status,
    303,
  )
  assert.match(text(await page()), /Corrected: what is printed Do 1\. The rest/)
  assert.equal(
    (await lead.send(`${finding}/sentences`, { sentence: 'The rest is for others.', because: 'It speaks to the police.' })).status,
    303,
  )
  assert.match(text(await page()), /asks nothing of the authority: It speaks to the police/)
  const split = await lead.send(`${pageOf(id)}/findings/${second}/split`, { first: 'Do 2.', second: 'The rest is for others.' })
  assert.equal(split.status, 303)
  assert.equal([...(await page()).matchAll(/id="finding-/g)].length, 3)
  const labels = await lead.get(`${pageOf(id)}/findings/labels`)
  assert.match(labels.html, /value="c"/)
  const twice = Object.fromEntries([...labels.html.matchAll(/name="(label-[^"]+)"/g)].map((match) => [match[1] as string, 'a']))
  assert.equal((await lead.send(`${pageOf(id)}/findings/labels`, twice)).status, 422)
  const given = Object.fromEntries(
    [...labels.html.matchAll(/name="(label-[^"]+)"/g)].map((match, n) => [match[1] as string, 'abc'.charAt(n)]),
  )
  assert.equal((await lead.send(`${pageOf(id)}/findings/labels`, given)).status, 303)
  assert.equal((await lead.send(`${finding}/addressees/add`, { addressee: 'other', printed: 'the police' })).status, 303)
  assert.match(text(await page()), /the police/)
  const removal = await lead.send(`${pageOf(id)}/remove/finding/${first}`, {})
  assert.equal(removal.status, 303)
  const without = await page()
  assert.doesNotMatch(without, new RegExp(`id="finding-${first}"`))
  assert.match(without, /Removed lately/)
  const back = await lead.send(pageOf(id), {}, { action: /action="([^"]+put-back[^"]+)"/.exec(without)?.[1] })
  assert.equal(back.status, 303)
  assert.match(await page(), new RegExp(`id="finding-${first}"`))
})

test('strengths, notes, fieldwork, a judgement, what was expected and an echo are added and changed', async () => {
  const earlier = await onRecord({ published: { day: '2012-06-13' } })
  const earlierFinding = /id="finding-([0-9a-f-]{36})"/.exec((await lead.get(pageOf(earlier))).html)?.[1] ?? ''
  const id = await onRecord()
  const add = (part: string, values: Record<string, string>) => lead.send(`${pageOf(id)}/${part}/add`, values)
  const cases: [string, Record<string, string>, Record<string, string>, string][] = [
    ['strengths', { text: '' }, { text: '• Leaders listen.\n• Staff stay.' }, 'Staff stay.'],
    ['notes', { kind: 'summary', text: '' }, { kind: 'monitoring', text: 'We will visit each quarter.' }, 'We will visit each quarter.'],
    ['fieldwork', { from: '', to: '' }, { from: 'June 2016' }, 'June 2016'],
    ['judgements', { area: '' }, { area: '|adoption', grade: 'good' }, 'Adoption performance'],
    [
      'expected',
      { area: '|adoption', grade: '' },
      { area: '|adoption', grade: 'outstanding', as_at: '1 February 2016' },
      'had expected Outstanding as at 1 February 2016',
    ],
    [
      'earlier',
      { says: 'remains' },
      { earlier: earlierFinding, says: 'remains', words: 'This remains to be done.' },
      'This remains to be done.',
    ],
  ]
  for (const [part, wrong, right, seen] of cases) {
    assert.equal((await add(part, wrong)).status, 422, part)
    const sent = await add(part, right)
    assert.equal(sent.status, 303, `${part}: ${text(sent.html).slice(0, 600)}`)
    const { html } = await lead.get(pageOf(id))
    assert.ok(text(html).includes(seen), `${part}: ${seen}`)
    const href = [...html.matchAll(new RegExp(`href="([^"]*/${part}/[0-9a-f-]{36})"`, 'g'))].at(-1)?.[1] ?? ''
    const page = await lead.get(href)
    assert.equal(page.status, 200, part)
    const again = await lead.send(href, part === 'strengths' ? { text: 'Staff stay long.' } : right)
    assert.equal(again.status, 303, `${part} again`)
  }
  assert.match(text((await lead.get(pageOf(earlier))).html), /It remains to be done, says/)
})

test('a report file is attached, and comes back as it was given', async () => {
  const id = await onRecord()
  const none = await lead.get(`${pageOf(id)}/original`)
  assert.equal(none.status, 404)
  const opened = await web.app.inject({ method: 'GET', url: `${pageOf(id)}/report`, headers: { host: 'localhost', cookie: lead.cookie } })
  const cookie = [lead.cookie, ...opened.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)].join('; ')
  const form = opened.body.slice(opened.body.lastIndexOf('<form'))
  const hidden = ['_csrf', '_form', '_about', 'command_id', 'revision'].map((name) => [
    name,
    new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '',
  ])
  const send = async (name: string, content: string, over: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [field, value] of hidden) body.append(field as string, over[field as string] ?? (value as string))
    body.append('report', new Blob([content], { type: 'application/pdf' }), name)
    const request = new Request('http://x', { method: 'POST', body })
    return web.app.inject({
      method: 'POST',
      url: `${pageOf(id)}/report`,
      headers: { host: 'localhost', cookie, 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }
  const html = await send('page.pdf', '<html>not a report</html>')
  assert.equal(html.statusCode, 422)
  assert.match(html.body, /This isn’t a PDF/)
  const sent = await send('Calder Vale “report”.pdf', '%PDF-1.7 made up')
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 400))
  const original = await web.app.inject({ method: 'GET', url: `${pageOf(id)}/original`, headers: { cookie: lead.cookie } })
  assert.equal(original.body, '%PDF-1.7 made up')
  assert.equal(original.headers['content-type'], 'application/pdf')
  assert.match(String(original.headers['content-disposition']), /attachment; .*Calder/)
})

test('an inspection put on record by mistake goes and comes back, unless a plan answers it', async () => {
  const id = await onRecord({ published: { day: '2015-01-20' } })
  assert.equal((await lead.send(`${pageOf(id)}/remove`, {})).location, `${under}/inspections`)
  assert.equal((await lead.get(pageOf(id))).status, 404)
  const list = (await lead.get(`${under}/inspections`)).html
  const action = new RegExp(`action="([^"]*${id}/put-whole-back[^"]*)"`).exec(list)?.[1]
  assert.equal((await lead.send(`${under}/inspections`, {}, { action })).status, 303)
  assert.equal((await lead.get(pageOf(id))).status, 200)
  await lead.send(`${pageOf(id)}/plan`, { plan: 'new', title: 'Improvement plan' })
  const plan = (await lead.get(pageOf(id))).html.match(/href="([^"]+\/plans\/[0-9a-f-]{36})"/)?.[1] ?? ''
  const finding = /id="finding-([0-9a-f-]{36})"/.exec((await lead.get(pageOf(id))).html)?.[1] ?? ''
  assert.equal((await lead.send(`${plan}/actions/new?finding=${finding}`, { title: 'Set a ceiling', findings: finding })).status, 303)
  assert.match(text((await lead.get(`${pageOf(id)}/remove/finding/${finding}`)).html), /Take it off A1 in Improvement plan first/)
  const refused = await lead.send(`${pageOf(id)}/remove`, {})
  assert.equal(refused.status, 409)
  assert.match(refused.html, /a plan answers it/)
})

test('context figures: parts that don’t sum are refused, a pasted table is previewed with each problem by row and column', async () => {
  const counts = `${under}/context-figures/new-counts`
  const march = {
    name: 'England',
    as_at: '17 March 2016',
    source: 'Published outcomes',
    'grade-1': 'Good',
    'count-1': '20',
    'grade-2': 'Requires improvement',
    'count-2': '42',
    'grade-3': 'Inadequate',
    'count-3': '22',
    'grade-4': 'Outstanding',
    'count-4': '0',
  }
  const wrong = await lead.send(counts, { ...march, total: '85' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /The parts make 84 \(20 \+ 42 \+ 22 \+ 0\), and the total says 85: 1 too few/)
  assert.equal((await lead.send(counts, { ...march, total: '84' })).status, 303)
  const shown = text((await lead.get(`${under}/context-figures`)).html)
  for (const said of ['20 24 %', '42 50 %', '22 26 %', 'as at 17 March 2016', 'rounded to whole numbers'])
    assert.ok(shown.includes(said), said)
  const table = `${under}/context-figures/new-authorities`
  const about = { name: 'The region', as_at: '31 July 2012', source: 'Appendix B' }
  const bad = await lead.send(table, {
    ...about,
    table: 'Authority\tFramework\tPublished\tSafeguarding\nHolme\tSLAC\t31 April 2012\tGood\n\tSLAC\tMay 2012\tGood',
  })
  assert.equal(bad.status, 422)
  assert.match(text(bad.html), /Published There is no 31 April 2012/)
  assert.match(text(bad.html), /Authority name the authority/)
  const good = { ...about, table: 'Authority\tFramework\tPublished\tSafeguarding\nHolme\tSLAC\tApril 2012\tGood' }
  const preview = await lead.send(table, good)
  assert.equal(preview.status, 200)
  const seen = /name="seen" value="([^"]+)"/.exec(preview.html)?.[1] ?? ''
  assert.equal((await lead.send(table, { ...good, seen })).status, 303)
  const all = (await lead.get(`${under}/context-figures`)).html
  assert.match(text(all), /Holme SLAC April 2012 Good/)
  const change = /href="([^"]+\/change)"/.exec(all)?.[1] ?? ''
  assert.match((await lead.get(change)).html, /value="England"|value="The region"/)
  const remove = /href="([^"]+\/remove)"/.exec(all)?.[1] ?? ''
  assert.equal((await lead.send(remove, {})).status, 303)
  assert.match((await lead.get(`${under}/context-figures`)).html, /Removed lately/)
})

test('addresses that lead nowhere say so, and never with a fault', async () => {
  const id = await onRecord()
  for (const url of [
    pageOf(newId()),
    `${pageOf(id)}/findings/${newId()}`,
    `${pageOf(id)}/remove/finding/${newId()}`,
    `${pageOf(id)}/remove/file/${newId()}`,
    `${under}/context-figures/${newId()}/change`,
    `${under}/context-figures/new-counts?inspection=x`,
  ])
    assert.equal((await lead.get(url)).status, 404, url)
  assert.equal((await lead.get(`${under}/inspections/enter?framework=none`)).status, 200)
})

test('a web address that isn’t one is refused', async () => {
  const id = await onRecord()
  const values = { framework: 'sif|2013', kind: 'inspection', web_address: 'javascript:alert(1)' }
  assert.equal((await lead.send(`${pageOf(id)}/facts`, values)).status, 422)
})

test('an inspection is opened from the notice call, held at once, seen by those named, and opened by a person', async () => {
  const director = await web.person(council, 'director-of-childrens-services')
  const deputy = await web.person(council, 'improvement-lead')
  const opening = `${under}/inspections/open?framework=ilacs-2018`
  const nothing = await lead.send(opening, {})
  assert.equal(nothing.status, 422)
  assert.match(nothing.html, /Enter the day of the notice call/)
  const sent = await lead.send(opening, { notified: '9 May 2016', held: 'yes', people: director.personId })
  assert.equal(sent.status, 303)
  const here = sent.location ?? ''
  assert.match((await director.get(here)).html, /Held in confidence/)
  assert.match(text((await director.get(here)).html), /Nothing is owed before a report or letter has come/)
  assert.equal((await deputy.get(here)).status, 404)
  assert.equal((await lead.send(`${here}/confidence`, { person: '' }, { form: 'name-person' })).status, 422)
  assert.equal((await lead.send(`${here}/confidence`, { person: deputy.personId }, { form: 'name-person' })).status, 303)
  assert.equal((await deputy.get(here)).status, 200)
  const page = await lead.get(`${here}/confidence`)
  const named = /name="named" value="([0-9a-f-]{36})"/g
  const entries = [...page.html.matchAll(named)].map((match) => match[1] as string)
  assert.equal(entries.length, 2)
  const before = await lead.send(`${here}/confidence`, { opened: '8 May 2016' }, { form: 'open-held' })
  assert.equal(before.status, 422)
  assert.match(before.html, /This is before it was held/)
  const later = await lead.send(`${here}/confidence`, { opened: '1 May 2030' }, { form: 'open-held' })
  assert.match(later.html, /A person opens it on the day/)
  assert.equal((await lead.send(`${here}/confidence`, { opened: '16 May 2016' }, { form: 'open-held' })).status, 303)
  assert.equal((await owner.get(here)).status, 200)
  assert.match(text((await lead.get(here)).html), /Held in confidence from 16 May 2016 by/)
})
