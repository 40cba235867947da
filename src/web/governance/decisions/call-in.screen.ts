import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { recordCallIn } from '../../../governance/decisions/call-in.commands.ts'
import { type CallInOutcome, callInOutcomes, scopesOfDecision } from '../../../governance/decisions/decision.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionCrumbs } from './decision.screen.ts'

const choices = Object.entries(callInOutcomes).map(([value, text]) => ({ value, text }))

export const callInPage: Screen = (visit) => show(visit)

export const callInSent: Screen = async (visit) => {
  const { viewer, db, params, commandId, revision } = visit
  const { planId = '', decisionId = '' } = params
  const { order, problems } = readCallIn(visit)
  if (!order) return show(visit, problems)
  const done = await recordCallIn(db, viewer, { ...order, commandId, revision, planId, decisionId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.decision(viewer.authority, planId, decisionId), 'The call-in is on record.')
}

function readCallIn({ fields, today }: Visit) {
  const form = readForm(fields)
  const calledInOn = form.day('called_in_on', { missing: 'Enter the day on which it was called in' })
  const outcome = form.optionalChoice<CallInOutcome>('outcome', Object.keys(callInOutcomes) as CallInOutcome[])
  const outcomeOn = form.optionalDay('outcome_on')
  const isBefore = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => a && b && Temporal.PlainDate.compare(a, b) < 0
  if (isBefore(today, calledInOn)) form.wrong('called_in_on', 'This day hasn’t come yet')
  if (isBefore(today, outcomeOn)) form.wrong('outcome_on', 'This day hasn’t come yet: enter it once the call-in is settled')
  if (isBefore(outcomeOn, calledInOn)) form.wrong('outcome_on', 'It can’t have been settled before it was called in')
  if (outcome !== null && outcomeOn === null) form.wrong('outcome_on', 'Enter the day on which that was so')
  if (outcome === null && outcomeOn !== null) form.wrong('outcome', 'Choose what came of it on that day')
  return form.finish({
    calledInOn,
    byWhom: form.text('by_whom', { missing: 'Enter who called it in', most: 500 }),
    why: form.optionalText('why', { most: 5000 }),
    outcome,
    outcomeOn,
    outcomeWords: form.optionalText('outcome_words', { most: 5000 }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const decision = await visit.read((reader) => getDecision(reader, viewer, params.planId ?? null, params.decisionId ?? ''))
  const { plan, callIn } = decision
  mustBeAllowed(viewer, 'recordCallIn', 'record a call-in', scopesOfDecision(plan?.id ?? null, decision.body.id))
  const back = paths.decision(viewer.authority, plan?.id ?? null, decision.id)
  return page('governance/decisions/call-in.view.njk', {
    title: 'Call-in',
    crumbs: [...decisionCrumbs(visit, decision), { text: 'Decision', href: back }],
    decision,
    choices,
    back,
    form: await visit.form({
      id: 'call-in',
      about: decision.id,
      revision: callIn?.revision ?? 0,
      values: {
        called_in_on: callIn && printPlainDay(callIn.calledInOn),
        by_whom: callIn?.byWhom ?? null,
        why: callIn?.why ?? null,
        outcome: callIn?.outcome ?? null,
        outcome_on: callIn?.outcomeOn ? printPlainDay(callIn.outcomeOn) : null,
        outcome_words: callIn?.outcomeWords ?? null,
      },
      problems,
      stale: stale && {
        edit: stale,
        fields: [
          { field: 'called_in_on', label: 'Called in on', written: (row) => rowDay(row, 'called_in_on') },
          { field: 'by_whom', label: 'By whom', written: (row) => rowText(row, 'by_whom') },
          { field: 'why', label: 'Why', written: (row) => rowText(row, 'why') },
          {
            field: 'outcome',
            label: 'What came of it',
            written: (row) => rowText(row, 'outcome'),
            printed: (value) => callInOutcomes[value as CallInOutcome] ?? value,
          },
          { field: 'outcome_on', label: 'On', written: (row) => rowDay(row, 'outcome_on') },
          { field: 'outcome_words', label: 'In its words', written: (row) => rowText(row, 'outcome_words') },
        ],
      },
    }),
  })
}
