import type { ActionContent, Named, PhaseEnd, PlanContent, Responsible } from '../plan-content.ts'

// What of a plan another begins with: what is to be done and how it is divided. Days, what it costs and what happened stay with the old one.

export type TakenOver = {
  /** Those still open only, as when one plan replaces another. */
  readonly openOnly: boolean
  /** Owners, leads, accountable directors and partners, but for those who have left. */
  readonly people: boolean
  /** Which findings it answers, and what answers each. */
  readonly origins: boolean
}

export const forTemplate: TakenOver = { openOnly: false, people: false, origins: false }

/** `inspection` is the one that the new plan answers, so that a phase counted from a report is counted from that. */
export function takenOver(plan: PlanContent, { openOnly, people, origins }: TakenOver, inspection: Named | null = null): PlanContent {
  const actions = plan.actions.filter(({ ended }) => (openOnly ? ended === null : ended?.outcome !== 'no-longer-needed'))
  const ids = new Set(actions.map(({ id }) => id))
  const kept = (list: readonly string[]) => list.filter((id) => ids.has(id))
  const who = (someone: Responsible | null) => (people && someone && !someone.left ? someone : null)
  const end = (each: PhaseEnd) => phaseEnd(each, origins, inspection)
  return {
    ...plan,
    organisation: people ? plan.organisation : null,
    inspections: origins ? plan.inspections : inspection ? [{ ...inspection, publishedOn: null }] : [],
    sources: origins ? plan.sources : [],
    findings: origins ? plan.findings : [],
    workstreams: plan.workstreams.map((each) => ({
      ...each,
      lead: who(each.lead),
      accountable: who(each.accountable),
      organisation: people ? each.organisation : null,
    })),
    phases: plan.phases.map((phase) => ({ ...phase, starts: end(phase.starts), ends: end(phase.ends) })),
    actions: actions.map((action) => ({
      ...bare(action),
      owner: who(action.owner),
      accountable: who(action.accountable),
      origin: origins ? action.origin : action.origin === 'finding' ? 'own' : action.origin,
      originPage: origins ? action.originPage : null,
      findingIds: origins ? action.findingIds : [],
      partners: people
        ? action.partners.map((each) => ({
            ...each,
            contact: who(each.contact),
            standing: 'not-offered',
            on: null,
            by: null,
            reason: null,
            offered: null,
          }))
        : [],
      waitsFor: kept(action.waitsFor),
    })),
    measures: plan.measures
      .map((measure) => ({
        ...measure,
        baseline: null,
        baselineOn: null,
        target: null,
        byOn: null,
        actionIds: kept(measure.actionIds),
        findingIds: origins ? measure.findingIds : [],
        spoke: measure.actionIds.length > 0,
      }))
      .filter(({ spoke, actionIds, findingIds }) => !spoke || actionIds.length + findingIds.length > 0)
      .map(({ spoke: _, ...measure }) => measure),
    risks: plan.risks.map((risk) => ({ ...risk, owner: who(risk.owner), current: null, target: null, actionIds: kept(risk.actionIds) })),
    costs: [],
    fundingSources: [],
    spend: [],
    carryForwards: [],
    consultations: [],
  }
}

const bare = (action: ActionContent): ActionContent => ({
  ...action,
  startsOn: null,
  dueOn: null,
  dueWords: null,
  milestones: action.milestones.map((each) => ({ ...each, dueOn: null, reachedOn: null })),
  moves: [],
  ended: null,
  costing: null,
  broughtIn: [],
})

const unset: PhaseEnd = { on: null, anchor: null, anchorOf: null, amount: null, unit: null }

function phaseEnd(end: PhaseEnd, origins: boolean, inspection: Named | null): PhaseEnd {
  if (end.anchor === null || (end.anchor === 'source-date' && !origins)) return unset
  if (origins || end.anchor === 'agreement' || end.anchor === 'phase-before' || end.anchor === 'phase-start') return { ...end, on: null }
  return inspection ? { ...end, on: null, anchorOf: inspection } : unset
}
