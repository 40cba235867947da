// goodward backup FILE: the whole record, as it stands at one moment, in one file.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '../database/backup.adapter.ts'
import type { RunCommand } from './command-line.ts'
import { withOwner } from './with-database.ts'

export const backup: RunCommand = async (line) => {
  const [file, ...more] = line.args
  if (file === '--help' || file === '-h') {
    for (const text of help) line.print(text)
    return 0
  }
  const problem =
    !file || more.length > 0 || file.startsWith('-')
      ? 'Name one file to write: goodward backup FILE.'
      : existsSync(file)
        ? `${file} is there already. Name another file, or remove that one.`
        : null
  if (problem || !file) {
    line.complain(problem ?? '')
    return 1
  }
  return withOwner(line, async (owner) => {
    const { head, rows } = await writeBackup(owner.kysely, resolve(file), line.now())
    line.print(`Backed up ${rows} rows of ${head.tables.length} tables to ${file}.`)
    for (const { name, seq, digest } of head.chains) line.print(`Head of ${name}: ${seq}:${digest}`)
    return 0
  })
}

const help = [
  'Use: goodward backup FILE',
  '',
  'Writes the whole record, files and history included, as it stands at one moment. The service may go on running. Sessions are left',
  'out, so after a restore everybody signs in again. Keep the heads that it prints elsewhere: goodward verify --known asks for one.',
]
