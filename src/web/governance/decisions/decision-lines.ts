import { rulesFrom } from '../../../governance/cycle/cycle-settings.ts'
import { type Decision, outcomes } from '../../../governance/decisions/decision.ts'
import type { DecisionInEffect } from '../../../governance/decisions/in-effect.queries.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { paths } from '../../paths.ts'

export const outcomeColours: Readonly<Record<Decision['outcome'], string>> = {
  approved: 'green',
  'with-conditions': 'green',
  'in-part': 'amber',
  amended: 'amber',
  deferred: 'amber',
  declined: 'red',
  noted: 'grey',
}

/** The rows of a table of decisions. */
export const decisionLines = (viewer: Viewer, decisions: readonly DecisionInEffect[]) =>
  decisions.map((decision) => ({
    ...decision,
    outcomeWords: outcomes[decision.outcome],
    colour: outcomeColours[decision.outcome],
    isCalledIn: decision.callIn !== null && decision.callIn.outcome === null,
    isBeforeRules: Temporal.PlainDate.compare(decision.madeOn, rulesFrom) < 0,
    href: paths.decision(viewer.authority, decision.plan?.id ?? null, decision.id),
    about: decision.plan?.title ?? decision.report?.subject ?? '',
    aboutHref: decision.plan
      ? paths.plan(viewer.authority, decision.plan.id)
      : decision.report && paths.report(viewer.authority, decision.report.id),
  }))
