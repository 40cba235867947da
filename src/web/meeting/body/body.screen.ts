import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { withEffect } from '../../../governance/decisions/in-effect.queries.ts'
import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { bodyKinds } from '../../../meeting/body.ts'
import { type Meeting, meetingInWords } from '../../../meeting/meeting.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { decisionLines } from '../../governance/decisions/decision-lines.ts'
import { requestLines } from '../../governance/requests/request-lines.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'

/** A body: who sits on it, when it meets and when it met. */
export const bodyPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see meetings')
  const body = await visit.read((reader) => getBody(reader, viewer, params.bodyId ?? '', today))
  const decisions = await visit.read(async (reader) => withEffect(reader, viewer, await listDecisions(reader, viewer, { bodyId: body.id })))
  const requests = requestLines(viewer, await visit.read((reader) => listRequests(reader, viewer, { bodyId: body.id })), today)
  const about = { kind: 'body', id: body.id } as const
  const seesAgenda = mayAnywhere(viewer, 'seeReports')
  const shown = (meeting: Meeting) => ({
    ...meeting,
    words: meetingInWords(meeting),
    href: paths.meeting(viewer.authority, body.id, meeting.id),
    agenda: seesAgenda ? paths.agenda(viewer.authority, body.id, meeting.id) : null,
  })
  const isOver = ({ meetsOn }: Meeting) => Temporal.PlainDate.compare(meetsOn, today) < 0
  return page('meeting/body/body.view.njk', {
    title: body.name,
    crumbs: bodyCrumbs(viewer),
    body,
    kind: bodyKinds[body.kind],
    members: body.members.map((member) => ({ ...member, end: paths.leaveBody(viewer.authority, body.id, member.id) })),
    coming: body.meetings.filter((meeting) => !isOver(meeting)).map(shown),
    past: body.meetings.filter(isOver).reverse().map(shown),
    decisions: decisionLines(viewer, decisions),
    openRequests: requests.filter(({ answer }) => answer === null),
    answeredRequests: requests.filter(({ answer }) => answer !== null),
    requestHref: may(viewer, 'recordRequest', about) ? paths.recordRequest(viewer.authority, { body: body.id }) : null,
    mayChange: may(viewer, 'changeBody', about),
  })
}
