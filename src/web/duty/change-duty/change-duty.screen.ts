import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { getDuty, type StandingDuty } from '../../../inspection/due.queries.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type DutyChange, dutyChanges, isDutyChange } from '../duty-changes.ts'
import { datesOf, inspectionOfDuty } from '../duty-shown.ts'
import { sendChange } from './change-duty.form.ts'

export const changeDutyPage: Screen = async (visit) => show(visit, await found(visit))

export const dutyChanged: Screen = async (visit) => {
  const { viewer } = visit
  const { duty, change } = await found(visit)
  const sent = await sendChange(visit, duty.instance, change)
  if ('problems' in sent) return show(visit, { duty, change }, { problems: sent.problems })
  if (isStaleEdit(sent.done)) return show(visit, await found(visit), { stale: sent.done })
  return redirect(paths.duty(viewer.authority, duty.instance.id), dutyChanges[change].said)
}

type Found = { readonly duty: StandingDuty; readonly change: DutyChange }

async function found(visit: Visit): Promise<Found> {
  const { viewer, today, params } = visit
  const { change } = params
  if (!mayAnywhere(viewer, 'seeDuties')) throw new Refusal('not-allowed', 'You have no role here today that lets you see this.')
  if (!isDutyChange(change)) throw new Refusal('not-found', 'There is no such form for a duty.')
  return { duty: await visit.read((reader) => getDuty(reader, viewer, params.dutyId ?? '', today)), change }
}

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit }

async function show(visit: Visit, { duty, change }: Found, { problems, stale }: Wrong = {}) {
  const { viewer } = visit
  const { instance } = duty
  const shown = dutyChanges[change]
  if (!shown.offered(viewer, instance)) throw new Refusal('not-allowed', 'That can’t be put on record of this duty, or not by your role.')
  const form = await visit.form({
    id: `duty-${change}`,
    about: instance.id,
    revision: change === 'receipt' ? instance.inspection.revision : instance.revision,
    values: valuesAtFirst(visit, duty, change),
    problems,
    stale: stale ? { edit: stale, fields: receiptFields } : null,
  })
  return page('duty/change-duty/change-duty.view.njk', {
    title: shown.title(instance),
    crumbs: [
      { text: 'What is due', href: paths.due(viewer.authority) },
      { text: instance.rule.title, href: paths.duty(viewer.authority, instance.id) },
    ],
    form,
    change,
    button: shown.button,
    duty: instance.rule.title,
    document: instance.rule.trigger.document,
    of: inspectionOfDuty(instance),
    acts: instance.rule.acts.map((act) => ({ value: act.id, text: act.done })),
    dates: datesOf(duty),
    record: instance.met.find(({ id }) => id === visit.query.record),
    back: paths.duty(viewer.authority, instance.id),
  })
}

function valuesAtFirst({ query }: Visit, { instance }: StandingDuty, change: DutyChange) {
  const { receivedOn } = instance.inspection
  if (change === 'receipt') return { on: receivedOn ? printPlainDay(receivedOn) : '' }
  if (change === 'take-back') return { record: query.record ?? '' }
  if (change === 'extension') return { by: 'Ofsted' }
  if (change !== 'worked-to') return {}
  const offered = instance.extensions.at(-1)?.toOn ?? instance.stated.findLast(({ on }) => on.known === 'day')?.on
  const day = offered && ('known' in offered ? (offered.known === 'day' ? offered.day : null) : offered)
  return { on: day ? printPlainDay(day) : '' }
}

const receiptFields: readonly StaleField[] = [
  {
    field: 'on',
    label: 'Day of receipt',
    written: (row) => (row.received_on ? printPlainDay(Temporal.PlainDate.from(String(row.received_on))) : ''),
  },
]
