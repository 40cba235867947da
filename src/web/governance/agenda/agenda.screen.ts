import { asksForPlan } from '../../../duty/duty.ts'
import { setAgenda } from '../../../governance/agenda/agenda.commands.ts'
import { agendaOf } from '../../../governance/agenda/agenda.queries.ts'
import type { AgendaItem } from '../../../governance/agenda/agenda.ts'
import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { dutiesOfInspection } from '../../../inspection/due.queries.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { meetingInWords } from '../../../meeting/meeting.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { bodyCrumbs } from '../../meeting/body-crumbs.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { requestLines } from '../requests/request-lines.ts'

/** What a meeting takes: what its body still waits for, then its papers by their numbers. */
export const agendaPage: Screen = async (visit) => show(visit, await found(visit))

export const agendaSent: Screen = async (visit) => {
  const at = await found(visit)
  const form = readForm(visit.fields)
  // what the page didn't show isn't changed by it
  const papers = at.items
    .filter(({ id }) => visit.fields[`number-${id}`] !== undefined)
    .map(({ id }) => ({
      reportId: id,
      number: form.optionalText(`number-${id}`, { most: 40 }),
      was: firstOf(visit.fields, `was-${id}`) || null,
    }))
  const numbers = papers.filter(({ number }) => number !== null)
  for (const { reportId, number } of numbers)
    if (numbers.some((other) => other.reportId !== reportId && other.number === number))
      form.wrong(`number-${reportId}`, `Two papers can’t both be item ${number}`)
  const { order, problems } = form.finish({ papers, bodyId: at.body.id, meetingId: at.meeting.id })
  if (!order) return show(visit, at, problems)
  await setAgenda(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.agenda(visit.viewer.authority, at.body.id, at.meeting.id), 'The agenda is saved.')
}

async function found({ viewer, params, today, read }: Visit) {
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see meetings')
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  return read(async (reader) => {
    const body = await getBody(reader, viewer, params.bodyId ?? '', today)
    const meeting = body.meetings.find(({ id }) => id === params.meetingId)
    if (!meeting) throw new Refusal('not-found', 'There is no such meeting in the calendar. It may have been taken out.')
    const items = await agendaOf(reader, viewer, { id: meeting.id, bodyId: body.id, meetsOn: meeting.meetsOn })
    const ways = mayAnywhere(viewer, 'seeDuties') ? await waysBack(reader, viewer, items, today) : new Map<string, string>()
    return { body, meeting, items, ways, open: await listRequests(reader, viewer, { bodyId: body.id, isOpen: true }) }
  })
}

/** By inspection, the duty with a day that asks for a plan: from its page the dates and notices for the meeting are counted. */
async function waysBack(
  reader: Parameters<Parameters<Visit['read']>[0]>[0],
  viewer: Visit['viewer'],
  items: readonly AgendaItem[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
  const ways = new Map<string, string>()
  for (const id of new Set(items.flatMap(({ inspectionId }) => inspectionId ?? []))) {
    const { duties } = await dutiesOfInspection(reader, viewer, id, today)
    const duty = duties.find(({ instance, standing }) => asksForPlan(instance.rule) && standing.warned)
    if (duty) ways.set(id, duty.instance.id)
  }
  return ways
}

type Found = Awaited<ReturnType<typeof found>>

async function show(visit: Visit, { body, meeting, items, ways, open }: Found, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today } = visit
  const numbers = items.map(({ id, number }) => [`number-${id}`, number] as const)
  const datesHref = (duty: string | undefined) =>
    duty ? paths.cycle(viewer.authority, duty, { body: body.id, meeting: meeting.meetsOn.toString() }) : null
  const shown = (item: AgendaItem) => ({
    ...item,
    field: `number-${item.id}`,
    isMoved: !(item.meetsOn?.equals(meeting.meetsOn) && item.bodyId === body.id),
    closed: item.openness.kind === 'public' ? null : item.openness.kind === 'exempt' ? 'Exempt' : 'Confidential',
    href: paths.report(viewer.authority, item.id),
    datesHref: datesHref(ways.get(item.inspectionId ?? '')),
  })
  const maySet = may(viewer, 'setAgenda', { kind: 'body', id: body.id }) && meeting.cancelledBecause === null && items.length > 0
  return page('governance/agenda/agenda.view.njk', {
    title: `Agenda of ${body.name}`,
    crumbs: bodyCrumbs(viewer, body),
    words: meetingInWords(meeting),
    meeting,
    items: items.map(shown),
    requests: requestLines(viewer, open, today),
    startHref: mayAnywhere(viewer, 'startReport') ? paths.startReport(viewer.authority, { body: body.id }) : null,
    form: maySet
      ? await visit.form({
          id: 'set-agenda',
          // numbers typed beside others that have changed since aren't brought back
          about: `${meeting.id} ${numbers.map(([, number]) => number ?? '').join(' ')}`.slice(0, 200),
          values: Object.fromEntries(numbers),
          problems,
        })
      : undefined,
  })
}
