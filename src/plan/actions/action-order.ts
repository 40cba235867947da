import type { ActionContent, Responsible } from '../plan-content.ts'

// What is written of an action, as one person asks for it.

/** A post or a person of the authority's book. */
export type Chosen = Pick<Responsible, 'kind' | 'id'>

export type ActionOrder = {
  readonly title: string
  /** What will be done, at length; the title says it in a line. */
  readonly description: string | null
  readonly why: string | null
  readonly origin: ActionContent['origin']
  /** The page of the report that it comes from, where it comes from the report's body. */
  readonly originPage: number | null
  readonly workstreamId: string | null
  readonly phaseId: string | null
  readonly owner: Chosen | null
  readonly accountable: Chosen | null
  readonly startsOn: Temporal.PlainDate | null
  readonly dueOn: Temporal.PlainDate | null
  /** By when, where that is no day ("ongoing") or as the plan's own words have it ("by the end of the summer term"). */
  readonly dueWords: string | null
  readonly equalityNote: string | null
  readonly findingIds: readonly string[]
  readonly partners: readonly { readonly organisationId: string; readonly contactId: string | null }[]
  /** The actions that must be done before it. */
  readonly waitsFor: readonly string[]
  /** In their order; one without an id is new. */
  readonly milestones: readonly MilestoneOrder[]
}

export type MilestoneOrder = {
  readonly id: string | null
  readonly title: string
  readonly dueOn: Temporal.PlainDate | null
  readonly reachedOn: Temporal.PlainDate | null
}

/** A new action: what isn't named is empty. `reference` is the plan's next one unless the action brings its own. */
export type NewAction = Pick<ActionOrder, 'title'> &
  Partial<ActionOrder> & {
    readonly reference?: string
    /** It is done already, and since when: perhaps since before the plan was made. */
    readonly completeOn?: Temporal.PlainDate | null
  }

/** A change to an action: what isn't named stays as it is. */
export type ActionChange = Partial<ActionOrder>

export const origins: Readonly<Record<ActionContent['origin'], string>> = {
  finding: 'It answers a finding',
  'report-body': 'It comes from the body of the report',
  decision: 'It comes from a decision of a body',
  assurance: 'It comes from an audit or another check of our own',
  own: 'It is our own idea',
}
