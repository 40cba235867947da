import { printPlainDay } from '../../calendar/print-day.ts'
import { shortened } from '../name-finding.ts'
import type { PlanContent, Responsible } from '../plan-content.ts'
import type { ChangeKind } from './change-kinds.ts'

// How two plans are held against each other: a list of parts, each with its fields, in the field's words.

/** Within one plan things are the same by id, between plans by what they are called. */
export type By = 'id' | 'reference'

export type ComparedField<T> = {
  readonly name: string
  readonly label: string
  /** As it is printed; null where nothing is said. */
  readonly said: (item: T, plan: PlanContent) => string | null
  /** What makes it the same, where the printed words don't. */
  readonly same?: (item: T, plan: PlanContent, by: By) => string | null
  /** Which kind of change it is when this field differs. */
  readonly kind: ChangeKind | ((was: T, now: T, wasPlan: PlanContent, nowPlan: PlanContent) => ChangeKind)
}

export type ComparedPart<T> = {
  readonly part: string
  /** "action", "success measure" */
  readonly called: string
  readonly of: (plan: PlanContent) => readonly T[]
  readonly id: (item: T) => string
  readonly reference: (item: T, plan: PlanContent) => string
  readonly name: (item: T, plan: PlanContent) => string
  readonly added: ChangeKind | ((item: T) => ChangeKind)
  readonly removed: ChangeKind
  readonly fields: readonly ComparedField<T>[]
}

type Kind<T> = ComparedField<T>['kind']

export const words = <T>(name: string, label: string, said: (item: T) => string | null, kind: Kind<T>): ComparedField<T> => ({
  name,
  label,
  said,
  kind,
})

export const day = <T>(name: string, label: string, on: (item: T) => string | null, kind: Kind<T>): ComparedField<T> => ({
  name,
  label,
  said: (item) => printDayText(on(item)),
  kind,
})

/** A post or person: who holds the post, or has left, is no change of the plan. */
export const responsible = <T>(name: string, label: string, who: (item: T) => Responsible | null, kind: Kind<T>): ComparedField<T> => ({
  name,
  label,
  said: (item) => who(item)?.name ?? null,
  same: (item, _, by) => {
    const someone = who(item)
    return someone && `${someone.kind} ${by === 'id' ? someone.id : someone.name}`
  },
  kind,
})

/** Things of the plan by id, printed as they are called. */
export const named = <T, U>(
  name: string,
  label: string,
  ids: (item: T) => readonly string[],
  among: { readonly of: (plan: PlanContent) => readonly U[]; readonly id: (each: U) => string; readonly name: (each: U) => string },
  kind: Kind<T>,
): ComparedField<T> => ({
  name,
  label,
  said: (item, plan) => {
    const wanted = new Set(ids(item))
    return joined(
      among
        .of(plan)
        .filter((each) => wanted.has(among.id(each)))
        .map(among.name),
    )
  },
  same: (item, plan, by) => {
    const wanted = new Set(ids(item))
    if (by === 'id') return [...wanted].sort().join(' ')
    const names = among.of(plan).filter((each) => wanted.has(among.id(each)))
    return names.map(among.name).sort().join('\n')
  },
  kind,
})

export const joined = (texts: readonly string[], between = '; '): string | null => (texts.length === 0 ? null : texts.join(between))

export const printDayText = (day: string | null): string | null => {
  if (day === null) return null
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? printPlainDay(Temporal.PlainDate.from(day)) : day
}

/** "3", "3 (c)", "“Tell referrers what became …”" */
export function findingCalled({
  ownLabel,
  number,
  text,
}: {
  readonly ownLabel: string | null
  readonly number: string | null
  readonly text: string
}): string {
  if (ownLabel && number) return `${number} (${ownLabel})`
  return ownLabel ?? number ?? `“${shortened(text, 60)}”`
}
