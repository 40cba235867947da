import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Client } from 'pg'
import { addRow, fillTables, type Row, walledTables } from '../../test/support/fill-tables.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { installationId } from './database.ts'
import { newId } from './new-id.ts'

const db = await testDatabase<Record<string, never>>()
const owner = await db.connect('goodward_owner')
const service = await db.connect('goodward_service')

// The rows of this test make no sense, so the copy that it runs on is without checks and without the uniqueness that nothing points at.
const { rows: inTheWay } = await owner.query<{ drop: string }>(`
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint k
  where connamespace = 'public'::regnamespace and (contype = 'c' or contype = 'u'
    and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = k.conindid))`)
for (const { drop } of inTheWay) await owner.query(drop)
await owner.query("select set_config('goodward.moment', '2016-05-16T09:00Z', false)")
const tables = await walledTables(owner)
const [ours, theirs] = [await authorityWithRows('calder-vale'), await authorityWithRows('harrowmere')]

async function authorityWithRows(slug: string): Promise<{ id: string; rows: Map<string, Row> }> {
  const authority = await addRow(owner, 'authority', { id: newId(), slug, name: slug, kind: 'unitary' })
  return { id: String(authority.id), rows: await fillTables(owner, tables, authority) }
}

async function behindTheWall<R>(readable: readonly string[], writing: string | null, work: () => Promise<R>): Promise<R> {
  await service.query('begin')
  try {
    await service.query(
      "select set_config('goodward.moment', '2016-05-16T10:00Z', true), set_config('goodward.readable', $1, true), set_config('goodward.writing', $2, true)",
      [`{${readable.join()}}`, writing ?? ''],
    )
    return await work()
  } finally {
    await service.query('rollback')
  }
}

/** What the server says to a statement that can't be: its code, or the number of rows when it could. */
async function attempt(client: Client, statement: string, values: unknown[] = []): Promise<string | number> {
  await client.query('savepoint attempt')
  try {
    return (await client.query(statement, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}

const notAllowed = '42501'
const noSuchRow = '23503'

test('the walk sees the tables, and each holds a row of both authorities', () => {
  assert.ok(tables.length > 50, `only ${tables.length} tables were seen`)
  for (const { name } of tables) assert.ok(ours.rows.get(name) && theirs.rows.get(name), name)
})

for (const { name, insertOnly, references } of tables) {
  describe(name, () => {
    test('shows nothing when no authority is named', async () => {
      assert.equal((await service.query(`select from ${name}`)).rowCount, 0)
    })

    test('shows one authority’s rows only, also when the query forgets to ask', async () => {
      const read = await behindTheWall([ours.id], ours.id, async () => (await service.query(`select authority_id from ${name}`)).rows)
      assert.ok(read.length > 0)
      assert.ok(read.every((row) => row.authority_id === ours.id))
      const asked = () => service.query(`select from ${name} where authority_id = $1`, [theirs.id])
      assert.equal((await behindTheWall([ours.id], ours.id, asked)).rowCount, 0)
    })

    test('takes no row of another authority, and gives none of ours away', async () => {
      const row = { ...theirs.rows.get(name), ...('id' in (theirs.rows.get(name) ?? {}) ? { id: newId() } : {}) }
      const columns = Object.keys(row)
      const values = columns.map((_, n) => `$${n + 1}`)
      const insert = `insert into ${name} (${columns.map((column) => `"${column}"`)}) values (${values})`
      const filled = columns.map((column) => asParameter(row[column as keyof typeof row]))
      for (const readable of [[ours.id], [ours.id, theirs.id]])
        await behindTheWall(readable, ours.id, async () => assert.equal(await attempt(service, insert, filled), notAllowed))
      await behindTheWall([ours.id, theirs.id], ours.id, async () =>
        assert.equal(await attempt(service, `update ${name} set authority_id = $1`, [theirs.id]), notAllowed),
      )
    })

    test('lets another authority’s rows be neither changed nor removed, also when they may be read', async () => {
      for (const readable of [[ours.id], [ours.id, theirs.id]])
        await behindTheWall(readable, ours.id, async () => {
          const refused = insertOnly ? notAllowed : 0
          assert.equal(
            await attempt(service, `update ${name} set authority_id = authority_id where authority_id = $1`, [theirs.id]),
            refused,
          )
          const removed = await attempt(service, `delete from ${name} where authority_id = $1`, [theirs.id])
          assert.ok(removed === 0 || removed === notAllowed, String(removed))
          assert.equal(await attempt(service, `truncate ${name} cascade`), notAllowed)
        })
    })

    for (const { name: key, columns, to, toColumns } of references.filter((reference) => reference.to !== 'authority')) {
      if (!tables.some((table) => table.name === to)) continue
      test(`points by ${key} at a row of the same authority only`, async () => {
        assert.equal(columns[toColumns.indexOf('authority_id')], 'authority_id')
        const pointing = columns.filter((column) => column !== 'authority_id')
        const target = theirs.rows.get(to)
        const set = pointing.map((column, n) => `"${column}" = $${n + 1}`)
        const values = pointing.map((column) => asParameter(target?.[toColumns[columns.indexOf(column)] ?? '']))
        // As the owner, so that the foreign key alone stands in the way.
        await owner.query('begin')
        try {
          const answer = await attempt(owner, `update ${name} set ${set} where authority_id = $${pointing.length + 1}`, [
            ...values,
            ours.id,
          ])
          assert.equal(answer, noSuchRow)
        } finally {
          await owner.query('rollback')
        }
      })
    }
  })
}

describe('nothing goes round the wall:', () => {
  const select = async (query: string) => (await owner.query({ text: query, rowMode: 'array' })).rows.map((row: unknown[]) => row.join(' '))

  test('every table is walled, for its owner too', async () => {
    const open = await select(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity) order by 1`)
    assert.deepEqual(open, ['kysely_migration', 'kysely_migration_lock'])
  })

  test('only the installation’s own tables belong to no authority', async () => {
    const ofNobody = await select(`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and a.attnotnull)`)
    const installations = ['account', 'authority', 'bank_holiday', 'session', 'session_end', 'sign_in_link', 'sign_in_link_use']
    assert.deepEqual(ofNobody.sort(), [...installations, 'kysely_migration', 'kysely_migration_lock'].sort())
    assert.deepEqual(
      await select(`select conrelid::regclass, conname from pg_constraint k where contype = 'f' and confdeltype not in ('a', 'r')`),
      [],
      'no key removes or empties rows elsewhere',
    )
  })

  test('an account shows itself and its own sessions only, and every authority its own name', async () => {
    const [mine, other] = [newId(), newId()]
    for (const id of [mine, other]) {
      await addRow(owner, 'account', { id, email: `${id}@calder-vale.example`, name: 'Amira Holt' })
      await addRow(owner, 'session', { id, token_hash: Buffer.alloc(32, id), account_id: id, ends_at: '2016-05-17T09:00Z' })
      await addRow(owner, 'sign_in_link', { id, token_hash: Buffer.alloc(32, id), account_id: id, ends_at: '2016-05-17T09:00Z' })
      await addRow(owner, 'session_end', { session_id: id, why: 'signed-out' })
      await addRow(owner, 'sign_in_link_use', { link_id: id })
    }
    await behindTheWall([ours.id], ours.id, async () => {
      await service.query("select set_config('goodward.account', $1, true)", [mine])
      for (const [table, key] of [
        ['account', 'id'],
        ['session', 'id'],
        ['session_end', 'session_id'],
        ['sign_in_link', 'id'],
        ['sign_in_link_use', 'link_id'],
      ] as const)
        assert.deepEqual((await service.query(`select ${key} as id from ${table}`)).rows, [{ id: mine }], table)
      assert.deepEqual((await service.query('select id from authority')).rows, [{ id: ours.id }])
      assert.equal(
        await attempt(service, 'insert into session (id, token_hash, account_id, ends_at) values ($1, $2, $3, moment())', [
          newId(),
          Buffer.alloc(32, 1),
          other,
        ]),
        notAllowed,
      )
      assert.equal(await attempt(service, 'insert into session_end (session_id, why) values ($1, $2)', [other, 'signed-out']), notAllowed)
      assert.equal(
        await attempt(service, 'insert into bank_holiday (id, day, name, source) values ($1, $2, $3, $4)', [
          newId(),
          '2022-09-19',
          'a',
          'b',
        ]),
        notAllowed,
      )
      assert.equal(
        await attempt(service, 'insert into account (id, email, name) values ($1, $2, $3)', [newId(), 'a@b.example', 'A']),
        notAllowed,
      )
      assert.equal(await attempt(service, 'update account set administers_installation = true'), 0)
      assert.equal(await attempt(service, 'update authority set name = name where id = $1', [theirs.id]), 0)
    })
    await behindTheWall([installationId], installationId, async () => {
      for (const table of ['session', 'session_end', 'sign_in_link', 'sign_in_link_use', 'person', 'inspection', 'history'])
        assert.equal((await service.query(`select from ${table} where true`)).rowCount, 0, `the installation reads no ${table}`)
    })
    for (const table of ['authority', 'account', 'session', 'session_end', 'sign_in_link', 'sign_in_link_use'])
      assert.equal((await service.query(`select from ${table}`)).rowCount, 0, table)
  })

  test('every table of an authority has the same policies', async () => {
    const odd = await select(`
      select c.relname, p.polname, p.polcmd, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')
        and (not polpermissive
          or not (polroles = array['goodward_owner'::regrole::oid] and polname = 'owner'
            or polroles = array['goodward_service'::regrole::oid] and (polcmd, coalesce(pg_get_expr(polqual, c.oid), '-'), coalesce(pg_get_expr(polwithcheck, c.oid), '-')) in (
              ('r', '(authority_id = ANY (readable()))', '-'), ('a', '-', '(authority_id = writing())'),
              ('w', '(authority_id = writing())', '(authority_id = writing())'), ('d', '(authority_id = writing())', '-'))))`)
    assert.deepEqual(odd, [])
  })

  test('views ask as whoever looks, and there is nothing but tables, indexes and views', async () => {
    assert.deepEqual(
      await select(`select oid::regclass from pg_class where relkind = 'v' and relnamespace in ('public'::regnamespace, 'past'::regnamespace)
        and not coalesce(reloptions @> array['security_invoker=true'], false)`),
      [],
    )
    assert.deepEqual(
      await select(`select distinct c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp' order by 1`),
      ['i', 'r', 'v'],
    )
  })

  test('the functions that answer before the wall is known are these', async () => {
    assert.deepEqual((await select('select p.oid::regprocedure from pg_proc p where prosecdef')).sort(), [
      'account_by_email(text)',
      'authorities_of_account(uuid)',
      'authority_by_slug(text)',
      'authority_ids()',
      'calendar_address_by_token(bytea)',
      'sign_in_link_by_token(bytea)',
      'who_and_where(bytea,text,timestamp with time zone)',
    ])
  })

  test('the service owns nothing, stands above nothing and was given only rows', async () => {
    assert.deepEqual(
      await select(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, pg_has_role(oid, 'goodward_owner', 'member'),
        exists (select from pg_class where relowner = r.oid), exists (select from pg_proc where proowner = r.oid),
        has_schema_privilege(oid, 'public', 'create'), has_schema_privilege(oid, 'past', 'create')
        from pg_roles r where rolname = 'goodward_service'`),
      [Array(9).fill('false').join(' ')],
    )
    assert.deepEqual(
      await select(`select c.oid::regclass, coalesce(g.grantee::regrole::text, 'all'), g.privilege_type from pg_class c, aclexplode(c.relacl) g
        where c.relnamespace in ('public'::regnamespace, 'past'::regnamespace) and g.grantee <> c.relowner
          and (g.grantee <> 'goodward_service'::regrole or g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or g.is_grantable)`),
      [],
    )
    assert.deepEqual(
      await select(`select attrelid::regclass, attname from pg_attribute where attacl is not null
        and attrelid in (select oid from pg_class where relnamespace in ('public'::regnamespace, 'past'::regnamespace))`),
      [],
    )
  })

  test('no function of ours may be called by everybody, and no extension brings others', async () => {
    assert.deepEqual(
      await select(`select p.oid::regprocedure from pg_proc p where pronamespace in ('public'::regnamespace, 'past'::regnamespace)
        and (proacl is null or exists (select from aclexplode(proacl) g where g.grantee not in (p.proowner, 'goodward_service'::regrole)))
        and prorettype <> 'trigger'::regtype `),
      [],
    )
    assert.deepEqual(await select('select extname from pg_extension'), ['plpgsql'])
  })

  test('nothing in the schema asks the clock', async () => {
    assert.deepEqual(
      await select(String.raw`select what from (
          select 'function ' || oid::regprocedure as what, coalesce(prosrc, '') || pg_get_function_sqlbody(oid) as text from pg_proc where pronamespace = 'public'::regnamespace
          union all select 'default of ' || adrelid::regclass, pg_get_expr(adbin, adrelid) from pg_attrdef
          union all select 'view ' || oid::regclass, pg_get_viewdef(oid) from pg_class where relkind = 'v' and relnamespace = 'past'::regnamespace) it
        where text ~* '\m(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\(|\m(current_date|current_time|current_timestamp|localtime|localtimestamp)\M'`),
      [],
    )
  })
})

/** A jsonb value is read as an object and must be sent as text. */
function asParameter(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && !(value instanceof Date) ? JSON.stringify(value) : value
}
