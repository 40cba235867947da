import { findArea, findFramework } from '../inspection/frameworks/frameworks.ts'
import type { Named } from './plan-content.ts'

// From the columns of a row to the names that a plan's content prints.

export const namedOrNull = (id: string | null, name: string | null): Named | null => (id === null ? null : { id, name: name ?? '' })

export const dayText = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null

export const numberText = (number: number | null): string | null => (number === null ? null : String(number))

type Area = { readonly framework: string | null; readonly edition: string | null; readonly area: string | null }

/** The judgement area as its framework names it; null where the finding is tied to none. */
export function areaName({ framework, edition, area }: Area): string | null {
  const found = framework && edition ? findFramework(framework, edition) : null
  return area !== null && found ? (findArea(found, area)?.title ?? null) : null
}
