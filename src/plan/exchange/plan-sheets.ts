import { printPlainDay } from '../../calendar/print-day.ts'
import { shapeSheets } from '../../document/shape-sheets.ts'
import type { Sheet } from '../../document/written-sheet.ts'
import { fileFields, type GoodwardFile } from './goodward-file.ts'
import { planTable } from './plan-table.ts'

/** The sheet that says that a workbook is a Goodward file, and holds what stands alone. */
export const goodwardSheet = 'goodward'

/** One sheet for a person, then those for machines. */
export function planSheets(file: GoodwardFile): Sheet[] {
  const { columns, rows } = planTable(file.plan, Temporal.PlainDate.from(file.madeOn))
  const forPeople: Sheet = {
    name: 'Plan',
    rows: [[file.plan.title], [`${madeWords(file)}. ${file.standing}.`], columns.map((column) => column.name), ...rows],
    layout: { titles: 2, widths: columns.map((column) => column.width) },
  }
  return [forPeople, ...shapeSheets(goodwardSheet, fileFields, file)]
}

export const madeWords = ({ from, madeOn }: Pick<GoodwardFile, 'from' | 'madeOn'>): string =>
  `${from}, as at ${printPlainDay(Temporal.PlainDate.from(madeOn))}`
