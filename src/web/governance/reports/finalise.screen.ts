import { listAcceptances, listIssuedWithout } from '../../../governance/report/accepted.queries.ts'
import { acceptQuestions, type Because, finaliseReport, issueWithout } from '../../../governance/report/finalise-report.commands.ts'
import { questionKinds } from '../../../governance/report/questions/question.ts'
import { getReadiness } from '../../../governance/report/readiness.queries.ts'
import { stopsOf } from '../../../governance/report/readiness.ts'
import { isFinal, type Report, scopesOf } from '../../../governance/report/report.ts'
import { amendReport } from '../../../governance/report/reports.commands.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { reportTabs } from './report-tabs.ts'
import { reportState } from './reports.screen.ts'

export const finalisePage: Screen = (visit) => show(visit)

/** Each box beside a question that holds a sentence answers it; the others stay asked. */
function readAnswers(fields: Fields, prefix: string, missing: string) {
  const form = readForm(fields)
  const names = Object.keys(fields).filter((name) => name.startsWith(prefix))
  const answers = names.flatMap((name): Because[] => {
    const because = form.optionalText(name, { most: 2000 })
    return because === null ? [] : [{ key: name.slice(prefix.length), because }]
  })
  const [first] = names
  if (answers.length === 0 && first) form.wrong(first, missing)
  return form.finish({ answers })
}

export const questionsAnswered: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const { order, problems } = readAnswers(fields, 'because-', 'Write a sentence beside at least one question')
  if (!order) return show(visit, problems)
  await acceptQuestions(db, viewer, { ...order, commandId, reportId: reportIdOf(visit) })
  return back(visit, 'Your answers are kept, with your name.')
}

export const withoutAnswered: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const { order, problems } = readAnswers(fields, 'without-', 'Say why the paper goes out without it')
  if (!order) return show(visit, problems)
  await issueWithout(db, viewer, { ...order, commandId, reportId: reportIdOf(visit) })
  return back(visit, 'The paper will say that it is to follow.')
}

export const reportFinalised: Screen = async (visit) => {
  const { db, viewer, commandId } = visit
  const reportId = reportIdOf(visit)
  const done = await finaliseReport(db, viewer, { commandId, reportId })
  if ('stops' in done)
    return back(
      visit,
      `It isn’t finalised: ${done.stops.length === 1 ? 'one thing stands' : `${done.stops.length} things stand`} against it.`,
    )
  return redirect(paths.report(viewer.authority, reportId), 'The report is finalised: it doesn’t change any more.')
}

export const reportAmended: Screen = async (visit) => {
  const { db, viewer, commandId } = visit
  const id = await amendReport(db, viewer, { commandId, reportId: reportIdOf(visit) })
  return redirect(
    paths.report(viewer.authority, id),
    'A new report is begun with all that the finalised one says. It takes its place once it is finalised.',
  )
}

const reportIdOf = ({ params }: Visit) => params.reportId ?? ''
const back = (visit: Visit, said: string): Answer => redirect(paths.finaliseReport(visit.viewer.authority, reportIdOf(visit)), said)

/** What stands between a draft and its being finalised; of a finalised one, who answered for what. */
async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, read } = visit
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const report = await read((reader) => getReport(reader, viewer, reportIdOf(visit)))
  return isFinal(report) ? showFinal(visit, report) : showDraft(visit, report, problems)
}

const frame = ({ viewer }: Visit, report: Report) => ({
  title: 'Finalise',
  crumbs: [
    { text: 'Reports', href: paths.reports(viewer.authority) },
    { text: report.subject, href: paths.report(viewer.authority, report.id) },
  ],
  tabs: reportTabs(viewer.authority, report.id, 'finalise'),
  report,
  state: reportState(report),
})

async function showFinal(visit: Visit, report: Report): Promise<Answer> {
  const { viewer, read } = visit
  const { accepted, without } = await read(async (reader) => ({
    accepted: await listAcceptances(reader, viewer, report.id),
    without: await listIssuedWithout(reader, viewer, report.id),
  }))
  const amend = await visit.form({ id: 'amend-report', about: report.id })
  const mayAmend = may(viewer, 'amendReport', scopesOf(report)) && report.replacedById === null
  return page('governance/reports/final.view.njk', {
    ...frame(visit, report),
    title: 'Finalised',
    accepted,
    without,
    amend: mayAmend ? amend : null,
    amendHref: paths.amendReport(viewer.authority, report.id),
    replacedByHref: report.replacedById && paths.report(viewer.authority, report.replacedById),
    forms: [amend],
  })
}

async function showDraft(visit: Visit, report: Report, problems: readonly Problem[]): Promise<Answer> {
  const { viewer, read } = visit
  const readiness = await read((reader) => getReadiness(reader, viewer, report.id))
  const { authority } = viewer
  const scopes = scopesOf(report)
  const labels = new Map<string, string>(readiness.content.parts.map(({ slot, label }) => [slot, label]))
  const questions = readiness.questions.map((each) => ({
    ...each,
    kindWords: questionKinds[each.kind],
    field: `because-${each.key}`,
    label: labels.get(each.here.slot) ?? each.here.slot,
    href: paths.writePart(authority, report.id, each.here.slot),
  }))
  const mayAnswer = may(viewer, 'acceptQuestions', scopes)
  const mayGoWithout = may(viewer, 'issueWithout', scopes)
  const of = (id: string) => visit.form({ id, about: report.id, revision: report.revision, problems })
  const [answer, without, finalise] = [await of('answer-questions'), await of('issue-without'), await of('finalise-report')]
  return page('governance/reports/finalise.view.njk', {
    ...frame(visit, report),
    missing: readiness.missing.map((each) => ({ ...each, href: paths.writePart(authority, report.id, each.slot) })),
    outstanding: readiness.outstanding.map((each) => ({ ...each, field: `without-${each.key}` })),
    asked: questions.filter(({ accepted }) => accepted === null),
    accepted: questions.filter(({ accepted }) => accepted !== null),
    stops: stopsOf(readiness).length,
    answer: mayAnswer ? answer : null,
    answerHref: paths.answerReport(authority, report.id),
    without: mayGoWithout && readiness.outstanding.some((each) => each.without === null) ? without : null,
    withoutHref: paths.issueWithout(authority, report.id),
    mayFinalise: may(viewer, 'finaliseReport', scopes),
    finalise,
    finaliseHref: paths.finaliseReport(authority, report.id),
    problemsOf: [answer, without].find((form) => form.problems.length > 0) ?? answer,
    forms: [answer, without, finalise],
  })
}
