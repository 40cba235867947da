import { type QueryExecutorProvider, sql } from 'kysely'
import { installationId } from '../database/database.ts'
import type { Canonical } from './canonical-form.ts'
import { endsAt, type KeptEntry, unwalked, type Walk, walkOn } from './verify.ts'

/** One chain: an authority's, or the installation's own. */
export type Chain = { readonly authorityId: string; readonly name: string }

export type Verified = { readonly chain: Chain; readonly walk: Walk; readonly wrong: string | null; readonly meetsKnown: boolean }

/** An entry that left the house, in a backup, a register or a log: the chain must still hold it. */
export type KnownEntry = { readonly seq: bigint; readonly digest: string }

/** Every chain of the database, to be asked as its owner. */
export async function listChains(owner: QueryExecutorProvider): Promise<Chain[]> {
  const { rows } = await sql<Chain>`
    select ids.id as "authorityId", coalesce(a.name, ${'the installation'}) as name
    from (select authority_id as id from history_head union select authority_id from history union select id from authority
      union select ${installationId}::uuid) ids left join authority a on a.id = ids.id
    order by a.name nulls first`.execute(owner)
  return rows
}

/** Proves that no entry of a chain was altered, removed, inserted or reordered since it was recorded. */
export async function verifyChain(owner: QueryExecutorProvider, chain: Chain, known: KnownEntry | null): Promise<Verified> {
  let walk: Walk = unwalked
  let meetsKnown = false
  for (;;) {
    const entries = await entriesAfter(owner, chain, walk.seq)
    for (const entry of entries) {
      const next = walkOn(walk, entry)
      if ('wrong' in next) return { chain, walk, wrong: next.wrong, meetsKnown }
      walk = next
      if (known && walk.seq === known.seq && walk.digest === known.digest) meetsKnown = true
    }
    if (entries.length < atOnce) break
  }
  const { rows } = await sql<{
    seq: bigint
    digest: string
  }>`select seq, digest from history_head where authority_id = ${chain.authorityId}`.execute(owner)
  return { chain, walk, wrong: endsAt(walk, rows[0] ?? null), meetsKnown }
}

const atOnce = 2_000

type EntryRow = {
  seq: bigint
  at: Temporal.Instant
  by: string
  person_id: string | null
  account_id: string | null
  command_id: string
  what: string
  about_kind: string
  about_id: string
  seal: Record<string, string> | null
  detail_digest: string
  digest: string
  salt: string | null
  sentence: string | null
  detail: Canonical
}

async function entriesAfter(owner: QueryExecutorProvider, { authorityId }: Chain, seq: bigint): Promise<KeptEntry[]> {
  const { rows } = await sql<EntryRow>`
    select h.*, d.salt, d.sentence, d.detail from history h left join history_detail d using (authority_id, seq)
    where h.authority_id = ${authorityId} and h.seq > ${seq} order by h.seq limit ${atOnce}`.execute(owner)
  return rows.map((row) => ({
    authorityId,
    seq: row.seq,
    at: row.at,
    by: row.by,
    personId: row.person_id,
    accountId: row.account_id,
    commandId: row.command_id,
    what: row.what,
    about: { kind: row.about_kind, id: row.about_id },
    seal: row.seal,
    detailDigest: row.detail_digest,
    digest: row.digest,
    words: row.salt === null || row.sentence === null ? null : { salt: row.salt, sentence: row.sentence, detail: row.detail },
  }))
}
