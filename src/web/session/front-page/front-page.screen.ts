import { listAuthoritiesOf } from '../../../people/session.queries.ts'
import { page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { OpenScreen } from '../../visit.ts'

/** The first address that anybody opens: leads to the person's authority, or lets them choose between several. */
export const frontPage: OpenScreen = async ({ db, account }) => {
  if (!account) return redirect(paths.signIn())
  const authorities = await listAuthoritiesOf(db, account)
  const [only] = authorities
  if (only && authorities.length === 1) return redirect(paths.due(only))
  return page('session/front-page/front-page.view.njk', { title: only ? 'Which authority?' : 'You are signed in', authorities })
}
