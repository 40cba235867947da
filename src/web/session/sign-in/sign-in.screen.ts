import { signInByLink } from '../../../people/session.commands.ts'
import { page, redirect } from '../../answer.ts'
import { ownPath } from '../../in-address.ts'
import { paths } from '../../paths.ts'
import type { OpenScreen } from '../../visit.ts'

/** How to sign in. In a trial that is choosing whom to be. */
export const signInPage: OpenScreen = ({ config, query }) => {
  const next = ownPath(query.next)
  if (config.trial) return redirect(paths.tryItAs(next))
  return page('session/sign-in/sign-in.view.njk', { title: 'Sign in' })
}

/** A one-time address only shows a button: programs that look at links in mails don't use it up. */
export const signInLinkPage: OpenScreen = async (visit) =>
  page('session/sign-in/sign-in-link.view.njk', { title: 'Sign in to Goodward', form: await visit.form({ id: 'sign-in-link' }) })

export const signInLinkUsed: OpenScreen = async (visit) => {
  await visit.session.beginWith(await signInByLink(visit.db, visit.params.token ?? '', visit.commandId))
  return redirect(paths.front())
}

export const signOutPage: OpenScreen = async (visit) =>
  page('session/sign-in/sign-out.view.njk', { title: 'Sign out', form: await visit.form({ id: 'sign-out' }) })

export const signedOut: OpenScreen = async (visit) => {
  await visit.session.end()
  return redirect(visit.config.trial ? paths.tryItAs() : paths.signIn(), 'You are signed out.')
}
