import type { HolidayTable } from '../../../calendar/holiday-table.ts'
import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { printDay } from '../../../calendar/print-day.ts'
import { readDay } from '../../../calendar/read-day.ts'
import { paperAbout } from '../../../governance/agenda/agenda.queries.ts'
import { lastOutsideRecess, periodsTouched } from '../../../governance/council-periods/council-period.ts'
import { listCouncilPeriods } from '../../../governance/council-periods/council-periods.queries.ts'
import { type CycleInForce, getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import { rulesFrom } from '../../../governance/cycle/cycle-settings.ts'
import {
  canBeCarriedOut,
  earliestMeeting,
  isExecutive,
  latestMeeting,
  type Meeting,
  planBackwards,
} from '../../../governance/cycle/plan-backwards.ts'
import { missedSteps, type WayOut, waysOut } from '../../../governance/cycle/ways-out.ts'
import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { effectiveDay } from '../../../governance/decisions/effective-day.ts'
import { listNotices } from '../../../governance/notices/public-notices.queries.ts'
import { getDuty } from '../../../inspection/due.queries.ts'
import { type Body, getBody, listBodies } from '../../../meeting/body.queries.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { plansAnswering } from '../../../plan/list-plans.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, type PageData, page } from '../../answer.ts'
import { isId } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bestMeeting } from './best-meeting.ts'
import { cycleNotices } from './cycle-notices.ts'

/** The ways of being in time for a date, of no use once its duty is met. */
const isForDeadline = (name: WayOut['name']): boolean =>
  name === 'individual-member' || name === 'call-in-waived' || name === 'delegation' || name === 'note-after' || name === 'send-late'

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0

/** The way back from a duty's date: the latest meeting that still decides in time, and what has to be done by when before it and after it. */
export const cyclePage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  if (!mayAnywhere(viewer, 'seeDuties') || !mayAnywhere(viewer, 'seeMeetings'))
    throw new Refusal('not-allowed', 'You have no role here today that lets you see this.')
  const duty = await visit.read((reader) => getDuty(reader, viewer, params.dutyId ?? '', today))
  const deadline = duty.standing.warned?.on
  const bodies = await visit.read((reader) => listBodies(reader, viewer.authorityId, today))
  const cabinet = bodies.find(({ kind }) => kind === 'cabinet') ?? bodies.find(({ kind }) => kind === 'committee')
  const bodyId = isId(visit.query.body ?? '') ? visit.query.body : cabinet?.id
  const crumbs = [
    { text: 'What is due', href: paths.due(viewer.authority) },
    { text: duty.instance.rule.title, href: paths.duty(viewer.authority, duty.instance.id) },
  ]
  const { metOn } = duty.standing
  const shown = { title: 'By when it has to be decided', crumbs, duty: duty.instance.rule.title, deadline, bodies, metOn }
  if (!deadline || !bodyId) return page('governance/cycle/cycle.view.njk', { ...shown, plan: null })
  return withBody(visit, bodyId, deadline, shown, duty.instance.inspection.id)
}

async function withBody(
  visit: Visit,
  bodyId: string,
  deadline: Temporal.PlainDate,
  shown: PageData,
  inspectionId: string,
): Promise<Answer> {
  const { viewer, today } = visit
  const isKey = visit.query.key !== 'no'
  const { body, holidays } = await visit.read(async (reader) => ({
    body: await getBody(reader, viewer, bodyId, today),
    holidays: await readHolidayTable(reader),
  }))
  const about = { body: body.kind, isKey, isPartPrivate: visit.query.private === 'yes' }
  const typed = readDay(visit.query.meeting ?? '')
  const atDeadline = await visit.read((reader) => getCycle(reader, viewer, deadline))
  const latest = latestMeeting(deadline, about, atDeadline.settings, holidays)
  const on = 'day' in typed ? typed.day : (bestMeeting(body, about, deadline, today, atDeadline, holidays) ?? latest)
  const inForce = await visit.read((reader) => getCycle(reader, viewer, on))
  const taken = { inspectionId, bodyId, meetsOn: on }
  const { known, paper, decision } = await visit.read(async (reader) => {
    const written = mayAnywhere(viewer, 'seeReports') ? await paperAbout(reader, viewer, taken) : null
    return {
      known: await listNotices(reader, viewer, taken),
      paper: written,
      decision: await decisionAbout(reader, viewer, taken, written?.id ?? null),
    }
  })
  // a paper that isn't public brings its notices unless somebody asks how it would be without
  const asked = { isKey, isPartPrivate: visit.query.private ? about.isPartPrivate : paper !== null && paper.openness.kind !== 'public' }
  const meeting: Meeting = { ...about, ...asked, on, publishedOn: decision?.publishedOn ?? null }
  const calledIn = decision?.callIn ? effectiveDay(decision, inForce.settings, holidays) : null
  const ready = calledIn ? calledIn.on : canBeCarriedOut(meeting, inForce.settings, holidays)
  const steps = planBackwards(meeting, inForce.settings, holidays).filter(({ name }) => !calledIn || name !== 'carried-out')
  const missed = missedSteps(steps, today)
  const periods = await visit.read((reader) => listCouncilPeriods(reader, viewer))
  const outsideRecess = lastOutsideRecess(latest, periods, holidays)
  const notices = cycleNotices(visit, bodyId, known, meeting, inForce.settings, holidays)
  return page('governance/cycle/cycle.view.njk', {
    ...shown,
    plan: {
      body,
      asked,
      isExecutive: isExecutive(body.kind),
      isOlder: isAfter(rulesFrom, deadline),
      latest,
      outsideRecess: outsideRecess.equals(latest) ? null : outsideRecess,
      touched: periodsTouched(steps, periods).map(({ sentence }) => sentence),
      earliest: earliestMeeting(today, about, inForce.settings, holidays),
      meetings: meetingsShown(visit, body, about, deadline, inForce, holidays),
      on,
      typed: visit.query.meeting ?? '',
      wrong: visit.query.meeting && 'problem' in typed ? typed.problem : null,
      isInTime: ready !== null && !isAfter(ready, deadline),
      // a call-in that is settled or not changes what the steps alone say
      calledIn: calledIn && { isSettled: calledIn.on !== null, sentence: calledIn.working.join(' ') },
      isPast: isAfter(today, on),
      late: isAfter(deadline, today) ? null : `The date of ${printDay(deadline)} has ${deadline.equals(today) ? 'come' : 'passed'}.`,
      paper: paper && { ...paper, href: paths.report(viewer.authority, paper.id) },
      recordHref: decision && paths.recordOfDecision(viewer.authority, decision.plan?.id ?? null, decision.id),
      steps: steps.map((step) => ({ ...step, missed: missed.includes(step), notice: notices.ofStep(step) })),
      waysOut: notices
        .ways(waysOut(meeting, deadline, inForce.settings, today, holidays))
        .filter(({ name }) => shown.metOn === null || !isForDeadline(name)),
      otherNotices: notices.others,
      notSet: isExecutive(body.kind) && inForce.settings.callIn === null,
      constitutionHref: paths.constitution(viewer.authority),
    },
  })
}

/** What the body decided that day on the paper, or about a plan that answers the inspection. */
async function decisionAbout(
  reader: Parameters<Parameters<Visit['read']>[0]>[0],
  viewer: Visit['viewer'],
  { inspectionId, bodyId, meetsOn }: { readonly inspectionId: string; readonly bodyId: string; readonly meetsOn: Temporal.PlainDate },
  paperId: string | null,
) {
  const plans = await plansAnswering(reader, inspectionId)
  const decisions = await listDecisions(reader, viewer, { bodyId })
  const isAbout = ({ plan, report }: (typeof decisions)[number]): boolean =>
    (report !== null && report.id === paperId) || plans.some(({ id }) => id === plan?.id)
  return decisions.find((decision) => decision.madeOn.equals(meetsOn) && isAbout(decision)) ?? null
}

function meetingsShown(
  visit: Visit,
  body: Body,
  about: Omit<Meeting, 'on'>,
  deadline: Temporal.PlainDate,
  { settings }: CycleInForce,
  holidays: HolidayTable,
) {
  const near = body.meetings.filter(
    (one) => !one.cancelledBecause && !isAfter(visit.today, one.meetsOn) && !isAfter(one.meetsOn, deadline.add({ months: 3 })),
  )
  return near.map(({ meetsOn }) => {
    const ready = canBeCarriedOut({ ...about, on: meetsOn }, settings, holidays)
    const asked = {
      body: body.id,
      meeting: meetsOn.toString(),
      key: about.isKey ? 'yes' : 'no',
      private: about.isPartPrivate ? 'yes' : 'no',
    }
    return {
      on: meetsOn,
      ready,
      isInTime: !isAfter(ready, deadline),
      href: paths.cycle(visit.viewer.authority, visit.params.dutyId ?? '', asked),
    }
  })
}
