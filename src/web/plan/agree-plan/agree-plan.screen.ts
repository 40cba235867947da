import { londonDay } from '../../../calendar/london.ts'
import { printPlainDay } from '../../../calendar/print-day.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { agreePlan } from '../../../plan/versions/agree-plan.commands.ts'
import { findSinceAgreed } from '../../../plan/versions/since-agreed.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { readAgreement } from './agree-plan.form.ts'

export const agreePlanPage: Screen = (visit) => show(visit)

export const planAgreed: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const [who, versions] = [await choicesOf(visit), await versionsOf(visit)]
  const { order, problems } = readAgreement(visit.fields, {
    who: who.map(({ value }) => value),
    versions: versions.map(({ id }) => id),
    today: visit.today,
  })
  if (!order) return show(visit, problems)
  const version = await agreePlan(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  const said =
    order.answer === 'yes' ? `Version ${version.number} is agreed.` : `It is recorded that version ${version.number} was not agreed.`
  return redirect(paths.versions(viewer.authority, planIdOf(visit)), said)
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  mustBeAllowed(viewer, 'agreePlan', 'record that this plan is agreed', { kind: 'plan', id: plan.id })
  const since = await visit.read((reader) => findSinceAgreed(reader, viewer, plan))
  const back = paths.versions(viewer.authority, plan.id)
  const [who, versions] = [await choicesOf(visit), await versionsOf(visit)]
  const unanswered = versions[0]?.agreements.length === 0 ? versions[0].id : 'now'
  return page('plan/agree-plan/agree-plan.view.njk', {
    title: 'Record that the plan is agreed',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: back }],
    plan,
    since,
    who,
    next: (versions[0]?.number ?? 0) + 1,
    what: versions.length > 0 && [
      { value: 'now', text: 'The plan as it stands now' },
      ...versions.map(({ id, number, why, frozenAt }) => ({
        value: id,
        text: `Version ${number}, frozen on ${printPlainDay(londonDay(frozenAt))}: ${why}`,
      })),
    ],
    addBodyHref: may(viewer, 'addBody') && paths.addBody(viewer.authority),
    form: await visit.form({
      id: 'agree-plan',
      about: plan.id,
      values: {
        what: versions.find(({ id }) => id === query.version)?.id ?? unanswered,
        by: who.find(({ value }) => value === query.by)?.value ?? (since ? `${since.agreement.by.kind}:${since.agreement.by.id}` : ''),
        agreed_on: query.on ?? printPlainDay(visit.today),
      },
      problems,
    }),
    back,
  })
}

const versionsOf = ({ viewer, params, read }: Visit) => read((reader) => listVersions(reader, viewer, params.planId ?? ''))

const choicesOf = ({ viewer, today, read }: Visit) =>
  read(async (reader) => {
    const bodies = await listBodies(reader, viewer.authorityId, today)
    const owners = await listOwners(reader)
    return [
      ...bodies.map(({ id, name }) => ({ value: `body:${id}`, text: name })),
      ...owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
    ]
  })
