import { partInWords } from '../finding-parts/responsible-organisation.ts'
import { directions } from '../measure.ts'
import { shortened } from '../name-finding.ts'
import type {
  ConsultationContent,
  FindingOfPlan,
  MeasureContent,
  PhaseContent,
  PhaseEnd,
  PlanContent,
  RiskContent,
  RiskScore,
  SourceContent,
  WorkstreamContent,
} from '../plan-content.ts'
import type { ChangeKind } from './change-kinds.ts'
import { amongActions, amongFindings } from './compared-actions.ts'
import { type ComparedPart, day, findingCalled, joined, named, printDayText, responsible, words } from './compared-field.ts'

// What is compared of a plan besides its actions and its money.

export const comparedPlan: ComparedPart<PlanContent> = {
  part: 'plan',
  called: 'plan',
  of: (plan) => [plan],
  id: () => 'plan',
  reference: () => 'plan',
  name: () => 'The plan itself',
  added: 'other',
  removed: 'other',
  fields: [
    words('title', 'Title', (plan) => plan.title, 'wording'),
    words('summary', 'Summary', (plan) => plan.summary, 'wording'),
    words('organisation', 'Whose plan it is', (plan) => plan.organisation?.name ?? null, 'other'),
  ],
}

type Inspection = PlanContent['inspections'][number]

export const comparedInspections: ComparedPart<Inspection> = {
  part: 'inspections',
  called: 'inspection answered',
  of: (plan) => plan.inspections,
  id: (each) => each.id,
  reference: (each) => each.name,
  name: (each) => each.name,
  added: 'other',
  removed: 'removal',
  fields: [words('name', 'Name', (each) => each.name, 'wording'), day('publishedOn', 'Published', (each) => each.publishedOn, 'wording')],
}

export const comparedFindingSources: ComparedPart<SourceContent> = {
  part: 'sources',
  called: 'source of findings',
  of: (plan) => plan.sources,
  id: (each) => each.id,
  reference: (each) => `${each.title} ${each.datedOn}`,
  name: (each) => each.title,
  added: 'other',
  removed: 'removal',
  fields: [
    words('title', 'Title', (each) => each.title, 'wording'),
    words('kind', 'Kind', (each) => each.kind.replaceAll('-', ' '), 'other'),
    words('fromWhom', 'From whom', (each) => each.fromWhom, 'wording'),
    day('datedOn', 'Dated', (each) => each.datedOn, 'wording'),
    words('words', 'Words', (each) => each.words, 'wording'),
    words('webAddress', 'Where it can be read', (each) => each.webAddress, 'wording'),
  ],
}

const addresseeWords: Readonly<Record<string, string>> = {
  'local-authority': 'the council',
  lscb: 'the LSCB',
  partnership: 'the partnership',
  other: 'another body',
}

const cameFrom = (finding: FindingOfPlan, plan: PlanContent): string =>
  plan.inspections.find((each) => each.id === finding.inspectionId)?.name ??
  plan.sources.find((each) => each.id === finding.sourceId)?.title ??
  ''

export const comparedFindings: ComparedPart<FindingOfPlan> = {
  part: 'findings',
  called: 'finding',
  of: (plan) => plan.findings,
  id: (finding) => finding.id,
  reference: (finding, plan) => [cameFrom(finding, plan), finding.list, finding.number ?? finding.text].join('\n'),
  name: (finding) => `Finding ${findingCalled(finding)}${finding.number || finding.ownLabel ? `: ${shortened(finding.text, 60)}` : ''}`,
  added: 'other',
  removed: 'removal',
  fields: [
    words('text', 'Words', (finding) => finding.text, 'other'),
    words('number', 'Number', (finding) => finding.number, 'other'),
    words('ownLabel', 'Own label', (finding) => finding.ownLabel, 'wording'),
    { name: 'from', label: 'Comes from', said: cameFrom, kind: 'other' },
    words('kind', 'Kind', (finding) => finding.kind.replaceAll('-', ' '), 'other'),
    words('list', 'List', (finding) => finding.list, 'other'),
    words('theme', 'Theme', (finding) => finding.theme, 'wording'),
    words('area', 'Judgement area', (finding) => finding.areaName ?? finding.area, 'other'),
    words(
      'addressees',
      'Speaks to',
      (finding) =>
        joined(
          finding.addressees.map((each) => addresseeWords[each] ?? each),
          ', ',
        ),
      'other',
    ),
    words('timescale', 'Timescale', (finding) => finding.timescale, 'other'),
    day('setOn', 'Its source sets', (finding) => finding.setOn, 'other'),
    words('page', 'Page', (finding) => finding.page, 'other'),
    words('parts', 'Whose it is', (finding) => joined(finding.parts.map(partInWords)), 'other'),
  ],
}

export const comparedWorkstreams: ComparedPart<WorkstreamContent> = {
  part: 'workstreams',
  called: 'workstream',
  of: (plan) => plan.workstreams,
  id: (each) => each.id,
  reference: (each) => each.title,
  name: (each) => each.title,
  added: 'addition',
  removed: 'removal',
  fields: [
    words('title', 'Title', (each) => each.title, 'wording'),
    responsible('lead', 'Lead', (each) => each.lead, 'people'),
    responsible('accountable', 'Accountable', (each) => each.accountable, 'people'),
    words('organisation', 'Organisation', (each) => each.organisation?.name ?? null, 'people'),
  ],
}

export const comparedPhases: ComparedPart<PhaseContent> = {
  part: 'phases',
  called: 'phase',
  of: (plan) => plan.phases,
  id: (phase) => phase.id,
  reference: (phase) => phase.title,
  name: (phase) => phase.title,
  added: 'addition',
  removed: 'removal',
  fields: [
    words('title', 'Title', (phase) => phase.title, 'wording'),
    words(
      'starts',
      'Starts',
      (phase) => endInWords(phase.starts),
      ({ starts: was }, { starts: now }) => (becomesKnown(was, now) ? 'wording' : 'date-within'),
    ),
    words(
      'ends',
      'Ends',
      (phase) => endInWords(phase.ends),
      ({ ends: was }, { ends: now }) => phaseEndKind(was, now),
    ),
  ],
}

/** Everything in a phase may be as late as it ends. */
function phaseEndKind(was: PhaseEnd, now: PhaseEnd): ChangeKind {
  if (becomesKnown(was, now)) return 'wording'
  return now.on !== null && was.on !== null && now.on <= was.on ? 'date-within' : 'date-beyond'
}

/** Its anchor was agreed, and the day that follows from that is now known. */
const becomesKnown = (was: PhaseEnd, now: PhaseEnd): boolean =>
  was.on === null && was.anchor !== null && countedFrom(was) === countedFrom(now)

const countedFrom = ({ anchor, anchorOf, amount, unit }: PhaseEnd): string => [anchor, anchorOf?.id, amount, unit].join(' ')

function endInWords({ on, anchor, anchorOf, amount, unit }: PhaseEnd): string | null {
  const counted =
    anchor &&
    [
      amount && `${amount} ${unit?.replace('-', ' ') ?? ''}${amount === '1' ? '' : 's'} from`,
      `the ${anchor.replaceAll('-', ' ')}`,
      anchorOf && `of ${anchorOf.name}`,
    ]
      .filter(Boolean)
      .join(' ')
  return [printDayText(on), counted && (on ? `(${counted})` : counted)].filter(Boolean).join(' ') || null
}

export const comparedMeasures: ComparedPart<MeasureContent> = {
  part: 'measures',
  called: 'success measure',
  of: (plan) => plan.measures,
  id: (measure) => measure.id,
  reference: (measure) => measure.title,
  name: (measure) => measure.title,
  added: 'addition',
  removed: 'removal',
  fields: [
    words('title', 'What is measured', (measure) => measure.title, 'wording'),
    words('unit', 'In what', (measure) => measure.unit, 'measure'),
    words('direction', 'Which way is better', (measure) => directions[measure.direction], 'measure'),
    words(
      'baseline',
      'Baseline',
      (measure) => measure.baseline,
      (was) => (was.baseline === null ? 'wording' : 'measure'),
    ),
    day('baselineOn', 'Baseline as at', (measure) => measure.baselineOn, 'wording'),
    words(
      'target',
      'Target',
      (measure) => measure.target,
      (was) => (was.target === null ? 'addition' : 'measure'),
    ),
    day(
      'byOn',
      'By',
      (measure) => measure.byOn,
      (was) => (was.byOn === null ? 'addition' : 'measure'),
    ),
    words('source', 'Source of the data', (measure) => measure.source, 'wording'),
    named('actions', 'Speaks of actions', (measure) => measure.actionIds, amongActions, 'wording'),
    named('findings', 'Speaks of findings', (measure) => measure.findingIds, amongFindings, 'wording'),
  ],
}

const scoreInWords = (score: RiskScore | null): string | null =>
  score && `likelihood ${score.likelihood} × impact ${score.impact}, ${printDayText(score.on)}`

export const comparedRisks: ComparedPart<RiskContent> = {
  part: 'risks',
  called: 'risk',
  of: (plan) => plan.risks,
  id: (risk) => risk.id,
  reference: (risk) => risk.event,
  name: (risk) => risk.event,
  added: 'addition',
  removed: 'removal',
  fields: [
    words('event', 'What could happen', (risk) => risk.event, 'wording'),
    words('cause', 'Why', (risk) => risk.cause, 'wording'),
    words('effect', 'What then', (risk) => risk.effect, 'wording'),
    responsible('owner', 'Owner', (risk) => risk.owner, 'people'),
    words('current', 'Current score', (risk) => scoreInWords(risk.current), 'record'),
    words('target', 'Target score', (risk) => scoreInWords(risk.target), 'wording'),
    named('actions', 'Managed by actions', (risk) => risk.actionIds, amongActions, 'wording'),
  ],
}

export const comparedConsultations: ComparedPart<ConsultationContent> = {
  part: 'consultations',
  called: 'consultation',
  of: (plan) => plan.consultations,
  id: (each) => each.id,
  reference: (each) => `${each.name} ${each.fromOn}`,
  name: (each) => each.name,
  added: 'record',
  removed: 'record',
  fields: [
    words('name', 'Who was asked', (each) => each.name, 'record'),
    words('who', 'Which group', (each) => each.who.replaceAll('-', ' '), 'record'),
    words('when', 'When', (each) => [printDayText(each.fromOn), printDayText(each.toOn)].filter(Boolean).join(' to '), 'record'),
    words('how', 'How', (each) => each.how, 'record'),
    words('said', 'What they said', (each) => each.said, 'record'),
    words('changed', 'What changed', (each) => each.changed, 'record'),
  ],
}
