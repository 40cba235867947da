import { may } from '../../../people/permissions.ts'
import { wholeCheck } from '../../../plan/checks/set-aside.ts'
import { setCheckAside } from '../../../plan/checks/set-check-aside.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf } from '../money/money-on-page.ts'
import { checkedPlan } from './checks.screen.ts'
import { placeToMend } from './place-to-mend.ts'
import { readSetAside } from './set-check-aside.form.ts'

/** Says for what reason a doubt, or all that a check says, need not be mended. */
export const setCheckAsidePage: Screen = (visit) => show(visit)

export const checkSetAside: Screen = async (visit) => {
  const { viewer, db, commandId, query } = visit
  const { order, problems } = readSetAside(visit.fields, visit.today)
  if (!order) return show(visit, problems)
  const planId = planIdOf(visit)
  const about = order.whole ? wholeCheck : (query.about ?? '')
  await setCheckAside(db, viewer, { commandId, planId, check: query.check ?? '', about, reason: order.reason, until: order.until })
  return redirect(paths.checks(viewer.authority, planId), 'It is set aside.')
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  const { plan, heard } = await checkedPlan(visit)
  if (!may(viewer, 'setCheckAside', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you set checks of this plan aside.')
  const whole = query.about === wholeCheck
  const found = heard.speaking.filter((doubt) => doubt.check === query.check)
  const doubt = whole ? found[0] : found.find(({ key }) => key === query.about)
  if (!doubt) throw new Refusal('not-found', 'That check has nothing to say of this any more: somebody mended it or set it aside.')
  const form = await visit.form({
    id: 'set-check-aside',
    about: `${plan.id} ${doubt.check} ${whole ? wholeCheck : doubt.key}`.slice(0, 200),
    values: { whole: whole ? 'all' : 'one' },
    problems,
  })
  return page('plan/checks/set-check-aside.view.njk', {
    title: 'Set a check aside',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Checks', href: paths.checks(viewer.authority, plan.id) }],
    form,
    doubt,
    whole,
    found: found.length,
    choices: [
      { value: 'one', text: 'This one only' },
      {
        value: 'all',
        text: `All that this check says of the plan (${found.length} now)`,
        hint: 'Also what it would find later, such as in a new action',
      },
    ],
    mendHref: whole ? null : placeToMend(viewer, plan, doubt),
    back: paths.checks(viewer.authority, plan.id),
  })
}
