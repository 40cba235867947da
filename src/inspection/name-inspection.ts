import { shortTitle } from './frameworks/frameworks.ts'
import { inspectionName } from './inspection.ts'
import { dayOrMonthOf } from './stored-values.ts'

type Row = {
  readonly framework: string
  readonly title: string | null
  readonly published_on: Temporal.PlainDate | null
  readonly published_month: string | null
}

/** How an inspection is called in a sentence: "Single inspection, published 16 May 2016". */
export function nameInspection(row: Row): string {
  const published = dayOrMonthOf(row.published_on, row.published_month)
  return inspectionName({ title: row.title, published }, shortTitle(row.framework))
}
