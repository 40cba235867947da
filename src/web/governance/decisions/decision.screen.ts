import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { printPlainDay } from '../../../calendar/print-day.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import { rulesFrom } from '../../../governance/cycle/cycle-settings.ts'
import { isExecutive } from '../../../governance/cycle/plan-backwards.ts'
import { isAgreementOf } from '../../../governance/decisions/agreement-of-decision.ts'
import { callInOutcomes, type Decision, outcomes, scopesOfDecision } from '../../../governance/decisions/decision.ts'
import { oddAboutMoney } from '../../../governance/decisions/decision-money.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { effectiveDay, oddAboutDecision } from '../../../governance/decisions/effective-day.ts'
import { interestKinds, oddAboutInterest, stayings } from '../../../governance/decisions/interest.ts'
import { listInterests } from '../../../governance/decisions/interests.queries.ts'
import { missingFromRecord } from '../../../governance/decisions/record-of-decision.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { listAgreements } from '../../../plan/versions/agreement.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { outcomeColours } from './decision-lines.ts'
import { moneyOfDecision } from './money-of-decision.ts'

/** One decision as it is on record, and from which day it counts. */
export const decisionPage: Screen = async (visit) => {
  const { viewer, params, read } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see what was decided')
  const { decision, agreements, interests, settings, holidays } = await read(async (reader) => {
    const found = await getDecision(reader, viewer, params.planId ?? null, params.decisionId ?? '')
    const { settings } = await getCycle(reader, viewer, found.madeOn)
    return {
      decision: found,
      agreements: found.plan ? await listAgreements(reader, found.plan.id) : [],
      interests: await listInterests(reader, found.id),
      settings,
      holidays: await readHolidayTable(reader),
    }
  })
  const effective = effectiveDay(decision, settings, holidays)
  const { authority } = viewer
  const { plan, callIn } = decision
  const money = await moneyOfDecision(visit, decision)
  const agreement = agreements.find((each) => isAgreementOf(decision, each)) ?? null
  const planId = plan?.id ?? null
  const about = scopesOfDecision(planId, decision.body.id)
  return page('governance/decisions/decision.view.njk', {
    title: `Decision of ${decision.body.name}`,
    crumbs: decisionCrumbs(visit, decision),
    decision,
    outcome: { words: outcomes[decision.outcome], colour: outcomeColours[decision.outcome] },
    callInOutcome: callIn?.outcome ? callInOutcomes[callIn.outcome] : null,
    effective,
    money,
    odd: [
      ...oddAboutDecision(decision, effective),
      ...[oddAboutMoney(decision, money?.lines ?? []), ...interests.map(oddAboutInterest)].filter((sentence) => sentence !== null),
      ...missingFromRecord(decision, interests),
    ],
    interests: interests.map((interest) => ({
      ...interest,
      kindWords: interestKinds[interest.kind],
      stayedWords: stayings[interest.stayed],
      href: paths.interest(authority, planId, decision.id, interest.id),
    })),
    agreement,
    agreementHref: plan && agreement && paths.version(authority, plan.id, agreement.versionId),
    agreeHref: !agreement && canBeAgreed.includes(decision.outcome) && may(viewer, 'agreePlan', about) ? agreeHref(visit, decision) : null,
    declareHref: may(viewer, 'declareInterest', about) ? paths.declareInterest(authority, planId, decision.id) : null,
    recordHref: paths.recordOfDecision(authority, planId, decision.id),
    asksForConstitution: effective.asksForCallIn && may(viewer, 'setCyclePeriod'),
    mayBeCalledIn: isExecutive(decision.body.kind) || callIn !== null,
    isBeforeRules: Temporal.PlainDate.compare(decision.madeOn, rulesFrom) < 0,
    reportHref: decision.report && paths.report(authority, decision.report.id),
    bodyHref: paths.body(authority, decision.body.id),
    planHref: plan && paths.plan(authority, plan.id),
    versionHref: plan && decision.version && paths.version(authority, plan.id, decision.version.id),
    changeHref: may(viewer, 'changeDecision', about) ? paths.changeDecision(authority, planId, decision.id) : null,
    callInHref: may(viewer, 'recordCallIn', about) ? paths.callIn(authority, planId, decision.id) : null,
  })
}

const canBeAgreed: readonly Decision['outcome'][] = ['approved', 'with-conditions', 'in-part', 'amended']

const agreeHref = ({ viewer }: Visit, { plan, body, madeOn, version }: Decision): string | null =>
  plan &&
  paths.agreePlan(viewer.authority, plan.id, {
    by: `body:${body.id}`,
    on: printPlainDay(madeOn),
    ...(version ? { version: version.id } : {}),
  })

export const decisionCrumbs = ({ viewer: { authority } }: Visit, { plan, report }: Pick<Decision, 'plan' | 'report'>) =>
  plan
    ? [
        { text: 'Plans', href: paths.plans(authority) },
        { text: plan.title, href: paths.plan(authority, plan.id) },
        { text: 'Bodies', href: paths.planBodies(authority, plan.id) },
      ]
    : [
        { text: 'Reports', href: paths.reports(authority) },
        ...(report
          ? [
              { text: report.subject, href: paths.report(authority, report.id) },
              { text: 'Decided and asked', href: paths.decidedOnReport(authority, report.id) },
            ]
          : []),
      ]
