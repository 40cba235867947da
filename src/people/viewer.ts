import type { Acting } from '../database/database.ts'
import type { Grant } from './roles.ts'

/** The person who looks or acts, in one authority, with the roles that count today. Every query that returns a plan, a report or history
 * takes one and returns what that person may see. */
export type Viewer = Acting & {
  readonly authorityId: string
  readonly authority: { readonly id: string; readonly slug: string; readonly name: string }
  readonly person: { readonly id: string; readonly name: string } | null
  readonly grants: readonly Grant[]
  /** Whether this is the made-up council of the example. */
  readonly example: boolean
}
