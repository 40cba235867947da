import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.ts'

type Wall = { readonly holds: (file: string) => boolean; readonly forbidden: RegExp; readonly sentence: string }

const isTest = (file: string): boolean => file.endsWith('.test.ts')
const walls: readonly Wall[] = [
  {
    holds: (file) => file.startsWith('src/web/') && !isTest(file),
    forbidden: /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(?:<[^`]*>)?`/,
    sentence: 'The web holds no SQL: call a query or a command of the room.',
  },
  {
    holds: (file) => file.endsWith('.queries.ts'),
    forbidden: /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(|\bWriter<|\bTransaction<|\bin(?:Transaction|Passing)\(/,
    sentence: 'A query reads, through a Reader; what writes is a command.',
  },
  {
    holds: (file) => file.endsWith('.queries.ts') || file.endsWith('.commands.ts'),
    forbidden: /\bKysely</,
    sentence: 'A query takes a Reader and a command a Writer or the Database, so that the wall around the authority is up.',
  },
  {
    holds: (file) => file.startsWith('src/') && !isTest(file),
    forbidden:
      /(?<![.\w])(?:now|transaction_timestamp|statement_timestamp|clock_timestamp|timeofday)\(\s*\)(?!\s*(?::|=>|\{))|\b(?:current_date|current_timestamp|current_time|localtimestamp|localtime)\b/i,
    sentence: 'The moment is handed in: SQL says moment(), and only its definition asks the clock.',
  },
]

/** One sentence for each line under `root` that says what its kind of file must not say. */
export function wordsThroughWalls(root: string): string[] {
  return filesBelow(root, 'src')
    .filter((file) => /\.(?:ts|sql)$/.test(file))
    .flatMap((file) => {
      const held = walls.filter((wall) => wall.holds(file))
      if (held.length === 0) return []
      const lines = withoutRemarks(readFileSync(join(root, file), 'utf8')).split('\n')
      return lines.flatMap((line, n) =>
        held.filter((wall) => wall.forbidden.test(line)).map((wall) => `${file}:${n + 1}: ${line.trim()}\n    ${wall.sentence}`),
      )
    })
}

/** Blanks out comments and the definition of moment(), keeping the line numbers. */
function withoutRemarks(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)(?:\/\/|--).*$/gm, blank)
    .replace(/create (?:or replace )?function (?:\w+\.)?moment\(\)[\s\S]*?(?:\$(\w*)\$[\s\S]*?\$\1\$|;)/gi, blank)
}
