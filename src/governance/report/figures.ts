import { shares } from '../../inspection/context-counts.ts'
import type { PlanContent } from '../../plan/plan-content.ts'
import { moneyLines, ofMoney } from './live/figures-of-money.ts'
import { countFigure as count, dayFigure as day, slug } from './live/name-figures.ts'
import { speaksTo } from './live/of-findings.ts'
import type { InspectionOfReport, ReportRecord } from './record.ts'
import type { Figure, ReportFigures } from './report-content.ts'

// The figures of the record: those that a writer can put into the text by name, and those that the sign-offs stand on.

export function figuresOf(record: ReportRecord): ReportFigures {
  const { plan } = record
  return {
    named: named(record),
    money: plan ? moneyLines(plan) : [],
    equality: (plan?.actions ?? []).flatMap(({ reference, equalityNote }) =>
      equalityNote === null ? [] : [{ of: reference, words: equalityNote }],
    ),
    deadlines: record.duties.flatMap(({ title, due, setAside }) => (due && setAside === null ? [{ what: title, on: due.on }] : [])),
  }
}

/** Of two with one name the first stands: an authority's own titles may clash. */
function named(record: ReportRecord): Figure[] {
  const all = [
    ...record.inspections.flatMap((inspection, n) => ofInspection(inspection, n === 0 ? '' : `-${n + 1}`)),
    ...record.contexts.flatMap(ofContext),
    ...ofDuties(record),
    ...(record.meetsOn ? [day('meeting', 'The meeting', record.meetsOn)] : []),
    ...(record.carriedOut ? [day('carried-out', 'From when the decision can be carried out', record.carriedOut.on)] : []),
    ...record.bodies.flatMap(({ name, nextMeeting }) =>
      nextMeeting ? [day(`next-${slug(name)}`, `${name}: its next meeting`, nextMeeting)] : [],
    ),
    ...(record.plan ? [...ofPlan(record.plan), ...ofMoney(record.plan)] : []),
  ]
  return [...new Map(all.toReversed().map((figure) => [figure.name, figure])).values()].toReversed()
}

function ofInspection({ name, published, receivedOn, fieldwork, findings, strengths }: InspectionOfReport, nth: string): Figure[] {
  const [first, last] = [fieldwork[0]?.from, fieldwork.at(-1)?.to]
  const groups = Map.groupBy(findings, speaksTo)
  return [
    ...(first ? [day(`fieldwork-from${nth}`, `${name}: fieldwork began`, first)] : []),
    ...(last ? [day(`fieldwork-to${nth}`, `${name}: fieldwork ended`, last)] : []),
    ...(published ? [day(`published${nth}`, `${name}: report published`, published)] : []),
    ...(receivedOn ? [day(`received${nth}`, `${name}: report received`, receivedOn)] : []),
    count(`findings${nth}`, `${name}: findings`, findings.length),
    ...[...groups].map(([to, own]) => count(`findings-to-${slug(to)}${nth}`, `${name}: findings to ${to}`, own.length)),
    ...(strengths.length > 0 ? [count(`strengths${nth}`, `${name}: strengths`, strengths.length)] : []),
  ]
}

function ofContext(context: ReportRecord['contexts'][number]): Figure[] {
  if (context.kind === 'authorities') return [day('context-as-at', context.name, context.asAt)]
  const parts = shares(context.total, context.counts)
  return [
    day('context-as-at', `${context.name}: as at`, context.asAt),
    count('context-reports', `${context.name}: reports`, context.total),
    ...parts.flatMap(({ grade, printedGrade, count: many, percent }): Figure[] => [
      count(`context-${slug(grade)}`, `${context.name}: ${printedGrade}`, many),
      {
        name: `context-${slug(grade)}-percent`,
        label: `${context.name}: ${printedGrade}, per cent`,
        kind: 'percentage',
        value: String(percent),
        shown: `${percent}%`,
      },
    ]),
  ]
}

/** `deadline` is the first of the plan's own: publishing the inspectorate's report isn't what a plan is written for. */
function ofDuties({ duties }: ReportRecord): Figure[] {
  const binding = duties.filter(({ due, setAside }) => due !== null && setAside === null)
  const main = binding.find(({ asksForPlan }) => asksForPlan) ?? binding[0]
  const all = [...(main ? [{ ...main, called: 'deadline' }] : []), ...binding.map((duty) => ({ ...duty, called: `due-${duty.rule}` }))]
  return all.flatMap(({ called, title, due, counted: how, metOn, meetingOnDay }): Figure[] => [
    ...(due ? [day(called, `${title}: due`, due.on)] : []),
    ...(how
      ? [
          {
            name: `${called}-period`,
            label: `${title}: period`,
            kind: 'count' as const,
            value: how.period.split(' ')[0] ?? '',
            shown: how.period,
          },
        ]
      : []),
    ...(metOn ? [day(`${called}-done`, `${title}: done`, metOn)] : []),
    ...(meetingOnDay ? [count(`${called}-meeting-day`, `${title}: the meeting’s working day`, Number(meetingOnDay.day))] : []),
  ])
}

const ofPlan = (plan: PlanContent): Figure[] => [
  count('actions', 'Actions of the plan', plan.actions.length),
  count('workstreams', 'Workstreams of the plan', plan.workstreams.length),
  count('phases', 'Phases of the plan', plan.phases.length),
  count('risks', 'Risks of the plan', plan.risks.length),
  ...plan.phases.flatMap(({ title, ends }) => (ends.on ? [day(`${slug(title)}-ends`, `${title}: its last day`, ends.on)] : [])),
]
