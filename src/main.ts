// Joins the database, the web and the clock, and listens.

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { loadExample } from '../example/load-example.ts'
import { loadInspection } from '../example/load-inspection.ts'
import type { CommandLine } from './cli/command-line.ts'
import { BadSetting, type Config, readConfig } from './config.ts'
import type { Database } from './database/database.ts'
import { databaseTrouble } from './database/database-trouble.ts'
import { openDatabase } from './database/open-database.ts'
import { UnusableDatabase } from './database/unusable-database.ts'
import { recountForHolidays } from './inspection/recount-for-holidays.commands.ts'
import { findExampleViewer } from './people/example.queries.ts'
import type { PlanDatabase } from './plan/plan.tables.ts'
import { readFileIntoAuthority } from './reading/read-file-into-authority.commands.ts'
import { openReadingPool, type ReadingPool } from './reading/reading-pool.adapter.ts'
import { Unreadable } from './reading/unreadable.ts'
import { Refusal } from './refusal.ts'
import { paths } from './web/paths.ts'
import { buildServer } from './web/server.ts'
import { isTrial } from './web/web-config.ts'

/** `goodward start`. */
export async function start(line: CommandLine): Promise<number> {
  if (line.args.includes('--help') || line.args.includes('-h')) {
    for (const text of help) line.print(text)
    return 0
  }
  try {
    return await serve(readConfig(), line)
  } catch (error) {
    const said = error instanceof BadSetting || error instanceof UnusableDatabase
    const sentence = said ? error.message : databaseTrouble(error)
    if (sentence === null) throw error
    line.complain(sentence)
    return 1
  }
}

const help = [
  'Use: goodward start [REPORT.pdf …]',
  '',
  'Opens the database, brings it to this version, listens and prints the address; Ctrl-C stops it. A report that is named is read into',
  'the example, and the address where it is checked is printed. PORT, GOODWARD_DATA, DATABASE_URL and the other settings: .env.example.',
]

/** Runs Goodward until it is told to stop; then requests that are running are finished first. */
async function serve(config: Config, line: CommandLine): Promise<number> {
  const problem = await portProblem(config)
  if (problem) {
    line.complain(problem)
    return 1
  }
  const { told, stop } = toldToStop()
  const db = await openDatabase<PlanDatabase>(config.database, {
    now: line.now,
    alone: true,
    onLost: ({ message }) => line.complain(`The connection to the database was lost (${message}); it is made again.`),
    onGone: ({ message }) => {
      line.complain(message)
      stop(1)
    },
  })
  try {
    const trial = isTrial(config)
    if (trial) await loadExample(db)
    return await listen(db, config, trial, line, told)
  } finally {
    await db.close()
  }
}

async function listen(
  db: Database<PlanDatabase>,
  config: Config,
  trial: boolean,
  line: CommandLine,
  told: Promise<number>,
): Promise<number> {
  const readingPool = openReadingPool()
  if (trial) await loadInspection(db, readingPool)
  const app = await buildServer({ db, readingPool, config: { address: config.address, trial } })
  try {
    await app.listen({ port: config.port, host: hostOf(config) })
  } catch (error) {
    await app.close()
    const sentence = cannotListen(error as NodeJS.ErrnoException, config.port)
    if (!sentence) throw error
    line.complain(sentence)
    return 1
  }
  const { port } = app.server.address() as AddressInfo
  const origin = config.address?.origin ?? `http://localhost:${port}`
  line.print(`Goodward is at ${origin}/`)
  if (line.args.length > 0) await readNamed(db, readingPool, trial, origin, line)
  const recounted = recountForHolidays(db).catch((error) => {
    line.complain(`The dates that a changed bank holiday touches could not all be counted again: ${error.message}. The next start goes on.`)
  })
  const code = await told
  await app.close()
  await recounted
  return code
}

/** Without an outside address this machine only: there is no https to keep the session's cookie safe on the way. */
const hostOf = (config: Config) => (config.address ? '0.0.0.0' : '127.0.0.1')

/** Asked before the database is opened, so that a first start in vain leaves nothing behind. */
async function portProblem(config: Config): Promise<string | null> {
  const probe = createServer()
  try {
    await once(probe.listen(config.port, hostOf(config)), 'listening')
    return null
  } catch (error) {
    return cannotListen(error as NodeJS.ErrnoException, config.port)
  } finally {
    probe.close()
  }
}

/** `goodward start report.pdf`: reads the report into the made-up council and prints where it is checked. */
async function readNamed(db: Database<PlanDatabase>, pool: ReadingPool, trial: boolean, origin: string, line: CommandLine): Promise<void> {
  const reader = trial ? await findExampleViewer(db, 'improvement-lead', line.today) : null
  if (!reader)
    return line.complain('A report named at the start is read into the example only. Give it under “Reports to check” of your authority.')
  for (const path of line.args) {
    try {
      const { readingId } = await readFileIntoAuthority(db, pool, reader, path)
      line.print(`${path} is read: check it at ${origin}${paths.reading(reader.authority, readingId)}`)
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof Refusal)) throw error
      line.complain(`${path}: ${error.message}`)
    }
  }
}

function cannotListen({ code }: NodeJS.ErrnoException, port: number): string | null {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop that, or set PORT to another number.`
  if (code === 'EACCES') return `Goodward may not listen on port ${port}. Set PORT to a number from 1024.`
  return null
}

/** Ctrl-C under npm comes twice, from the terminal and from npm: the second is no reason to drop what is being finished. */
function toldToStop(): { told: Promise<number>; stop: (code: number) => void } {
  const { promise: told, resolve: stop } = Promise.withResolvers<number>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  return { told, stop }
}
