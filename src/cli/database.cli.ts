// goodward database roles: the SQL that makes the two roles and the database on a PostgreSQL of one's own.

import { randomBytes } from 'node:crypto'
import type { RunCommand } from './command-line.ts'

export const database: RunCommand = async (line) => {
  const [what, ...rest] = line.args
  if (what === '--help' || what === '-h') {
    for (const text of help) line.print(text)
    return 0
  }
  if (what !== 'roles' || rest.length > 0) {
    line.complain('There is one thing to ask for: goodward database roles.')
    return 1
  }
  for (const text of rolesSql(newPassword(), newPassword())) line.print(text)
  return 0
}

const help = [
  'Use: goodward database roles',
  '',
  'Prints the SQL that makes the two roles and the database on a PostgreSQL of your own, 15 or newer, with new passwords, and the two',
  'addresses to set. It connects to nothing. For example: goodward database roles > roles.sql; psql -f roles.sql postgres',
]

/** One that needs no escaping, in SQL or in an address. */
const newPassword = () => randomBytes(24).toString('base64url')

function rolesSql(ownerPassword: string, servicePassword: string): string[] {
  return [
    '-- To be run once, by somebody who may create roles and databases. The passwords were made just now and stand nowhere else.',
    '-- goodward_owner owns the tables: it migrates, backs up, restores and verifies.',
    `create role goodward_owner login nosuperuser nobypassrls password '${ownerPassword}';`,
    '-- goodward_service is who Goodward serves as: it owns nothing, and the wall between authorities holds for it.',
    `create role goodward_service login nosuperuser nobypassrls password '${servicePassword}';`,
    '-- Where the server’s administrator is no superuser, first: grant goodward_owner to current_user;',
    "create database goodward owner goodward_owner encoding 'UTF8' template template0;",
    'revoke all on database goodward from public;',
    'grant connect on database goodward to goodward_service;',
    '',
    '-- Then set (HOST is your server’s; ask for TLS by ?sslmode=verify-full where it is another machine):',
    `--   DATABASE_URL=postgresql://goodward_service:${servicePassword}@HOST:5432/goodward`,
    `--   DATABASE_OWNER_URL=postgresql://goodward_owner:${ownerPassword}@HOST:5432/goodward`,
  ]
}
