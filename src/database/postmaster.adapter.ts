import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The server that `postmaster.pid` of a cluster names: null when there is none. */
export function postmasterPid(cluster: string): number | null {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return null
  const pid = Number.parseInt(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '', 10)
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/**
 * Whether that process is no PostgreSQL any more: gone, dead but not yet reaped (a zombie counts as alive to PostgreSQL, which then
 * refuses to start), or another program that was given the same number.
 */
export function isDead(pid: number): boolean {
  if (isGone(pid)) return true
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? []
    return state === 'Z' || state === 'X' || (program !== undefined && !program.startsWith('postgres'))
  } catch (error) {
    // Without /proc (macOS) a process that answers to its number is taken to be the server.
    return existsSync('/proc/self') && (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
