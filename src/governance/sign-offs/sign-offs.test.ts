import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReportContent } from '../../../test/builders/a-report-content.ts'
import type { Owner } from '../report/manifest.ts'
import type { Figure, ReportContent, ReportPart } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { plainWords } from '../report/words.ts'
import { coveredBy, quotedFigures, type Signing } from './covered-by.ts'
import { keyOf, requirementsOf } from './requirement.ts'
import { initialsOf, type Offer, type SignOff } from './sign-off.ts'
import { standingOf, unseenLapses, waitsForFirstStage } from './standing.ts'
import { type Capacity, capacityFor, type Signer, whyNotSign } from './who-may-sign.ts'

const quoting = (name: string) => [{ kind: 'paragraph', words: [{ kind: 'figure', name, shown: null }] }] as const

const findings: Figure = { name: 'findings', label: 'Findings', kind: 'count', value: '11', shown: '11' }
const plain = aReportContent({
  parts: { finance: { words: quoting('asked-of-reserves-2016/17') }, legal: {}, recommendations: {}, risks: {} },
})
const report: ReportContent = { ...plain, figures: { ...plain.figures, named: [...plain.figures.named, findings] } }

const withPart = (slot: SlotName, over: Partial<ReportPart>): ReportContent => ({
  ...report,
  parts: report.parts.map((one) => (one.slot === slot ? { ...one, ...over } : one)),
})
const withFigures = (over: Partial<ReportContent['figures']>): ReportContent => ({ ...report, figures: { ...report.figures, ...over } })
const reworded = (slot: SlotName) => withPart(slot, { words: plainWords('Something else.') })

const signings = {
  finance: { slot: 'finance', role: 'section-151-officer' },
  legal: { slot: 'legal', role: 'law-drafter' },
  monitoring: { slot: 'monitoring-officer', role: 'monitoring-officer' },
  equality: { slot: 'equality', role: 'people-drafter' },
  risks: { slot: 'risks', role: 'director-of-childrens-services' },
  wider: { slot: 'risks', role: 'director-of-childrens-services', covers: ['background'] },
} as const satisfies Record<string, Signing>

const signed = (signing: Signing, over: Partial<SignOff> = {}): SignOff => ({
  id: 's',
  reportId: 'r',
  slot: signing.slot,
  role: signing.role,
  offerId: null,
  kind: 'statement-by',
  signer: { id: 'p', name: 'Amira Holt' },
  initials: 'AH',
  post: 'Chief finance officer',
  as: 'own',
  signedAt: Temporal.Instant.from('2016-07-11T09:00:00Z'),
  covered: coveredBy(signing, report) ?? [],
  digest: '',
  amendedFrom: null,
  comment: null,
  isExample: false,
  lapse: null,
  ...over,
})

const lapsedBy = (changed: ReportContent): string[] =>
  Object.entries(signings).flatMap(([name, signing]) =>
    unseenLapses([signed(signing)], () => coveredBy(signing, changed)).length > 0 ? [name] : [],
  )

const all = ['finance', 'legal', 'monitoring', 'equality', 'risks', 'wider']
const law = ['legal', 'monitoring']
for (const [what, changed, lapsed] of [
  ['nothing', report, []],
  ['the recommendations', reworded('recommendations'), all],
  ['the options', reworded('options'), all],
  ['the finance statement', reworded('finance'), ['finance']],
  ['the risks', reworded('risks'), ['risks', 'wider']],
  ['a field that covers nothing but what a manifest added', reworded('background'), ['wider']],
  [
    'a figure that the finance statement quotes',
    withFigures({ named: report.figures.named.map((one) => ({ ...one, shown: '£190,000' })) }),
    ['finance'],
  ],
  [
    'a figure that nobody quotes',
    withFigures({ named: report.figures.named.map((one) => (one.name === 'findings' ? { ...one, shown: '12' } : one)) }),
    [],
  ],
  ['a cost', withFigures({ money: report.figures.money.map((one) => ({ ...one, pence: '1' })) }), ['finance']],
  [
    'where a cost’s money is from',
    withFigures({ money: report.figures.money.map((one) => ({ ...one, funding: 'Not found' })) }),
    ['finance'],
  ],
  ['the order of the costs', withFigures({ money: report.figures.money.toReversed() }), []],
  ['key or not', withPart('decision-type', { choice: 'Not key' }), law],
  ['the deadline', withFigures({ deadlines: [{ what: 'Written statement of action', on: '2016-08-24' }] }), law],
  ['what the body is asked', { ...report, shape: 'endorse-and-delegate' }, law],
  [
    'an exempt appendix',
    {
      ...report,
      appendices: report.appendices.map((one) => ({
        ...one,
        openness: { kind: 'exempt', paragraphs: ['1'], because: 'it names a child' },
      })),
    },
    law,
  ],
  ['an equality note', withFigures({ equality: [] }), ['equality']],
  ['the subject, and a field’s label', { ...withPart('finance', { label: 'Money' }), subject: 'Plan' }, []],
] as const satisfies readonly (readonly [string, ReportContent, readonly string[]])[])
  test(`of ${what} changed lapse: ${lapsed.join(', ') || 'none'}`, () => assert.deepEqual(lapsedBy(changed), lapsed))

test('what can’t be seen whole isn’t judged, and what has lapsed isn’t revived', () => {
  const [one] = requirementsOf(manifest, [])
  assert.ok(one)
  const cut = withPart('recommendations', { withheld: 'Exempt', words: [] })
  assert.equal(coveredBy(signings.finance, cut), null)
  assert.equal(standingOf(one, [signed(signings.finance)], null).state, 'signed')
  const lapse = { seenAt: Temporal.Instant.from('2016-07-12T09:00:00Z'), why: 'changed', seenBy: null } as const
  const covered = coveredBy(signings.finance, report)
  const old = signed(signings.finance, { lapse })
  assert.equal(standingOf(one, [old], covered).state, 'lapsed')
  const again = signed(signings.finance, { id: 't', signedAt: Temporal.Instant.from('2016-07-13T09:00:00Z') })
  assert.equal(standingOf(one, [again, old], covered).state, 'signed')
  assert.equal(standingOf(one, [], covered).state, 'not-asked')
})

test('of a report that is replaced a sign-off carries over only while what it covers is the same', () => {
  const [one] = requirementsOf(manifest, [])
  assert.ok(one)
  const earlier = signed(signings.finance, { reportId: 'earlier' })
  const own = ({ reportId }: SignOff) => reportId === 'r'
  assert.equal(standingOf(one, [earlier], coveredBy(signings.finance, report), own).state, 'signed')
  assert.equal(standingOf(one, [earlier], coveredBy(signings.finance, reworded('finance')), own).state, 'not-asked')
})

const owner = (role: Owner['role'], stage: 1 | 2, required = true): Owner => ({ role, kind: 'statement-by', stage, required })
const manifest = {
  slots: [
    { name: 'finance', label: 'Finance', kind: 'statement', layout: 'statement', owners: [owner('section-151-officer', 2)] },
    { name: 'legal', label: 'Legal', kind: 'statement', layout: 'statement', owners: [owner('law-drafter', 1)] },
  ],
} as const
const offer: Offer = {
  id: 'o',
  revision: 1,
  reportId: 'r',
  slot: 'finance',
  role: null,
  kind: 'consulted',
  person: { id: 'p', name: 'Amira Holt' },
  byOn: null,
  note: null,
  askedBy: null,
  askedAt: Temporal.Instant.from('2016-07-01T09:00:00Z'),
}

test('needed are those of the template, and whoever was asked beside it', () => {
  const needed = requirementsOf(manifest, [offer, { ...offer, id: 'q', role: 'law-drafter', slot: 'legal', kind: 'statement-by' }])
  assert.deepEqual(
    needed.map(({ key, label, required, offer: found }) => [key, label, required, found?.id]),
    [
      ['finance.section-151-officer.statement-by', 'Finance', true, undefined],
      ['legal.law-drafter.statement-by', 'Legal', true, 'q'],
      ['o', 'Finance', false, 'o'],
    ],
  )
  assert.equal(keyOf(signed(signings.finance)), needed[0]?.key)
})

test('where the authority wants two stages, statutory officers wait for the specialists', () => {
  const [statutory, specialist] = requirementsOf(manifest, [])
  assert.ok(statutory && specialist)
  const waiting = [{ requirement: specialist, standing: { state: 'asked' } }] as const
  assert.equal(waitsForFirstStage(statutory, waiting, true), true)
  assert.equal(waitsForFirstStage(statutory, waiting, false), false)
  assert.equal(waitsForFirstStage(specialist, waiting, true), false)
  const done = [{ requirement: specialist, standing: { state: 'signed', signOff: signed(signings.legal) } }] as const
  assert.equal(waitsForFirstStage(statutory, done, true), false)
})

test('the author signs nothing, the officer in their post before as deputy, whoever was asked by name alone', () => {
  const capacity = (over: Partial<Capacity>): Capacity => ({
    role: 'section-151-officer',
    scope: { kind: 'authority' },
    post: 'Chief finance officer',
    as: 'own',
    ...over,
  })
  const signer = (...capacities: Capacity[]): Signer => ({ personId: 'p', name: 'Amira Holt', jobTitle: null, capacities })
  const about = { planId: 'plan', bodyId: 'b', authorId: 'author', earlierAuthorIds: ['first'] }
  const [finance] = requirementsOf(manifest, [])
  assert.ok(finance)
  const deputy = capacity({ as: 'deputy' })
  assert.equal(capacityFor(finance, signer(deputy), about)?.as, 'deputy')
  assert.equal(capacityFor(finance, signer(deputy, capacity({})), about)?.as, 'own')
  assert.equal(whyNotSign(finance, signer(capacity({})), about), null)
  assert.equal(whyNotSign(finance, signer(capacity({ scope: { kind: 'plan', id: 'plan' } })), about), null)
  assert.match(whyNotSign(finance, signer(capacity({ scope: { kind: 'plan', id: 'other' } })), about) ?? '', /Only the Section 151 officer/)
  assert.match(whyNotSign(finance, signer(capacity({ role: 'improvement-lead' })), about) ?? '', /or who deputises/)
  assert.match(whyNotSign(finance, { ...signer(capacity({})), personId: 'author' }, about) ?? '', /author signs nothing/)
  assert.match(whyNotSign(finance, { ...signer(capacity({})), personId: 'first' }, about) ?? '', /wrote the report that this one amends/)
  assert.match(whyNotSign(finance, null, about) ?? '', /authority’s book/)
  const named = { role: null, offer }
  assert.equal(whyNotSign(named, signer(), about), null)
  assert.match(whyNotSign(named, { ...signer(capacity({})), personId: 'q' }, about) ?? '', /Only Amira Holt/)
})

test('a figure that is quoted is shown with its name', () => {
  const covered = coveredBy(signings.finance, report) ?? []
  assert.deepEqual(
    quotedFigures(covered, report.figures.named).map(({ label, shown }) => [label, shown]),
    [['Asked of reserves, 2016/17', '£195,000']],
  )
})

test('initials as beside a name', () => {
  for (const [name, initials] of [
    ['Amira Holt', 'AH'],
    ['Bartholomew van der Aa', 'BVDA'],
    ['Zoë Hill-Ogden', 'ZHO'],
    ['(Dr) Éva Lake', 'DÉL'],
  ] as const)
    assert.equal(initialsOf(name), initials)
})
