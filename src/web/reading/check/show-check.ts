import type { StaleEdit } from '../../../database/stale-edit.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { listAwaitingReport } from '../../../inspection/list-inspections.queries.ts'
import { type CheckedReport, standing } from '../../../reading/checked-report.ts'
import { lastStep } from '../../../reading/checking.ts'
import type { LookAt } from '../../../reading/look-at.ts'
import { type Reading, workingCopy } from '../../../reading/reading.ts'
import { frameworkOf, overallArea } from '../../../reading/report-framework.ts'
import { thingsToLookAt } from '../../../reading/things-to-look-at.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { FormShown } from '../../form/form-shown.ts'
import type { Problem } from '../../form/problem.ts'
import { paths, type ReadingShown } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { toReading } from '../at-reading.ts'
import { findingsWords } from '../findings-words.ts'
import { factsShown, findingGroups, judgementsShown, notesShown, strengthsShown } from './check-shown.ts'
import { inspectionNamed } from './earlier-findings.ts'
import { kindOfItem, staleFields, valuesOf } from './item-form.ts'
import { openItemShown } from './open-item.ts'
import { pageOf, pageShown } from './page-shown.ts'
import { sentencesOn } from './sentences-on.ts'

export type Said = {
  readonly problems?: readonly Problem[]
  readonly stale?: StaleEdit
  /** Why nothing was done, at the top of the page. */
  readonly notice?: string
  /** What must be settled before it can go on record. */
  readonly unsettled?: readonly LookAt[]
}

/** Draws the check screen: the page on one side, what was read of it on the other. */
export async function showCheck(visit: Visit, reading: Reading, shown: ReadingShown, said: Said = {}): Promise<Answer> {
  const copy = workingCopy(reading)
  if (!copy) return redirect(toReading(visit))
  const { report, revision } = copy
  const { viewer, today } = visit
  const lookAt = thingsToLookAt(report, { authorityName: viewer.authority.name, today, held: reading.held })
  const open = shown.item && kindOfItem(report, shown.item) ? shown.item : null
  const number = pageToShow(report, shown, open, lookAt)
  const sentences = shown.mark ? await sentencesOn(visit, reading, number) : []
  const form = open ? await itemForm(visit, reading, report, revision, open, said) : undefined
  const plain = await visit.form({ id: 'check', about: reading.id, revision })
  const awaiting = await visit.read((reader) => listAwaitingReport(reader, viewer))
  return page(
    'reading/check/check.view.njk',
    {
      title: 'Check what was read',
      crumbs: [
        { text: 'Inspections', href: paths.inspections(viewer.authority) },
        { text: 'Reports to check', href: paths.readings(viewer.authority) },
      ],
      scripts: ['check.js'],
      reading,
      revision,
      lead: leadWords(report),
      lookAt: lookAt.map((each) => ({ ...each, ...hrefFor(visit, each) })),
      unsettled: (said.unsettled ?? []).map((each) => ({ ...each, ...hrefFor(visit, each) })),
      notice: said.notice,
      undo: lastStep(reading.checking),
      pageShown: pageShown(report, number, open ?? shown.at ?? null, sentences),
      mark: shown.mark,
      open,
      opened: open ? await openItemShown(visit, report, open, shown) : null,
      anotherPeriod: open === 'new-period' && standing(report.fieldwork).length > 0,
      facts: factsShown(report, open),
      named: report.title !== null,
      asked: await askedForms(visit, reading, report, revision, open),
      judgements: judgementsShown(report),
      overall: overallShown(report),
      groups: findingGroups(report),
      strengths: strengthsShown(report),
      notes: notesShown(report),
      echoes: report.echoes,
      awaiting: awaiting.map((inspection) => ({ value: inspection.id, text: inspectionNamed(inspection) })),
      form,
      plain,
      link: (to: ReadingShown) => paths.reading(viewer.authority, reading.id, to),
    },
    said.unsettled || said.notice ? (said.unsettled ? 422 : 409) : null,
  )
}

function itemForm(visit: Visit, reading: Reading, report: CheckedReport, revision: number, id: string, said: Said): Promise<FormShown> {
  const { problems = [], stale } = said
  const row = stale?.theirs ?? stale?.before
  return visit.form({
    id: 'check-item',
    about: `${reading.id} ${id}`,
    revision,
    values: valuesOf(report, id),
    problems,
    stale: stale && row ? { edit: stale, fields: staleFields(row) } : null,
  })
}

/** Dates that the report doesn't print are asked for straight away, each in a small form of its own. */
async function askedForms(visit: Visit, reading: Reading, report: CheckedReport, revision: number, open: string | null) {
  const asked: Record<string, FormShown> = {}
  for (const id of ['published', 'received'] as const)
    if (report[id].answer === null && open !== id)
      asked[id] = await visit.form({ id: 'check-item', about: `${reading.id} ${id}`, revision })
  return asked
}

/** The sentence under the heading. */
function leadWords(report: CheckedReport): string {
  const count = (many: number, one: string) => `${many === 0 ? 'no' : many} ${one}${many === 1 ? '' : 's'}`
  const framework = frameworkOf(report)
  const judged = standing(report.judgements).length
  return [
    shortTitle(framework.id),
    count(report.pages.length, 'page'),
    [
      ...(judged > 0 ? [count(judged, 'judgement')] : []),
      findingsWords(standing(report.findings).length, standing(report.echoes).length),
    ].join(', '),
    'nothing is on record until you confirm',
  ].join(' · ')
}

function overallShown(report: CheckedReport): { title: string; reason: string | null } | null {
  const overall = overallArea(frameworkOf(report))
  const has = judgementsShown(report).some((judgement) => judgement.area === overall?.title)
  return overall && !has ? { title: overall.title, reason: report.overallAbsentReason } : null
}

/** A doubt leads to the fact or item that it is about; one about the whole report to the page. */
function hrefFor(visit: Visit, each: LookAt): { href: string } {
  const names: Record<string, string> = { overall: 'overallAbsentReason', fieldwork: 'new-period' }
  if (each.about === 'hold') return { href: paths.holdReading(visit.viewer.authority, visit.params.readingId ?? '') }
  const places = ['findings', 'judgements', 'report', 'strengths']
  if (places.includes(each.about)) return { href: toReading(visit, { ...(each.page && { page: each.page }), at: each.about }) }
  return { href: toReading(visit, { item: names[each.about] ?? each.about }) }
}

function pageToShow(report: CheckedReport, shown: ReadingShown, open: string | null, lookAt: readonly LookAt[]): number {
  const wanted = shown.page ?? (open ? pageOf(report, open) : null) ?? (shown.at ? pageOf(report, shown.at) : null)
  const first = wanted ?? lookAt.find((each) => each.page !== null)?.page ?? 1
  return Math.min(Math.max(1, first), Math.max(1, report.pages.length))
}
