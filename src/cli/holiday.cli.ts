// goodward holiday: the installation's table of bank holidays. Adding or withdrawing a day counts every authority's open dates again.

import { parseArgs } from 'node:util'
import { addBankHoliday, withdrawBankHoliday } from '../calendar/change-holidays.commands.ts'
import { listHolidayChanges } from '../calendar/holidays.queries.ts'
import { printDay } from '../calendar/print-day.ts'
import { readDay } from '../calendar/read-day.ts'
import type { Database } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { InspectionDatabase } from '../inspection/inspection.tables.ts'
import { recountForHolidays } from '../inspection/recount-for-holidays.commands.ts'
import { commandLineActing } from '../people/command-line-viewer.ts'
import type { CommandLine, RunCommand } from './command-line.ts'
import { actingAccount } from './people-line.ts'
import { withDatabase } from './with-database.ts'

type Order =
  | { readonly what: 'list' }
  | {
      readonly what: 'add' | 'withdraw'
      readonly day: Temporal.PlainDate
      readonly name: string
      readonly source: string
      readonly as: string | null
    }

export const holiday: RunCommand = async (line) => {
  if (line.args.includes('--help') || line.args.includes('-h')) {
    for (const text of help) line.print(text)
    return 0
  }
  const order = readOrder(line.args)
  if (typeof order === 'string') {
    line.complain(order)
    return 1
  }
  return withDatabase<InspectionDatabase>(line, (db) => (order.what === 'list' ? list(db, line) : change(db, line, order)))
}

async function list(db: Database<InspectionDatabase>, line: CommandLine): Promise<number> {
  const changes = await inReadOnly(db, commandLineActing(null), (reader) => listHolidayChanges(reader))
  if (changes.length === 0) line.print('Nothing was added to the table of bank holidays or taken out of it.')
  for (const { day, name, source, withdrawn } of changes)
    line.print(`${printDay(Temporal.PlainDate.from(day))}: ${withdrawn ? 'taken out' : 'added'}, ${name} (source: ${source})`)
  return 0
}

async function change(db: Database<InspectionDatabase>, line: CommandLine, order: Exclude<Order, { what: 'list' }>): Promise<number> {
  const account = await actingAccount(db, order.as)
  const { what, day, name, source } = order
  const by = commandLineActing(account)
  await (what === 'add' ? addBankHoliday : withdrawBankHoliday)(db, by, { commandId: newId(), day, name, source })
  line.print(what === 'add' ? `${printDay(day)} is now a bank holiday: ${name}.` : `${printDay(day)} is no bank holiday any more.`)
  const { authorities, duties } = await recountForHolidays(db)
  const dates = duties === 1 ? '1 open date was' : `${duties} open dates were`
  line.print(
    duties === 0
      ? 'No open date was moved by it.'
      : `${dates} counted again, in ${authorities === 1 ? '1 authority' : `${authorities} authorities`}.`,
  )
  return 0
}

function readOrder(args: readonly string[]): Order | string {
  const read = parsed(args)
  if (typeof read === 'string') return read
  const [what, dayText, ...names] = read.positionals
  if (what === 'list') return dayText === undefined ? { what } : 'goodward holiday list takes nothing more.'
  if (what !== 'add' && what !== 'withdraw')
    return 'Say what to do: goodward holiday add, withdraw or list. goodward holiday --help says more.'
  const day = readDay(dayText ?? '')
  if ('problem' in day) return `${day.problem}.`
  const name = names.join(' ').trim()
  if (what === 'add' && name === '') return 'Say what the day is called: goodward holiday add 2022-09-19 "State Funeral" --source ….'
  if (what === 'withdraw' && name !== '') return 'A day is taken out by the day alone: goodward holiday withdraw 2022-09-19 --source ….'
  const { source, as } = read.values
  if (!source?.trim()) return 'Say where it is announced: --source "Royal Proclamation of 12 September 2022".'
  return { what, day: day.day, name, source: source.trim(), as: as?.trim() || null }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { source: text, as: text }, strict: true, allowPositionals: true })
  } catch (fault) {
    const first = (fault as Error).message.split('. ')[0]?.split('\n')[0]
    return `${first}. goodward holiday --help says what can be asked.`
  }
}

const help = [
  'Use: goodward holiday add DAY NAME --source WHERE [--as EMAIL]',
  '     goodward holiday withdraw DAY --source WHERE [--as EMAIL]',
  '     goodward holiday list',
  '',
  'Adds a newly proclaimed bank holiday in England and Wales to the table of this installation, or takes out one that was moved or',
  'entered wrongly. Each authority’s open dates that the day touches are counted again, in the authority’s own history.',
  '',
  '  --source WHERE  where it is announced',
  '  --as EMAIL      the account of whoever does it; the history names them',
  '',
  'A DAY is written 2022-09-19, 19/9/2022 or "19 September 2022".',
]
