import { Refusal } from '../../refusal.ts'
import { type PlanContent, planContentEdition } from '../plan-content.ts'

// Stored content is never migrated: a version frozen in an earlier edition is lifted, edition by edition, whenever it is read.

/** From edition n to n + 1, by n; a sample of each edition is kept beside this file. */
const lifts: Readonly<Record<number, (content: unknown) => unknown>> = {}

/** Stored content as today's; refuses what a later Goodward froze. */
export function liftContent(edition: number, content: unknown): PlanContent {
  if (edition > planContentEdition)
    throw new Refusal(
      'conflict',
      `This was frozen by a later Goodward (edition ${edition}); this one reads up to edition ${planContentEdition}.`,
    )
  let lifted = content
  for (let from = edition; from < planContentEdition; from++) {
    const lift = lifts[from]
    if (!lift) throw new Error(`Nothing lifts a plan’s content from edition ${from}.`)
    lifted = lift(lifted)
  }
  return lifted as PlanContent
}
