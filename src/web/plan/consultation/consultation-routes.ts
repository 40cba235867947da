import { forPerson, type Route } from '../../route.ts'
import { consultationPutBack, consultationRemoved, consultationsPage } from './consultations.screen.ts'
import { addConsultationPage, consultationAdded, consultationChanged, consultationPage } from './write-consultation.screen.ts'

const consultation = '/:authority/plans/:planId/consultation'

export const consultationRoutes: readonly Route[] = [
  forPerson('GET', consultation, consultationsPage),
  forPerson('GET', `${consultation}/add`, addConsultationPage),
  forPerson('POST', `${consultation}/add`, consultationAdded),
  forPerson('POST', `${consultation}/put-back`, consultationPutBack),
  forPerson('GET', `${consultation}/:consultationId`, consultationPage),
  forPerson('POST', `${consultation}/:consultationId`, consultationChanged),
  forPerson('POST', `${consultation}/:consultationId/remove`, consultationRemoved),
]
