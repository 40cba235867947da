import { moneyDoubts } from '../money/money-doubts.ts'
import type { PlanContent } from '../plan-content.ts'
import { actionChecks } from './action-checks.ts'
import { type Check, type Doubt, type Found, type Known, keyOf } from './check.ts'
import { dateChecks } from './date-checks.ts'
import { dependencyChecks } from './dependency-checks.ts'
import { findingChecks } from './finding-checks.ts'
import { measureChecks, riskChecks } from './measure-and-risk-checks.ts'
import { moneyTitles } from './money-titles.ts'
import { partnerChecks } from './partner-checks.ts'
import { wholePlanChecks } from './whole-plan-checks.ts'
import { wordingChecks } from './wording-checks.ts'

/** Every standing check but those of money, which come as doubts already, in the order in which they speak. */
export const standingChecks: readonly Check[] = [
  ...findingChecks,
  ...actionChecks,
  ...dateChecks,
  ...dependencyChecks,
  ...partnerChecks,
  ...measureChecks,
  ...riskChecks,
  ...wholePlanChecks,
  ...wordingChecks,
]

/** What all checks have to say of a plan, errors before hints; what was set aside is still among it. */
export function standingDoubts(plan: PlanContent, known: Known): Doubt[] {
  const found = [...standingChecks.flatMap((check) => check.find(plan, known).map((each) => doubtOf(check, each))), ...ofMoney(plan)]
  return [...found.filter((doubt) => doubt.kind === 'error'), ...found.filter((doubt) => doubt.kind === 'hint')]
}

/** "No owner"; a check that there is no more keeps its name. */
export const titleOfCheck = (name: string): string =>
  standingChecks.find((check) => check.name === name)?.title ?? moneyTitles[name] ?? name.replaceAll('-', ' ')

const doubtOf = ({ name, kind, title }: Check, found: Found): Doubt => ({
  check: name,
  kind,
  title,
  key: keyOf(found),
  about: found.about,
  sentence: found.sentence,
})

/** A money doubt speaks of figures: what was set aside for one figure says nothing of another. */
const ofMoney = (plan: PlanContent): Doubt[] =>
  moneyDoubts(plan).map(({ name, kind, about, sentence }) =>
    doubtOf({ name, kind, title: moneyTitles[name] ?? 'Money', find: () => [] }, { about, sentence, apart: sentence }),
  )
