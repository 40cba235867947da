// goodward person add: puts somebody into an authority's book.

import { addPerson } from '../people/people.commands.ts'
import type { RunCommand } from './command-line.ts'
import { as, newCommand, runWithOptions, viewerIn } from './people-line.ts'

const asked = {
  authority: 'the first word of the authority’s addresses, such as calder-vale',
  name: 'the person’s name',
  email: 'the e-mail address that the person signs in with?',
  'job-title': 'the person’s job title?',
  as,
} as const

export const person: RunCommand = (line) =>
  runWithOptions(line, { use: 'goodward person add --authority SLUG --name NAME …', asked }, async (db, options) => {
    const viewer = await viewerIn(db, options.authority, options.as)
    const { name, email } = options
    await addPerson(db, viewer, { ...newCommand(), name, email, jobTitle: options['job-title'], organisationId: null })
    return `${name} is in the book of ${viewer.authority.name}. ${email ? `goodward role grant --authority ${options.authority} --person ${email} --role ROLE gives a role.` : ''}`.trim()
  })
