import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { londonDay } from '../../../calendar/london.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import { endCalendarAddress, makeCalendarAddress } from '../../../governance/council-calendar/calendar-address.commands.ts'
import { listAddresses, ownerOfAddress } from '../../../governance/council-calendar/calendar-address.queries.ts'
import { eventsOf } from '../../../governance/council-calendar/calendar-events.ts'
import { datedDuties, meetingsInSpan, papersInSpan } from '../../../governance/council-calendar/council-calendar.queries.ts'
import { councilCalendar, withPapers } from '../../../governance/council-calendar/council-calendar.ts'
import { iCalendar } from '../../../governance/council-calendar/i-calendar.ts'
import { listWhatIsDue } from '../../../inspection/due.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { findViewer } from '../../../people/viewer.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, file, page, redirect } from '../../answer.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { OpenScreen, Screen, Visit } from '../../visit.ts'

/** The secret addresses of one's own calendar. */
export const ownCalendarPage: Screen = (visit) => show(visit, null)

/** Makes an address and shows it, this once: it isn't on record. */
export const calendarAddressMade: Screen = async (visit) => {
  const { db, viewer, commandId, config } = visit
  const token = await makeCalendarAddress(db, viewer, { commandId })
  if (token === null)
    return redirect(paths.ownCalendar(viewer.authority), 'That address was shown once. If you don’t have it, end it and make another.')
  return show(visit, `${config.address?.origin ?? ''}${paths.calendarFeed(token)}`)
}

export const calendarAddressEnded: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const form = readForm(fields)
  const { order } = form.finish({ addressId: form.id('address', { missing: 'Choose an address' }) })
  if (!order) throw new Refusal('not-found', 'There is no such address of yours, or it is ended already.')
  await endCalendarAddress(db, viewer, { ...order, commandId })
  return redirect(paths.ownCalendar(viewer.authority), 'The address is ended. It leads nowhere any more.')
}

async function show(visit: Visit, address: string | null): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowed(viewer, 'makeCalendarAddress', 'have the calendar in a program of your own')
  const addresses = await visit.read((reader) => listAddresses(reader, viewer))
  const button = await visit.form({ id: 'calendar-address' })
  return page('governance/council-calendar/own-calendar.view.njk', {
    title: 'The council’s dates in your own calendar',
    crumbs: [
      { text: 'Meetings', href: paths.bodies(viewer.authority) },
      { text: 'Council calendar', href: paths.councilCalendar(viewer.authority) },
    ],
    address,
    onlyHere: visit.config.address === null,
    addresses,
    fresh: () => ({ ...button, commandId: newId() }),
  })
}

/** How much of the calendar a program is given: a month back and a year on. */
const before = { months: 1 }
const monthsGiven = 14

/** What a calendar program fetches: whoever has the address sees what its person may see today, with nothing of what is held in confidence. */
export const calendarFeed: OpenScreen = async ({ db, params, moment }) => {
  const owner = await ownerOfAddress(db, params.token ?? '')
  if (!owner) throw new Refusal('not-found', 'This calendar address was never given, or it has been ended.')
  const today = londonDay(moment)
  const acting = { authorityId: owner.authority.id, accountId: owner.accountId, personId: null, by: 'calendar address' }
  const text = await inReadOnly(db, acting, async (reader) => {
    const viewer = await findViewer(reader, { id: owner.accountId }, owner.authority, today)
    if (!viewer || !may(viewer, 'seeMeetings'))
      throw new Refusal('not-found', 'This calendar address leads to nothing that its person may see today.')
    const span = { from: today.subtract(before).toPlainYearMonth(), months: monthsGiven }
    const holidays = await readHolidayTable(reader)
    const papers = mayAnywhere(viewer, 'seeReports') ? await papersInSpan(reader, viewer, span) : []
    const meetings = withPapers(await meetingsInSpan(reader, viewer, span, holidays), papers)
    const due = mayAnywhere(viewer, 'seeDuties') ? await listWhatIsDue(reader, viewer, today) : null
    const months = councilCalendar(span, meetings, datedDuties(due), holidays)
    return iCalendar(`${viewer.authority.name}${viewer.example ? ' (example)' : ''}`, eventsOf(months), moment)
  })
  return file(new TextEncoder().encode(text), 'text/calendar; charset=utf-8', { downloadAs: 'council-calendar.ics' })
}
