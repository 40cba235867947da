import { forAnyone, forPerson, type Route } from '../../route.ts'
import { councilCalendarPage } from './council-calendar.screen.ts'
import { calendarAddressEnded, calendarAddressMade, calendarFeed, ownCalendarPage } from './own-calendar.screen.ts'

export const councilCalendarRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/calendar', councilCalendarPage),
  forPerson('GET', '/:authority/calendar/own', ownCalendarPage),
  forPerson('POST', '/:authority/calendar/own', calendarAddressMade),
  forPerson('POST', '/:authority/calendar/own/end', calendarAddressEnded),
  forAnyone('GET', '/calendar-address/:token', calendarFeed, { requestsAMinute: 60 }),
]
