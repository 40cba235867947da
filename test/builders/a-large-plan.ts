import { newId } from '../../src/database/new-id.ts'
import { findArea, findFramework } from '../../src/inspection/frameworks/frameworks.ts'
import { actionAsOffered } from '../../src/plan/partners/partner-standing.ts'
import type {
  ActionContent,
  CostContent,
  FindingOfPlan,
  FundingSourceContent,
  PartnerContent,
  PhaseEnd,
  PlanContent,
  Responsible,
} from '../../src/plan/plan-content.ts'
import { aCost, aFunding, aFundingSource, anActionContent, aPlanContent } from './a-plan-content.ts'
import { asked, deeds, fundingNames, matters, partners, people, posts, streams } from './large-plan-words.ts'

export type Size = { readonly findings: number; readonly actions: number }

/**
 * A plan as large as they get, 27 findings and 200 actions unless told otherwise, with something of everything: the same each time but
 * for its ids. The last finding has no action; the last two actions answer none. Read on 6 September 2016.
 */
export function aLargePlan(size: Partial<Size> = {}): PlanContent {
  const { findings: findingCount = 27, actions: actionCount = 200 } = size
  const inspection = { id: newId(), name: 'Single inspection, May 2016', publishedOn: '2016-05-16' }
  const source = {
    id: newId(),
    kind: 'peer-challenge',
    title: 'Peer challenge',
    fromWhom: 'Three peers',
    datedOn: '2016-06-20',
    words: null,
    webAddress: null,
  }
  const board = posts.map((name) => responsible('post', name))
  const staff = people.map((name) => responsible('person', name))
  const bodies = partners.map(({ name, contact }) => ({ organisation: { id: newId(), name }, contact: responsible('person', contact) }))
  const anyOf = [...board, ...staff]
  const workstreams = streams.map((title, n) => ({
    id: newId(),
    title,
    lead: at(anyOf, n + 1),
    accountable: at(board, n % 2),
    organisation: n === streams.length - 1 ? at(bodies, 0).organisation : null,
  }))
  const fixed = (on: string): PhaseEnd => ({ on, anchor: null, anchorOf: null, amount: null, unit: null })
  const phases = [
    { id: newId(), title: 'First six months', starts: fixed('2016-05-16'), ends: fixed('2016-11-16') },
    {
      id: newId(),
      title: 'Second phase',
      starts: fixed('2016-11-17'),
      ends: {
        on: '2017-11-16',
        anchor: 'publication' as const,
        anchorOf: { id: inspection.id, name: inspection.name },
        amount: '18',
        unit: 'month' as const,
      },
    },
  ]
  const findings = Array.from({ length: findingCount }, (_, n) => finding(n, findingCount, inspection.id, source.id, bodies))
  const actions: ActionContent[] = []
  for (let n = 0; n < actionCount; n += 1) {
    const workstream = at(workstreams, n * 7)
    const unanswered = n >= actionCount - 2
    const first = n % Math.max(1, findingCount - 1)
    const answered = unanswered ? [] : n % 6 === 0 ? [first, (first + 3) % Math.max(1, findingCount - 1)] : [first]
    actions.push(
      anActionContent({
        reference: `A${n + 1}`,
        title: `${at(deeds, n)} ${at(matters, Math.floor(n / deeds.length))}`,
        what: n % 4 === 0 ? 'A working group meets each fortnight until the new way of working is in use in every team.' : null,
        why: n % 3 === 0 ? 'Children are seen, heard and helped sooner.' : null,
        origin: unanswered ? 'own' : n % 25 === 11 ? 'report-body' : 'finding',
        originPage: !unanswered && n % 25 === 11 ? String((n % 30) + 4) : null,
        workstreamId: n % 29 === 28 ? null : workstream.id,
        phaseId: n % 29 === 28 ? null : at(phases, n % 5 < 3 ? 0 : 1).id,
        owner: n % 23 === 22 ? null : at(anyOf, n * 3),
        accountable: n % 2 === 0 ? workstream.accountable : null,
        startsOn: n % 9 === 8 ? null : day(n % 300),
        dueOn: n % 17 === 16 ? null : day(30 + ((n * 37) % 480)),
        dueWords: n % 17 === 16 ? at(['ongoing', 'each quarter', 'when the new system is in use'], n) : null,
        equalityNote: n % 8 === 5 ? 'Bears on disabled children and on children whose first language is not English.' : null,
        findingIds: findings.filter((_, place) => answered.includes(place)).map(({ id }) => id),
        partners: n % 5 === 2 ? [partner(n, at(bodies, Math.floor(n / 5)))] : [],
        waitsFor: n % 4 === 3 ? [at(actions, n - 2).id] : [],
        milestones:
          n % 3 === 1
            ? [
                { id: newId(), title: 'First draft with the team managers', dueOn: day((n * 37) % 480), reachedOn: n % 2 ? day(n) : null },
                { id: newId(), title: 'In use in every team', dueOn: day(20 + ((n * 37) % 480)), reachedOn: null },
              ]
            : [],
        moves: n % 31 === 9 ? moves(n) : [],
        ended: n % 4 === 0 ? { outcome: 'complete', on: day(20 + (n % 90)), reasonCode: null, reason: null } : droppedOne(n),
        costing: n % 5 === 0 ? null : n % 5 === 1 ? 'not-yet-costed' : 'no-cost',
        broughtIn: n % 7 === 0 ? [{ asAt: '2016-07', status: 'amber', printedStatus: 'Amber', account: 'Begun, later than planned.' }] : [],
      }),
    )
  }
  const fundingSources = fundingNames.map((each) => aFundingSource(fundingParts(each, at(board, 0), at(bodies, 1).organisation)))
  return aPlanContent({
    summary: 'What the council and its partners will do about what the inspectors found.',
    inspections: [inspection],
    sources: [source],
    findings,
    workstreams,
    phases,
    actions: actions.map(offered),
    measures: actions
      .filter((_, n) => n % 11 === 0)
      .map((action, n) => ({
        id: newId(),
        title: at(['Assessments finished in time', 'Children seen alone', 'Care leavers in work, training or study'], n),
        unit: '%',
        direction: 'up' as const,
        baseline: n % 4 === 3 ? null : String(50 + n),
        baselineOn: n % 4 === 3 ? null : '2016-03-31',
        target: String(80 + (n % 15)),
        byOn: '2017-03-31',
        source: 'Monthly figures',
        actionIds: [action.id],
        findingIds: action.findingIds.slice(0, 1),
      })),
    risks: actions
      .filter((_, n) => n % 18 === 4)
      .map((action, n) => ({
        id: newId(),
        event: at(['Posts stay vacant', 'The recording system is late', 'A partner cannot release its staff'], n),
        cause: 'Few people apply for posts in this part of the country.',
        effect: 'Children wait longer to be seen.',
        owner: at(board, n),
        current: { likelihood: String(2 + (n % 4)), impact: '4', on: '2016-06-01' },
        target: { likelihood: '2', impact: '3', on: '2016-06-01' },
        actionIds: [action.id],
      })),
    costs: actions.filter((_, n) => n % 5 === 0).map((action, n) => cost(action.id, n, fundingSources)),
    fundingSources,
    spend: [
      ...fundingSources.slice(0, 3).map((paid) => spent(paid.id, '1', 'spent', '1250000')),
      ...fundingSources.slice(0, 3).map((paid) => spent(paid.id, '2', 'forecast', '4100050')),
    ],
    carryForwards: fundingSources.slice(0, 1).map((paid) => ({
      id: newId(),
      sourceId: paid.id,
      financialYear: '2016',
      pence: '900000',
      reason: 'Posts filled late.',
      standing: 'asked',
    })),
    consultations: [
      { id: newId(), who: 'children', name: 'Children in Care Council', ...said('2016-06-14') },
      { id: newId(), who: 'staff', name: 'Two open meetings', ...said('2016-06-21') },
      { id: newId(), who: 'partners', name: 'Safeguarding board', ...said('2016-07-05') },
    ],
  })
}

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

const day = (after: number): string => Temporal.PlainDate.from('2016-05-16').add({ days: after }).toString()

const responsible = (kind: Responsible['kind'], name: string): Responsible => ({ id: newId(), name, kind, heldBy: null, left: false })

const spent = (sourceId: string, quarter: string, kind: 'spent' | 'forecast', pence: string) => ({
  id: newId(),
  sourceId,
  financialYear: '2016',
  quarter,
  kind,
  pence,
})

const said = (on: string) => ({
  fromOn: on,
  toOn: null,
  how: 'A meeting of an hour and a half.',
  said: 'Say sooner what will be different, and for whom.',
  changed: 'The first phase now begins with visits.',
})

type Body = { readonly organisation: { readonly id: string; readonly name: string }; readonly contact: Responsible }

function finding(n: number, of: number, inspectionId: string, sourceId: string, bodies: readonly Body[]): FindingOfPlan {
  const elsewhere = n >= of - 3
  const forBoard = !elsewhere && n >= of - 8
  const area = elsewhere ? null : forBoard ? 'lscb-effectiveness' : at(areas, Math.floor(n / 5))
  const text =
    n < asked.length ? at(asked, n) : `Make sure that ${at(matters, n)} are looked at each month and that what was learned is used.`
  const part = { id: newId(), organisation: at(bodies, 0).organisation, part: 'deliver' as const, otherPlan: null }
  return {
    id: newId(),
    inspectionId: elsewhere ? null : inspectionId,
    sourceId: elsewhere ? sourceId : null,
    number: String(n + 1),
    ownLabel: null,
    text,
    kind: elsewhere ? 'requirement' : 'recommendation',
    list: elsewhere ? 'Peer challenge' : forBoard ? 'Recommendations for the LSCB' : 'Recommendations',
    theme: null,
    area,
    areaName: area === null ? null : (findArea(sif, area)?.title ?? null),
    addressees: elsewhere ? [] : [forBoard ? 'lscb' : 'local-authority'],
    timescale: null,
    setOn: elsewhere ? '2016-12-20' : null,
    page: elsewhere ? null : String(8 + Math.floor(n / 9)),
    parts: forBoard ? [{ ...part, foldedInto: 'Board business plan 2016/17', note: null }] : [],
  }
}

const areas = ['help-and-protection', 'looked-after-and-permanence', 'care-leavers', 'leadership-management-governance'] as const
const sif = findFramework('sif', '2013') as NonNullable<ReturnType<typeof findFramework>>

function partner(n: number, { organisation, contact }: Body): PartnerContent {
  const standing = at(['agreed', 'offered', 'not-agreed', 'not-offered'] as const, Math.floor(n / 5))
  const answered = standing === 'agreed' || standing === 'not-agreed'
  return {
    id: newId(),
    organisation,
    contact: n % 15 === 2 ? null : contact,
    standing,
    on: standing === 'not-offered' ? null : answered ? '2016-06-30' : '2016-06-15',
    by: answered ? contact.name : null,
    reason: standing === 'not-agreed' ? 'We have no one to send before the spring.' : null,
    offered: null,
  }
}

/** What was put to its partner reads as the action does. */
const offered = (action: ActionContent): ActionContent => ({
  ...action,
  partners: action.partners.map((each) => (each.standing === 'not-offered' ? each : { ...each, offered: actionAsOffered(action) })),
})

function moves(n: number): ActionContent['moves'] {
  const to = day(30 + ((n * 37) % 480))
  const move = { wasWords: null, nowWords: null, reasonCode: 'recruitment', approvedBy: null, on: '2016-09-06' }
  return [
    { was: '2016-06-30', now: '2016-07-31', reason: 'Two posts were filled a month late.', ...move },
    { was: '2016-07-31', now: to, reason: 'The second round of interviews is in the autumn.', ...move },
  ].slice(n % 2)
}

const droppedOne = (n: number): ActionContent['ended'] =>
  n % 67 === 33
    ? { outcome: 'no-longer-needed', on: day(60), reasonCode: 'overtaken', reason: 'The regional contract does this for us now.' }
    : null

function fundingParts(
  each: (typeof fundingNames)[number],
  owner: Responsible,
  organisation: Body['organisation'],
): Partial<FundingSourceContent> {
  if (each.kind === 'saving-to-be-made') return { ...each, owner, budget: '2017/18 budget', byOn: '2017-04-01' }
  if (each.kind === 'grant') return { ...each, conditions: 'Spent by the end, and evaluated.', endsOn: '2018-03-31' }
  if (each.kind === 'existing-resources') return { ...each, organisation, givesWay: 'Two thematic audits' }
  return each
}

function cost(actionId: string, n: number, sources: readonly FundingSourceContent[]): CostContent {
  const source = at(sources, n)
  const pence = String(1_000_000 + n * 125_000)
  if (n % 3 !== 0)
    return aCost({ actionId, title: 'Training and materials', pence, fromMonth: '2016-09', funding: [aFunding(2016, source, pence)] })
  return aCost({
    actionId,
    title: at(['Practice educators', 'Business support officer'], n),
    nature: 'recurrent',
    pence: '6000000',
    fromMonth: '2016-10',
    timingNote: 'When the posts are likely to be filled.',
    post: { fte: '1.5', term: 'permanent', standing: 'vacant' },
    funding: [
      aFunding(2016, source, '3000000', { standing: 'agreed', askedOf: null, decision: 'Cabinet, 7 July 2016' }),
      aFunding(2017, null, '6000000', { standing: 'not-found', askedOf: null }),
    ],
  })
}
