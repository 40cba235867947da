// The record of a decision: what SI 2012/2089 asks to be written down of it, in that order, and what is still missing.
// Source: SI 2012/2089 regulation 12(2) for a body, 13(4) for an individual member: the decision and its date, the reasons, the alternatives
// considered and rejected, the interests declared, and a note of any dispensation.

import { printDay, printPlainDay } from '../../calendar/print-day.ts'
import { type Block, cell, heading, type Paper, paragraph } from '../../document/paper.ts'
import { printPounds } from '../../plan/money/pounds.ts'
import { rulesFrom } from '../cycle/cycle-settings.ts'
import { isExecutive } from '../cycle/plan-backwards.ts'
import { callInOutcomes, type Decision, outcomes } from './decision.ts'
import { type MoneyLine, moneyInWords } from './decision-money.ts'
import type { Effective } from './effective-day.ts'
import { type Interest, interestInWords } from './interest.ts'

export type OfRecord = {
  readonly authority: string
  readonly decision: Decision
  readonly effective: Effective
  readonly interests: readonly Interest[]
  /** The lines to which it did something. */
  readonly money: readonly (MoneyLine & { readonly allocated: bigint })[]
  readonly isExample: boolean
}

export type RecordOfDecision = {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly says: string }[]
  /** In the regulation's order; `says` is lines, `isMissing` where it only says that nothing is on record. */
  readonly parts: readonly { readonly title: string; readonly says: readonly string[]; readonly isMissing: boolean }[]
}

export function recordOfDecision({ authority, decision, effective, interests, money }: OfRecord): RecordOfDecision {
  const { body, plan, version, report, reference, madeOn, publishedOn, callIn, noCallInBecause } = decision
  const fact = (label: string, says: string | null | undefined) => (says ? [{ label, says }] : [])
  const part = (title: string, says: readonly (string | null)[]) => {
    const lines = says.filter((line) => line !== null)
    return { title, says: lines.length > 0 ? lines : ['None is on record.'], isMissing: lines.length === 0 }
  }
  const dispensations = interests.flatMap(({ who, dispensation }) => (dispensation === null ? [] : [`${who}: ${dispensation}`]))
  return {
    title: `Record of a decision of ${body.name}`,
    facts: [
      ...fact('Authority', authority),
      ...fact('Decision of', body.name),
      ...fact('Made on', printDay(madeOn)),
      ...fact('Reference', reference),
      ...fact('About', plan && (version ? `${plan.title}, version ${version.number}` : plan.title)),
      ...fact('Report', report && (report.meetsOn ? `${report.subject}, for ${printPlainDay(report.meetsOn)}` : report.subject)),
      ...fact('Outcome', outcomes[decision.outcome]),
      ...fact('Published on', publishedOn && printDay(publishedOn)),
      ...fact('Exempt from call-in', noCallInBecause),
      ...fact('Call-in ends', effective.callInEnds && printDay(effective.callInEnds)),
      ...fact('Called in', callIn && `${printDay(callIn.calledInOn)}, by ${callIn.byWhom}`),
      ...fact('What came of it', callIn?.outcome && callIn.outcomeOn && `${callInOutcomes[callIn.outcome]}, ${printDay(callIn.outcomeOn)}`),
      ...fact('Counts from', effective.on && `${printDay(effective.on)}${effective.isExpected ? ', if it is published in time' : ''}`),
    ],
    parts: [
      part('The decision', [decision.wording]),
      part('Reasons', [decision.reasons]),
      part('Alternatives considered and rejected', [decision.alternatives]),
      part('Interests declared', [decision.interests, ...interests.map(interestInWords)]),
      part('Dispensations', [decision.dispensations, ...dispensations]),
      ...(money.length > 0 ? [part('What it does to the plan’s money', [moneyInWords(money), ...money.map(moneyLine)])] : []),
    ],
  }
}

const moneyLine = ({ title, year, source, asked, allocated }: OfRecord['money'][number]): string =>
  `${title}, ${year}, from ${source}: ${
    allocated === 0n
      ? `${printPounds(asked)} refused`
      : allocated < asked
        ? `${printPounds(allocated)} of ${printPounds(asked)} allocated`
        : `${printPounds(allocated)} allocated`
  }`

/** What the regulations ask of the record of an executive decision and it doesn't say yet, as sentences. */
export function missingFromRecord(decision: Decision, interests: readonly Interest[]): readonly string[] {
  if (!isExecutive(decision.body.kind) || Temporal.PlainDate.compare(decision.madeOn, rulesFrom) < 0) return []
  const says = (words: string | null) => words !== null
  const asked = [
    ...(says(decision.reasons) ? [] : ['its reasons']),
    ...(says(decision.alternatives) ? [] : ['the alternatives that were considered and rejected, or that there were none']),
    ...(says(decision.interests) || interests.length > 0 ? [] : ['the interests that were declared, or that there were none']),
  ]
  return asked.map(
    (what) => `The record must also say ${what} (SI 2012/2089, regulation ${decision.body.kind === 'individual-member' ? '13' : '12'}).`,
  )
}

/** The record as a paper, to become a Word file. */
export function paperOfDecision(of: OfRecord): Paper {
  const { title, facts, parts } = recordOfDecision(of)
  const blocks = parts.flatMap((part): Block[] => [heading(2, part.title), ...part.says.map(paragraph)])
  return {
    title,
    foot: `${of.authority} · ${title}${of.isExample ? ' · Example' : ''}`,
    isUpright: true,
    blocks: [
      heading(1, title),
      {
        kind: 'table',
        columns: [
          { name: 'Of the decision', share: 1 },
          { name: 'What is on record', share: 2 },
        ],
        rows: facts.map(({ label, says }) => [cell(label), cell(says)]),
      },
      ...blocks,
    ],
  }
}
