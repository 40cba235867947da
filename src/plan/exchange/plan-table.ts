import { printPlainDay } from '../../calendar/print-day.ts'
import type { Cell } from '../../document/written-sheet.ts'
import { deliveryNames, deliveryStatus, endReasonInWords } from '../actions/delivery.ts'
import { dateInWords, firstDate, isOverdue, movedInWords } from '../actions/due-date.ts'
import { fromTo } from '../measure.ts'
import { costInYear } from '../money/cost-by-year.ts'
import { printFinancialYear } from '../money/financial-year.ts'
import { yearsOfMoney } from '../money/funding-by-year.ts'
import { sumOf } from '../money/pounds.ts'
import { partnerStanding } from '../partners/partner-standing.ts'
import type { ActionContent, FindingOfPlan, MeasureContent, PlanContent, Responsible } from '../plan-content.ts'

// The plan as councils lay it out: a row for each action, beginning with the finding that it answers; findings without an action stand
// where they are missed. Actions stand by workstream where the plan has any, else by finding.

export type PlanTable = { readonly columns: readonly PlanColumn[]; readonly rows: readonly (readonly Cell[])[] }
export type PlanColumn = { readonly name: string; readonly width: number }

type Row = { readonly action: ActionContent | null; readonly finding: FindingOfPlan | null }
type Column = PlanColumn & { readonly cell: (row: Row) => Cell; readonly always?: boolean }

export function planTable(plan: PlanContent, today: Temporal.PlainDate): PlanTable {
  const rows = rowsOf(plan)
  const columns = columnsOf(plan, today).filter(({ always, cell }) => always || rows.some((row) => isSaid(cell(row))))
  return { columns: columns.map(({ name, width }) => ({ name, width })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

const isSaid = (cell: Cell): boolean => cell !== null && cell !== ''

function rowsOf(plan: PlanContent): Row[] {
  const place = new Map(plan.findings.map((finding, n) => [finding.id, n]))
  const first = (action: ActionContent) => Math.min(...action.findingIds.map((id) => place.get(id) ?? Number.MAX_SAFE_INTEGER))
  const stream = new Map(plan.workstreams.map((workstream, n) => [workstream.id, n]))
  const within = (action: ActionContent) => stream.get(action.workstreamId ?? '') ?? plan.workstreams.length
  const actions = plan.workstreams.length > 0 ? plan.actions.toSorted((a, b) => within(a) - within(b)) : plan.actions.toSorted(by(first))
  const answered = new Set(plan.actions.flatMap((action) => action.findingIds))
  return [
    ...actions.map((action) => ({ action, finding: null })),
    ...plan.findings.filter((finding) => !answered.has(finding.id)).map((finding) => ({ action: null, finding })),
  ]
}

const by = (key: (action: ActionContent) => number) => (a: ActionContent, b: ActionContent) =>
  key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1

function columnsOf(plan: PlanContent, today: Temporal.PlainDate): Column[] {
  const findings = new Map(plan.findings.map((finding) => [finding.id, finding]))
  const title = (list: readonly { readonly id: string; readonly title: string }[]) => (id: string | null) =>
    list.find((each) => each.id === id)?.title ?? null
  const [workstream, phase] = [title(plan.workstreams), title(plan.phases)]
  const reference = new Map(plan.actions.map((action) => [action.id, action.reference]))
  const ofAction = (name: string, width: number, cell: (action: ActionContent) => Cell, always = false): Column => ({
    name,
    width,
    always,
    cell: ({ action }) => action && cell(action),
  })
  const { years } = yearsOfMoney(plan)
  return [
    ofAction('Workstream', 22, (action) => workstream(action.workstreamId)),
    {
      name: 'Finding',
      width: 44,
      always: true,
      cell: ({ action, finding }) =>
        finding
          ? findingInWords(finding)
          : lines((action?.findingIds ?? []).map((id) => findings.get(id)).map((each) => each && findingInWords(each))),
    },
    ofAction('Ref', 7, (action) => action.reference, true),
    { name: 'Action', width: 44, always: true, cell: ({ action }) => action?.title ?? 'No action yet' },
    ofAction('How', 36, (action) => action.what),
    ofAction('Desired outcome', 30, (action) => action.why),
    ofAction('Owner', 26, (action) => who(action.owner), true),
    ofAction('Accountable', 26, (action) => who(action.accountable)),
    ofAction('Partners', 30, (action) => lines(action.partners.map((partner) => partnerInWords(action, partner)))),
    ofAction('Phase', 18, (action) => phase(action.phaseId)),
    ofAction('Start', 13, (action) => dayOf(action.startsOn)),
    ofAction('Due', 13, (action) => (action.dueWords === null ? dayOf(action.dueOn) : dateInWords(action)), true),
    ofAction('Date moved', 18, dateMoved),
    ofAction('Status', 18, (action) => statusInWords(action, today), true),
    ofAction('Milestones', 32, (action) => lines(action.milestones.map(milestoneInWords))),
    ofAction('Waits for', 10, (action) => action.waitsFor.map((id) => reference.get(id)).join(', ') || null),
    ofAction('Success measures', 36, (action) =>
      lines(plan.measures.filter((measure) => measure.actionIds.includes(action.id)).map(measureInWords)),
    ),
    ofAction('Equality and diversity', 28, (action) => action.equalityNote),
    ...years.map((year) =>
      ofAction(`Cost ${printFinancialYear(year)}`, 14, (action) => {
        const costs = plan.costs.filter((cost) => cost.actionId === action.id)
        return costs.length > 0 ? { pence: sumOf(costs.map((cost) => costInYear(cost, year))) } : null
      }),
    ),
    ofAction('Costs', 16, (action) =>
      action.costing === 'no-cost' ? 'No cost' : action.costing === 'not-yet-costed' ? 'Not yet costed' : null,
    ),
    ofAction('Brought in', 28, (action) =>
      lines(action.broughtIn.map(({ asAt, printedStatus, account }) => `${asAt}: ${[printedStatus, account].filter(Boolean).join(', ')}`)),
    ),
  ]
}

const lines = (parts: readonly (string | null | undefined)[]): string | null => parts.filter(Boolean).join('\n') || null

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

export const onDay = (text: string): string => printPlainDay(Temporal.PlainDate.from(text))

/** "4 Keep a chronology …", with the authority's own label beside the inspectorate's number. */
export function findingInWords({ number, ownLabel, text }: FindingOfPlan): string {
  const called = ownLabel && number ? `${ownLabel} (${number})` : (ownLabel ?? number)
  return called ? `${called}. ${text}` : text
}

/** "Head of Safeguarding (Priya Nair)": the post outlives whoever holds it. */
export const who = (responsible: Responsible | null): string | null =>
  responsible && (responsible.heldBy ? `${responsible.name} (${responsible.heldBy})` : responsible.name)

function partnerInWords(action: ActionContent, partner: ActionContent['partners'][number]): string {
  const contact = partner.contact ? `${partner.organisation.name}: ${who(partner.contact)}` : partner.organisation.name
  return `${contact} (${partnerStanding(action, partner).word.toLowerCase()})`
}

/** "Complete, 3 May 2016", "In progress" */
export function statusInWords(action: ActionContent, today: Temporal.PlainDate): string {
  const name = deliveryNames[deliveryStatus(action, today)]
  if (!action.ended) return isOverdue(action, today) ? `${name}, overdue` : name
  const { on, reasonCode, reason } = action.ended
  return [`${name}, ${onDay(on)}`, reasonCode && endReasonInWords(reasonCode), reason].filter(Boolean).join('; ')
}

export function dateMoved(action: ActionContent): string | null {
  const moved = movedInWords(action)
  return moved && `${moved}; first ${firstDate(action)}`
}

const milestoneInWords = ({ title, dueOn, reachedOn }: ActionContent['milestones'][number]): string =>
  `${title}${reachedOn ? `: reached ${onDay(reachedOn)}` : dueOn ? `: by ${onDay(dueOn)}` : ''}`

/** "Average caseload: 22 → 17 children by 31 March 2017" */
export function measureInWords(measure: MeasureContent): string {
  const change = fromTo(measure)
  const by = measure.byOn ? ` by ${onDay(measure.byOn)}` : ''
  return change ? `${measure.title}: ${change} ${measure.unit}${by}` : `${measure.title} (${measure.unit})${by}`
}
