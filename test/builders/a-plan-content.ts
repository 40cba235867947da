import { newId } from '../../src/database/new-id.ts'
import type {
  ActionContent,
  CostContent,
  FindingOfPlan,
  FundingContent,
  FundingSourceContent,
  MeasureContent,
  PartnerContent,
  PlanContent,
  RiskContent,
} from '../../src/plan/plan-content.ts'

/** A plan with nothing in it; name what it has. */
export const aPlanContent = (over: Partial<PlanContent> = {}): PlanContent => ({
  id: newId(),
  title: 'Improvement plan 2016',
  summary: null,
  organisation: null,
  inspections: [],
  sources: [],
  findings: [],
  workstreams: [],
  phases: [],
  actions: [],
  measures: [],
  risks: [],
  costs: [],
  fundingSources: [],
  spend: [],
  carryForwards: [],
  consultations: [],
  ...over,
})

export const anActionContent = (over: Partial<ActionContent> = {}): ActionContent => ({
  id: newId(),
  reference: 'A1',
  title: 'Recruit two practice educators',
  what: null,
  why: null,
  origin: 'finding',
  originPage: null,
  workstreamId: null,
  phaseId: null,
  owner: null,
  accountable: null,
  startsOn: null,
  dueOn: null,
  dueWords: null,
  equalityNote: null,
  findingIds: [],
  partners: [],
  waitsFor: [],
  milestones: [],
  moves: [],
  ended: null,
  costing: null,
  broughtIn: [],
  ...over,
})

export const aCost = (over: Partial<CostContent> = {}): CostContent => ({
  id: newId(),
  actionId: null,
  title: 'Practice educators',
  nature: 'one-off',
  kind: 'revenue',
  pence: '10000000',
  fromMonth: '2016-10',
  toMonth: null,
  timingNote: null,
  post: null,
  funding: [],
  ...over,
})

export const aFundingSource = (over: Partial<FundingSourceContent> = {}): FundingSourceContent => ({
  id: newId(),
  kind: 'reserve',
  name: 'General reserve',
  organisation: null,
  owner: null,
  budget: null,
  byOn: null,
  conditions: null,
  endsOn: null,
  givesWay: null,
  ...over,
})

export const aFunding = (
  year: number,
  source: FundingSourceContent | null,
  pence: string,
  over: Partial<FundingContent> = {},
): FundingContent => ({
  id: newId(),
  financialYear: String(year),
  sourceId: source?.id ?? null,
  pence,
  standing: 'requested',
  decision: null,
  askedOf: 'Cabinet',
  ...over,
})

/** £100,000 once and £190,000 a year from October 2016: reserves in 2016/17, then savings that are still to be made. */
export function theHundredAndNinetyFiveThousand(over: Partial<PlanContent> = {}): PlanContent {
  const reserve = aFundingSource({ name: 'General reserve' })
  const saving = aFundingSource({
    kind: 'saving-to-be-made',
    name: 'Savings by Children, Young People and Culture',
    owner: { kind: 'post', id: newId(), name: 'Director of Children’s Services', heldBy: null, left: false },
    budget: '2017/18 budget',
    byOn: '2017-04-01',
  })
  return aPlanContent({
    fundingSources: [reserve, saving],
    costs: [
      aCost({ title: 'Short-term posts', pence: '10000000', fromMonth: '2016-07', funding: [aFunding(2016, reserve, '10000000')] }),
      aCost({
        title: 'Recurrent posts',
        nature: 'recurrent',
        pence: '19000000',
        fromMonth: '2016-10',
        timingNote: 'The paper says “6 months worth”; October is our reading of it.',
        funding: [aFunding(2016, reserve, '9500000'), aFunding(2017, saving, '19000000', { standing: 'not-found', askedOf: null })],
      }),
    ],
    ...over,
  })
}

export const aFindingOfPlan = (over: Partial<FindingOfPlan> = {}): FindingOfPlan => ({
  id: newId(),
  inspectionId: null,
  sourceId: null,
  number: '1',
  ownLabel: null,
  text: 'See that each child is visited in time',
  kind: 'recommendation',
  list: 'Recommendations',
  theme: null,
  area: null,
  areaName: null,
  addressees: ['local-authority'],
  timescale: null,
  setOn: null,
  page: null,
  parts: [],
  ...over,
})

export const aMeasureContent = (over: Partial<MeasureContent> = {}): MeasureContent => ({
  id: newId(),
  title: 'Average caseload',
  unit: 'children',
  direction: 'down',
  baseline: '22',
  baselineOn: '2016-03-31',
  target: '17',
  byOn: '2017-03-31',
  source: 'Monthly figures',
  actionIds: [],
  findingIds: [],
  ...over,
})

export const aRiskContent = (over: Partial<RiskContent> = {}): RiskContent => ({
  id: newId(),
  event: 'Posts stay vacant',
  cause: null,
  effect: null,
  owner: null,
  current: { likelihood: '2', impact: '3', on: '2016-08-01' },
  target: null,
  actionIds: [],
  ...over,
})

export const aPartnerContent = (over: Partial<PartnerContent> = {}): PartnerContent => ({
  id: newId(),
  organisation: { id: newId(), name: 'Calder Vale Police' },
  contact: null,
  standing: 'not-offered',
  offered: null,
  on: null,
  by: null,
  reason: null,
  ...over,
})
