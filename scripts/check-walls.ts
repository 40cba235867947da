import { importsThroughWalls } from './walls/imports.ts'
import { namesThatSayNothing } from './walls/names.ts'
import { stylesThroughWalls } from './walls/styles.ts'
import { wordsThroughWalls } from './walls/words.ts'

/** Every broken wall in the tree under `root`, one sentence each. */
export async function brokenWalls(root: string): Promise<string[]> {
  return [...namesThatSayNothing(root), ...wordsThroughWalls(root), ...stylesThroughWalls(root), ...(await importsThroughWalls(root))]
}

// A change that lands in steps may bring a file before what uses it; `--whole`, as in npm test, refuses that too.
if (import.meta.main) {
  const whole = process.argv.includes('--whole')
  const broken = (await brokenWalls(process.cwd())).filter((sentence) => whole || !sentence.includes(': no-orphan.'))
  for (const sentence of broken) console.error(sentence)
  if (broken.length > 0) {
    console.error(
      `\nThe walls are broken in ${broken.length} place${broken.length === 1 ? '' : 's'}. docs/architecture.md says why they stand.`,
    )
    process.exitCode = 1
  }
}
