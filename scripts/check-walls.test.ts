import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brokenWalls } from './check-walls.ts'
import { unseen } from './walls/imports.ts'

type Tree = Readonly<Record<string, string>>

async function wallsOf(tree: Tree): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'goodward-walls-'))
  try {
    for (const [file, text] of Object.entries({ 'src/main.ts': '', ...tree })) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return await brokenWalls(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const broken: readonly (readonly [string, Tree, RegExp])[] = [
  ['a rule imports a package', { 'src/plan/action.ts': "import 'pg'" }, /rules-import-only-rules/],
  ['a rule imports node:', { 'src/plan/action.ts': "import 'node:fs'" }, /rules-import-only-rules/],
  [
    'a rule loads a package when it is called',
    { 'src/plan/action.ts': "export const load = () => import('pg')" },
    /rules-import-only-rules/,
  ],
  [
    'a rule imports an adapter',
    { 'src/reading/page.ts': "import './pdf.adapter.ts'", 'src/reading/pdf.adapter.ts': '' },
    /rules-import-only-rules/,
  ],
  ['a rule imports a query', { 'src/plan/a.ts': "import './b.queries.ts'", 'src/plan/b.queries.ts': '' }, /rules-import-only-rules/],
  [
    'a rule names the type of a query',
    { 'src/plan/a.ts': "import type { B } from './b.queries.ts'", 'src/plan/b.queries.ts': 'export type B = 1' },
    /rules-name-only-types-of-the-ground/,
  ],
  [
    'a rule uses the database',
    { 'src/plan/a.ts': "import { b } from '../database/b.ts'\nexport const c = b", 'src/database/b.ts': 'export const b = 1' },
    /rules-import-only-rules/,
  ],
  [
    'a query imports a command',
    { 'src/plan/a.queries.ts': "import './b.commands.ts'", 'src/plan/b.commands.ts': '' },
    /queries-import-no-command/,
  ],
  ['a query imports a package', { 'src/plan/a.queries.ts': "import 'pg'" }, /queries-and-commands-touch-no-package/],
  ['a command imports a package', { 'src/plan/a.commands.ts': "import 'fastify'" }, /queries-and-commands-touch-no-package/],
  ['a query writes', { 'src/plan/a.queries.ts': "export const a = (tx: any) => tx.updateTable('plan')" }, /A query reads/],
  [
    'a query opens the whole database',
    { 'src/plan/a.queries.ts': 'export const a = (db: Kysely<unknown>) => db' },
    /the wall around the authority/,
  ],
  [
    'an adapter imports a command',
    { 'src/plan/a.adapter.ts': "import './b.commands.ts'", 'src/plan/b.commands.ts': '' },
    /adapters-import-no-command/,
  ],
  ['a tables file imports a rule', { 'src/plan/plan.tables.ts': "import './a.ts'", 'src/plan/a.ts': '' }, /tables-are-types/],
  ['the web imports kysely', { 'src/web/a.screen.ts': "import 'kysely'" }, /the-web-holds-no-sql/],
  [
    'the web names tables',
    { 'src/web/a.screen.ts': "import '../plan/plan.tables.ts'", 'src/plan/plan.tables.ts': '' },
    /the-web-holds-no-sql/,
  ],
  ['the web selects', { 'src/web/a.screen.ts': "export const a = (r: any) => r.selectFrom('plan')" }, /The web holds no SQL/],
  ['the web writes SQL', { 'src/web/a.screen.ts': 'export const a = sql<string>`select 1`' }, /The web holds no SQL/],
  [
    'a room imports the web',
    { 'src/plan/a.commands.ts': "import '../web/paths.ts'", 'src/web/paths.ts': '' },
    /nothing-imports-the-web-but-main/,
  ],
  ['the jobs import the web', { 'src/jobs/a.ts': "import '../web/paths.ts'", 'src/web/paths.ts': '' }, /nothing-imports-the-web-but-main/],
  ['a room imports the jobs', { 'src/plan/a.commands.ts': "import '../jobs/b.ts'", 'src/jobs/b.ts': '' }, /jobs-and-cli-stand-on-top/],
  ['a room reads the configuration', { 'src/plan/a.commands.ts': "import '../config.ts'", 'src/config.ts': '' }, /config-is-handed-in/],
  [
    'the calendar imports a council',
    { 'src/calendar/a.ts': "import '../people/b.ts'", 'src/people/b.ts': '' },
    /calendar-imports-no-later-room/,
  ],
  ['a room imports a later one', { 'src/plan/a.ts': "import '../progress/b.ts'", 'src/progress/b.ts': '' }, /plan-imports-no-later-room/],
  [
    'a room names the type of a later one',
    { 'src/readiness/a.ts': "import type { B } from '../governance/b.ts'", 'src/governance/b.ts': 'export type B = 1' },
    /readiness-imports-no-later-room/,
  ],
  [
    'the database imports a room',
    { 'src/database/a.ts': "import '../people/b.ts'", 'src/people/b.ts': '' },
    /the-ground-stands-on-nothing/,
  ],
  ['the history imports a room', { 'src/history/a.ts': "import '../plan/b.ts'", 'src/plan/b.ts': '' }, /the-ground-stands-on-nothing/],
  ['document asks a room', { 'src/document/a.ts': "import '../plan/b.ts'", 'src/plan/b.ts': '' }, /document-knows-what-it-is-handed/],
  ['notice asks a room', { 'src/notice/a.ts': "import '../plan/b.ts'", 'src/plan/b.ts': '' }, /notice-is-told/],
  [
    'the service imports a script',
    { 'src/plan/a.commands.ts': "import '../../scripts/b.ts'", 'scripts/b.ts': '' },
    /imports-no-test-or-script/,
  ],
  [
    'a room imports the example',
    { 'src/plan/a.commands.ts': "import '../../example/b.ts'", 'example/b.ts': '' },
    /the-example-is-loaded-by-main/,
  ],
  ['two files need each other', { 'src/plan/a.ts': "import './b.ts'", 'src/plan/b.ts': "import './a.ts'" }, /no-circle/],
  ['nothing reaches a file', { 'src/plan/a.ts': '' }, /no-orphan/],
  ['a folder is called helpers', { 'src/plan/helpers/a.ts': '' }, /says nothing/],
  ['a file is called utils', { 'src/plan/utils.ts': '' }, /says nothing/],
  ['a folder of the tests is called shared', { 'test/shared/a.ts': '' }, /says nothing/],
  ['a file is called index', { 'src/plan/index.ts': '' }, /no file is called index/],
  ['there is no such room', { 'src/finance/a.ts': '' }, /no such room/],
  ['a file stands outside the rooms', { 'src/words.ts': '' }, /no such room/],
  ['there is no such kind of file', { 'src/plan/a.service.ts': '' }, /no such kind/],
  ['a screen stands in a room', { 'src/plan/a.screen.ts': '' }, /no such kind/],
  ['a name has capitals', { 'src/plan/agreePlan.ts': '' }, /kebab-case/],
  [
    'a migration asks the clock',
    { 'src/database/migrations/202611220100-a.sql': 'insert into a values (now());' },
    /The moment is handed in/,
  ],
  [
    'a default asks for today',
    { 'src/database/migrations/202611220100-a.sql': 'create table a (b date default CURRENT_DATE);' },
    /The moment is handed in/,
  ],
  [
    'two screens style one class',
    { 'src/web/plan/a.css': '.gw-a { margin: 0 }', 'src/web/duty/b.css': '@media print { .gw-a, .gw-b { margin: 1px } }' },
    /\.gw-a is src\/web\/duty\/b\.css's/,
  ],
  [
    'a screen changes the common look',
    { 'src/web/layout/look/1.css': '.gw-small { margin: 0 }', 'src/web/plan/a.css': '.gw-small { margin: 1px }' },
    /changes what every page has/,
  ],
  ['a query asks the clock', { 'src/plan/a.queries.ts': 'export const a = sql`select now()`' }, /The moment is handed in/],
]

for (const [what, tree, sentence] of broken) {
  test(`the walls refuse it when ${what}`, async () => {
    const found = await wallsOf(tree)
    assert.ok(
      found.some((line) => sentence.test(line)),
      `expected ${sentence}, found:\n${found.join('\n')}`,
    )
  })
}

test('the walls refuse a check that did not see every file', () => {
  const root = dirname(import.meta.dirname)
  assert.ok(unseen(root, new Set()).includes('src/refusal.ts: the check of imports did not see this file.'))
  assert.match(unseen(join(root, 'docs'), new Set()).join(), /nothing was checked/)
})

test('the walls let through what the house allows', async () => {
  const found = await wallsOf({
    'src/main.ts': "import './web/server.ts'\nimport './config.ts'",
    'src/config.ts': 'export type Config = 1',
    'src/refusal.ts': 'export class Refusal extends Error {}',
    'src/web/server.ts': "import 'fastify'\nimport './plan/a.screen.ts'",
    'src/web/plan/a.screen.ts': "import '../../plan/agree.commands.ts'\nimport '../../plan/list.queries.ts'\nimport './a.form.ts'",
    'src/web/plan/a.form.ts': "import '../../plan/action.ts'",
    'src/plan/agree.commands.ts':
      "import './list.queries.ts'\nimport './word.adapter.ts'\nimport 'kysely'\nimport { createHash } from 'node:crypto'\nimport '../people/viewer.ts'\ncreateHash('sha256')",
    'src/plan/list.queries.ts':
      "import { sql } from 'kysely'\nimport type { PlanTable } from './plan.tables.ts'\nimport type { Reader } from '../database/database.ts'\nimport './action.ts'\n// now() is the clock's\nexport const a = sql`select moment()`\nexport const b = (db: { now(): number }) => db.now()\nexport type C = [PlanTable, Reader]",
    'src/plan/word.adapter.ts': "import 'docx'\nimport 'node:zlib'",
    'src/plan/action.ts':
      "import '../calendar/day.ts'\nimport '../refusal.ts'\nimport type { Acting } from '../database/database.ts'\nexport type A = Acting",
    'src/plan/action.test.ts': "import 'node:test'\nimport './action.ts'",
    'src/plan/plan.tables.ts': "import type { ColumnType } from 'kysely'\nexport type PlanTable = ColumnType<1>",
    'src/people/viewer.ts': '',
    'src/calendar/day.ts': '',
    'src/database/database.ts': "import 'pg'\nexport type Acting = 1\nexport type Reader = 1",
    'src/database/migrations/202611220100-a.sql':
      "create function moment() returns timestamptz language sql stable as $$ select coalesce(nullif(current_setting('goodward.moment', true), '')::timestamptz, now()) $$;\n-- now() is asked only there",
  })
  assert.deepEqual(found, [])
})
