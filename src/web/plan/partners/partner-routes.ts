import { forPerson, type Route } from '../../route.ts'
import { answerOffersPage, offersAnswered } from './answer-offers/answer-offers.screen.ts'
import { namePartnerPage, partnerNamed } from './name-partner/name-partner.screen.ts'
import { actionsOffered, offerActionsPage } from './offer-actions/offer-actions.screen.ts'
import { partnersPage } from './partners/partners.screen.ts'

const partners = '/:authority/plans/:planId/partners'

export const partnerRoutes: readonly Route[] = [
  forPerson('GET', partners, partnersPage),
  forPerson('GET', `${partners}/name`, namePartnerPage),
  forPerson('POST', `${partners}/name`, partnerNamed),
  forPerson('GET', `${partners}/:organisationId/offer`, offerActionsPage),
  forPerson('POST', `${partners}/:organisationId/offer`, actionsOffered),
  forPerson('GET', `${partners}/:organisationId/answer`, answerOffersPage),
  forPerson('POST', `${partners}/:organisationId/answer`, offersAnswered),
]
