import { bankHolidays } from '../../../calendar/bank-holidays.ts'
import { addBankHoliday, withdrawBankHoliday } from '../../../calendar/change-holidays.commands.ts'
import { holidaySourceFor, holidayTable } from '../../../calendar/holiday-table.ts'
import { listHolidayChanges, type RecordedHoliday } from '../../../calendar/holidays.queries.ts'
import { printDay } from '../../../calendar/print-day.ts'
import type { Acting } from '../../../database/database.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { type Recounted, recountForHolidays } from '../../../inspection/recount-for-holidays.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { AccountScreen, AccountVisit } from '../../visit.ts'

/** The installation's table of bank holidays: everybody signed in may see it, its administrators change it. */
export const bankHolidaysPage: AccountScreen = (visit) => show(visit)

export const bankHolidayChanged: AccountScreen = async (visit) => {
  const { db, account, commandId } = visit
  if (!account.administersInstallation)
    throw new Refusal('not-allowed', 'Bank holidays belong to the whole installation. Ask somebody who administers it.')
  const form = readForm(visit.fields)
  const change = form.choice('change', ['add', 'withdraw'] as const, { missing: 'Choose whether a day is added or taken out' })
  const day = form.day('day', { missing: 'Enter the day' })
  const name = change === 'add' ? form.text('name', { missing: 'Enter what the day is called', most: 100 }) : ''
  const source = form.text('source', { missing: 'Say where it is announced', most: 300 })
  const read = form.finish({ commandId, day, name, source })
  if (read.problems) return show(visit, read.problems)
  try {
    await (change === 'add' ? addBankHoliday : withdrawBankHoliday)(db, actingFor(visit), read.order)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'conflict') return show(visit, [{ field: 'day', sentence: error.message }])
    throw error
  }
  return redirect(paths.bankHolidays(), saidOf(await recountForHolidays(db)))
}

async function show(visit: AccountVisit, problems: readonly Problem[] = []) {
  const { db, account, today } = visit
  const changes = await inReadOnly(db, actingFor(visit), (reader) => listHolidayChanges(reader))
  const form = await visit.form({ id: 'bank-holiday', values: { change: 'add' }, problems })
  return page('duty/bank-holidays/bank-holidays.view.njk', {
    title: 'Bank holidays',
    crumbs: [{ text: 'Your authority', href: paths.front() }],
    form,
    mayChange: account.administersInstallation,
    changes: changes.toReversed().map((change) => ({ ...change, day: Temporal.PlainDate.from(change.day) })),
    years: yearsShown(changes, today),
    through: holidayTable(changes).knownThrough,
  })
}

function actingFor({ account }: AccountVisit): Acting {
  return { authorityId: null, personId: null, accountId: account.id, by: account.name }
}

function saidOf({ authorities, duties }: Recounted): string {
  if (duties === 0) return 'The table is changed. No open date was moved by it.'
  const dates = duties === 1 ? '1 open date was' : `${duties} open dates were`
  return `The table is changed. ${dates} counted again, in ${authorities === 1 ? '1 authority' : `${authorities} authorities`}.`
}

/** Every year of the table, this year first and then the latest, with the days that count now. */
function yearsShown(changes: readonly RecordedHoliday[], today: Temporal.PlainDate) {
  const table = holidayTable(changes)
  const days = [...new Set([...bankHolidays, ...changes].map(({ day }) => day))].sort().map((day) => Temporal.PlainDate.from(day))
  const years = [...new Set(days.map(({ year }) => year))].sort((a, b) => b - a)
  return years.map((year) => ({
    year,
    open: year === today.year,
    source: holidaySourceFor(year)?.source ?? null,
    days: days.flatMap((day) => {
      const name = day.year === year ? table.nameOf(day) : null
      return name ? [{ day: printDay(day), name }] : []
    }),
  }))
}
