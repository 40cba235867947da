import type { QuestionKind } from '../../src/governance/report/questions/question.ts'
import { fieldsOf2012June } from './2012-06-fields.ts'
import { fieldsOf2012August } from './2012-08-fields.ts'
import { fieldsOf2016June } from './2016-06-fields.ts'
import { fieldsOf2016July } from './2016-07-fields.ts'
import { fieldsOf2016December } from './2016-12-fields.ts'
import { bury201206 } from './bury-2012-06.ts'
import { reportOfJune2012 } from './bury-2012-06-report.ts'
import { bury201606, bury201607 } from './bury-2016.ts'
import { reportOfJuly2016, reportOfJune2016 } from './bury-2016-reports.ts'
import { centralBedfordshire201208 } from './central-bedfordshire-2012-08.ts'
import { reportOfAugust2012 } from './central-bedfordshire-2012-08-report.ts'
import type { SeedCouncil, SeedDatabase } from './seed-council.ts'
import type { SeedField } from './seed-field.ts'
import { stockton201612 } from './stockton-2016-12.ts'
import { reportOfDecember2016 } from './stockton-2016-12-report.ts'
import type { ReportOfSeed, SeedOfReport } from './write-report.ts'

export type SeedPaper = {
  readonly name: string
  council(db: SeedDatabase): Promise<SeedOfReport & SeedCouncil<'lead' | 'finance' | 'law' | 'clerk'>>
  readonly report: ReportOfSeed
  readonly fields: readonly SeedField[]
  /** What is asked about it before it goes out, and somebody answers for. */
  readonly asks: readonly QuestionKind[]
}

/** The five papers that Goodward began with. */
export const seedPapers: readonly SeedPaper[] = [
  {
    name: '2012-06 Bury, Cabinet 22 June 2012',
    council: bury201206,
    report: reportOfJune2012,
    fields: fieldsOf2012June,
    asks: ['none-without-reason'],
  },
  {
    name: '2012-08 Central Bedfordshire, Executive 21 August 2012',
    council: centralBedfordshire201208,
    report: reportOfAugust2012,
    fields: fieldsOf2012August,
    asks: ['date-past', 'date-past'],
  },
  {
    name: '2016-06 Bury, Cabinet 8 June 2016',
    council: bury201606,
    report: reportOfJune2016,
    fields: fieldsOf2016June,
    asks: ['none-without-reason'],
  },
  {
    name: '2016-07 Bury, Cabinet 20 July 2016',
    council: bury201607,
    report: reportOfJuly2016,
    fields: fieldsOf2016July,
    asks: ['date-past', 'none-beside-record'],
  },
  {
    name: '2016-12 Stockton, Cabinet 1 December 2016',
    council: stockton201612,
    report: reportOfDecember2016,
    fields: fieldsOf2016December,
    asks: ['day-unknown', 'date-past', 'date-past'],
  },
]
