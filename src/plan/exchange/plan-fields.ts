import {
  choice,
  day,
  type Field,
  type Fields,
  flag,
  id,
  matching,
  month,
  oneOf,
  optional,
  pence,
  record,
  rows,
  text,
  words,
} from '../../document/shape.ts'
import type {
  ActionContent,
  CostContent,
  FindingOfPlan,
  FundingContent,
  MeasureContent,
  Named,
  PartnerContent,
  PhaseEnd,
  PlanContent,
  Responsible,
  RiskContent,
  RiskScore,
} from '../plan-content.ts'

// A plan's content, field by field, as it is exchanged. A field that PlanContent gains doesn't compile until it stands here.

const dayOrMonth = matching(/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/, 'a day or a month')
const year = matching(/^20\d{2}$/, 'a financial year such as 2016 for 2016/17')
const number = matching(/^-?\d{1,12}(?:\.\d{1,6})?$/, 'a number')
const fromOneToFive = matching(/^[1-5]$/, 'a score from 1 to 5')

const named = record<Named>({ id, name: text })
const responsible: Field<Responsible | null> = optional(
  record<Responsible>({ kind: choice('post', 'person'), id, name: text, heldBy: optional(text), left: flag }),
)
const phaseEnd = record<PhaseEnd>({
  on: optional(day),
  anchor: optional(choice('publication', 'receipt', 'fieldwork-end', 'source-date', 'agreement', 'phase-before', 'phase-start')),
  anchorOf: optional(named),
  amount: optional(matching(/^-?\d{1,4}$/, 'a number')),
  unit: optional(choice('day', 'working-day', 'week', 'month')),
})

const finding: Fields<FindingOfPlan> = {
  id,
  inspectionId: optional(id),
  sourceId: optional(id),
  number: optional(text),
  ownLabel: optional(text),
  text,
  kind: oneOf('recommendation', 'improvement', 'priority-action', 'requirement'),
  list: text,
  theme: optional(text),
  area: optional(text),
  areaName: optional(text),
  addressees: words,
  timescale: optional(text),
  setOn: optional(day),
  page: optional(matching(/^\d{1,5}$/, 'a page')),
  parts: rows<FindingOfPlan['parts'][number]>({
    id,
    organisation: named,
    part: choice('deliver', 'influence', 'monitor'),
    otherPlan: optional(named),
    foldedInto: optional(text),
    note: optional(text),
  }),
}

const partner: Fields<PartnerContent> = {
  id,
  organisation: named,
  contact: responsible,
  standing: choice('not-offered', 'offered', 'agreed', 'not-agreed'),
  on: optional(day),
  by: optional(text),
  reason: optional(text),
  offered: optional(text),
}

const action: Fields<ActionContent> = {
  id,
  reference: text,
  title: text,
  what: optional(text),
  why: optional(text),
  origin: choice('finding', 'report-body', 'decision', 'assurance', 'own'),
  originPage: optional(matching(/^\d{1,5}$/, 'a page')),
  workstreamId: optional(id),
  phaseId: optional(id),
  owner: responsible,
  accountable: responsible,
  startsOn: optional(day),
  dueOn: optional(day),
  dueWords: optional(text),
  equalityNote: optional(text),
  findingIds: words,
  partners: rows(partner),
  waitsFor: words,
  milestones: rows<ActionContent['milestones'][number]>({ id, title: text, dueOn: optional(day), reachedOn: optional(day) }),
  moves: rows<ActionContent['moves'][number]>({
    was: optional(day),
    wasWords: optional(text),
    now: optional(day),
    nowWords: optional(text),
    reasonCode: text,
    reason: text,
    approvedBy: optional(text),
    on: day,
  }),
  ended: optional(
    record<NonNullable<ActionContent['ended']>>({
      outcome: choice('complete', 'no-longer-needed'),
      on: day,
      reasonCode: optional(text),
      reason: optional(text),
    }),
  ),
  costing: optional(choice('no-cost', 'not-yet-costed')),
  broughtIn: rows<ActionContent['broughtIn'][number]>({
    asAt: text,
    status: optional(text),
    printedStatus: text,
    account: optional(text),
  }),
}

const measure: Fields<MeasureContent> = {
  id,
  title: text,
  unit: text,
  direction: choice('up', 'down', 'keep'),
  baseline: optional(number),
  baselineOn: optional(day),
  target: optional(number),
  byOn: optional(day),
  source: optional(text),
  actionIds: words,
  findingIds: words,
}

const score = optional(record<RiskScore>({ likelihood: fromOneToFive, impact: fromOneToFive, on: day }))

const risk: Fields<RiskContent> = {
  id,
  event: text,
  cause: optional(text),
  effect: optional(text),
  owner: responsible,
  current: score,
  target: score,
  actionIds: words,
}

const funding: Fields<FundingContent> = {
  id,
  financialYear: year,
  sourceId: optional(id),
  pence,
  standing: choice('agreed', 'requested', 'not-found'),
  decision: optional(text),
  askedOf: optional(text),
}

const cost: Fields<CostContent> = {
  id,
  actionId: optional(id),
  title: text,
  nature: choice('one-off', 'recurrent'),
  kind: choice('revenue', 'capital'),
  pence,
  fromMonth: month,
  toMonth: optional(month),
  timingNote: optional(text),
  post: optional(
    record<NonNullable<CostContent['post']>>({
      fte: matching(/^\d{1,6}(?:\.\d{1,6})?$/, 'a number'),
      term: optional(choice('fixed-term', 'permanent')),
      standing: optional(choice('filled', 'vacant')),
    }),
  ),
  funding: rows(funding),
}

export const planFields: Fields<PlanContent> = {
  id,
  title: text,
  summary: optional(text),
  organisation: optional(named),
  inspections: rows<PlanContent['inspections'][number]>({ id, name: text, publishedOn: optional(dayOrMonth) }),
  sources: rows<PlanContent['sources'][number]>({
    id,
    kind: oneOf('improvement-notice', 'statutory-direction', 'monitoring-letter', 'peer-challenge', 'case-review', 'audit', 'other'),
    title: text,
    fromWhom: optional(text),
    datedOn: day,
    words: optional(text),
    webAddress: optional(text),
  }),
  findings: rows(finding),
  workstreams: rows<PlanContent['workstreams'][number]>({
    id,
    title: text,
    lead: responsible,
    accountable: responsible,
    organisation: optional(named),
  }),
  phases: rows<PlanContent['phases'][number]>({ id, title: text, starts: phaseEnd, ends: phaseEnd }),
  actions: rows(action),
  measures: rows(measure),
  risks: rows(risk),
  costs: rows(cost),
  fundingSources: rows<PlanContent['fundingSources'][number]>({
    id,
    kind: choice('reserve', 'base-budget', 'saving-to-be-made', 'grant', 'partner', 'outside-programme', 'existing-resources'),
    name: text,
    organisation: optional(named),
    owner: responsible,
    budget: optional(text),
    byOn: optional(day),
    conditions: optional(text),
    endsOn: optional(day),
    givesWay: optional(text),
  }),
  spend: rows<PlanContent['spend'][number]>({
    id,
    sourceId: id,
    financialYear: year,
    quarter: matching(/^[1-4]$/, 'a quarter'),
    kind: choice('spent', 'forecast'),
    pence: matching(/^-?\d{1,15}$/, 'an amount in whole pence'),
  }),
  carryForwards: rows<PlanContent['carryForwards'][number]>({
    id,
    sourceId: id,
    financialYear: year,
    pence,
    reason: text,
    standing: choice('asked', 'agreed', 'not-agreed'),
  }),
  consultations: rows<PlanContent['consultations'][number]>({
    id,
    who: oneOf('partners', 'children', 'carers', 'staff', 'unions', 'scrutiny', 'cabinet-member', 'other'),
    name: text,
    fromOn: day,
    toOn: optional(day),
    how: optional(text),
    said: optional(text),
    changed: optional(text),
  }),
}
