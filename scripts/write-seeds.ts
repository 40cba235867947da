import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GovernanceDatabase } from '../src/governance/governance.tables.ts'
import { notSaid, paragraphsOf, readFields } from '../test/seeds/read-fields.ts'
import { writeSeedPaper } from '../test/seeds/seed-paper.ts'
import { seedPapers } from '../test/seeds/seed-papers.ts'
import { finaliseSeedPaper, signSeedPaper } from '../test/seeds/sign-seed-paper.ts'
import { scratchDatabase } from '../test/support/test-database.ts'

// npm run seeds [-- FOLDER]: an authority for each of the five seed papers, and its decision report, signed and finalised, as a Word file in
// the matching house template, with how many of the seed's fields it has. Exit code 1 when one is lacking.

const folder = process.argv[2] ?? 'seed-papers'
mkdirSync(folder, { recursive: true })
const db = await scratchDatabase<GovernanceDatabase>()
try {
  for (const paper of seedPapers) {
    const written = await writeSeedPaper(db, paper)
    await signSeedPaper(db, written)
    const { docx, content } = await finaliseSeedPaper(db, written)
    const path = join(folder, `${paper.name}.docx`)
    writeFileSync(path, docx)
    const read = readFields(await paragraphsOf(docx), content)
    const wrong = paper.fields.filter((field) => notSaid([field], read).length > 0)
    const blank = paper.fields.filter(({ seedLeaves }) => seedLeaves !== undefined).map(({ field }) => field)
    console.log(`${path}: ${paper.fields.length - wrong.length} of ${paper.fields.length} fields`)
    if (blank.length > 0) console.log(`  answered where the seed leaves them open: ${blank.join('; ')}`)
    for (const { line, field } of wrong) console.log(`  lacking: ${field} (line ${line})`)
    if (wrong.length > 0) process.exitCode = 1
  }
} finally {
  await db.close()
}
