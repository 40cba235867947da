import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { may } from '../../../people/permissions.ts'
import { addConsultation, changeConsultation } from '../../../plan/consultation/change-consultations.commands.ts'
import { consulted, consultedInWords, findConsultation } from '../../../plan/consultation/consultation.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { ConsultationContent, PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf, type Wrong } from '../money/money-on-page.ts'
import { readConsultation } from './write-consultation.form.ts'

type Found = { readonly plan: PlanContent; readonly consultation: ConsultationContent | null; readonly revision: number }

const find = (visit: Visit, id: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const consultation = id === null ? null : findConsultation(plan, id)
    return { plan, consultation, revision: consultation ? await revisionOf(reader, 'consultation', consultation.id) : 0 }
  })

export const addConsultationPage: Screen = async (visit) => show(visit, await find(visit, null))
export const consultationPage: Screen = async (visit) => show(visit, await find(visit, visit.params.consultationId ?? ''))

export const consultationAdded: Screen = async (visit) => {
  const found = await find(visit, null)
  const { order, problems } = readConsultation(visit.fields)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const id = await addConsultation(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(`${paths.consultations(viewer.authority, found.plan.id)}#consultation-${id}`, 'The consultation is on record.')
}

export const consultationChanged: Screen = async (visit) => {
  const consultationId = visit.params.consultationId ?? ''
  const found = await find(visit, consultationId)
  const { order, problems } = readConsultation(visit.fields)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeConsultation(db, viewer, { ...order, commandId, revision, planId: found.plan.id, consultationId })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(`${paths.consultations(viewer.authority, found.plan.id)}#consultation-${consultationId}`, 'The consultation is saved.')
}

async function show(visit: Visit, { plan, consultation, revision }: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer, query } = visit
  if (!may(viewer, consultation ? 'changeConsultation' : 'addConsultation', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you record who was consulted on this plan.')
  const list = paths.consultations(viewer.authority, plan.id)
  return page('plan/consultation/write-consultation.view.njk', {
    title: consultation ? 'Change a consultation' : 'Record a consultation',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Consultation', href: list }],
    form: await visit.form({
      id: 'write-consultation',
      about: consultation?.id ?? plan.id,
      revision,
      values: consultation ? written(consultation) : { who: query.who ?? '' },
      problems,
      stale: stale && { edit: stale, fields: staleFields },
    }),
    consultation,
    consulted: Object.entries(consulted).map(([value, text]) => ({ value, text })),
    remove: consultation && {
      action: `${paths.consultation(viewer.authority, plan.id, consultation.id)}/remove`,
      form: await visit.form({ id: 'remove-consultation', about: consultation.id, revision }),
    },
    back: list,
  })
}

const day = (text: string | null): string => (text === null ? '' : printPlainDay(Temporal.PlainDate.from(text)))

const written = (each: ConsultationContent) => ({
  who: each.who,
  name: each.name,
  from: day(each.fromOn),
  to: day(each.toOn),
  how: each.how,
  said: each.said,
  changed: each.changed,
})

const staleFields: readonly StaleField[] = [
  { field: 'who', label: 'Who was consulted', written: (row) => rowText(row, 'who'), printed: consultedInWords },
  { field: 'name', label: 'Who they are', written: (row) => rowText(row, 'name') },
  { field: 'from', label: 'First day', written: (row) => rowDay(row, 'from_on') },
  { field: 'to', label: 'Last day', written: (row) => rowDay(row, 'to_on') },
  { field: 'how', label: 'How', written: (row) => rowText(row, 'how') },
  { field: 'said', label: 'What they said', written: (row) => rowText(row, 'said') },
  { field: 'changed', label: 'What changed', written: (row) => rowText(row, 'changed') },
]
