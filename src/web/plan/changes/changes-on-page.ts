import type { PlanContent } from '../../../plan/plan-content.ts'
import { findAgreement } from '../../../plan/versions/agreement.queries.ts'
import type { Agreement } from '../../../plan/versions/agreement.ts'
import { neededInWords, type WhoMayChange } from '../../../plan/versions/change-kinds.ts'
import { listChanges, type PlanChange } from '../../../plan/versions/changes.queries.ts'
import { readStanding, readWhoMayChange } from '../../../plan/versions/who-may-change.queries.ts'
import { accountableFor, type Standing, wordMissing } from '../../../plan/versions/whose-word.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

export type ChangesKnown = {
  readonly changes: readonly PlanChange[]
  readonly agreement: Agreement | null
  readonly who: WhoMayChange
  readonly standing: Standing
}

export const changesOf = (visit: Visit, plan: PlanContent): Promise<ChangesKnown> =>
  visit.read(async (reader) => ({
    changes: await listChanges(reader, visit.viewer, plan),
    agreement: await findAgreement(reader, plan.id),
    who: await readWhoMayChange(reader),
    standing: await readStanding(reader, visit.viewer, plan.id),
  }))

/** What happened on the way, such as why a date was moved, isn't what is asked for. */
export function changeShown({ viewer }: Visit, plan: PlanContent, { agreement, who, standing }: ChangesKnown, change: PlanChange) {
  const differences = change.differences.map((difference) => ({
    ...difference,
    fields: difference.fields.filter(({ kind }) => kind !== 'record'),
  }))
  const own = agreement !== null && wordMissing(change.differences, who, { agreement, was: plan, now: plan }, standing) === null
  return {
    ...change,
    differences: differences.filter(({ what, fields }) => what !== 'changed' || fields.length > 0),
    waitsFor: change.needs === 'agreeing-body' && agreement ? agreement.by.name : directorsOf(plan, change),
    href: paths.planChange(viewer.authority, plan.id, change.id),
    /** Whether the person who looks may answer it in their own name. */
    mine: change.answer === null && own,
    answerWords: change.answer && answerWords[change.answer.answer],
  }
}

const answerWords = {
  approved: { text: 'Approved', colour: 'green' },
  'not-approved': { text: 'Not approved', colour: 'red' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
} as const

function directorsOf(plan: PlanContent, change: PlanChange): string {
  const all = change.differences.flatMap((difference) => accountableFor(difference, plan, plan))
  const names = [...new Set(all.map(({ name, heldBy }) => (heldBy ? `${name} (${heldBy})` : name)))]
  return names.length > 0 ? names.join(' and ') : neededInWords[change.needs]
}
