import { forPerson, type Route } from '../../route.ts'
import { agendaPage, agendaSent } from './agenda.screen.ts'

const agenda = '/:authority/bodies/:bodyId/meetings/:meetingId/agenda'

/** What a meeting takes. */
export const agendaRoutes: readonly Route[] = [forPerson('GET', agenda, agendaPage), forPerson('POST', agenda, agendaSent)]
