import type { Acting } from '../database/database.ts'
import type { Account } from './account.ts'
import type { Viewer } from './viewer.ts'

type Named = Pick<Account, 'id' | 'name'>
type Authority = { readonly id: string; readonly slug: string; readonly name: string; readonly example: boolean }

/** Who acts by command line in the installation's own book. `--as` names the account, so that the history names the person. */
export const commandLineActing = (account: Named | null): Acting => ({
  authorityId: null,
  personId: null,
  accountId: account?.id ?? null,
  by: account ? `${account.name}, by command line` : 'command line',
})

/** The same in one authority: whoever can run the command line holds the database, so may do there what its administrators may. */
export const commandLineViewer = (authority: Authority, account: Named | null): Viewer => ({
  ...commandLineActing(account),
  authorityId: authority.id,
  authority: { id: authority.id, slug: authority.slug, name: authority.name },
  person: null,
  grants: [{ role: 'administrator', scope: { kind: 'authority' } }],
  example: authority.example,
})
