// goodward authority add: begins the book of an authority, with its first administrator.

import { addAuthority } from '../people/account.commands.ts'
import { authorityKinds } from '../people/authority.ts'
import { commandLineActing, commandLineViewer } from '../people/command-line-viewer.ts'
import { addOrganisation, addPerson } from '../people/people.commands.ts'
import { grantRole } from '../people/role.commands.ts'
import { wholeAuthority } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import type { RunCommand } from './command-line.ts'
import { actingAccount, as, newCommand, runWithOptions } from './people-line.ts'

const asked = {
  name: 'its name, such as "Calder Vale Council"',
  slug: 'the first word of its addresses, such as calder-vale',
  kind: `${authorityKinds.join(', ')}`,
  region: 'its region, such as "North West"?',
  'administrator-name': 'the name of its first administrator',
  'administrator-email': 'the e-mail address that the administrator signs in with',
  as,
} as const

export const authority: RunCommand = (line) =>
  runWithOptions(line, { use: 'goodward authority add --name NAME --slug SLUG --kind KIND …', asked }, async (db, options) => {
    const kind = authorityKinds.find((one) => one === options.kind)
    if (!kind) throw new Refusal('conflict', `“${options.kind}” isn’t a kind of authority. It is one of ${authorityKinds.join(', ')}.`)
    const account = await actingAccount(db, options.as)
    const { name, slug, region } = options
    const id = await addAuthority(db, commandLineActing(account), { ...newCommand(), name, slug, kind, region, example: false })
    const viewer = commandLineViewer({ id, slug, name, example: false }, account)
    const organisationId = await addOrganisation(db, viewer, { ...newCommand(), name, kind: 'council' })
    const person = { name: options['administrator-name'], email: options['administrator-email'], jobTitle: null, organisationId }
    const personId = await addPerson(db, viewer, { ...newCommand(), ...person })
    const grant = { role: 'administrator', holder: { personId }, scope: wholeAuthority, where: 'the whole authority' } as const
    await grantRole(db, viewer, { ...newCommand(), ...grant, fromOn: line.today, toOn: null })
    return `${name} is at /${slug}. ${person.name} administers it; goodward admin link --for ${person.email} prints an address to sign in with.`
  })
