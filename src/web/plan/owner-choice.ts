import type { Owner } from '../../plan/owner.ts'

/** How an owner is named in a list and in a form's value: "post:…" or "person:…". */
export const ownerValue = (owner: Pick<Owner, 'kind' | 'id'> | null): string => (owner ? `${owner.kind}:${owner.id}` : '')

export const ownerInWords = (owner: Owner): string => (owner.heldBy ? `${owner.name} (${owner.heldBy})` : owner.name)

export function ownerFrom(value: string | null): Pick<Owner, 'kind' | 'id'> | null {
  const match = /^(post|person):(.+)$/.exec(value ?? '')
  return match ? { kind: match[1] as Owner['kind'], id: match[2] as string } : null
}
