import { bodyWords, decisionWords } from './live/of-bodies.ts'
import { dutyWords, nextStepWords } from './live/of-duties.ts'
import { findingWords } from './live/of-findings.ts'
import { contextWords, inspectionWords, judgementWords, strengthWords } from './live/of-inspection.ts'
import { moneyWords } from './live/of-money.ts'
import { consultationWords, equalityWords, partnerWords, planWords, riskWords, workstreamWords } from './live/of-plan.ts'
import type { LivePart } from './manifest.ts'
import type { ReportRecord } from './record.ts'
import type { Words } from './words.ts'

const written: Readonly<Record<LivePart, (record: ReportRecord) => Words>> = {
  inspection: inspectionWords,
  judgements: judgementWords,
  'national-context': contextWords,
  strengths: strengthWords,
  findings: findingWords,
  plan: planWords,
  workstreams: workstreamWords,
  money: moneyWords,
  risks: riskWords,
  duties: dutyWords,
  bodies: bodyWords,
  partners: partnerWords,
  'next-steps': nextStepWords,
  'earlier-decisions': decisionWords,
  consultation: consultationWords,
  equality: equalityWords,
}

/** What the record says under one heading of a report; no words where it says nothing. */
export const liveWords = (part: LivePart, record: ReportRecord): Words => written[part](record)
