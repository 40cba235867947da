import { isStaleEdit } from '../../../database/stale-edit.ts'
import { may } from '../../../people/permissions.ts'
import { addRisk, changeRisk, removeRisk } from '../../../plan/change-risks.commands.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import type { Owner } from '../../../plan/owner.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent, RiskContent, RiskScore } from '../../../plan/plan-content.ts'
import { putRiskBack } from '../../../plan/put-parts-back.commands.ts'
import { impacts, likelihoods, riskBand, riskScore } from '../../../plan/risk-score.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { isId, readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { changedMeanwhile, crumbsTo, planIdOf, planOf, type Wrong } from '../money/money-on-page.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { actionChoices, freshly, ownersWith } from '../part-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { waitingOfParts } from '../waiting-on-page.ts'
import { readRisk } from './write-risk.form.ts'

const crumbs = (visit: Visit, plan: PlanContent) => [
  ...crumbsTo(visit, plan).slice(0, 2),
  { text: 'Risks', href: paths.risks(visit.viewer.authority, plan.id) },
]

const colours = { low: 'green', medium: 'amber', high: 'red' } as const

const scored = (score: RiskScore | null) =>
  score && {
    ...score,
    product: riskScore(score),
    band: riskBand(score),
    colour: colours[riskBand(score)],
    on: Temporal.PlainDate.from(score.on),
  }

/** What may go wrong, how likely and how grave; the gravest first. */
export const risksPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const mayChange = await mayChangePlan(visit, plan.id, 'changeRisk')
  const inOrder = query.order === 'plan'
  const button = await visit.form({ id: 'move-part', about: plan.id })
  const risks = plan.risks.map((risk, n) => ({
    ...risk,
    label: `R${n + 1}`,
    current: scored(risk.current),
    target: scored(risk.target),
    actions: plan.actions.filter((action) => risk.actionIds.includes(action.id)).map((action) => action.reference),
    href: paths.risk(viewer.authority, plan.id, risk.id),
  }))
  return page('plan/risks/risks.view.njk', {
    title: 'Risks',
    crumbs: crumbs(visit, plan).slice(0, 2),
    tabs: planTabs(visit.viewer.authority, plan.id, 'risks'),
    plan,
    waiting: await visit.read((reader) => waitingOfParts(visit, reader, plan, ['risks'])),
    risks: inOrder ? risks : risks.toSorted((a, b) => (b.current?.product ?? 0) - (a.current?.product ?? 0)),
    inOrder,
    views: [
      { text: 'The gravest first', href: paths.risks(viewer.authority, plan.id), here: !inOrder },
      { text: 'In the plan’s order', href: paths.risksInOrder(viewer.authority, plan.id), here: inOrder },
    ],
    moveHref: paths.movePart(viewer.authority, plan.id),
    fresh: freshly(button),
    impacts,
    grid: likelihoods
      .map((name, n) => ({
        name,
        cells: impacts.map((_, m) => {
          const at = { likelihood: String(n + 1), impact: String(m + 1) }
          const here = risks.filter(({ current }) => current?.likelihood === at.likelihood && current.impact === at.impact)
          return { band: riskBand(at), colour: colours[riskBand(at)], labels: here.map(({ label, id }) => ({ label, id })) }
        }),
      }))
      .toReversed(),
    mayChange,
    addHref: paths.addRisk(viewer.authority, plan.id),
    removed: mayChange &&
      isId(query.removed ?? '') && {
        action: paths.putRiskBack(viewer.authority, plan.id),
        by: query.removed,
        form: await visit.form({ id: 'put-back', about: plan.id }),
      },
  })
}

export const riskPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putRiskBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.risks(viewer.authority, planIdOf(visit)), order && 'The risk is back.')
}

type Found = {
  readonly plan: PlanContent
  readonly risk: RiskContent | null
  readonly owners: readonly Owner[]
  readonly revision: number
}

const find = (visit: Visit, riskId: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const risk = plan.risks.find((each) => each.id === riskId) ?? null
    if (riskId !== null && !risk) throw new Refusal('not-found', 'There is no such risk in this plan. Somebody may have removed it.')
    const revision = risk ? await revisionOf(reader, 'risk', risk.id) : 0
    return { plan, risk, revision, owners: await ownersWith(reader, risk?.owner ?? null) }
  })

export const addRiskPage: Screen = async (visit) => show(visit, await find(visit, null))
export const riskPage: Screen = async (visit) => show(visit, await find(visit, visit.params.riskId ?? ''))

export const riskAdded: Screen = async (visit) => {
  const found = await find(visit, null)
  const { order, problems } = readRisk(visit.fields, found.plan, found.owners, visit.today)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const id = await addRisk(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(`${paths.risks(viewer.authority, found.plan.id)}#risk-${id}`, 'The risk is in the plan.')
}

export const riskChanged: Screen = async (visit) => {
  const riskId = visit.params.riskId ?? ''
  const found = await find(visit, riskId)
  const { order, problems } = readRisk(visit.fields, found.plan, found.owners, visit.today)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeRisk(db, viewer, { ...order, commandId, revision, planId: found.plan.id, riskId })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(`${paths.risks(viewer.authority, found.plan.id)}#risk-${riskId}`, 'The risk is changed.')
}

export const riskRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const order = { commandId, revision, planId: planIdOf(visit), riskId: visit.params.riskId ?? '' }
  if (isStaleEdit(await removeRisk(db, viewer, order))) throw changedMeanwhile('risk')
  return redirect(`${paths.risks(viewer.authority, order.planId)}?removed=${commandId}`)
}

async function show(visit: Visit, { plan, risk, owners, revision }: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  if (!may(viewer, risk ? 'changeRisk' : 'addRisk', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s risks.')
  const form = await visit.form({
    id: 'write-risk',
    about: risk?.id ?? plan.id,
    revision,
    values: risk ? written(risk) : {},
    problems,
    stale: stale && { edit: stale, fields: staleFields(owners) },
  })
  const choices = (names: readonly string[]) => names.map((name, n) => ({ value: String(n + 1), text: `${n + 1} ${name}` }))
  return page('plan/risks/write-risk.view.njk', {
    title: risk ? 'Change a risk' : 'Add a risk',
    crumbs: crumbs(visit, plan),
    form,
    risk,
    likelihoods: choices(likelihoods),
    impacts: choices(impacts),
    owners: owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    actions: actionChoices(plan),
    remove: risk && {
      action: `${paths.risk(viewer.authority, plan.id, risk.id)}/remove`,
      form: await visit.form({ id: 'remove-risk', about: risk.id, revision }),
    },
    back: paths.risks(viewer.authority, plan.id),
  })
}

const written = (risk: RiskContent) => ({
  event: risk.event,
  cause: risk.cause,
  effect: risk.effect,
  owner: ownerValue(risk.owner),
  current_likelihood: risk.current?.likelihood ?? '',
  current_impact: risk.current?.impact ?? '',
  target_likelihood: risk.target?.likelihood ?? '',
  target_impact: risk.target?.impact ?? '',
  actions: risk.actionIds,
})

const staleFields = (owners: readonly Owner[]): readonly StaleField[] => [
  { field: 'event', label: 'What may go wrong', written: (row) => rowText(row, 'event') },
  { field: 'cause', label: 'Why', written: (row) => rowText(row, 'cause') },
  { field: 'effect', label: 'What then', written: (row) => rowText(row, 'effect') },
  {
    field: 'owner',
    label: 'Who watches it',
    written: (row) => (row.owner_post_id ? `post:${row.owner_post_id}` : row.owner_person_id ? `person:${row.owner_person_id}` : ''),
    printed: (value) => {
      const owner = owners.find((each) => ownerValue(each) === value)
      return owner ? ownerInWords(owner) : ''
    },
  },
]
