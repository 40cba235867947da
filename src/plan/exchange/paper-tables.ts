import { type Block, cell, heading, paragraph } from '../../document/paper.ts'
import { directions, fromTo } from '../measure.ts'
import { printFinancialYear, printMonthOf } from '../money/financial-year.ts'
import { moneyTotals, standingWords } from '../money/money-totals.ts'
import { printPounds } from '../money/pounds.ts'
import type { CostContent, PlanContent } from '../plan-content.ts'
import { riskScore } from '../risk-score.ts'
import { onDay, who } from './plan-table.ts'

// The parts of a plan's paper beside its actions: each a heading and a table, or nothing where the plan has none of it.

const referencesOf = (plan: PlanContent, ids: readonly string[]): string =>
  plan.actions
    .filter((action) => ids.includes(action.id))
    .map((action) => action.reference)
    .join(', ')

export function measureTable(plan: PlanContent): Block[] {
  if (plan.measures.length === 0) return []
  return [
    heading(2, 'Success measures'),
    {
      kind: 'table',
      columns: [
        { name: 'Measure', share: 40 },
        { name: 'From and to', share: 18 },
        { name: 'By', share: 14 },
        { name: 'Source of data', share: 16 },
        { name: 'Actions', share: 12 },
      ],
      rows: plan.measures.map((measure) => [
        cell(measure.title),
        cell(fromTo(measure), { label: directions[measure.direction], text: measure.unit }),
        cell(measure.byOn && onDay(measure.byOn), measure.baselineOn && { label: 'Baseline', text: onDay(measure.baselineOn) }),
        cell(measure.source),
        cell(referencesOf(plan, measure.actionIds)),
      ]),
    },
  ]
}

export function riskTable(plan: PlanContent): Block[] {
  if (plan.risks.length === 0) return []
  const scored = (score: PlanContent['risks'][number]['current']) =>
    score && `${riskScore(score)} (likelihood ${score.likelihood}, impact ${score.impact})`
  return [
    heading(2, 'Risks'),
    paragraph('A score is likelihood times impact, each from 1 to 5.'),
    {
      kind: 'table',
      columns: [
        { name: 'Risk', share: 44 },
        { name: 'Now', share: 14 },
        { name: 'Target', share: 14 },
        { name: 'Owner', share: 16 },
        { name: 'Actions', share: 12 },
      ],
      rows: plan.risks.map((risk) => [
        cell(risk.event, risk.cause && { label: 'Because', text: risk.cause }, risk.effect && { label: 'So that', text: risk.effect }),
        cell(scored(risk.current)),
        cell(scored(risk.target)),
        cell(who(risk.owner)),
        cell(referencesOf(plan, risk.actionIds)),
      ]),
    },
  ]
}

export function moneyTables(plan: PlanContent): Block[] {
  if (plan.costs.length === 0) return []
  const totals = moneyTotals(plan)
  const years = [...totals.years.map((year) => printFinancialYear(year)), ...(totals.after === null ? [] : ['Each year after'])]
  const lines = [
    { name: 'All costs', amounts: totals.total },
    ...totals.bySource.map((line) => ({ ...line, name: `From ${line.name}` })),
    ...totals.byStanding.map((line) => ({ ...line, name: standingWords[line.standing] })),
  ]
  return [
    heading(2, 'Money'),
    paragraph('Financial years run from April to March.'),
    heading(3, 'Year by year'),
    {
      kind: 'table',
      columns: [{ name: 'Pounds', share: 40 }, ...years.map((name) => ({ name, share: 60 / years.length, amounts: true }))],
      rows: lines.map(({ name, amounts }) => [cell(name), ...amounts.map((amount) => cell(printPounds(amount)))]),
    },
    heading(3, 'Costs'),
    {
      kind: 'table',
      columns: [
        { name: 'Cost', share: 34 },
        { name: 'Action', share: 10 },
        { name: 'Amount', share: 22 },
        { name: 'Paid from', share: 34 },
      ],
      rows: plan.costs.map((cost) => [
        cell(
          cost.title,
          cost.post && {
            label: 'Post',
            text: [`${cost.post.fte} full-time equivalent`, cost.post.term?.replace('-', ' '), cost.post.standing]
              .filter(Boolean)
              .join(', '),
          },
          cost.timingNote,
        ),
        cell(cost.actionId === null ? 'The plan' : referencesOf(plan, [cost.actionId])),
        cell(`${printPounds(BigInt(cost.pence))} ${whenInWords(cost)}`, cost.kind === 'capital' && 'Capital'),
        cell(...fundingInWords(plan, cost)),
      ]),
    },
    ...spendTable(plan),
  ]
}

function whenInWords({ nature, fromMonth, toMonth }: CostContent): string {
  if (nature === 'one-off') return `once, in ${printMonthOf(fromMonth)}`
  return `a year from ${printMonthOf(fromMonth)}${toMonth ? ` to ${printMonthOf(toMonth)}` : ''}`
}

function fundingInWords(plan: PlanContent, cost: CostContent): string[] {
  const nameOf = new Map(plan.fundingSources.map((source) => [source.id, source.name]))
  return cost.funding.map((each) => {
    const source = each.sourceId === null ? 'no source yet' : nameOf.get(each.sourceId)
    const standing = [standingWords[each.standing].toLowerCase(), each.askedOf && `asked of ${each.askedOf}`, each.decision]
      .filter(Boolean)
      .join(', ')
    return `${printFinancialYear(Number(each.financialYear))}: ${printPounds(BigInt(each.pence))} from ${source} (${standing})`
  })
}

const carried = { asked: 'asked for', agreed: 'agreed', 'not-agreed': 'not agreed' } as const

function spendTable(plan: PlanContent): Block[] {
  if (plan.spend.length + plan.carryForwards.length === 0) return []
  const nameOf = new Map(plan.fundingSources.map((source) => [source.id, source.name]))
  return [
    heading(3, 'Spent and forecast'),
    {
      kind: 'table',
      columns: [
        { name: 'Source', share: 40 },
        { name: 'When', share: 25 },
        { name: 'What', share: 20 },
        { name: 'Pounds', share: 15, amounts: true },
      ],
      rows: [
        ...plan.spend.map((each) => [
          cell(nameOf.get(each.sourceId)),
          cell(`${printFinancialYear(Number(each.financialYear))}, quarter ${each.quarter}`),
          cell(each.kind === 'spent' ? 'Spent' : 'Forecast'),
          cell(printPounds(BigInt(each.pence))),
        ]),
        ...plan.carryForwards.map((each) => [
          cell(nameOf.get(each.sourceId)),
          cell(printFinancialYear(Number(each.financialYear))),
          cell(`To be carried forward, ${carried[each.standing]}`, each.reason),
          cell(printPounds(BigInt(each.pence))),
        ]),
      ],
    },
  ]
}

export function consultationTable(plan: PlanContent): Block[] {
  if (plan.consultations.length === 0) return []
  return [
    heading(2, 'Consultation'),
    {
      kind: 'table',
      columns: [
        { name: 'Who', share: 20 },
        { name: 'When and how', share: 22 },
        { name: 'What they said', share: 29 },
        { name: 'What changed', share: 29 },
      ],
      rows: plan.consultations.map((each) => [
        cell(each.name),
        cell(each.toOn ? `${onDay(each.fromOn)} to ${onDay(each.toOn)}` : onDay(each.fromOn), each.how),
        cell(each.said),
        cell(each.changed),
      ]),
    },
  ]
}
