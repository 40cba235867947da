/**
 * What is wrong with the database itself, in a sentence for whoever is waiting, or null when the error is another's fault: the
 * connection was lost, the server stops or has no room. What was asked for wasn't done, and may be asked for again.
 */
export function databaseTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as Error & { code?: string }).code ?? ''
  if (code === '53100' || code === 'ENOSPC') return 'The disk of the database is full, so nothing can be saved until there is room again.'
  if (code === '57014') return 'The database took too long over this, so it was stopped.'
  if (isLost(code) || (error as NodeJS.ErrnoException).syscall === 'connect' || lostMessages.test(error.message))
    return 'The database can’t be reached just now. Try again in a minute.'
  return null
}

const lostMessages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed|Cannot use a pool after calling end|Postgres connection has been discarded|driver has already been destroyed)/

/** Connection exceptions, out of resources, the server stopping or starting, and what the socket itself says. */
function isLost(code: string): boolean {
  return /^(?:08|53|57P0)/.test(code) || ['25P03', 'ECONNRESET', 'EPIPE'].includes(code)
}
