import { isStaleEdit } from '../../../database/stale-edit.ts'
import { type Decision, outcomes } from '../../../governance/decisions/decision.ts'
import { sayDecisionMoney } from '../../../governance/decisions/decision-money.commands.ts'
import { listAllocations } from '../../../governance/decisions/decision-money.queries.ts'
import {
  type Allocation,
  canDo,
  type Does,
  linesOfMoney,
  type MoneyLine,
  usuallyDoes,
} from '../../../governance/decisions/decision-money.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import { poundsWritten } from '../../plan/money/money-on-page.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionCrumbs } from './decision.screen.ts'
import { askedField, doesField, partField, readDecisionMoney } from './decision-money.form.ts'

type Found = { readonly decision: Decision; readonly plan: PlanContent; readonly allocations: readonly Allocation[] }

const find = ({ viewer, params, read }: Visit): Promise<Found> =>
  read(async (reader) => ({
    decision: await getDecision(reader, viewer, params.planId ?? '', params.decisionId ?? ''),
    plan: await getPlanContent(reader, viewer, params.planId ?? ''),
    allocations: await listAllocations(reader, params.decisionId ?? ''),
  }))

export const decisionMoneyPage: Screen = async (visit) => show(visit, await find(visit))

export const decisionMoneySaid: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const found = await find(visit)
  const { decision, plan } = found
  const { order, problems } = readDecisionMoney(visit.fields, decision.outcome, offeredOf(found))
  if (!order) return show(visit, found, problems)
  const done = await sayDecisionMoney(db, viewer, { commandId, revision, planId: plan.id, decisionId: decision.id, lines: order })
  if (isStaleEdit(done))
    throw new Refusal(
      'conflict',
      'Somebody changed the record of this decision meanwhile. Read it again, then say what it does to the money.',
    )
  return redirect(
    paths.decision(viewer.authority, plan.id, decision.id),
    'What it does to the money is on record, and the plan’s money with it.',
  )
}

const offeredOf = ({ decision, plan, allocations }: Found) =>
  linesOfMoney(plan, decision, allocations).filter((line) => !line.isChangedSince)

const doesWords: Readonly<Record<Does, string>> = {
  allocates: 'Allocates all of it',
  part: 'Allocates a part of it',
  refuses: 'Refuses it',
}

async function show(visit: Visit, found: Found, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer } = visit
  const { decision, plan, allocations } = found
  mustBeAllowed(viewer, 'sayDecisionMoney', 'say what a decision does to this plan’s money', { kind: 'plan', id: plan.id })
  const lines = offeredOf(found)
  const back = paths.decision(viewer.authority, plan.id, decision.id)
  return page('governance/decisions/decision-money.view.njk', {
    title: 'What it does to the money',
    crumbs: [...decisionCrumbs(visit, decision), { text: 'Decision', href: back }],
    decision,
    outcome: outcomes[decision.outcome].toLowerCase(),
    choices: canDo(decision.outcome).map((value) => ({ value, text: doesWords[value] })),
    isWaiting: decision.callIn !== null && decision.callIn.outcome === null,
    lines: lines.map((line) => ({ ...line, does: doesField(line), part: partField(line), askedName: askedField(line) })),
    moneyHref: paths.money(viewer.authority, plan.id),
    back,
    form: await visit.form({
      id: 'decision-money',
      about: decision.id,
      revision: decision.revision,
      values: Object.fromEntries(lines.flatMap((line) => written(line, decision, allocations.length > 0))),
      problems,
    }),
  })
}

function written(line: MoneyLine, decision: Decision, isSaid: boolean): (readonly [string, string | null])[] {
  const { asked, allocated } = line
  const isPart = allocated !== null && allocated > 0n && allocated < asked
  const said = allocated === null ? null : isPart ? 'part' : allocated === 0n ? 'refuses' : 'allocates'
  return [
    [doesField(line), isSaid ? said : usuallyDoes(decision, line)],
    [partField(line), isPart ? poundsWritten(allocated) : null],
  ]
}
