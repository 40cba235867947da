import { printFinancialYear, printMonthOf } from '../money/financial-year.ts'
import { printPounds } from '../money/pounds.ts'
import type { CarryForwardContent, CostContent, FundingContent, FundingSourceContent, PlanContent, SpendContent } from '../plan-content.ts'
import type { ChangeKind } from './change-kinds.ts'
import { amongActions } from './compared-actions.ts'
import { type ComparedPart, day, named, responsible, words } from './compared-field.ts'

// What of a plan's money is compared. More of it, for longer or sooner, is new money; everything else is arranging it.

const amongSources = {
  of: (plan: PlanContent) => plan.fundingSources,
  id: (each: FundingSourceContent) => each.id,
  name: (each: FundingSourceContent) => each.name,
}

export const sourceKinds: Readonly<Record<FundingSourceContent['kind'], string>> = {
  reserve: 'Reserve',
  'base-budget': 'Base budget',
  'saving-to-be-made': 'A saving still to be made',
  grant: 'Grant',
  partner: 'Partner',
  'outside-programme': 'Outside programme',
  'existing-resources': 'Existing resources',
}

const forWhat = (cost: CostContent, plan: PlanContent): string =>
  plan.actions.find((action) => action.id === cost.actionId)?.reference ?? 'the plan'

export const comparedCosts: ComparedPart<CostContent> = {
  part: 'costs',
  called: 'cost',
  of: (plan) => plan.costs,
  id: (cost) => cost.id,
  reference: (cost, plan) => `${forWhat(cost, plan)} ${cost.title}`,
  name: (cost, plan) => `${cost.title} (${forWhat(cost, plan)})`,
  added: 'new-money',
  removed: 'money',
  fields: [
    words('title', 'What it is for', (cost) => cost.title, 'wording'),
    named('action', 'Action', (cost) => (cost.actionId === null ? [] : [cost.actionId]), amongActions, 'wording'),
    words(
      'nature',
      'Once or every year',
      (cost) => (cost.nature === 'one-off' ? 'Once' : 'Every year'),
      (_, now) => (now.nature === 'recurrent' ? 'new-money' : 'money'),
    ),
    words('kind', 'Revenue or capital', (cost) => (cost.kind === 'revenue' ? 'Revenue' : 'Capital'), 'money'),
    words(
      'pence',
      'Amount',
      (cost) => printPounds(BigInt(cost.pence)),
      (was, now) => moreOf(was.pence, now.pence),
    ),
    words(
      'fromMonth',
      'From',
      (cost) => printMonthOf(cost.fromMonth),
      (was, now) => (now.nature === 'recurrent' && now.fromMonth < was.fromMonth ? 'new-money' : 'money'),
    ),
    words(
      'toMonth',
      'To',
      (cost) => cost.toMonth && printMonthOf(cost.toMonth),
      (was, now) => (was.toMonth !== null && (now.toMonth === null || now.toMonth > was.toMonth) ? 'new-money' : 'money'),
    ),
    words('timingNote', 'Note on its timing', (cost) => cost.timingNote, 'wording'),
    words(
      'post',
      'Post',
      ({ post }) => post && [`${post.fte} full-time equivalent`, post.term?.replace('-', ' '), post.standing].filter(Boolean).join(', '),
      'wording',
    ),
  ],
}

type Paid = FundingContent & { readonly cost: CostContent }

const standings = { agreed: 'Agreed', requested: 'Requested', 'not-found': 'Not yet found' } as const

export const comparedFunding: ComparedPart<Paid> = {
  part: 'funding',
  called: 'line of funding',
  of: (plan) => plan.costs.flatMap((cost) => cost.funding.map((row) => ({ ...row, cost }))),
  id: (row) => row.id,
  reference: (row, plan) => `${forWhat(row.cost, plan)} ${row.cost.title} ${row.financialYear} ${sourceOf(row, plan)}`,
  name: (row, plan) => `${row.cost.title}, ${printFinancialYear(Number(row.financialYear))}, from ${sourceOf(row, plan)}`,
  added: (row) => (row.standing === 'not-found' ? 'money' : 'new-money'),
  removed: 'money',
  fields: [
    words('financialYear', 'Financial year', (row) => printFinancialYear(Number(row.financialYear)), 'money'),
    named('source', 'From', (row) => (row.sourceId === null ? [] : [row.sourceId]), amongSources, 'money'),
    words(
      'pence',
      'Amount',
      (row) => printPounds(BigInt(row.pence)),
      (was, now) => moreOf(was.pence, now.pence),
    ),
    words(
      'standing',
      'How far agreed',
      (row) => standings[row.standing],
      (was, now) => (was.standing === 'not-found' ? 'new-money' : now.standing === 'agreed' ? 'record' : 'money'),
    ),
    words('decision', 'By which decision', (row) => row.decision, 'record'),
    words('askedOf', 'Asked of', (row) => row.askedOf, 'wording'),
  ],
}

const sourceOf = ({ sourceId }: FundingContent, plan: PlanContent): string =>
  plan.fundingSources.find((source) => source.id === sourceId)?.name ?? 'no source yet'

export const comparedSources: ComparedPart<FundingSourceContent> = {
  part: 'fundingSources',
  called: 'source of money',
  of: (plan) => plan.fundingSources,
  id: (source) => source.id,
  reference: (source) => source.name,
  name: (source) => source.name,
  added: 'addition',
  removed: 'money',
  fields: [
    words('name', 'Name', (source) => source.name, 'wording'),
    words('kind', 'What it is', (source) => sourceKinds[source.kind], 'money'),
    words('organisation', 'Whose', (source) => source.organisation?.name ?? null, 'people'),
    responsible('owner', 'By whom', (source) => source.owner, 'people'),
    words('budget', 'At which budget', (source) => source.budget, 'wording'),
    day('byOn', 'By', (source) => source.byOn, 'money'),
    words('conditions', 'Conditions', (source) => source.conditions, 'wording'),
    day('endsOn', 'Ends', (source) => source.endsOn, 'money'),
    words('givesWay', 'What gives way', (source) => source.givesWay, 'wording'),
  ],
}

const ofSource = (row: { readonly sourceId: string; readonly financialYear: string }, plan: PlanContent): string =>
  `${plan.fundingSources.find((source) => source.id === row.sourceId)?.name ?? 'a source'}, ${printFinancialYear(Number(row.financialYear))}`

export const comparedSpend: ComparedPart<SpendContent> = {
  part: 'spend',
  called: 'quarter’s figure',
  of: (plan) => plan.spend,
  id: (row) => row.id,
  reference: spendName,
  name: spendName,
  added: 'record',
  removed: 'record',
  fields: [
    words('pence', 'Amount', (row) => printPounds(BigInt(row.pence)), 'record'),
    words('when', 'Quarter', (row) => `${printFinancialYear(Number(row.financialYear))}, quarter ${row.quarter}`, 'record'),
    words('kind', 'Spent or forecast', (row) => (row.kind === 'spent' ? 'Spent' : 'Forecast'), 'record'),
    named('source', 'From', (row) => [row.sourceId], amongSources, 'record'),
  ],
}

function spendName(row: SpendContent, plan: PlanContent): string {
  return `${ofSource(row, plan)}, quarter ${row.quarter}, ${row.kind}`
}

const carried = { asked: 'Asked', agreed: 'Agreed', 'not-agreed': 'Not agreed' } as const

export const comparedCarryForwards: ComparedPart<CarryForwardContent> = {
  part: 'carryForwards',
  called: 'carry-forward',
  of: (plan) => plan.carryForwards,
  id: (row) => row.id,
  reference: ofSource,
  name: ofSource,
  added: 'record',
  removed: 'record',
  fields: [
    words('pence', 'Amount', (row) => printPounds(BigInt(row.pence)), 'record'),
    words('year', 'Financial year', (row) => printFinancialYear(Number(row.financialYear)), 'record'),
    named('source', 'From', (row) => [row.sourceId], amongSources, 'record'),
    words('reason', 'Why', (row) => row.reason, 'record'),
    words('standing', 'How far agreed', (row) => carried[row.standing], 'record'),
  ],
}

const moreOf = (was: string, now: string): ChangeKind => (BigInt(now) > BigInt(was) ? 'new-money' : 'money')
