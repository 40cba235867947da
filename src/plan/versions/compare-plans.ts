import type { PlanContent } from '../plan-content.ts'
import type { ChangeKind } from './change-kinds.ts'
import { comparedActions } from './compared-actions.ts'
import type { By, ComparedField, ComparedPart } from './compared-field.ts'
import {
  comparedConsultations,
  comparedFindingSources,
  comparedFindings,
  comparedInspections,
  comparedMeasures,
  comparedPhases,
  comparedPlan,
  comparedRisks,
  comparedWorkstreams,
} from './compared-frame.ts'
import { comparedCarryForwards, comparedCosts, comparedFunding, comparedSources, comparedSpend } from './compared-money.ts'

// What differs between two plans, or one plan at two times: what was added, what was removed, and what changed field by field.

export type FieldChange = {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
  readonly kind: ChangeKind
}

export type Difference = {
  readonly part: string
  /** "action", "success measure" */
  readonly called: string
  readonly id: string
  /** "A4 Set a caseload ceiling" */
  readonly name: string
  readonly what: 'added' | 'removed' | 'changed'
  /** What changed; of what was added or removed, all that it says. */
  readonly fields: readonly FieldChange[]
}

/** The parts in the order in which a reader meets them. */
// biome-ignore lint/suspicious/noExplicitAny: each part knows its own items
const parts: readonly ComparedPart<any>[] = [
  comparedPlan,
  comparedInspections,
  comparedFindingSources,
  comparedFindings,
  comparedWorkstreams,
  comparedPhases,
  comparedActions,
  comparedMeasures,
  comparedRisks,
  comparedCosts,
  comparedFunding,
  comparedSources,
  comparedSpend,
  comparedCarryForwards,
  comparedConsultations,
]

/** Within one plan (and its versions) things are matched by id, between plans by what they are called. No difference means equal. */
export function comparePlans(before: PlanContent, after: PlanContent, by: By = 'id'): Difference[] {
  return parts.flatMap((part) => compareParts(part, before, after, by))
}

function compareParts<T>(part: ComparedPart<T>, before: PlanContent, after: PlanContent, by: By): Difference[] {
  const key = (item: T, plan: PlanContent) => (by === 'id' ? part.id(item) : part.reference(item, plan))
  const old = Map.groupBy(part.of(before), (item) => key(item, before))
  const differences: Difference[] = []
  for (const item of part.of(after)) {
    // Two of one name are matched in their order.
    const was = old.get(key(item, after))?.shift()
    if (was === undefined) differences.push(whole(part, 'added', item, after))
    else if (by === 'reference' || part.part === 'plan' || JSON.stringify(was) !== JSON.stringify(item)) {
      const fields = part.fields.flatMap((field) => compareField(field, was, item, before, after, by))
      if (fields.length > 0) differences.push({ ...headOf(part, item, after), what: 'changed', fields })
    }
  }
  for (const item of [...old.values()].flat()) differences.push(whole(part, 'removed', item, before))
  return differences
}

function compareField<T>(field: ComparedField<T>, was: T, now: T, before: PlanContent, after: PlanContent, by: By): FieldChange[] {
  const same = (item: T, plan: PlanContent) => (field.same ? field.same(item, plan, by) : field.said(item, plan)) || null
  if (same(was, before) === same(now, after)) return []
  const kind = typeof field.kind === 'function' ? field.kind(was, now, before, after) : field.kind
  return [{ field: field.name, label: field.label, before: field.said(was, before), after: field.said(now, after), kind }]
}

function whole<T>(part: ComparedPart<T>, what: 'added' | 'removed', item: T, plan: PlanContent): Difference {
  const kind = what === 'removed' ? part.removed : typeof part.added === 'function' ? part.added(item) : part.added
  const fields = part.fields.flatMap((field) => {
    const said = field.said(item, plan)
    if (said === null || said === '') return []
    return [
      { field: field.name, label: field.label, before: what === 'removed' ? said : null, after: what === 'added' ? said : null, kind },
    ]
  })
  return {
    ...headOf(part, item, plan),
    what,
    fields: fields.length > 0 ? fields : [{ field: 'name', label: 'Name', before: null, after: null, kind }],
  }
}

const headOf = <T>(part: ComparedPart<T>, item: T, plan: PlanContent) => ({
  part: part.part,
  called: part.called,
  id: part.id(item),
  name: part.name(item, plan),
})

export type Counts = { readonly added: number; readonly removed: number; readonly changed: number }

export const countDifferences = (differences: readonly Difference[]): Counts => ({
  added: differences.filter(({ what }) => what === 'added').length,
  removed: differences.filter(({ what }) => what === 'removed').length,
  changed: differences.filter(({ what }) => what === 'changed').length,
})

/** Which kinds of change there are among these differences. */
export const kindsOf = (differences: readonly Difference[]): ReadonlySet<ChangeKind> =>
  new Set(differences.flatMap((difference) => difference.fields.map((field) => field.kind)))

/** What changed of what the plan says, apart from what merely happened: an action completed, money spent, a partner's answer. */
export function apartFromEvents(differences: readonly Difference[]): { changes: Difference[]; events: Difference[] } {
  const isEvent = ({ fields }: Difference) => fields.every((field) => field.kind === 'record')
  return { changes: differences.filter((each) => !isEvent(each)), events: differences.filter(isEvent) }
}
