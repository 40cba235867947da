import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { printDay, weekdayName } from '../../../calendar/print-day.ts'
import { whyNotWorking } from '../../../calendar/working-days.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { addMeetings } from '../../../meeting/meeting.commands.ts'
import { repetitions } from '../../../meeting/repeat-meeting.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'
import { readAddMeetings } from './add-meetings.form.ts'

export const addMeetingsPage: Screen = (visit) => show(visit)

export const meetingsAdded: Screen = async (visit) => {
  const { bodyId = '' } = visit.params
  const holidays = await visit.read(readHolidayTable)
  const { order, problems } = readAddMeetings(visit.fields, holidays)
  if (!order) return show(visit, problems)
  const added = await addMeetings(visit.db, visit.viewer, { ...order, bodyId, commandId: visit.commandId })
  const left = order.leftOut.map(({ day, why }) => `${printDay(day)} (${why})`).join(', ')
  const said = added === 1 ? 'The meeting is in the calendar.' : `${added} meetings are in the calendar.`
  const unusual = order.days.flatMap((day) => {
    const why = whyNotWorking(day, holidays)
    return why ? [why === weekdayName(day) ? printDay(day) : `${printDay(day)} (${why})`] : []
  })
  const odd = unusual.length > 0 ? ` No working day: ${unusual.join(', ')}.` : ''
  return redirect(paths.body(visit.viewer.authority, bodyId), `${said}${left ? ` Left out: ${left}.` : ''}${odd}`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'addMeetings', 'put meetings in the calendar', { kind: 'body', id: params.bodyId ?? '' })
  const body = await visit.read((reader) => getBody(reader, viewer, params.bodyId ?? '', today))
  return page('meeting/add-meetings/add-meetings.view.njk', {
    title: `Meetings of ${body.name}`,
    crumbs: bodyCrumbs(viewer, body),
    cancel: paths.body(viewer.authority, body.id),
    repetitions: Object.entries(repetitions).map(([value, text]) => ({ value, text })),
    form: await visit.form({ id: 'add-meetings', about: body.id, problems }),
  })
}
