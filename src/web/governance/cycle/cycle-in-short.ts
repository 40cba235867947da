import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { printDay } from '../../../calendar/print-day.ts'
import { asksForPlan } from '../../../duty/duty.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import { latestMeeting, planBackwards } from '../../../governance/cycle/plan-backwards.ts'
import { waysOut } from '../../../governance/cycle/ways-out.ts'
import { listNotices } from '../../../governance/notices/public-notices.queries.ts'
import type { StandingDuty } from '../../../inspection/due.queries.ts'
import { getBody, listBodies } from '../../../meeting/body.queries.ts'
import type { Visit } from '../../visit.ts'
import { bestMeeting } from './best-meeting.ts'
import { cycleNotices } from './cycle-notices.ts'

/** What the way back from an open duty's date says first, on the duty's own page: that something is missed while a way remains, else what comes
 * next. Null where nothing is to be decided any more, or no body that decides is in the book. */
export async function cycleInShort(
  visit: Visit,
  { instance, standing }: StandingDuty,
): Promise<{ readonly sentence: string; readonly isWarning: boolean } | null> {
  const { viewer, today } = visit
  const deadline = standing.warned?.on
  if (!deadline || !asksForPlan(instance.rule) || (standing.state !== 'open' && standing.state !== 'due today')) return null
  const bodies = await visit.read((reader) => listBodies(reader, viewer.authorityId, today))
  const decides = bodies.find(({ kind }) => kind === 'cabinet') ?? bodies.find(({ kind }) => kind === 'committee')
  if (!decides) return null
  const { body, holidays, cycle } = await visit.read(async (reader) => ({
    body: await getBody(reader, viewer, decides.id, today),
    holidays: await readHolidayTable(reader),
    cycle: await getCycle(reader, viewer, deadline),
  }))
  const about = { body: body.kind, isKey: true, isPartPrivate: false }
  const on = bestMeeting(body, about, deadline, today, cycle, holidays) ?? latestMeeting(deadline, about, cycle.settings, holidays)
  const meeting = { ...about, on }
  const { settings, known } = await visit.read(async (reader) => ({
    settings: (await getCycle(reader, viewer, on)).settings,
    known: await listNotices(reader, viewer, { inspectionId: instance.inspection.id, bodyId: body.id, meetsOn: on }),
  }))
  const notices = cycleNotices({ ...visit, params: { ...visit.params, dutyId: instance.id } }, body.id, known, meeting, settings, holidays)
  const of = `the meeting of ${body.name} on ${printDay(on)}`
  if (notices.ways(waysOut(meeting, deadline, settings, today, holidays)).length > 0)
    return { isWarning: true, sentence: `Something can no longer be done in time for ${of}: see which lawful way remains.` }
  const next = planBackwards(meeting, settings, holidays).find(
    (step) => Temporal.PlainDate.compare(step.on, today) >= 0 && notices.ofStep(step)?.standing.state !== 'given',
  )
  return next
    ? {
        isWarning: false,
        sentence: `Next for ${of}: ${next.title.toLowerCase()}, ${next.name === 'meeting' ? 'on' : 'by'} ${printDay(next.on)}.`,
      }
    : null
}
