import { draftDiscarded, draftSent } from '../form/drafts/drafts.screen.ts'
import { forAnyone, forPerson, type Route } from '../route.ts'
import { frontPage } from './front-page/front-page.screen.ts'
import { signedOut, signInLinkPage, signInLinkUsed, signInPage, signOutPage } from './sign-in/sign-in.screen.ts'
import { triedAs, tryItAsPage } from './try-it-as/try-it-as.screen.ts'
import { you } from './you/you.screen.ts'

/** Signing in and out, and what a person was typing. */
export const sessionRoutes: readonly Route[] = [
  // signing in and out
  forAnyone('GET', '/', frontPage),
  forAnyone('GET', '/sign-in', signInPage),
  forAnyone('GET', '/sign-in/:token', signInLinkPage, { requestsAMinute: 30 }),
  forAnyone('POST', '/sign-in/:token', signInLinkUsed, { requestsAMinute: 30 }),
  forAnyone('GET', '/sign-out', signOutPage),
  forAnyone('POST', '/sign-out', signedOut),
  forAnyone('GET', '/try-it-as', tryItAsPage),
  forAnyone('POST', '/try-it-as', triedAs),

  // the person, and what they were typing
  forPerson('GET', '/:authority/you', you),
  forPerson('POST', '/:authority/drafts', draftSent),
  forPerson('POST', '/:authority/drafts/discard', draftDiscarded),
]
