import { Readable } from 'node:stream'
import { newId } from '../../../database/new-id.ts'
import { openFile } from '../../../file/open-file.queries.ts'
import { publicationOfReport } from '../../../governance/publication/publications.queries.ts'
import { listContexts } from '../../../inspection/contexts.queries.ts'
import { dutiesOfInspection, type StandingDuty } from '../../../inspection/due.queries.ts'
import { inspectionDoubts } from '../../../inspection/inspection-doubts.ts'
import { listRemovals } from '../../../inspection/removals.queries.ts'
import { may } from '../../../people/permissions.ts'
import { plansAnswering } from '../../../plan/list-plans.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { file, page } from '../../answer.ts'
import { answerOf, stateOf } from '../../duty/duty-shown.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection } from '../at-inspection.ts'
import { contextShown } from '../contexts/context-shown.ts'
import { inspectionKindWords } from '../parts/choices.ts'
import { factsShown } from './facts-shown.ts'
import { echoShown, findingsShown } from './findings-shown.ts'
import { expectedShown, judgementsShown } from './judgements-shown.ts'
import { notesShown, strengthsShown } from './words-shown.ts'

/** One inspection: what it was, what was judged and found, what is owed, and how to put the record right. */
export const inspectionPage: Screen = async (visit) => {
  const { viewer, today } = visit
  const { authority } = viewer
  const at = await atInspection(visit)
  const { inspection } = at
  const more = await visit.read(async (reader) => ({
    owed: await dutiesOfInspection(reader, viewer, inspection.id, today),
    plans: await plansAnswering(reader, inspection.id),
    removals: await listRemovals(reader, inspection.id),
    publication: await publicationOfReport(reader, viewer, inspection.id),
    contexts: await listContexts(reader, viewer, { inspectionId: inspection.id }),
  }))
  const button = await visit.form({ id: 'inspection-button', about: inspection.id })
  const mayChange = may(viewer, 'amendInspection')
  return page('inspection/inspection/inspection.view.njk', {
    title: at.name,
    crumbs: at.crumbs,
    at,
    mayChange,
    kind: inspectionKindWords[inspection.kind],
    facts: factsShown(at),
    doubts: mayChange ? inspectionDoubts(inspection, at.framework) : [],
    judgements: judgementsShown(at, authority),
    gradeless: at.framework !== null && at.framework.scales.length === 0,
    lists: findingsShown(at, authority),
    expected: expectedShown(at, authority),
    strengths: strengthsShown(at, authority),
    notes: notesShown(at, authority),
    echoes: inspection.echoes.map((echo) => echoShown(echo, authority, at)),
    owed: { ...more.owed, duties: more.owed.duties.map((duty) => dutyShown(authority, duty)) },
    plans: more.plans.map((plan) => ({ ...plan, href: paths.plan(authority, plan.id) })),
    mayStartPlan: may(viewer, 'startPlan'),
    mayStartReport: may(viewer, 'startReport'),
    contexts: more.contexts.map((context) => contextShown(context, authority)),
    removals: more.removals.map((removal) => ({ ...removal, action: paths.putPartBack(authority, inspection.id, removal.commandId) })),
    publication: more.publication,
    mayPublish: may(viewer, 'recordReportPublication'),
    links: linksOf(visit, at),
    fresh: (revision = 0) => ({ ...button, commandId: newId(), revision }),
  })
}

/** The original report, to save. Whoever may not see the inspection gets as little of it as of its page. */
export const originalSent: Screen = async (visit) => {
  const { inspection } = await atInspection(visit)
  if (!inspection.report) throw new Refusal('not-found', 'The report of this inspection isn’t on record yet.')
  const { sha256, name, mediaType } = inspection.report
  return file(Readable.from(openFile(visit.db, visit.viewer, sha256)), mediaType, { downloadAs: name })
}

function linksOf({ viewer: { authority } }: Visit, { inspection: { id } }: AtInspection) {
  return {
    facts: paths.amendInspection(authority, id),
    addFieldwork: paths.addPart(authority, id, 'fieldwork'),
    enterJudgements: paths.enterJudgements(authority, id),
    addJudgement: paths.addPart(authority, id, 'judgements'),
    addExpected: paths.addPart(authority, id, 'expected'),
    addFinding: paths.addPart(authority, id, 'findings'),
    pasteFindings: paths.pasteFindings(authority, id),
    labelFindings: paths.labelFindings(authority, id),
    addStrength: paths.addPart(authority, id, 'strengths'),
    addNote: paths.addPart(authority, id, 'notes'),
    addEcho: paths.addPart(authority, id, 'earlier'),
    original: paths.originalReport(authority, id),
    publication: paths.reportPublication(authority, id),
    attach: paths.attachReport(authority, id),
    confidence: paths.confidence(authority, id),
    remove: paths.removeInspection(authority, id),
    plan: paths.startPlan(authority, id),
    report: paths.startReport(authority, { inspection: id }),
    notice: paths.recordNotice(authority, id),
    newCounts: paths.newContext(authority, 'counts', id),
    newAuthorities: paths.newContext(authority, 'authorities', id),
  }
}

function dutyShown(authority: { readonly slug: string }, duty: StandingDuty) {
  const { instance, standing } = duty
  return {
    title: instance.rule.title,
    href: paths.duty(authority, instance.id),
    on: standing.warned?.on ?? null,
    answer: answerOf(duty),
    state: stateOf(duty),
    mismatch: duty.mismatch,
  }
}
