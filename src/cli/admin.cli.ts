// goodward admin link: a one-time address to sign in with.

import { commandLineActing } from '../people/command-line-viewer.ts'
import { makeSignInLink } from '../people/session.commands.ts'
import { Refusal } from '../refusal.ts'
import type { RunCommand } from './command-line.ts'
import { actingAccount, as, newCommand, runWithOptions } from './people-line.ts'

const asked = { for: 'the e-mail address of the account that signs in; that of --as where it is left out?', as } as const

export const admin: RunCommand = (line) =>
  runWithOptions(line, { use: 'goodward admin link --for EMAIL [--as EMAIL]', asked }, async (db, options, address, port) => {
    const acting = await actingAccount(db, options.as)
    const account = (await actingAccount(db, options.for)) ?? acting
    if (!account) throw new Refusal('not-found', 'Say whose address it is: --for EMAIL.')
    const token = await makeSignInLink(db, commandLineActing(acting), account, newCommand().commandId)
    const base = address?.origin ?? `http://localhost:${port}`
    return [`For ${account.name}, once, within a day. It only shows a button; pressing it signs in.`, `${base}/sign-in/${token}`].join('\n')
  })
