// A secret that opens something: 256 random bits, of which only the hash is kept.

export function newToken(): string {
  return crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })
}

export const canBeToken = (token: string): boolean => /^[\w-]{43}$/.test(token)

/** The hash of a token as it came in, or null where it can't be one. */
export async function tokenHash(token: string): Promise<Buffer | null> {
  if (!canBeToken(token)) return null
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
}
