// Where the notices for a meeting stand: published in time, late, still to come or missed, and whether another one stands in for them.

import { lastDayForNotice } from '../../calendar/clear-days.ts'
import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { CycleSettings } from '../cycle/cycle-settings.ts'
import { type Meeting, planBackwards } from '../cycle/plan-backwards.ts'
import type { WayOut } from '../cycle/ways-out.ts'
import { type NoticeKind, noticeKinds, type PublicNotice } from './public-notice.ts'

export type NoticeStanding = {
  readonly state: 'to-come' | 'given' | 'late' | 'missed' | 'covered'
  /** The last day for it; null where the law sets none. */
  readonly by: Temporal.PlainDate | null
  readonly sentence: string
}

/** What stands in for a notice that wasn't given in time. */
const standsIn: Partial<Record<NoticeKind, readonly NoticeKind[]>> = {
  'key-decision': ['general-exception', 'special-urgency'],
  private: ['private-urgency'],
  'private-again': ['private-urgency'],
}

type Known = readonly Pick<PublicNotice, 'kind' | 'given' | 'said'>[]

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0

/** The last day for a notice; for those of urgency the day before which the decision can't be made is the agreement's, so there is none. */
export function lastDayFor(kind: NoticeKind, meeting: Meeting, settings: CycleSettings, holidays: HolidayTable): Temporal.PlainDate | null {
  if (kind === 'general-exception')
    return lastDayForNotice(meeting.on, settings.generalException.amount, settings.generalException.kind, holidays)
  const step = noticeKinds[kind].step
  if (step === null) return null
  const asIfNeeded = { ...meeting, isKey: true, isPartPrivate: true }
  return planBackwards(asIfNeeded, settings, holidays).find(({ name }) => name === step)?.on ?? null
}

export function noticeStanding(
  kind: NoticeKind,
  known: Known,
  meeting: Meeting,
  settings: CycleSettings,
  holidays: HolidayTable,
  today: Temporal.PlainDate,
): NoticeStanding {
  const by = lastDayFor(kind, meeting, settings, holidays)
  const given = known.find((each) => each.kind === kind)?.given ?? null
  if (given && (by === null || !isAfter(given.publishedOn, by)))
    return { state: 'given', by, sentence: `Published on ${printDay(given.publishedOn)}.` }
  const cover = (standsIn[kind] ?? []).find((other) => isInTime(other, known, meeting, settings, holidays))
  if (cover) return { state: 'covered', by, sentence: `Not given in time; the ${noticeKinds[cover].title.toLowerCase()} stands in for it.` }
  if (given) {
    const late = by ? `, after ${printDay(by)}: too late for a meeting on ${printDay(meeting.on)}` : ''
    return { state: 'late', by, sentence: `Published on ${printDay(given.publishedOn)}${late}.` }
  }
  if (by && isAfter(today, by)) return { state: 'missed', by, sentence: `No publication by ${printDay(by)} is on record.` }
  return { state: 'to-come', by, sentence: by ? `To be published by ${printDay(by)}.` : 'Not published yet.' }
}

/** The general exception holds once its clear days can pass; urgency once it was agreed, not after the meeting. */
function isInTime(kind: NoticeKind, known: Known, meeting: Meeting, settings: CycleSettings, holidays: HolidayTable): boolean {
  const notice = known.find((each) => each.kind === kind)
  const by = lastDayFor(kind, meeting, settings, holidays)
  if (by) return notice?.given != null && !isAfter(notice.given.publishedOn, by)
  return notice?.said.agreedOn != null && !isAfter(notice.said.agreedOn, meeting.on)
}

/** The ways out that are still needed: not those in place of a notice that was given, or for which another stands in. */
export function waysNeeded(ways: readonly WayOut[], standingOf: (kind: NoticeKind) => NoticeStanding): readonly WayOut[] {
  const isSettled = (...kinds: NoticeKind[]): boolean => kinds.every((kind) => ['given', 'covered'].includes(standingOf(kind).state))
  return ways.filter(({ name }) => {
    if (name === 'general-exception' || name === 'special-urgency') return !isSettled('key-decision')
    if (name === 'private-urgency') return !isSettled('private', 'private-again')
    return true
  })
}
