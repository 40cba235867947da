// goodward role grant: gives somebody a role in an authority.

import { printPlainDay } from '../calendar/print-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { personByEmail } from '../people/people.queries.ts'
import { grantRole } from '../people/role.commands.ts'
import { isRole, roleNames, roles, wholeAuthority } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import type { RunCommand } from './command-line.ts'
import { as, newCommand, runWithOptions, viewerIn } from './people-line.ts'

const asked = {
  authority: 'the first word of the authority’s addresses, such as calder-vale',
  person: 'the e-mail address of the person',
  role: `one of ${roleNames.join(', ')}`,
  from: 'the first day, such as 2016-05-16; today where it is left out?',
  to: 'the last day; until it is ended where it is left out?',
  as,
} as const

export const role: RunCommand = (line) =>
  runWithOptions(line, { use: 'goodward role grant --authority SLUG --person EMAIL --role ROLE …', asked }, async (db, options) => {
    if (!isRole(options.role)) throw new Refusal('conflict', `“${options.role}” isn’t a role. It is one of ${roleNames.join(', ')}.`)
    const viewer = await viewerIn(db, options.authority, options.as)
    const holder = await inReadOnly(db, viewer, (reader) => personByEmail(reader, viewer, options.person))
    const fromOn = dayIn(options.from) ?? line.today
    const order = { role: options.role, holder: { personId: holder.id }, scope: wholeAuthority, where: 'the whole authority' }
    await grantRole(db, viewer, { ...newCommand(), ...order, fromOn, toOn: dayIn(options.to) })
    return `${holder.name} has the role ${roles[options.role]} in ${viewer.authority.name} from ${printPlainDay(fromOn)}.`
  })

function dayIn(typed: string | null): Temporal.PlainDate | null {
  if (typed === null) return null
  const read = readDay(typed)
  if ('problem' in read) throw new Refusal('conflict', `${read.problem}.`)
  return read.day
}
