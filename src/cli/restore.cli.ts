// goodward restore FILE: loads a backup into a database with nothing in it, and proves it.

import { resolve } from 'node:path'
import { readBackup } from '../database/restore.adapter.ts'
import type { RunCommand } from './command-line.ts'
import { verifyAll } from './verify.cli.ts'
import { withOwnerToRestore } from './with-database.ts'

export const restore: RunCommand = async (line) => {
  const [file, ...more] = line.args
  if (file === '--help' || file === '-h') {
    for (const text of help) line.print(text)
    return 0
  }
  if (!file || more.length > 0 || file.startsWith('-')) {
    line.complain('Name one file to load: goodward restore FILE.')
    return 1
  }
  return withOwnerToRestore<unknown>(line, async (owner) => {
    const { head, rows } = await readBackup(owner.kysely, resolve(file), line.now)
    line.print(`Restored ${rows} rows of ${head.tables.length} tables, as they stood at ${head.at}.`)
    return verifyAll(line, owner, null)
  })
}

const help = [
  'Use: goodward restore FILE',
  '',
  'Loads what goodward backup wrote, by this version or an earlier one, into a database with nothing in it: a new GOODWARD_DATA, or a',
  'new database of your own. Nothing of a file that isn’t whole stays. History and files are proved at the end.',
]
