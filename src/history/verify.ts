import type { Canonical } from './canonical-form.ts'
import { digestOf } from './digest.ts'
import { chained, type Entry, salted } from './entry.ts'

/** An entry as it is stored, with its words where they are still kept. */
export type KeptEntry = Entry & {
  readonly digest: string
  readonly words: { readonly salt: string; readonly sentence: string; readonly detail: Canonical } | null
}

/** What walking a chain has shown so far. */
export type Walk = {
  readonly seq: bigint
  readonly digest: string
  /** Entries whose words were removed, by retention or erasure; the chain proves without them. */
  readonly wordsRemoved: number
}

export const unwalked: Walk = { seq: 0n, digest: '', wordsRemoved: 0 }

/** Walks one entry on, or says in a sentence what is wrong with it. */
export function walkOn(walk: Walk, kept: KeptEntry): Walk | { readonly wrong: string } {
  const expected = walk.seq + 1n
  if (kept.seq !== expected) return { wrong: `entry ${expected} is missing (the next one is ${kept.seq})` }
  if (digestOf('history', 1, chained(walk.digest, kept)) !== kept.digest)
    return { wrong: `entry ${kept.seq} is not what was recorded, or doesn’t follow the one before it` }
  const { words } = kept
  if (words && digestOf('history-detail', 1, salted(words.salt, words.sentence, words.detail)) !== kept.detailDigest)
    return { wrong: `the words of entry ${kept.seq} are not those that were recorded` }
  return { seq: kept.seq, digest: kept.digest, wordsRemoved: walk.wordsRemoved + (words ? 0 : 1) }
}

/** Compares the end of a walk with the head that is stored: a chain may not have lost its tail. */
export function endsAt(walk: Walk, head: { readonly seq: bigint; readonly digest: string } | null): string | null {
  if (!head) return walk.seq === 0n ? null : 'the head of the chain is missing'
  if (head.seq !== walk.seq) return `the chain ends at entry ${walk.seq}, but its head is entry ${head.seq}`
  return head.digest === walk.digest ? null : 'the head of the chain is not its last entry'
}
