import { paperOf2012June } from './2012-06-paper.ts'
import { paperOf2012August } from './2012-08-paper.ts'
import { paperOf2016June } from './2016-06-paper.ts'
import { paperOf2016July } from './2016-07-paper.ts'
import { paperOf2016December } from './2016-12-paper.ts'
import type { SeedPaper } from './seed-paper.ts'

export const seedPapers: readonly SeedPaper[] = [paperOf2012June, paperOf2012August, paperOf2016June, paperOf2016July, paperOf2016December]
