/** What was worked out lately, by a key that says of which state of the record it is: nothing here is ever out of date, only forgotten. */
export type KeptParts<Part> = {
  of(key: string): Part | undefined
  keep(key: string, part: Part, bytes: number): void
}

/** Forgets what was longest not asked for once there is more than `mostBytes`; what alone is more isn't kept. */
export function keptParts<Part>(mostBytes: number): KeptParts<Part> {
  const parts = new Map<string, { part: Part; bytes: number }>()
  let all = 0
  const forget = (key: string) => {
    all -= parts.get(key)?.bytes ?? 0
    parts.delete(key)
  }
  return {
    of: (key) => {
      const found = parts.get(key)
      if (!found) return undefined
      parts.delete(key)
      parts.set(key, found)
      return found.part
    },
    keep: (key, part, bytes) => {
      forget(key)
      if (bytes > mostBytes) return
      parts.set(key, { part, bytes })
      all += bytes
      for (const oldest of parts.keys()) {
        if (all <= mostBytes) return
        forget(oldest)
      }
    },
  }
}
