import { type Block, cell, heading, type Paper, paragraph } from '../../document/paper.ts'
import { dateInWords } from '../actions/due-date.ts'
import { partInWords } from '../finding-parts/responsible-organisation.ts'
import { partnerStanding } from '../partners/partner-standing.ts'
import type { ActionContent, FindingOfPlan, PlanContent, WorkstreamContent } from '../plan-content.ts'
import type { GoodwardFile } from './goodward-file.ts'
import { consultationTable, measureTable, moneyTables, riskTable } from './paper-tables.ts'
import { madeWords } from './plan-sheets.ts'
import { dateMoved, onDay, statusInWords, who } from './plan-table.ts'

/** The whole plan as a paper: what it answers, its actions by workstream, how it will be seen to work, what may go wrong, what it costs. */
export function planPaper(file: GoodwardFile): Paper {
  const { plan } = file
  const today = Temporal.PlainDate.from(file.madeOn)
  return {
    title: plan.title,
    foot: `${plan.title}, ${madeWords(file)}`,
    blocks: [
      heading(1, plan.title),
      paragraph(`${madeWords(file)}. ${file.standing}.`),
      ...(plan.summary ? [paragraph(plan.summary)] : []),
      heading(2, 'What this plan answers'),
      {
        kind: 'list',
        items: [...plan.inspections.map((each) => each.name), ...plan.sources.map((each) => `${each.title}, ${onDay(each.datedOn)}`)],
      },
      ...findings(plan),
      ...phases(plan),
      ...actions(plan, today),
      ...measureTable(plan),
      ...riskTable(plan),
      ...moneyTables(plan),
      ...consultationTable(plan),
    ],
  }
}

/** Under the report or source that each comes from, where there are several. */
function findings(plan: PlanContent): Block[] {
  if (plan.findings.length === 0) return []
  const origins = [...plan.inspections, ...plan.sources.map((source) => ({ id: source.id, name: source.title }))]
  if (origins.length === 1) return [heading(2, 'Findings'), findingTable(plan, plan.findings)]
  return [
    heading(2, 'Findings'),
    ...origins.flatMap(({ id, name }) => {
      const own = plan.findings.filter((finding) => (finding.inspectionId ?? finding.sourceId) === id)
      return own.length === 0 ? [] : [heading(3, name), findingTable(plan, own)]
    }),
  ]
}

function findingTable(plan: PlanContent, list: readonly FindingOfPlan[]): Block {
  const shared = list.some((finding) => finding.parts.length > 0)
  const answering = (finding: FindingOfPlan) =>
    plan.actions.filter((action) => action.findingIds.includes(finding.id)).map((action) => action.reference)
  return {
    kind: 'table',
    columns: [
      { name: 'Finding', share: 9 },
      { name: 'Words', share: 55 },
      ...(shared ? [{ name: 'Whose it is', share: 20 }] : []),
      { name: 'Answered by', share: 16 },
    ],
    rows: list.map((finding) => [
      cell(calledIn(plan, finding)),
      cell(
        finding.text,
        finding.timescale && { label: 'Time set', text: finding.timescale },
        finding.setOn && { label: 'By', text: onDay(finding.setOn) },
      ),
      ...(shared ? [cell(...finding.parts.map(partInWords))] : []),
      cell(answering(finding).join(', ') || 'No action yet'),
    ]),
  }
}

/** Its number; where the report gave none, its place in the plan. */
function calledIn(plan: PlanContent, finding: FindingOfPlan): string {
  const { number, ownLabel } = finding
  return (ownLabel && number ? `${ownLabel} (${number})` : (ownLabel ?? number)) ?? `${plan.findings.indexOf(finding) + 1}`
}

function phases(plan: PlanContent): Block[] {
  if (plan.phases.length === 0) return []
  return [
    heading(2, 'Phases'),
    {
      kind: 'table',
      columns: [
        { name: 'Phase', share: 50 },
        { name: 'From', share: 25 },
        { name: 'To', share: 25 },
      ],
      rows: plan.phases.map(({ title, starts, ends }) => [
        cell(title),
        cell(starts.on && onDay(starts.on)),
        cell(ends.on && onDay(ends.on)),
      ]),
    },
  ]
}

function actions(plan: PlanContent, today: Temporal.PlainDate): Block[] {
  const none = plan.actions.filter((action) => !plan.workstreams.some((workstream) => workstream.id === action.workstreamId))
  if (plan.actions.length === 0) return [heading(2, 'Actions'), paragraph('There are none yet.')]
  return [
    heading(2, 'Actions'),
    ...plan.workstreams.flatMap((workstream) => {
      const own = plan.actions.filter((action) => action.workstreamId === workstream.id)
      const led = ledBy(workstream)
      return [
        heading(3, workstream.title),
        ...(led ? [paragraph(led)] : []),
        own.length > 0 ? actionTable(plan, own, today) : paragraph('No action is in this workstream.'),
      ]
    }),
    ...(none.length > 0 && plan.workstreams.length > 0 ? [heading(3, 'In no workstream')] : []),
    ...(none.length > 0 ? [actionTable(plan, none, today)] : []),
  ]
}

function ledBy({ lead, accountable, organisation }: WorkstreamContent): string {
  return [lead && `Lead: ${who(lead)}`, accountable && `Accountable: ${who(accountable)}`, organisation?.name].filter(Boolean).join('. ')
}

function actionTable(plan: PlanContent, list: readonly ActionContent[], today: Temporal.PlainDate): Block {
  const findingOf = new Map(plan.findings.map((finding) => [finding.id, calledIn(plan, finding)]))
  const phaseOf = new Map(plan.phases.map((phase) => [phase.id, phase.title]))
  const referenceOf = new Map(plan.actions.map((action) => [action.id, action.reference]))
  const labelled = (label: string, text: string | null | undefined) => (text ? { label, text } : null)
  return {
    kind: 'table',
    columns: [
      { name: 'Ref', share: 6 },
      { name: 'Action', share: 44 },
      { name: 'Findings', share: 9 },
      { name: 'Owner', share: 17 },
      { name: 'Due', share: 12 },
      { name: 'Status', share: 12 },
    ],
    rows: list.map((action) => [
      cell(action.reference),
      cell(
        action.title,
        labelled('How', action.what),
        labelled('So that', action.why),
        labelled(
          'Milestones',
          action.milestones
            .map(({ title, dueOn, reachedOn }) =>
              reachedOn ? `${title}, reached ${onDay(reachedOn)}` : dueOn ? `${title}, ${onDay(dueOn)}` : title,
            )
            .join('; '),
        ),
        ...action.partners.map((partner) =>
          labelled('Partner', `${partnerStanding(action, partner).sentence}${partner.contact ? `; contact ${who(partner.contact)}` : ''}`),
        ),
        labelled('Waits for', action.waitsFor.map((id) => referenceOf.get(id)).join(', ')),
        labelled('Equality and diversity', action.equalityNote),
        labelled(
          'From the body of the report',
          action.origin === 'report-body' ? (action.originPage ? `page ${action.originPage}` : 'yes') : null,
        ),
        ...action.broughtIn.map(({ asAt, printedStatus, account }) =>
          labelled(`Brought in, ${asAt}`, [printedStatus, account].filter(Boolean).join(', ')),
        ),
      ),
      cell(action.findingIds.map((id) => findingOf.get(id)).join(', ')),
      cell(who(action.owner) ?? 'No owner yet', labelled('Accountable', who(action.accountable))),
      cell(
        dateInWords(action) ?? 'No date yet',
        dateMoved(action),
        labelled('Starts', action.startsOn && onDay(action.startsOn)),
        action.phaseId && phaseOf.get(action.phaseId),
      ),
      cell(statusInWords(action, today)),
    ]),
  }
}
