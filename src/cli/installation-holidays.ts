// The bank holidays that this installation added to the table, for a command that needs no database: read where there is one.

import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarDatabase } from '../calendar/calendar.tables.ts'
import type { HolidayChange } from '../calendar/holiday-table.ts'
import { listHolidayChanges } from '../calendar/holidays.queries.ts'
import { BadSetting, readConfig } from '../config.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { type DatabaseSettings, dataFolder, openDatabase } from '../database/open-database.ts'
import { UnusableDatabase } from '../database/unusable-database.ts'
import type { CommandLine } from './command-line.ts'

export type InstallationHolidays = {
  readonly changes: readonly HolidayChange[]
  /** Why the installation's own holidays weren't looked at; null where they were, or where there is no database. */
  readonly trouble: string | null
}

export async function installationHolidays(line: Pick<CommandLine, 'now'>): Promise<InstallationHolidays> {
  try {
    const settings = readConfig().database
    if (!hasDatabase(settings)) return { changes: [], trouble: null }
    const db = await openDatabase<CalendarDatabase>(settings, line)
    const changes = await inReadOnly(db, nobody, listHolidayChanges).finally(() => db.close())
    return { changes, trouble: null }
  } catch (error) {
    if (error instanceof BadSetting || error instanceof UnusableDatabase) return { changes: [], trouble: error.message }
    throw error
  }
}

const nobody = { authorityId: null, personId: null, accountId: null, by: 'command line' }

/** Nothing is set up for the sake of one date. */
function hasDatabase(settings: DatabaseSettings): boolean {
  if (settings.url) return true
  const folder = dataFolder(settings)
  return existsSync(folder) && globSync(join('*', 'cluster', 'PG_VERSION'), { cwd: folder }).length > 0
}
