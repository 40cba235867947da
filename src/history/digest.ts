import { hash, randomBytes } from 'node:crypto'
import { type Canonical, canonicalText } from './canonical-form.ts'

/** SHA-256, in hex, over `goodward/<kind>/<edition>` and the canonical form: one function for chain, versions, sign-offs and finals. */
export function digestOf(kind: string, edition: number, content: Canonical): string {
  return hash('sha256', `goodward/${kind}/${edition}\n${canonicalText(content)}`, 'hex')
}

/** 128 random bits that stop words from being guessed from their digest. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}
