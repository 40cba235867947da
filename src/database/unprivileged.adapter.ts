import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { dirname } from 'node:path'

/** A way to run PostgreSQL, which refuses to be root. */
export type Runner = {
  spawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess
  /** Hands over a folder that the server is to write in. */
  own(folder: string): void
}

/**
 * The way that works for the folder `home`, which `postgres` is to write in: as we are when we aren't root, else as `nobody`, else as a
 * user of a namespace of its own, which needs no folder to be opened to anybody. A cluster is kept by the one who made it.
 * Null when none works.
 */
export function unprivilegedRunner(postgres: string, home: string, clusterOwner: number | null): Runner | null {
  if (process.getuid?.() !== 0) return asWeAre
  const ways = clusterOwner === null ? [asNobody, inNamespace] : clusterOwner === 0 ? [inNamespace] : [asNobody]
  return ways.find((runner) => worksIn(runner, postgres, home)) ?? null
}

const nobody = 65534

const asWeAre: Runner = { spawn: (file, args, options) => spawn(file, args, options), own: () => undefined }

const asNobody: Runner = {
  spawn: (file, args, options) => spawn(file, args, { ...options, uid: nobody, gid: nobody }),
  own: (folder) => chownSync(folder, nobody, nobody),
}

const inNamespace: Runner = {
  spawn: (file, args, options) => spawn('unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', file, ...args], options),
  own: () => undefined,
}

/** Tries it, changing nothing that a running server may stand on: can its program be run, and its folder be reached? */
function worksIn(runner: Runner, postgres: string, home: string): boolean {
  // The folder is made nobody's own only when this way is taken.
  const script = ['-c', 'cd "$1" && exec "$0" --version', postgres, runner === asNobody ? dirname(home) : home]
  const tried =
    runner === asNobody
      ? spawnSync('/bin/sh', script, { uid: nobody, gid: nobody, cwd: '/' })
      : spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', '/bin/sh', ...script], { cwd: '/' })
  return tried.status === 0
}
