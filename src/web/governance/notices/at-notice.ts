import { printDay } from '../../../calendar/print-day.ts'
import { readDay } from '../../../calendar/read-day.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import { rulesFrom } from '../../../governance/cycle/cycle-settings.ts'
import { beginNotice, noticeMatter } from '../../../governance/notices/fill-notice.queries.ts'
import { noticeStanding } from '../../../governance/notices/notice-standing.ts'
import { noticeText } from '../../../governance/notices/notice-text.ts'
import { type NoticeKind, noticeKindNames, noticeKinds } from '../../../governance/notices/public-notice.ts'
import { listNotices } from '../../../governance/notices/public-notices.queries.ts'
import { getDuty } from '../../../inspection/due.queries.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

/** The notice that an address names: what it says so far, or what it would begin with, and where it stands. */
export async function atNotice(visit: Visit) {
  const { viewer, today, params } = visit
  mustBeAllowedAnywhere(viewer, 'seeDuties', 'see what is due')
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see meetings')
  const { kind, meetsOn } = namedIn(params)
  return visit.read(async (reader) => {
    const duty = await getDuty(reader, viewer, params.dutyId ?? '', today)
    const { inspection, rule } = duty.instance
    const body = await getBody(reader, viewer, params.bodyId ?? '', meetsOn)
    const known = await listNotices(reader, viewer, { inspectionId: inspection.id, bodyId: body.id, meetsOn })
    const notice = known.find((each) => each.kind === kind) ?? null
    const said = notice?.said ?? (await beginNotice(reader, viewer, kind, { inspectionId: inspection.id, bodyId: body.id, meetsOn }, known))
    const { settings } = await getCycle(reader, viewer, meetsOn)
    const meeting = { on: meetsOn, body: body.kind, isKey: true, isPartPrivate: true }
    const place = { duty: duty.instance.id, body: body.id, on: meetsOn.toString(), kind }
    const asked = { body: body.id, meeting: meetsOn.toString() }
    return {
      place,
      kind,
      asked: noticeKinds[kind],
      inspection,
      body,
      meetsOn,
      notice,
      said,
      about: `${body.name}, ${printDay(meetsOn)}`,
      text: noticeText(kind, await noticeMatter(reader, viewer, { inspectionId: inspection.id, bodyId: body.id, meetsOn }, said, known)),
      standing: noticeStanding(kind, known, meeting, settings, duty.holidays, today),
      crumbs: [
        { text: 'What is due', href: paths.due(viewer.authority) },
        { text: rule.title, href: paths.duty(viewer.authority, duty.instance.id) },
        { text: 'By when it has to be decided', href: paths.cycle(viewer.authority, duty.instance.id, asked) },
      ],
    }
  })
}

export type AtNotice = Awaited<ReturnType<typeof atNotice>>

/** What a command needs to know which notice is meant. */
export const ofNotice = ({ commandId, revision }: Visit, { kind, inspection, body, meetsOn }: AtNotice) => ({
  commandId,
  revision,
  kind,
  inspectionId: inspection.id,
  bodyId: body.id,
  meetsOn,
})

function namedIn(params: Visit['params']): { kind: NoticeKind; meetsOn: Temporal.PlainDate } {
  const kind = noticeKindNames.find((each) => each === params.kind)
  const on = /^20\d\d-\d\d-\d\d$/.test(params.meetsOn ?? '') ? readDay(params.meetsOn ?? '') : null
  if (!kind || !on || !('day' in on)) throw new Refusal('not-found', 'There is no such notice.')
  if (Temporal.PlainDate.compare(on.day, rulesFrom) < 0)
    throw new Refusal('not-found', `These notices are asked for by rules in force from ${printDay(rulesFrom)} on.`)
  return { kind, meetsOn: on.day }
}
