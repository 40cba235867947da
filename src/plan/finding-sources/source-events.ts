import { shortened } from '../name-finding.ts'

// How the history of a plan tells what was done about findings that no inspection report made.

const onPlan = (what: string, planId: string, sentence: string) => ({ what, about: { kind: 'plan', id: planId }, sentence })

const findings = (count: number): string => (count === 1 ? 'a finding' : `${count} findings`)

export const planStartedFromSource = (planId: string, title: string, source: string) =>
  onPlan('plan-started', planId, `Started the plan “${title}” to answer ${source}.`)
export const sourceAdded = (planId: string, source: string) => onPlan('finding-source-added', planId, `The plan now answers ${source} too.`)
export const sourceChanged = (planId: string, was: string, now: string) =>
  onPlan('finding-source-changed', planId, was === now ? `Corrected what is kept of ${now}.` : `Changed ${was} to ${now}.`)
export const sourcePaperAttached = (planId: string, source: string) =>
  onPlan('finding-source-paper-attached', planId, `Attached the paper of ${source}.`)
export const sourceTakenOut = (planId: string, source: string) =>
  onPlan('finding-source-taken-out', planId, `The plan no longer answers ${source}.`)

export const sourceFindingsAdded = (planId: string, source: string, count: number) =>
  onPlan('source-findings-added', planId, `Added ${findings(count)} of ${source}.`)
export const sourceFindingChanged = (planId: string, was: string, now: string) =>
  onPlan(
    'source-finding-changed',
    planId,
    was === now
      ? `Changed what is kept of the finding “${shortened(now, 120)}”.`
      : `Changed the finding “${shortened(was, 120)}” to “${shortened(now, 120)}”.`,
  )
export const sourceFindingMoved = (planId: string, text: string, direction: 'up' | 'down') =>
  onPlan('source-finding-moved', planId, `Moved the finding “${shortened(text, 120)}” ${direction}.`)
export const sourceFindingRemoved = (planId: string, text: string) =>
  onPlan('source-finding-removed', planId, `Removed the finding “${shortened(text, 120)}”.`)
export const sourceFindingPutBack = (planId: string) =>
  onPlan('source-finding-put-back', planId, 'Put back a finding that had been removed.')
