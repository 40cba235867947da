// goodward verify: proves that the history is what was recorded, entry by entry, that every file is what was uploaded, and every version
// of a plan what was frozen, and every sign-off what was signed.

import { parseArgs } from 'node:util'
import type { Database } from '../database/database.ts'
import { listWrongFiles } from '../file/verify-files.queries.ts'
import { listWrongFinals } from '../governance/report/verify-finals.queries.ts'
import { listWrongSignOffs } from '../governance/sign-offs/verify-sign-offs.queries.ts'
import { type KnownEntry, listChains, type Verified, verifyChain } from '../history/verify.queries.ts'
import { listWrongVersions } from '../plan/versions/verify-versions.queries.ts'
import type { CommandLine, RunCommand } from './command-line.ts'
import { withOwner } from './with-database.ts'

export const verify: RunCommand = async (line) => {
  const asked = readAsked(line.args)
  if ('problem' in asked) {
    line.complain(asked.problem)
    return 1
  }
  if (asked.help) {
    for (const text of help) line.print(text)
    return 0
  }
  return withOwner(line, (owner) => verifyAll(line, owner, asked.known))
}

/** Says of each chain whether it proves, and of each file that isn't the one uploaded. Gives the exit code. */
export async function verifyAll(line: CommandLine, { kysely }: Database<unknown>, known: KnownEntry | null): Promise<number> {
  const verified: Verified[] = []
  for (const chain of await listChains(kysely)) verified.push(await verifyChain(kysely, chain, known))
  const wrong = verified.filter((one) => one.wrong !== null).length
  for (const one of verified) line.print(sentenceOf(one))
  const wrongFiles = await listWrongFiles(kysely)
  for (const { sha256, name } of wrongFiles) line.print(`The file “${name}” is not the one that was uploaded (${sha256}).`)
  const wrongVersions = await listWrongVersions(kysely)
  for (const { plan, number, digest } of wrongVersions)
    line.print(`Version ${number} of the plan “${plan}” is not the one that was frozen (${digest}).`)
  const wrongSignOffs = await listWrongSignOffs(kysely)
  for (const { subject, slot, signer, digest } of wrongSignOffs)
    line.print(`What ${signer} signed of the report “${subject}” (${slot}) is not what is kept of it (${digest}).`)
  const wrongFinals = await listWrongFinals(kysely)
  for (const { subject, digest } of wrongFinals) line.print(`The report “${subject}” is not the one that was finalised (${digest}).`)
  const unmet = known !== null && !verified.some((one) => one.meetsKnown)
  if (unmet) line.print(`No chain holds entry ${known.seq} with that digest: a chain was cut or made anew since it was noted.`)
  return unmet || wrong + wrongFiles.length + wrongVersions.length + wrongSignOffs.length + wrongFinals.length > 0 ? 1 : 0
}

function sentenceOf({ chain, walk, wrong }: Verified): string {
  const name = `${chain.name.charAt(0).toUpperCase()}${chain.name.slice(1)}`
  if (wrong) return `${name}: ${wrong}.`
  if (walk.seq === 0n) return `${name}: nothing recorded yet.`
  const removed = walk.wordsRemoved > 0 ? ` The words of ${walk.wordsRemoved} were removed for good.` : ''
  return `${name}: ${walk.seq} ${walk.seq === 1n ? 'entry proves' : 'entries prove'}.${removed} Head ${walk.seq}:${walk.digest}`
}

type Asked = { readonly help: boolean; readonly known: KnownEntry | null }

function readAsked(args: readonly string[]): Asked | { readonly problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { known: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
    if (values.known === undefined) return { help: values.help ?? false, known: null }
    const [, seq, digest] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(values.known) ?? []
    if (!seq || !digest) return { problem: '--known is written SEQ:DIGEST, as goodward verify prints a head.' }
    return { help: values.help ?? false, known: { seq: BigInt(seq), digest: digest.toLowerCase() } }
  } catch (error) {
    return { problem: `${(error as Error).message.split('. ')[0]}. goodward verify --help says what can be asked.` }
  }
}

const help = [
  'Use: goodward verify [--known SEQ:DIGEST]',
  '',
  'Proves that no entry of the history was altered, removed, inserted or reordered since it was recorded, that the words kept with',
  'an entry are those recorded, that every file is the one uploaded, every version of a plan what was frozen, and every sign-off what was signed. Exit code 1 when',
  'something is wrong.',
  '',
  '  --known SEQ:DIGEST   an entry noted elsewhere, such as the head that an earlier run printed; says whether a chain still holds it.',
  '                       Without one, a chain that was made anew as a whole can’t be told from the first.',
]
