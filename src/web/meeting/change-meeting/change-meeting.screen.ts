import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { changeMeeting, removeMeeting } from '../../../meeting/meeting.commands.ts'
import { meetingInWords } from '../../../meeting/meeting.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { timeOf } from '../add-meetings/add-meetings.form.ts'
import { bodyCrumbs } from '../body-crumbs.ts'

export const changeMeetingPage: Screen = (visit) => show(visit)

export const meetingChanged: Screen = async (visit) => {
  const { bodyId = '', meetingId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    meetsOn: form.day('meets_on', { missing: 'Enter the day' }),
    startsAt: timeOf(form),
    place: form.optionalText('place', { most: 200 }),
    cancelledBecause: form.optionalText('cancelled_because', { most: 500 }),
  })
  if (!order) return show(visit, problems)
  const done = await changeMeeting(visit.db, visit.viewer, { ...order, meetingId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(
    paths.body(visit.viewer.authority, bodyId),
    order.cancelledBecause ? 'The meeting is cancelled.' : 'The meeting is saved.',
  )
}

export const meetingRemoved: Screen = async (visit) => {
  const { bodyId = '', meetingId = '' } = visit.params
  const done = await removeMeeting(visit.db, visit.viewer, { meetingId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.body(visit.viewer.authority, bodyId), 'The meeting is taken out of the calendar.')
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'changeMeeting', 'change meetings', { kind: 'body', id: params.bodyId ?? '' })
  const body = await visit.read((reader) => getBody(reader, viewer, params.bodyId ?? '', today))
  const meeting = body.meetings.find(({ id }) => id === params.meetingId)
  if (!meeting) throw new Refusal('not-found', 'There is no such meeting in the calendar. It may have been taken out.')
  const text = (column: string) => (row: Record<string, unknown>) => String(row[column] ?? '')
  const form = await visit.form({
    id: 'change-meeting',
    about: meeting.id,
    revision: meeting.revision,
    values: {
      meets_on: printPlainDay(meeting.meetsOn),
      starts_at: meeting.startsAt,
      place: meeting.place,
      cancelled_because: meeting.cancelledBecause,
    },
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        {
          field: 'meets_on',
          label: 'Day',
          written: ({ meets_on }) => (meets_on instanceof Temporal.PlainDate ? printPlainDay(meets_on) : ''),
        },
        { field: 'starts_at', label: 'Time', written: text('starts_at') },
        { field: 'place', label: 'Place', written: text('place') },
        { field: 'cancelled_because', label: 'Cancelled, because', written: text('cancelled_because') },
      ],
    },
  })
  const remove = await visit.form({ id: 'remove-meeting', about: meeting.id, revision: meeting.revision })
  return page('meeting/change-meeting/change-meeting.view.njk', {
    title: `${body.name}, ${meetingInWords(meeting)}`,
    crumbs: bodyCrumbs(viewer, body),
    cancel: paths.body(viewer.authority, body.id),
    removeHref: paths.removeMeeting(viewer.authority, body.id, meeting.id),
    form,
    remove,
    forms: [form, remove],
  })
}
