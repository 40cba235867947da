import { isStaleEdit } from '../../../database/stale-edit.ts'
import { putConsultationBack, removeConsultation } from '../../../plan/consultation/change-consultations.commands.ts'
import { consultationInWords, consultedInWords, daysInWords, inTime, notYetConsulted } from '../../../plan/consultation/consultation.ts'
import { page, redirect } from '../../answer.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { changedMeanwhile, crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'

/** Who was asked about the plan, when and how, what they said and what changed. */
export const consultationsPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const mayChange = await mayChangePlan(visit, plan.id, 'changeConsultation')
  return page('plan/consultation/consultations.view.njk', {
    title: 'Consultation',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'consultation'),
    plan,
    consultations: inTime(plan).map((each) => ({
      ...each,
      whoInWords: consultedInWords(each.who),
      days: daysInWords(each),
      href: paths.consultation(viewer.authority, plan.id, each.id),
    })),
    inWords: consultationInWords(plan),
    missing: notYetConsulted(plan).map((who) => ({
      text: consultedInWords(who),
      href: `${paths.addConsultation(viewer.authority, plan.id)}?who=${who}`,
    })),
    mayChange,
    addHref: paths.addConsultation(viewer.authority, plan.id),
    removed: mayChange &&
      isId(query.removed ?? '') && {
        action: paths.putConsultationBack(viewer.authority, plan.id),
        by: query.removed,
        form: await visit.form({ id: 'put-back', about: plan.id }),
      },
  })
}

export const consultationRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const order = { commandId, revision, planId: planIdOf(visit), consultationId: visit.params.consultationId ?? '' }
  if (isStaleEdit(await removeConsultation(db, viewer, order))) throw changedMeanwhile('consultation')
  return redirect(`${paths.consultations(viewer.authority, order.planId)}?removed=${commandId}`)
}

export const consultationPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putConsultationBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.consultations(viewer.authority, planIdOf(visit)), order && 'The consultation is back.')
}
