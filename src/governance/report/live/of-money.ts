import { costInYear, goesOn, workingInYear } from '../../../plan/money/cost-by-year.ts'
import { printFinancialYear } from '../../../plan/money/financial-year.ts'
import { type Share, sharesInYear } from '../../../plan/money/funding-by-year.ts'
import { type AskedOf, moneyTotals } from '../../../plan/money/money-totals.ts'
import { printPounds, sumOf } from '../../../plan/money/pounds.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { dayWords, inWords, withStop } from '../../../plan/plan-words.ts'
import type { ReportRecord } from '../record.ts'
import type { Block, Words } from '../words.ts'
import { bullets, counted, paragraph, sentences } from './compose.ts'

// The plan's money: what each cost comes to in each year, what pays for it and how sure that is, and what the body is asked for.

type Source = PlanContent['fundingSources'][number]

export function moneyWords({ plan }: ReportRecord): Words {
  if (plan === null) return []
  const uncosted = plan.actions.filter(({ costing }) => costing === 'not-yet-costed').length
  const open = uncosted > 0 ? `${counted(uncosted, 'action')} ${uncosted === 1 ? 'is' : 'are'} not yet costed.` : null
  if (plan.costs.length === 0) return [...sentences(open), ...otherSources(plan)]
  const totals = moneyTotals(plan)
  const { years, after } = totals
  const columns = after === null ? years : [...years, after]
  const head = [...years.map(printFinancialYear), ...(after === null ? [] : ['Each year after'])]
  const amount = (pence: bigint): string => (pence === 0n ? '–' : printPounds(pence))
  const paying = columns.map((year) => sharesInYear(plan, year))
  const lines = [...Map.groupBy(paying.flat(), payerOf).keys()]
  return [
    {
      kind: 'table',
      caption: 'What the plan costs',
      head: ['Cost', 'Kind', ...head],
      rows: [
        ...plan.costs.map((cost) => [
          cost.title,
          cost.nature === 'one-off' ? 'one-off' : goesOn(cost) ? 'every year' : 'for a time',
          ...columns.map((year) => amount(costInYear(cost, year))),
        ]),
        ['All costs', '', ...totals.total.map(amount)],
      ],
    },
    {
      kind: 'table',
      caption: 'What pays for it',
      head: ['From', 'How sure', ...head],
      rows: lines.map((line) => {
        const [from = '', standing = ''] = line.split('\n')
        return [
          from,
          standing,
          ...paying.map((shares) => amount(sumOf(shares.filter((share) => payerOf(share) === line).map(({ pence }) => pence)))),
        ]
      }),
    },
    ...totals.asked.map((asked) => paragraph(askedWords(asked))),
    ...bullets(workings(plan, years)),
    ...notFound(plan, columns, after),
    ...otherSources(plan),
    ...sentences(open),
  ]
}

const standings = { requested: 'requested', agreed: 'agreed', 'not-found': 'not yet found' } as const

const payerOf = ({ source, standing, askedOf, decision }: Share): string => {
  const of = standing === 'requested' && askedOf ? ` of ${askedOf}` : standing === 'agreed' && decision ? ` (${decision})` : ''
  return `${source?.name ?? 'No source yet'}\n${standings[standing]}${of}`
}

/** What comes back every year is never called one-off: reserves that pay for both are told in both parts. */
function askedWords({ of, source, year, pence, oneOff, recurrent }: AskedOf): string {
  const from = source ? ` from ${source.name}` : ''
  const asked = `${of} is asked for ${printPounds(pence)}${from} in ${printFinancialYear(year)}`
  if (recurrent === 0n) return `${asked}, all of it for one-off costs.`
  if (oneOff === 0n) return `${asked}, all of it for costs that come back every year.`
  return `${asked}: ${printPounds(oneOff)} for one-off costs and ${printPounds(recurrent)} for costs that come back every year.`
}

const workings = (plan: PlanContent, years: readonly number[]): string[] =>
  plan.costs.flatMap((cost) =>
    years.flatMap((year) => {
      const working = workingInYear(cost, year)
      return working === null ? [] : [`${cost.title}: ${working}`]
    }),
  )

function notFound(plan: PlanContent, columns: readonly number[], after: number | null): Block[] {
  const missing = columns.flatMap((year) => sharesInYear(plan, year).filter(({ standing }) => standing === 'not-found'))
  const bySource = [...Map.groupBy(missing, ({ source }) => source)]
  return bySource.flatMap(([source, shares]) => {
    const years = [...Map.groupBy(shares, ({ year }) => year)].map(([year, own]) => {
      const sum = printPounds(sumOf(own.map(({ pence }) => pence)))
      return year === after ? `${sum} in each year after` : `${sum} in ${printFinancialYear(year)}`
    })
    return sentences(`Not yet found: ${inWords(years)}.`, source ? sourceWords(source) : 'No source is named for it.')
  })
}

function sourceWords(source: Source): string {
  const { kind, name, organisation, owner, byOn, budget, conditions, endsOn, givesWay } = source
  const whose = organisation ? ` (${organisation.name})` : ''
  const ends = endsOn ? ` It ends on ${dayWords(endsOn)}.` : ''
  switch (kind) {
    case 'saving-to-be-made':
      return [
        `It is to come from ${name}, savings that are still to be made`,
        owner ? ` by ${owner.name}` : '',
        byOn ? `, by ${dayWords(byOn)}` : '',
        budget ? `, in the ${budget}` : '',
        '.',
      ].join('')
    case 'existing-resources':
      return `${name}${whose}: met from existing resources${givesWay ? `; what gives way: ${withStop(givesWay)}` : '.'}`
    case 'outside-programme':
      return `${name}${whose}: paid for by others, outside the plan’s own costs.${ends}`
    default:
      return `${name}${whose}.${conditions ? ` ${withStop(conditions)}` : ''}${ends}`
  }
}

/** Sources that stand beside the plan's costs: no line of money names them. */
function otherSources(plan: PlanContent): Block[] {
  const named = new Set(plan.costs.flatMap(({ funding }) => funding.map(({ sourceId }) => sourceId)))
  return bullets(plan.fundingSources.filter(({ id, kind }) => !named.has(id) && beside.includes(kind)).map(sourceWords))
}

const beside: readonly Source['kind'][] = ['existing-resources', 'outside-programme', 'partner', 'grant']
