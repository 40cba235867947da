import { calendarLimits } from '../../document/calendar-file.ts'
import { forPerson, type Route } from '../route.ts'
import { addMeetingsPage, meetingsAdded } from './add-meetings/add-meetings.screen.ts'
import { bodiesPage } from './bodies/bodies.screen.ts'
import { bodyPage } from './body/body.screen.ts'
import { changeMeetingPage, meetingChanged, meetingRemoved } from './change-meeting/change-meeting.screen.ts'
import { importMeetingsPage, meetingsGiven, meetingsImported } from './import-meetings/import-meetings.screen.ts'
import { bodyLeft, leaveBodyPage } from './leave-body/leave-body.screen.ts'
import { memberNamed, sitOnBodyPage } from './sit-on-body/sit-on-body.screen.ts'
import { addBodyPage, bodyAdded, bodyChanged, changeBodyPage } from './write-body/write-body.screen.ts'

const one = '/:authority/bodies/:bodyId'

/** Bodies, who sits on them, and when they meet. */
export const meetingRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/bodies', bodiesPage),
  forPerson('GET', '/:authority/bodies/add', addBodyPage),
  forPerson('POST', '/:authority/bodies/add', bodyAdded),
  forPerson('GET', '/:authority/bodies/import', importMeetingsPage),
  forPerson('POST', '/:authority/bodies/import', meetingsGiven, { uploads: { mostBytes: calendarLimits.bytes } }),
  forPerson('POST', '/:authority/bodies/import/put', meetingsImported),
  forPerson('GET', one, bodyPage),
  forPerson('GET', `${one}/change`, changeBodyPage),
  forPerson('POST', `${one}/change`, bodyChanged),
  forPerson('GET', `${one}/members/add`, sitOnBodyPage),
  forPerson('POST', `${one}/members/add`, memberNamed),
  forPerson('GET', `${one}/members/:memberId/end`, leaveBodyPage),
  forPerson('POST', `${one}/members/:memberId/end`, bodyLeft),
  forPerson('GET', `${one}/meetings/add`, addMeetingsPage),
  forPerson('POST', `${one}/meetings/add`, meetingsAdded),
  forPerson('GET', `${one}/meetings/:meetingId`, changeMeetingPage),
  forPerson('POST', `${one}/meetings/:meetingId`, meetingChanged),
  forPerson('POST', `${one}/meetings/:meetingId/remove`, meetingRemoved),
]
