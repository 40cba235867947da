import { choice, day, type Field, type Fields, id, matching, month, oneOf, optional, record, rows, text } from '../../document/shape.ts'
import { addressees, findingKinds, inspectionKinds, noteKinds, timescaleUnits } from '../../inspection/inspection-content.ts'
import { type PlanContent, planContentEdition } from '../plan-content.ts'
import { planFields } from './plan-fields.ts'

// A plan as one Goodward hands it to another: its content, and of the people, posts, organisations and reports that it names as much as an
// authority without any of them needs. Files don't come along.

export type GoodwardFile = {
  readonly format: 'goodward-plan'
  /** The edition of the plan's content. */
  readonly edition: string
  readonly madeOn: string
  readonly from: string
  /** How far it was agreed then, in words: what one body agreed isn't agreed elsewhere. */
  readonly standing: string
  readonly plan: PlanContent
  readonly organisations: readonly OrganisationInFile[]
  readonly people: readonly PersonInFile[]
  readonly posts: readonly PostInFile[]
  readonly holdings: readonly { readonly postId: string; readonly personId: string; readonly fromOn: string }[]
  readonly reports: readonly ReportInFile[]
  readonly findingDetails: readonly FindingInFile[]
}

export type OrganisationInFile = { readonly id: string; readonly name: string; readonly kind: string }

export type PersonInFile = {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly email: string | null
  readonly organisationId: string | null
  readonly leftOn: string | null
}

export type PostInFile = {
  readonly id: string
  readonly title: string
  readonly organisationId: string | null
  readonly toOn: string | null
}

/** An inspection with its judgements; its findings stand in the plan and in `findingDetails`. */
export type ReportInFile = {
  readonly id: string
  readonly framework: string
  readonly edition: string
  readonly kind: (typeof inspectionKinds)[number]
  readonly title: string | null
  readonly printedAuthority: string | null
  readonly notifiedOn: string | null
  readonly feedbackOn: string | null
  readonly publishedOn: string | null
  readonly publishedMonth: string | null
  readonly receivedOn: string | null
  readonly leadInspector: string | null
  readonly team: string | null
  readonly webAddress: string | null
  readonly overallAbsentReason: string | null
  readonly entered: 'read' | 'by-hand'
  /** From which day it is held in confidence, while it is. */
  readonly heldOn: string | null
  readonly fieldwork: readonly Period[]
  readonly judgements: readonly JudgementInFile[]
  readonly strengths: readonly { readonly area: string | null; readonly printedText: string | null; readonly text: string }[]
  readonly notes: readonly { readonly kind: (typeof noteKinds)[number]; readonly text: string }[]
}

type Period = {
  readonly fromOn: string | null
  readonly fromMonth: string | null
  readonly toOn: string | null
  readonly toMonth: string | null
}

type JudgementInFile = {
  readonly set: string | null
  readonly area: string
  readonly parentArea: string | null
  readonly grade: string | null
  readonly notReportedReason: string | null
  readonly printedArea: string
  readonly printedGrade: string | null
}

/** What a plan doesn't print of a finding. */
export type FindingInFile = {
  readonly id: string
  readonly printedText: string | null
  readonly timescaleAmount: string | null
  readonly timescaleUnit: (typeof timescaleUnits)[number] | null
  readonly nationalFramework: string | null
  readonly addressees: readonly {
    readonly addressee: (typeof addressees)[number]
    readonly organisationId: string | null
    readonly printed: string | null
  }[]
  readonly paragraphs: readonly { readonly printedNumber: string | null; readonly text: string }[]
  readonly asides: readonly { readonly sentence: string; readonly because: string }[]
}

const organisationKinds = [
  ...['council', 'childrens-trust', 'lscb', 'safeguarding-partners', 'nhs-board', 'nhs-trust', 'police', 'probation'],
  ...['education', 'voluntary', 'government', 'inspectorate', 'other'],
]

const report: Fields<ReportInFile> = {
  id,
  framework: text,
  edition: text,
  kind: choice(...inspectionKinds),
  title: optional(text),
  printedAuthority: optional(text),
  notifiedOn: optional(day),
  feedbackOn: optional(day),
  publishedOn: optional(day),
  publishedMonth: optional(month),
  receivedOn: optional(day),
  leadInspector: optional(text),
  team: optional(text),
  webAddress: optional(text),
  overallAbsentReason: optional(text),
  entered: choice('read', 'by-hand'),
  heldOn: optional(day),
  fieldwork: rows<Period>({ fromOn: optional(day), fromMonth: optional(month), toOn: optional(day), toMonth: optional(month) }),
  judgements: rows<JudgementInFile>({
    set: optional(text),
    area: text,
    parentArea: optional(text),
    grade: optional(text),
    notReportedReason: optional(text),
    printedArea: text,
    printedGrade: optional(text),
  }),
  strengths: rows<ReportInFile['strengths'][number]>({ area: optional(text), printedText: optional(text), text }),
  notes: rows<ReportInFile['notes'][number]>({ kind: choice(...noteKinds), text }),
}

export const fileFields: Fields<GoodwardFile> = {
  format: choice('goodward-plan'),
  edition: matching(
    new RegExp(`^${planContentEdition}$`),
    `an edition that this Goodward knows: it writes and reads ${planContentEdition}`,
  ),
  madeOn: day,
  from: text,
  standing: text,
  plan: record(planFields),
  organisations: rows<OrganisationInFile>({ id, name: text, kind: oneOf(...organisationKinds) }),
  people: rows<PersonInFile>({
    id,
    name: text,
    jobTitle: optional(text),
    email: optional(text),
    organisationId: optional(id),
    leftOn: optional(day),
  }),
  posts: rows<PostInFile>({ id, title: text, organisationId: optional(id), toOn: optional(day) }),
  holdings: rows<GoodwardFile['holdings'][number]>({ postId: id, personId: id, fromOn: day }),
  reports: rows(report),
  findingDetails: rows<FindingInFile>({
    id,
    printedText: optional(text),
    timescaleAmount: optional(matching(/^\d{1,4}$/, 'a number')),
    timescaleUnit: optional(choice(...timescaleUnits)) as Field<FindingInFile['timescaleUnit']>,
    nationalFramework: optional(text),
    addressees: rows<FindingInFile['addressees'][number]>({
      addressee: choice(...addressees),
      organisationId: optional(id),
      printed: optional(text),
    }),
    paragraphs: rows<FindingInFile['paragraphs'][number]>({ printedNumber: optional(text), text }),
    asides: rows<FindingInFile['asides'][number]>({ sentence: text, because: text }),
  }),
}

/** Kinds of finding that an inspection can make; a requirement comes from elsewhere. */
export const isInspectorates = (kind: string): kind is (typeof findingKinds)[number] => (findingKinds as readonly string[]).includes(kind)
