import { roles } from '../../../people/roles.ts'
import { listAuthoritiesOf } from '../../../people/session.queries.ts'
import { page } from '../../answer.ts'
import type { Screen } from '../../visit.ts'

/** Who is signed in here, with which roles, and the way out. */
export const you: Screen = async (visit) => {
  const { viewer, account, db } = visit
  const others = (await listAuthoritiesOf(db, account)).filter(({ id }) => id !== viewer.authorityId)
  const held = viewer.grants.map(({ role, scope }) => ({
    role: roles[role],
    where: scope.kind === 'authority' ? 'the whole authority' : `one ${scope.kind}`,
  }))
  return page('session/you/you.view.njk', { title: viewer.person?.name ?? 'You', held, others, form: await visit.form({ id: 'sign-out' }) })
}
