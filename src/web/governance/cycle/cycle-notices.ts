import type { HolidayTable } from '../../../calendar/holiday-table.ts'
import type { CycleSettings } from '../../../governance/cycle/cycle-settings.ts'
import type { Meeting, Step } from '../../../governance/cycle/plan-backwards.ts'
import type { WayOut } from '../../../governance/cycle/ways-out.ts'
import { noticeStanding, waysNeeded } from '../../../governance/notices/notice-standing.ts'
import { type NoticeKind, noticeKindNames, noticeKinds, type PublicNotice } from '../../../governance/notices/public-notice.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { noticeStates } from '../notices/public-notice.screen.ts'

/** The notices for a meeting beside the steps of its cycle: where each stands, and where it is written. */
export function cycleNotices(
  { viewer, params, today }: Visit,
  bodyId: string,
  known: readonly PublicNotice[],
  meeting: Meeting,
  settings: CycleSettings,
  holidays: HolidayTable,
) {
  const standingOf = (kind: NoticeKind) => noticeStanding(kind, known, meeting, settings, holidays, today)
  const hrefOf = (kind: NoticeKind) =>
    paths.publicNotice(viewer.authority, { duty: params.dutyId ?? '', body: bodyId, on: meeting.on.toString(), kind })
  const shown = (kind: NoticeKind) => ({
    title: noticeKinds[kind].title,
    standing: standingOf(kind),
    state: noticeStates[standingOf(kind).state],
    isWritten: known.some((each) => each.kind === kind),
    href: hrefOf(kind),
  })
  const kindFor = (isIt: (kind: NoticeKind) => boolean) => noticeKindNames.find(isIt)
  return {
    ofStep: (step: Step) => {
      const kind = kindFor((each) => noticeKinds[each].step === step.name)
      return kind ? shown(kind) : null
    },
    ways: (ways: readonly WayOut[]) =>
      waysNeeded(ways, standingOf).map((way) => {
        const kind = kindFor((each) => noticeKinds[each].way === way.name)
        return { ...way, notice: kind ? shown(kind) : null }
      }),
    /** Written, and no step of the cycle: those of urgency. */
    others: noticeKindNames.filter((kind) => noticeKinds[kind].step === null && known.some((each) => each.kind === kind)).map(shown),
  }
}
