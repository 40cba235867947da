// The `goodward` command. Each command lies in cli/ and is loaded only when it is asked for, so that one of them starts at once.

import { londonDay } from './calendar/london.ts'
import type { CommandLine, RunCommand } from './cli/command-line.ts'

type Command = { readonly does: string; readonly load: () => Promise<RunCommand> }

const commands: Readonly<Record<string, Command>> = {
  start: {
    does: 'the service itself: opens the database, listens and prints the address',
    load: async () => (await import('./main.ts')).start,
  },
  read: { does: 'what a published report or letter says', load: async () => (await import('./cli/read.cli.ts')).read },
  due: { does: 'by when a duty after an inspection is due, with the working', load: async () => (await import('./cli/due.cli.ts')).due },
  authority: {
    does: 'begins the book of an authority, with its first administrator',
    load: async () => (await import('./cli/authority.cli.ts')).authority,
  },
  person: { does: 'puts somebody into an authority’s book', load: async () => (await import('./cli/person.cli.ts')).person },
  role: { does: 'gives somebody a role in an authority', load: async () => (await import('./cli/role.cli.ts')).role },
  admin: {
    does: 'prints a one-time address to sign in with (link); says who administers the installation (appoint, dismiss)',
    load: async () => (await import('./cli/admin.cli.ts')).admin,
  },
  holiday: {
    does: 'adds a bank holiday to the table, or takes one out, and counts open dates again',
    load: async () => (await import('./cli/holiday.cli.ts')).holiday,
  },
  verify: {
    does: 'proves that history and files are what was recorded',
    load: async () => (await import('./cli/verify.cli.ts')).verify,
  },
  backup: { does: 'the whole record, as it stands, in one file', load: async () => (await import('./cli/backup.cli.ts')).backup },
  restore: { does: 'loads a backup into an empty database', load: async () => (await import('./cli/restore.cli.ts')).restore },
  database: {
    does: 'the SQL that makes the roles on a PostgreSQL of your own',
    load: async () => (await import('./cli/database.cli.ts')).database,
  },
}

export async function goodward(args: readonly string[], line: Omit<CommandLine, 'args'>): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    for (const text of help()) line.print(text)
    return name === undefined ? 1 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    line.complain(`There is no command “${name}”. goodward --help lists them.`)
    return 1
  }
  return await (await command.load())({ ...line, args: rest })
}

function help(): string[] {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  return [
    'Use: goodward COMMAND …',
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`),
    '',
    'goodward COMMAND --help says more about one of them.',
  ]
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) closes the pipe, and that is no fault.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await goodward(process.argv.slice(2), {
    today: londonDay(Temporal.Now.instant()),
    now: () => Temporal.Now.instant(),
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  })
}
