// The whole plan as one self-contained piece: what is frozen as a version, compared, exported and imported, and shown as a live block.
// Days, months, pence and scores are text, so that its canonical form holds no numbers; names are as they were when it was read.

/** Stored content is never migrated: a reader lifts edition n to n + 1. */
export const planContentEdition = 1

/** A name as printed, with the id of the record that it stands for. */
export type Named = { readonly id: string; readonly name: string }

/** A post or a person; `heldBy` is who held the post when this was read. */
export type Responsible = Named & { readonly kind: 'post' | 'person'; readonly heldBy: string | null; readonly left: boolean }

export type PlanContent = {
  readonly id: string
  readonly title: string
  readonly summary: string | null
  readonly organisation: Named | null
  readonly inspections: readonly (Named & { readonly publishedOn: string | null })[]
  readonly sources: readonly SourceContent[]
  readonly findings: readonly FindingOfPlan[]
  readonly workstreams: readonly WorkstreamContent[]
  readonly phases: readonly PhaseContent[]
  readonly actions: readonly ActionContent[]
  readonly measures: readonly MeasureContent[]
  readonly risks: readonly RiskContent[]
  readonly costs: readonly CostContent[]
  readonly fundingSources: readonly FundingSourceContent[]
  readonly spend: readonly SpendContent[]
  readonly carryForwards: readonly CarryForwardContent[]
  readonly consultations: readonly ConsultationContent[]
}

export type SourceContent = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly fromWhom: string | null
  readonly datedOn: string
  readonly words: string | null
  readonly webAddress: string | null
}

export type FindingOfPlan = {
  readonly id: string
  readonly inspectionId: string | null
  readonly sourceId: string | null
  readonly number: string | null
  readonly ownLabel: string | null
  readonly text: string
  readonly kind: string
  readonly list: string
  readonly theme: string | null
  readonly area: string | null
  readonly areaName: string | null
  readonly addressees: readonly string[]
  readonly timescale: string | null
  readonly setOn: string | null
  readonly page: string | null
  readonly parts: readonly {
    readonly id: string
    readonly organisation: Named
    readonly part: 'deliver' | 'influence' | 'monitor'
    readonly otherPlan: Named | null
    readonly foldedInto: string | null
    readonly note: string | null
  }[]
}

export type WorkstreamContent = {
  readonly id: string
  readonly title: string
  readonly lead: Responsible | null
  readonly accountable: Responsible | null
  readonly organisation: Named | null
}

/** What a phase can be counted from; the phase before is the one before it in the plan's order. */
export type Anchor = 'publication' | 'receipt' | 'fieldwork-end' | 'source-date' | 'agreement' | 'phase-before' | 'phase-start'

/** A fixed day, or so long after an anchor: `on` is then the day that was worked out and confirmed, null until the anchor is known. */
export type PhaseEnd = {
  readonly on: string | null
  readonly anchor: Anchor | null
  /** The inspection, or the other source of findings, whose day it is counted from. */
  readonly anchorOf: Named | null
  readonly amount: string | null
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | null
}

export type PhaseContent = { readonly id: string; readonly title: string; readonly starts: PhaseEnd; readonly ends: PhaseEnd }

export type ActionContent = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly what: string | null
  readonly why: string | null
  readonly origin: 'finding' | 'report-body' | 'decision' | 'assurance' | 'own'
  readonly originPage: string | null
  readonly workstreamId: string | null
  readonly phaseId: string | null
  readonly owner: Responsible | null
  readonly accountable: Responsible | null
  readonly startsOn: string | null
  readonly dueOn: string | null
  readonly dueWords: string | null
  readonly equalityNote: string | null
  readonly findingIds: readonly string[]
  readonly partners: readonly PartnerContent[]
  readonly waitsFor: readonly string[]
  readonly milestones: readonly {
    readonly id: string
    readonly title: string
    readonly dueOn: string | null
    readonly reachedOn: string | null
  }[]
  /** Each time its date was moved after agreement, the first first. */
  readonly moves: readonly {
    readonly was: string | null
    readonly wasWords: string | null
    readonly now: string | null
    readonly nowWords: string | null
    readonly reasonCode: string
    readonly reason: string
    readonly approvedBy: string | null
    readonly on: string
  }[]
  readonly ended: {
    readonly outcome: 'complete' | 'no-longer-needed'
    readonly on: string
    readonly reasonCode: string | null
    readonly reason: string | null
  } | null
  readonly costing: 'no-cost' | 'not-yet-costed' | null
  readonly broughtIn: readonly {
    readonly asAt: string
    readonly status: string | null
    readonly printedStatus: string
    readonly account: string | null
  }[]
}

export type PartnerContent = {
  readonly id: string
  readonly organisation: Named
  readonly contact: Responsible | null
  readonly standing: 'not-offered' | 'offered' | 'agreed' | 'not-agreed'
  readonly on: string | null
  readonly by: string | null
  readonly reason: string | null
  /** The action as it was last put to the partner; null while it wasn't. */
  readonly offered: string | null
}

export type MeasureContent = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly direction: 'up' | 'down' | 'keep'
  readonly baseline: string | null
  readonly baselineOn: string | null
  readonly target: string | null
  readonly byOn: string | null
  readonly source: string | null
  readonly actionIds: readonly string[]
  readonly findingIds: readonly string[]
}

export type RiskScore = { readonly likelihood: string; readonly impact: string; readonly on: string }

export type RiskContent = {
  readonly id: string
  readonly event: string
  readonly cause: string | null
  readonly effect: string | null
  readonly owner: Responsible | null
  readonly current: RiskScore | null
  readonly target: RiskScore | null
  readonly actionIds: readonly string[]
}

/** `pence` is the amount when one-off, the full year's when recurrent; months are "2016-10". */
export type CostContent = {
  readonly id: string
  readonly actionId: string | null
  readonly title: string
  readonly nature: 'one-off' | 'recurrent'
  readonly kind: 'revenue' | 'capital'
  readonly pence: string
  readonly fromMonth: string
  readonly toMonth: string | null
  readonly timingNote: string | null
  readonly post: {
    readonly fte: string
    readonly term: 'fixed-term' | 'permanent' | null
    readonly standing: 'filled' | 'vacant' | null
  } | null
  readonly funding: readonly FundingContent[]
}

/** `financialYear` is its first calendar year: "2016" is 2016/17. */
export type FundingContent = {
  readonly id: string
  readonly financialYear: string
  readonly sourceId: string | null
  readonly pence: string
  readonly standing: 'agreed' | 'requested' | 'not-found'
  readonly decision: string | null
  readonly askedOf: string | null
}

export type FundingSourceContent = {
  readonly id: string
  readonly kind: 'reserve' | 'base-budget' | 'saving-to-be-made' | 'grant' | 'partner' | 'outside-programme' | 'existing-resources'
  readonly name: string
  readonly organisation: Named | null
  readonly owner: Responsible | null
  readonly budget: string | null
  readonly byOn: string | null
  readonly conditions: string | null
  readonly endsOn: string | null
  readonly givesWay: string | null
}

export type SpendContent = {
  readonly id: string
  readonly sourceId: string
  readonly financialYear: string
  readonly quarter: string
  readonly kind: 'spent' | 'forecast'
  readonly pence: string
}

export type CarryForwardContent = {
  readonly id: string
  readonly sourceId: string
  readonly financialYear: string
  readonly pence: string
  readonly reason: string
  readonly standing: 'asked' | 'agreed' | 'not-agreed'
}

export type ConsultationContent = {
  readonly id: string
  readonly who: string
  readonly name: string
  readonly fromOn: string
  readonly toOn: string | null
  readonly how: string | null
  readonly said: string | null
  readonly changed: string | null
}
