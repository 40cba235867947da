import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  aFindingOfPlan,
  aMeasureContent,
  anActionContent,
  aPartnerContent,
  aPlanContent,
  aRiskContent,
  theHundredAndNinetyFiveThousand,
} from '../../../test/builders/a-plan-content.ts'
import type { ActionContent, PlanContent, Responsible } from '../plan-content.ts'
import type { Known } from './check.ts'
import { type Aside, heard, wholeCheck } from './set-aside.ts'
import { standingChecks, standingDoubts } from './standing-checks.ts'

const known: Known = {
  today: Temporal.PlainDate.from('2016-09-06'),
  deadlines: new Map([['f', { on: '2016-12-31', words: 'within three months' }]]),
  daysToConfirm: [{ phaseId: 'moved', which: 'ends', was: '2016-12-31', now: '2017-01-05' }],
  waiting: [],
}
const withOneWaiting: Known = { ...known, waiting: [{ id: 'change', askedOn: '2016-08-08', by: 'Amira Holt' }] }

const head: Responsible = { kind: 'post', id: 'head', name: 'Head of Safeguarding', heldBy: 'Dilys Marsh', left: false }
const gone: Responsible = { kind: 'person', id: 'gone', name: 'Ewan Pike', heldBy: null, left: true }
const finding = aFindingOfPlan({ id: 'f', number: '4', text: 'Ensure that all chronologies are up to date' })
const complete = { outcome: 'complete', on: '2016-08-01', reasonCode: null, reason: null } as const
const dropped = { outcome: 'no-longer-needed', on: '2016-08-01', reasonCode: 'other', reason: 'Merged' } as const
const stream = { id: 'w', title: 'Practice', lead: head, accountable: head, organisation: null }
const fixed = (on: string | null) => ({ on, anchor: null, anchorOf: null, amount: null, unit: null })
const phase = { id: 'p', title: 'First six months', starts: fixed('2016-07-01'), ends: fixed('2016-12-31') }

/** An action that no check has anything to say of, in a plan that is whole. */
const whole = (over: Partial<ActionContent> = {}): ActionContent =>
  anActionContent({
    id: 'a',
    title: 'Set a caseload ceiling for each team',
    why: 'Children are seen more often',
    owner: head,
    accountable: head,
    dueOn: '2016-10-31',
    findingIds: ['f'],
    costing: 'no-cost',
    equalityNote: 'None',
    ...over,
  })
const milestone = { id: 'm', title: 'Draft', dueOn: '2016-10-01', reachedOn: null }
const aPlan = (over: Partial<PlanContent> = {}): PlanContent =>
  aPlanContent({
    id: 'plan',
    findings: [finding],
    actions: [whole()],
    measures: [aMeasureContent({ actionIds: ['a', 'b'] })],
    risks: [aRiskContent({ owner: head })],
    consultations: [{ id: 'c', who: 'staff', name: 'Staff', fromOn: '2016-06-01', toOn: null, how: null, said: null, changed: 'Nothing' }],
    ...over,
  })
const withAction = (over: Partial<ActionContent>, plan: Partial<PlanContent> = {}) => aPlan({ actions: [whole(over)], ...plan })
const withTwo = (a: Partial<ActionContent>, b: Partial<ActionContent>) =>
  aPlan({ actions: [whole(a), whole({ id: 'b', reference: 'A2', title: 'Recruit two practice educators', ...b })] })

const said: Record<string, readonly [PlanContent, string]> = {
  'finding-without-action': [aPlan({ actions: [] }), 'No action answers finding 4.'],
  'finding-given-up': [withAction({ ended: dropped }), 'All actions that answered finding 4 are no longer needed.'],
  'finding-finished-unmeasured': [
    withAction({ ended: complete }, { measures: [] }),
    'All actions for finding 4 are finished, but no success measure shows what came of it.',
  ],
  'finding-of-another-body': [
    aPlan({ findings: [{ ...finding, addressees: ['lscb'] }] }),
    'Finding 4 doesn’t speak to the council, and the plan doesn’t say whose it is.',
  ],
  'source-without-findings': [
    aPlan({
      sources: [{ id: 's', kind: 'audit', title: 'Audit of files', fromWhom: null, datedOn: '2016-06-01', words: null, webAddress: null }],
    }),
    'No finding of “Audit of files” is in this plan.',
  ],
  'action-without-owner': [withAction({ owner: null }), 'A1 has no owner.'],
  'owner-left': [withAction({ owner: gone }), 'A1 belongs to Ewan Pike, who has left.'],
  'owner-post-vacant': [withAction({ owner: { ...head, heldBy: null } }), 'A1 belongs to Head of Safeguarding, a post that nobody holds.'],
  'action-without-accountable': [withAction({ accountable: null }), 'No director answers for A1.'],
  'action-without-measure': [aPlan({ measures: [] }), 'No success measure speaks of A1.'],
  'action-without-outcome': [withAction({ why: null }), 'A1 doesn’t say what it is for.'],
  'action-without-finding': [withAction({ findingIds: [] }), 'A1 is meant to answer a finding, but names none.'],
  'action-without-page': [
    withAction({ origin: 'report-body', findingIds: [] }),
    'A1 comes from the body of the report, but doesn’t say from which page.',
  ],
  'action-without-workstream': [aPlan({ workstreams: [stream] }), 'A1 is in no workstream.'],
  'action-without-phase': [aPlan({ phases: [phase] }), 'A1 is in no phase.'],
  'complete-with-milestones': [
    withAction({ ended: complete, milestones: [milestone] }),
    'A1 is complete, but “Draft” isn’t marked as reached.',
  ],
  'action-without-date': [withAction({ dueOn: null }), 'A1 has no date.'],
  'action-overdue': [withAction({ dueOn: '2016-09-05' }), 'A1 was due on 5 September 2016 and isn’t complete.'],
  'due-before-start': [withAction({ startsOn: '2016-11-01' }), 'A1 starts on 1 November 2016, but is due on 31 October 2016.'],
  'due-after-deadline': [
    withAction({ dueOn: '2017-01-01' }),
    'A1 is due on 1 January 2017, but finding 4 is to be answered by 31 December 2016 (“within three months”).',
  ],
  'due-after-phase': [
    withAction({ phaseId: 'p', dueOn: '2017-01-01' }, { phases: [phase] }),
    'A1 is due on 1 January 2017, after its phase “First six months” ends on 31 December 2016.',
  ],
  'starts-before-phase': [
    withAction({ phaseId: 'p', startsOn: '2016-06-30' }, { phases: [phase] }),
    'A1 starts on 30 June 2016, before its phase “First six months” begins on 1 July 2016.',
  ],
  'due-in-words': [withAction({ dueOn: null, dueWords: 'each quarter' }), 'A1 is due “each quarter”: on no day can it be said to be late.'],
  'milestone-after-due': [
    withAction({ milestones: [{ ...milestone, dueOn: '2016-11-01' }] }),
    'A1’s milestone “Draft” is due on 1 November 2016, after the action on 31 October 2016.',
  ],
  'milestone-overdue': [
    withAction({ milestones: [{ ...milestone, dueOn: '2016-09-05' }] }),
    'A1’s milestone “Draft” was due on 5 September 2016 and isn’t reached.',
  ],
  'milestone-without-date': [withAction({ milestones: [{ ...milestone, dueOn: null }] }), 'A1’s milestone “Draft” has no date.'],
  'moved-often': [
    withAction({ moves: Array(3).fill({ was: null, now: null, reasonCode: 'other', reason: 'x', approvedBy: null, on: '2016-08-01' }) }),
    'A1’s date has been moved 3 times.',
  ],
  'due-all-at-once': [
    aPlan({ actions: Array.from({ length: 10 }, (_, n) => whole({ id: `${n}`, reference: `A${n}` })) }),
    '10 of the 10 open actions with a date are due on the same day, 31 October 2016.',
  ],
  'dependency-circle': [
    withTwo({ waitsFor: ['b'] }, { waitsFor: ['a'] }),
    'A1 and A2 wait for each other in a circle, so none of them can end.',
  ],
  'waits-for-later': [
    withTwo({ waitsFor: ['b'] }, { dueOn: '2016-11-30' }),
    'A1 is due on 31 October 2016, but waits for A2, due on 30 November 2016.',
  ],
  'waits-for-given-up': [withTwo({ waitsFor: ['b'] }, { ended: dropped }), 'A1 waits for A2, which is no longer needed.'],
  'complete-before-waited-for': [withTwo({ waitsFor: ['b'], ended: complete }, {}), 'A1 is complete, though it waits for A2, which isn’t.'],
  'partner-without-contact': [
    withAction({ partners: [aPartnerContent({ contact: null })] }),
    'A1 names nobody to speak to at Calder Vale Police.',
  ],
  'partner-contact-left': [
    withAction({ partners: [aPartnerContent({ contact: gone })] }),
    'Ewan Pike, the contact of A1 at Calder Vale Police, has left.',
  ],
  'partner-not-agreed': [
    withAction({ partners: [aPartnerContent({ standing: 'not-agreed', on: '2016-08-01', reason: 'No officer to spare.' })] }),
    'Calder Vale Police did not agree to A1 on 1 August 2016: “No officer to spare.”',
  ],
  'measure-without-baseline': [aPlan({ measures: [aMeasureContent({ baseline: null })] }), '“Average caseload” has no baseline.'],
  'measure-without-target': [aPlan({ measures: [aMeasureContent({ target: null })] }), '“Average caseload” has no target.'],
  'measure-without-date': [
    aPlan({ measures: [aMeasureContent({ byOn: null })] }),
    '“Average caseload” doesn’t say by when its target is to be reached.',
  ],
  'measure-wrong-way': [
    aPlan({ measures: [aMeasureContent({ target: '30' })] }),
    '“Average caseload”: Down is better, but the target isn’t below the baseline.',
  ],
  'measure-ends-before-it-begins': [
    aPlan({ measures: [aMeasureContent({ byOn: '2016-03-01' })] }),
    '“Average caseload” is to reach its target by 1 March 2016, but its baseline is as at 31 March 2016.',
  ],
  'measure-without-source': [
    aPlan({ measures: [aMeasureContent({ source: null })] }),
    '“Average caseload” doesn’t say where its figures come from.',
  ],
  'risk-without-owner': [aPlan({ risks: [aRiskContent()] }), 'Nobody watches the risk “Posts stay vacant”.'],
  'high-risk-without-action': [
    aPlan({ risks: [aRiskContent({ current: { likelihood: '4', impact: '4', on: '2016-08-01' } })] }),
    'The risk “Posts stay vacant” is high, and no action manages it.',
  ],
  'risk-target-above-current': [
    aPlan({ risks: [aRiskContent({ target: { likelihood: '5', impact: '5', on: '2016-08-01' } })] }),
    'The risk “Posts stay vacant” stands at 6, but its target is 25.',
  ],
  'risk-not-scored': [aPlan({ risks: [aRiskContent({ current: null })] }), 'The risk “Posts stay vacant” isn’t scored yet.'],
  'risk-score-old': [
    aPlan({ risks: [aRiskContent({ current: { likelihood: '2', impact: '3', on: '2016-03-05' } })] }),
    'The risk “Posts stay vacant” was last scored on 5 March 2016, more than six months ago.',
  ],
  'workstream-without-lead': [
    aPlan({ workstreams: [{ ...stream, lead: gone }] }),
    'Ewan Pike, the lead of the workstream “Practice”, has left.',
  ],
  'workstream-without-accountable': [
    aPlan({ workstreams: [{ ...stream, accountable: null }] }),
    'No director answers for the workstream “Practice”.',
  ],
  'workstream-empty': [aPlan({ workstreams: [stream] }), 'No action is in the workstream “Practice”.'],
  'phase-ends-before-it-begins': [
    aPlan({ phases: [{ ...phase, ends: fixed('2016-06-01') }] }),
    'The phase “First six months” begins on 1 July 2016, but ends on 1 June 2016.',
  ],
  'phase-without-end': [aPlan({ phases: [{ ...phase, ends: fixed(null) }] }), 'The phase “First six months” doesn’t say when it ends.'],
  'phase-day-to-confirm': [
    aPlan({ phases: [{ ...phase, id: 'moved' }] }),
    'The last day of the phase “First six months” is now worked out as 5 January 2017, and was confirmed as 31 December 2016.',
  ],
  'phase-overlaps': [
    aPlan({ phases: [phase, { ...phase, id: 'q', title: 'Second', starts: fixed('2016-12-31'), ends: fixed('2017-06-30') }] }),
    'The phase “Second” begins on 31 December 2016, before “First six months” is over on 31 December 2016.',
  ],
  'change-waits-long': [aPlan(), 'A change that Amira Holt asked for on 8 August 2016 has waited for more than four weeks.'],
  'owner-carries-much': [
    aPlan({ actions: Array.from({ length: 10 }, (_, n) => whole({ id: `${n}`, reference: `A${n}` })) }),
    'Head of Safeguarding owns 10 of the 10 open actions that have an owner.',
  ],
  'nobody-consulted': [aPlan({ consultations: [] }), 'The plan doesn’t say who was consulted on it.'],
  'consultation-without-outcome': [
    aPlan({ consultations: [{ ...(aPlan().consultations[0] as PlanContent['consultations'][number]), changed: null }] }),
    'What changed in the plan after Staff was consulted isn’t said, even if nothing did.',
  ],
  'no-risks': [aPlan({ risks: [] }), 'The plan names no risk.'],
  'no-equality-note': [withAction({ equalityNote: null }), 'No action says how it bears on equality and diversity.'],
  'wording-uncheckable': [
    withAction({ title: 'Continue to review caseloads' }, { measures: [] }),
    'A1 says “Continue to”, and no success measure tells when that is done.',
  ],
  'duplicate-actions': [
    withTwo({}, { title: 'Set a caseload ceiling, for each team' }),
    'A1 and A2 say the same: “Set a caseload ceiling, for each team”.',
  ],
  'similar-actions': [
    withTwo({ title: 'Set a caseload ceiling for each of the teams' }, { title: 'Set a caseload ceiling for each of the new teams' }),
    'A1 and A2 say nearly the same: “Set a caseload ceiling for each of the new teams”.',
  ],
}

const sentences = (plan: PlanContent, check: string, asKnown = known) =>
  standingDoubts(plan, asKnown)
    .filter((doubt) => doubt.check === check)
    .map((doubt) => doubt.sentence)

describe('standing checks', () => {
  for (const { name } of standingChecks)
    test(name, () => {
      const [plan, sentence] = said[name] ?? assert.fail(`Nothing exercises ${name}`)
      assert.deepEqual(sentences(plan, name, name === 'change-waits-long' ? withOneWaiting : known), [sentence])
    })

  test('have nothing to say of a plan that is whole', () => {
    assert.deepEqual(
      standingDoubts(aPlan(), known).map((doubt) => doubt.sentence),
      [],
    )
  })

  test('leave the inspectorate’s own words alone, also where an action repeats them', () => {
    const repeated = withAction({ title: 'Ensure that all chronologies are up to date by visiting each team' }, { measures: [] })
    assert.deepEqual(sentences(repeated, 'wording-uncheckable'), [])
    const own = withAction({ title: 'Ensure that teams are visited' }, { measures: [] })
    assert.deepEqual(sentences(own, 'wording-uncheckable'), ['A1 says “Ensure”, and no success measure tells when that is done.'])
    assert.deepEqual(sentences(withAction({ title: 'Write a support plan' }, { measures: [] }), 'wording-uncheckable'), [])
  })

  test('tell an action offered to a partner from one never offered', () => {
    const standing = (over: Parameters<typeof aPartnerContent>[0]) =>
      sentences(withAction({ partners: [aPartnerContent({ contact: head, ...over })] }), 'partner-not-agreed')
    assert.deepEqual(standing({ standing: 'not-offered' }), ['A1 names Calder Vale Police, but was never offered to it.'])
    assert.deepEqual(standing({ standing: 'offered', on: '2016-08-01' }), [
      'A1 was offered to Calder Vale Police on 1 August 2016 and isn’t answered yet.',
    ])
    assert.deepEqual(standing({ standing: 'agreed' }), [])
  })

  test('speak errors before hints, the money’s among them, and keep one key for as long as they say the same', () => {
    const money = theHundredAndNinetyFiveThousand()
    const plan = aPlan({
      fundingSources: money.fundingSources,
      costs: money.costs.map((cost) => ({ ...cost, funding: [] })),
      actions: [whole({ why: null, owner: null })],
    })
    const doubts = standingDoubts(plan, known)
    const kinds = doubts.map((doubt) => doubt.kind)
    assert.ok(kinds.lastIndexOf('error') < kinds.indexOf('hint'))
    assert.equal(doubts.find((doubt) => doubt.check === 'year-without-source')?.title, 'Cost without funding')
    assert.equal(doubts.find((doubt) => doubt.check === 'action-without-owner')?.key, 'action:a')
    assert.equal(new Set(doubts.map((doubt) => `${doubt.check} ${doubt.key}`)).size, doubts.length)
  })
})

describe('what was set aside', () => {
  const doubts = standingDoubts(withTwo({ owner: null }, { owner: null }), known)
  const aside = (over: Partial<Aside>): Aside => ({
    id: 'aside',
    check: 'action-without-owner',
    about: 'action:a',
    reason: 'Advertised',
    until: null,
    by: null,
    on: known.today,
    ...over,
  })
  const speaking = (over: Partial<Aside>, today = known.today) =>
    heard(doubts, [aside(over)], today)
      .speaking.filter((doubt) => doubt.check === 'action-without-owner')
      .map((doubt) => doubt.sentence)

  test('is silent alone, or with all that the check says', () => {
    assert.deepEqual(speaking({}), ['A2 has no owner.'])
    assert.deepEqual(speaking({ about: wholeCheck }), [])
    assert.deepEqual(speaking({ check: 'no-risks', about: wholeCheck }), ['A1 has no owner.', 'A2 has no owner.'])
  })

  test('speaks again on its day', () => {
    const until = known.today.add({ days: 1 })
    assert.deepEqual(speaking({ until }), ['A2 has no owner.'])
    assert.deepEqual(speaking({ until }, until), ['A1 has no owner.', 'A2 has no owner.'])
  })
})
