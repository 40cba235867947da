import { may } from '../../../people/permissions.ts'
import type { Doubt, Kind } from '../../../plan/checks/check.ts'
import { readChecks } from '../../../plan/checks/plan-checks.queries.ts'
import { type Heard, wholeCheck } from '../../../plan/checks/set-aside.ts'
import { letCheckSpeak } from '../../../plan/checks/set-check-aside.commands.ts'
import { titleOfCheck } from '../../../plan/checks/standing-checks.ts'
import { shortened } from '../../../plan/name-finding.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { isAgreed } from '../../../plan/versions/agreement.queries.ts'
import { endedPlans } from '../../../plan/versions/plan-end.queries.ts'
import { page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf } from '../money/money-on-page.ts'
import { freshly } from '../part-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { checksAsked } from './checks-asked.ts'
import { mayMend, placeToMend } from './place-to-mend.ts'

type Checked = {
  readonly plan: PlanContent & { readonly agreed: boolean }
  readonly ended: Temporal.PlainDate | null
  readonly heard: Heard
}

/** A plan with what its standing checks say today; of one that has ended they say nothing. */
export const checkedPlan = (visit: Visit): Promise<Checked> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const ended = (await endedPlans(reader)).get(plan.id) ?? null
    return {
      plan: { ...plan, agreed: await isAgreed(reader, plan.id) },
      ended,
      heard: ended ? { speaking: [], quiet: [] } : await readChecks(reader, visit.viewer, plan, visit.today),
    }
  })

/** What is missing in a plan or doesn't go together, each with the place that mends it; and what was set aside, with the reason. */
export const checksPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const { plan, ended, heard } = await checkedPlan(visit)
  const asked = checksAsked(plan, paths.checks(viewer.authority, plan.id), query)
  const { show, to } = asked
  const speaking = asked.narrow(heard.speaking)
  const of = (kind: Kind) => speaking.filter((doubt) => doubt.kind === kind)
  const [errors, hints] = [of('error'), of('hint')]
  const button = await visit.form({ id: 'let-speak', about: plan.id })
  return page('plan/checks/checks.view.njk', {
    title: 'Checks',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'checks'),
    plan,
    ended,
    counts: { errors: errors.length, hints: hints.length, aside: heard.quiet.length },
    views: [
      { text: 'All', href: to({ show: null }), here: show === null },
      { text: `To put right (${errors.length})`, href: to({ show: 'errors' }), here: show === 'errors' },
      { text: `Worth a look (${hints.length})`, href: to({ show: 'hints' }), here: show === 'hints' },
      { text: `Set aside (${heard.quiet.length})`, href: to({ show: 'aside' }), here: show === 'aside' },
    ],
    pills: asked.pills,
    narrowed: asked.narrowed,
    parts: [
      { name: 'errors', title: 'To put right', doubts: errors },
      { name: 'hints', title: 'Worth a look', doubts: hints },
    ]
      .filter(({ name, doubts }) => (show === null || show === name) && doubts.length > 0)
      .map((part) => ({ ...part, groups: groupsOf(visit, plan, part.doubts) })),
    aside: show === 'aside' || (show === null && !asked.narrowed) ? heard.quiet.map((each) => quietShown(visit, plan, each)) : [],
    onlyAside: show === 'aside',
    maySetAside: may(viewer, 'setCheckAside', { kind: 'plan', id: plan.id }),
    fresh: freshly(button),
  })
}

/** As many as are read at a glance; the rest of what one check says waits behind a word. */
const atAGlance = 8

function groupsOf({ viewer }: Visit, plan: PlanContent & { readonly agreed: boolean }, doubts: readonly Doubt[]) {
  return [...Map.groupBy(doubts, (doubt) => doubt.check)].map(([check, found]) => {
    const shown = found.map((doubt) => ({
      sentence: doubt.sentence,
      subject: subjectOf(plan, doubt),
      mendHref: mayMend(viewer, plan, doubt) && placeToMend(viewer, plan, doubt),
      asideHref: paths.setCheckAside(viewer.authority, plan.id, check, doubt.key),
    }))
    const few = shown.length <= atAGlance + 2
    return {
      check,
      title: found[0]?.title,
      count: found.length,
      first: few ? shown : shown.slice(0, atAGlance),
      more: few ? [] : shown.slice(atAGlance),
      asideHref: paths.setCheckAside(viewer.authority, plan.id, check, wholeCheck),
    }
  })
}

/** The words of the action or finding that a sentence names by its number only. */
function subjectOf(plan: PlanContent, { about, sentence }: Doubt): string | null {
  const words =
    about.kind === 'action'
      ? plan.actions.find(({ id }) => id === about.id)?.title
      : about.kind === 'finding'
        ? plan.findings.find(({ id }) => id === about.id)?.text
        : null
  return words && !sentence.includes(words.slice(0, 20)) ? shortened(words, 110) : null
}

function quietShown({ viewer }: Visit, plan: PlanContent, { aside, doubts }: Heard['quiet'][number]) {
  const whole = aside.about === wholeCheck
  return {
    ...aside,
    title: titleOfCheck(aside.check),
    said: whole ? null : (doubts[0]?.sentence ?? null),
    whole,
    silences: doubts.length,
    speak: paths.letCheckSpeak(viewer.authority, plan.id, aside.id),
  }
}

export const checkSpeaks: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  await letCheckSpeak(db, viewer, { commandId, planId: planIdOf(visit), asideId: params.asideId ?? '' })
  return redirect(paths.checks(viewer.authority, planIdOf(visit)), 'It speaks again.')
}
