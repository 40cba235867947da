import type { Canonical } from './canonical-form.ts'

/** One entry of the history, as it is chained. The authority is part of it, so an entry can't be moved to another's chain. */
export type Entry = {
  readonly authorityId: string
  readonly seq: bigint
  readonly at: Temporal.Instant
  readonly by: string
  readonly personId: string | null
  readonly accountId: string | null
  readonly commandId: string
  readonly what: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly seal: Readonly<Record<string, string>> | null
  readonly detailDigest: string
}

/** What an entry's digest is taken over. `previous` is the digest of the entry before; empty for the first. */
export function chained(previous: string, entry: Entry): Canonical {
  return {
    previous,
    authority: entry.authorityId,
    seq: entry.seq.toString(),
    at: entry.at.toString({ fractionalSecondDigits: 3 }),
    by: entry.by,
    person: entry.personId,
    account: entry.accountId,
    command: entry.commandId,
    what: entry.what,
    about: { kind: entry.about.kind, id: entry.about.id },
    seal: entry.seal,
    detail: entry.detailDigest,
  }
}

/** What a detail's digest is taken over. */
export function salted(salt: string, sentence: string, detail: Canonical): Canonical {
  return { salt, sentence, detail }
}
