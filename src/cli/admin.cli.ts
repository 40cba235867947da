// goodward admin link, appoint, dismiss: an address to sign in with, and who administers the installation.

import { appointInstallationAdministrator } from '../people/account.commands.ts'
import { commandLineActing } from '../people/command-line-viewer.ts'
import { makeSignInLink } from '../people/session.commands.ts'
import { Refusal } from '../refusal.ts'
import type { CommandLine, RunCommand } from './command-line.ts'
import { actingAccount, as, newCommand, runWithOptions } from './people-line.ts'

const asked = { for: 'the e-mail address of the account that it is for; that of --as where it is left out?', as } as const

export const admin: RunCommand = (line) => {
  const [verb] = line.args
  return verb === 'appoint' || verb === 'dismiss' ? appoint(line, verb) : link(line)
}

function link(line: CommandLine): Promise<number> {
  return runWithOptions(line, { use: 'goodward admin link --for EMAIL [--as EMAIL]', asked }, async (db, options, address, port) => {
    const acting = await actingAccount(db, options.as)
    const account = (await actingAccount(db, options.for)) ?? acting
    if (!account) throw new Refusal('not-found', 'Say whose address it is: --for EMAIL.')
    const token = await makeSignInLink(db, commandLineActing(acting), account, newCommand().commandId)
    const base = address?.origin ?? `http://localhost:${port}`
    return [`For ${account.name}, once, within a day. It only shows a button; pressing it signs in.`, `${base}/sign-in/${token}`].join('\n')
  })
}

function appoint(line: CommandLine, verb: 'appoint' | 'dismiss'): Promise<number> {
  return runWithOptions(line, { use: `goodward admin ${verb} --for EMAIL [--as EMAIL]`, asked }, async (db, options) => {
    const account = await actingAccount(db, options.for)
    if (!account) throw new Refusal('not-found', 'Say whose account it is: --for EMAIL.')
    const acting = commandLineActing(await actingAccount(db, options.as))
    const administers = verb === 'appoint'
    await appointInstallationAdministrator(db, acting, { ...newCommand(), accountId: account.id, administers })
    return `${account.name} ${administers ? 'administers' : 'no longer administers'} this installation: its bank holidays.`
  })
}
