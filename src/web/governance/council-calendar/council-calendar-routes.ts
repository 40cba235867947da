import { forPerson, type Route } from '../../route.ts'
import { councilCalendarPage } from './council-calendar.screen.ts'

export const councilCalendarRoutes: readonly Route[] = [forPerson('GET', '/:authority/calendar', councilCalendarPage)]
