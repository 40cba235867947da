import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { Report } from '../../../governance/report/report.ts'
import { listReports } from '../../../governance/report/reports.queries.ts'
import { type BodyRequest, scopesOfRequest } from '../../../governance/requests/request.ts'
import { answerRequest } from '../../../governance/requests/requests.commands.ts'
import { getRequest } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { requestCrumbs } from './request.screen.ts'
import { ofRequest } from './write-request.screen.ts'

export const answerRequestPage: Screen = (visit) => show(visit)

/** Both boxes empty take an answer back. */
export const requestAnswered: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const reportId = form.optionalText('report')
  const report = reportId === null ? null : (await reportsOf(visit)).find(({ id }) => id === reportId)
  if (report === undefined) form.wrong('report', 'Choose one of the reports offered')
  const on = form.optionalDay('answered_on')
  const words = form.optionalText('answer', { most: 20_000 }) ?? report?.subject ?? null
  if (on && Temporal.PlainDate.compare(on, visit.today) > 0)
    form.wrong('answered_on', 'This day hasn’t come yet: record the answer once it has been given')
  if (on && words === null) form.wrong('answer', 'Enter what it was answered')
  if (!on && words !== null) form.wrong('answered_on', 'Enter the day on which it was answered')
  const { order, problems } = form.finish({ answer: on && words !== null ? { on, words, reportId } : null })
  if (!order) return show(visit, problems)
  const done = await answerRequest(visit.db, visit.viewer, { ...order, ...ofRequest(visit) })
  if (isStaleEdit(done)) return show(visit, [], done)
  const said = order.answer ? 'The answer is on record.' : 'The request is open.'
  return redirect(paths.request(visit.viewer.authority, visit.params.requestId ?? ''), said)
}

/** The body's own reports: one of another body may have answered it too, so those come after. */
const reportsOf = ({ viewer, read }: Visit) => read((reader) => listReports(reader, viewer))

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const request = await visit.read((reader) => getRequest(reader, viewer, params.requestId ?? ''))
  const places = { bodyId: request.body.id, planId: request.plan?.id ?? null }
  mustBeAllowed(viewer, 'answerRequest', 'record what bodies were answered', scopesOfRequest(places))
  const all = await reportsOf(visit)
  const isOwn = ({ body }: (typeof all)[number]) => body.id === request.body.id
  const offered = [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))]
  const back = paths.request(viewer.authority, request.id)
  return page('governance/requests/answer-request.view.njk', {
    title: 'The answer',
    crumbs: [...requestCrumbs(viewer, request), { text: 'Request', href: back }],
    request,
    reports: offered.map(({ id, subject, body, meetsOn }) => ({
      value: id,
      text: `${subject}: ${body.name}${meetsOn ? `, ${printPlainDay(meetsOn)}` : ''}`,
    })),
    back,
    form: await visit.form({
      id: 'answer-request',
      about: request.id,
      revision: request.revision,
      values: request.answer ? written(request.answer) : byReport(visit, offered),
      problems,
      stale: stale && {
        edit: stale,
        fields: [
          { field: 'answered_on', label: 'Answered on', written: (row) => rowDay(row, 'answered_on') },
          {
            field: 'report',
            label: 'Report',
            written: (row) => rowText(row, 'answer_report_id'),
            printed: (value) => offered.find(({ id }) => id === value)?.subject ?? value,
          },
          { field: 'answer', label: 'What it was answered', written: (row) => rowText(row, 'answer') },
        ],
      },
    }),
  })
}

const written = ({ on, words, report }: NonNullable<BodyRequest['answer']>) => ({
  answered_on: printPlainDay(on),
  answer: words,
  report: report?.id ?? null,
})

/** Begun on a report's page: the report answers it, on the day of its meeting once that has come. */
function byReport({ query, today }: Visit, offered: readonly Report[]) {
  const report = offered.find(({ id }) => id === query.report)
  const meetsOn = report?.meetsOn ?? null
  return {
    report: report?.id ?? null,
    answer: report?.subject ?? null,
    answered_on: meetsOn && Temporal.PlainDate.compare(meetsOn, today) <= 0 ? printPlainDay(meetsOn) : null,
  }
}
