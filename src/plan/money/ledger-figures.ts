import type { PlanContent } from '../plan-content.ts'
import type { Kind } from './ledger-heads.ts'
import type { LedgerLine } from './ledger-sheet.ts'
import { figuresOf, sourceYear } from './spend-totals.ts'

// From a ledger's lines to figures of the plan's sources, once it is said which name means which source; and what they change.

export type LedgerFigure = { readonly sourceId: string; readonly kind: Kind; readonly quarter: number; readonly pence: bigint }

/** `meant` gives a source's id for a ledger's name; names without one are left out. Names of one source are added up. */
export function figuresOfLedger(lines: readonly LedgerLine[], meant: (name: string) => string | null): LedgerFigure[] {
  const figures = new Map<string, LedgerFigure>()
  for (const { name, kind, quarter, pence } of lines) {
    const sourceId = meant(name)
    if (sourceId === null) continue
    const key = `${sourceId} ${kind} ${quarter}`
    figures.set(key, { sourceId, kind, quarter, pence: pence + (figures.get(key)?.pence ?? 0n) })
  }
  return [...figures.values()]
}

export type FigureChange = LedgerFigure & { readonly source: string; readonly was: bigint | null }

/** Figures that differ from what is on record, in the plan's order. */
export function ledgerChanges(plan: PlanContent, year: number, figures: readonly LedgerFigure[]): FigureChange[] {
  return plan.fundingSources.flatMap((source) => {
    const { quarters } = sourceYear(plan, source.id, year)
    return figures
      .filter((figure) => figure.sourceId === source.id)
      .map((figure) => ({ ...figure, source: source.name, was: quarters[figure.quarter - 1]?.[figure.kind] ?? null }))
      .filter((figure) => figure.was !== figure.pence)
      .sort((a, b) => a.quarter - b.quarter || (a.kind === b.kind ? 0 : a.kind === 'spent' ? -1 : 1))
  })
}

/** Every source's figures of a year in a line each, by its id, to tell whether they are still as they were shown. */
export const figuresShown = (plan: PlanContent, year: number): Record<string, string> =>
  Object.fromEntries(plan.fundingSources.map(({ id }) => [id, figuresOf(sourceYear(plan, id, year).quarters)]))
