// How a command of the command line gets at the database, and says in one sentence why it can't.

import { BadSetting, type Config, readConfig } from '../config.ts'
import { UnusableBackup } from '../database/backup-format.ts'
import type { Database } from '../database/database.ts'
import { databaseTrouble } from '../database/database-trouble.ts'
import { openDatabase, openDatabaseAsOwner, openDatabaseToRestore } from '../database/open-database.ts'
import { UnusableDatabase } from '../database/unusable-database.ts'
import { Refusal } from '../refusal.ts'
import type { CommandLine } from './command-line.ts'

/** Runs `work` with the database as the service has it, behind the wall. */
export async function withDatabase<T>(line: CommandLine, work: (db: Database<T>, config: Config) => Promise<number>): Promise<number> {
  return sayingWhatIsWrong(line, async () => {
    const config = readConfig()
    const db = await openDatabase<T>(config.database, line)
    return work(db, config).finally(() => db.close())
  })
}

/** As `withOwner`, with whatever tables there are, and with nobody else on an embedded database. */
export async function withOwnerToRestore<T>(line: CommandLine, work: (owner: Database<T>) => Promise<number>): Promise<number> {
  return sayingWhatIsWrong(line, async () => {
    const owner = await openDatabaseToRestore<T>(readConfig().database, line)
    return work(owner).finally(() => owner.close())
  })
}

/** Runs `work` with the database as its owner has it, past the wall: for verify and backup. */
export async function withOwner<T>(line: CommandLine, work: (owner: Database<T>) => Promise<number>): Promise<number> {
  return sayingWhatIsWrong(line, async () => {
    const owner = await openDatabaseAsOwner<T>(readConfig().database, line)
    return work(owner).finally(() => owner.close())
  })
}

async function sayingWhatIsWrong(line: CommandLine, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const sentence = isSaid(error) ? error.message : databaseTrouble(error)
    if (sentence === null) throw error
    line.complain(sentence)
    return 1
  }
}

function isSaid(error: unknown): error is Error {
  return error instanceof BadSetting || error instanceof UnusableDatabase || error instanceof UnusableBackup || error instanceof Refusal
}
