/** The tokens of sessions that were found standing lately. Requests are counted by session only for these: a cookie that anybody can make up
 * would else give each request a count of its own. */
export type StandingSessions = {
  found(token: string): void
  /** The token, where it is that of a session. */
  known(token: string | undefined): string | null
}

const mostKept = 5000

export function standingSessions(): StandingSessions {
  const tokens = new Set<string>()
  return {
    found: (token) => {
      tokens.delete(token)
      tokens.add(token)
      for (const oldest of tokens) {
        if (tokens.size <= mostKept) return
        tokens.delete(oldest)
      }
    },
    known: (token) => (token !== undefined && tokens.has(token) ? token : null),
  }
}
