import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../src/database/open-database.ts'
import { UnusableDatabase } from '../src/database/unusable-database.ts'
import type { GovernanceDatabase } from '../src/governance/governance.tables.ts'
import { countInWords, makeSeedPaper, writeSeedPaper } from '../test/seeds/make-seed-paper.ts'
import { notSaid } from '../test/seeds/read-fields.ts'
import { seedPapers } from '../test/seeds/seed-papers.ts'

// `npm run seeds`: an authority for each of the five published papers that Goodward began with, on a database of their own, and the
// decision report of each as a Word file. Made anew each time.

const top = join(import.meta.dirname, '..')
const folder = join(top, 'seeds')
const data = join(folder, 'data')
let now = Temporal.Now.instant()
const open = () =>
  openDatabase<GovernanceDatabase>({ dataFolder: data, clone: top, url: null, ownerUrl: null }, { now: () => now, alone: true })

// A service that is looking at the last ones must not lose its data under its hands.
if (existsSync(data)) await open().then((last) => last.close(), isRunning)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const database = await open()
const clock = {
  setTo: (moment: string) => {
    now = Temporal.Instant.from(moment)
  },
}
try {
  for (const paper of seedPapers) {
    const { content } = await makeSeedPaper({ ...database, clock }, paper)
    const { docx, read } = await writeSeedPaper(content)
    const file = join('seeds', `${paper.name.replaceAll(/[^\w]+/g, '-').toLowerCase()}.docx`)
    writeFileSync(join(top, file), docx)
    console.log(`${paper.name}: ${countInWords(paper, read)}\n  ${file}`)
    const lacking = notSaid(paper.fields, read)
    for (const lack of lacking) console.log(`  lacking: ${lack}`)
    if (lacking.length > 0) process.exitCode = 1
  }
} finally {
  await database.close()
}
console.log(`
To look at them: GOODWARD_DATA=${data} npm start
"goodward admin link perpetua.swan@bury-july-2016.example" prints an address with which to sign in.`)

/** Anything else that is wrong with the last data goes with them. */
function isRunning(error: unknown): void {
  if (!(error instanceof UnusableDatabase) || !error.message.includes('already running')) return
  console.error(error.message)
  process.exit(1)
}
