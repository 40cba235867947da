import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds, type Round } from '../test/kills/kill-rounds.ts'

// `node bench/kills.ts [ROUNDS]`: kills the service, its database and both in turn while four people write, and looks for what was lost.
const count = Number(process.argv[2] ?? 30)
const folder = mkdtempSync(join(tmpdir(), 'goodward-kills-'))
const turns = ['app', 'server', 'both'] as const
const kills = Array.from({ length: count }, (_, n) => turns[n % turns.length] as Round['killed'])
const rounds = await killRounds(folder, kills, () => 200 + Math.random() * 1_500)
for (const what of turns) {
  const of = rounds.filter(({ killed }) => killed === what)
  const slowest = Math.max(...of.map(({ restartedInMs }) => restartedInMs))
  console.log(`${what}: killed ${of.length} times${what === 'server' ? '' : `, started again in at most ${Math.round(slowest)} ms`}`)
}
const bad = rounds.filter(({ lost, torn, wrong }) => lost.length + torn.length + wrong.length > 0)
console.log(
  `${rounds.at(-1)?.acknowledged ?? 0} writes acknowledged, ${bad.flatMap(({ lost }) => lost).length} lost, ${bad.flatMap(({ torn }) => torn).length} torn`,
)
for (const { wrong } of bad) console.log(wrong.join('\n'))
if (bad.length === 0) rmSync(folder, { recursive: true })
else console.log(`The data are kept in ${folder}`)
process.exitCode = bad.length === 0 ? 0 : 1
