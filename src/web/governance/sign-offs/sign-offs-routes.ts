import { forPerson, type Route } from '../../route.ts'
import { allAskedFor, askingChanged, askingWithdrawn, askPage, changeAskingPage, signOffAskedFor } from './ask.screen.ts'
import { fieldSigned, signOffTakenBack, signPage } from './sign.screen.ts'
import { signOffSettingsPage, signOffSettingsSent } from './sign-off-settings.screen.ts'
import { signOffsPage } from './sign-offs.screen.ts'
import { signedAgain, toSignPage } from './to-sign.screen.ts'

const signOffs = '/:authority/reports/:reportId/sign-offs'

/** The sign-offs of reports, and what waits for one's own. */
export const signOffsRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/to-sign', toSignPage),
  forPerson('POST', '/:authority/to-sign', signedAgain),
  forPerson('GET', signOffs, signOffsPage),
  forPerson('POST', `${signOffs}/ask-all`, allAskedFor),
  forPerson('GET', `${signOffs}/ask`, askPage),
  forPerson('POST', `${signOffs}/ask`, signOffAskedFor),
  forPerson('GET', `${signOffs}/asked/:offerId`, changeAskingPage),
  forPerson('POST', `${signOffs}/asked/:offerId`, askingChanged),
  forPerson('POST', `${signOffs}/asked/:offerId/withdraw`, askingWithdrawn),
  forPerson('GET', `${signOffs}/sign/:signing`, signPage),
  forPerson('POST', `${signOffs}/sign/:signing`, fieldSigned),
  forPerson('POST', `${signOffs}/given/:signOffId/take-back`, signOffTakenBack),
  forPerson('GET', '/:authority/sign-off-settings', signOffSettingsPage),
  forPerson('POST', '/:authority/sign-off-settings', signOffSettingsSent),
]
