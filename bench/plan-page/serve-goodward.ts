// The real server on a database of its own, with a plan of 27 findings and 200 actions. Writes down every query that its page makes, then
// says where it is, for the floor to make the same ones.

import { writeFileSync } from 'node:fs'
import pg from 'pg'
import type { Viewer } from '../../src/people/viewer.ts'
import type { PlanDatabase } from '../../src/plan/plan.tables.ts'
import { aLargePlan } from '../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../test/builders/a-plan-on-record.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { testWeb } from '../../test/support/web.ts'
import type { Seen } from './seen.ts'

const [, , file = ''] = process.argv
const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const web = await testWeb(db, { requestsAMinute: 100_000_000 })
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer: Viewer = {
  ...{ authorityId: council.id, authority: council, accountId: lead.accountId, personId: lead.personId, by: lead.name },
  ...{
    person: { id: lead.personId, name: lead.name },
    grants: [{ role: 'improvement-lead', scope: { kind: 'authority' } }],
    example: false,
  },
}
const plan = await aPlanOnRecord(db, viewer, aLargePlan())
const path = `/${council.slug}/plans/${plan.id}`
await lead.get(path)

const queries: Seen['queries'][number][] = []
let connection: Seen['connection'] = {}
const real = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client & { connectionParameters: Seen['connection'] }, ...args: unknown[]) {
  const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
  const { host, port, user, password, database } = this.connectionParameters
  connection = { host, port, user, password: password ?? undefined, database }
  queries.push(typeof first === 'string' ? { text: first, values: second ?? [] } : { text: first.text, values: first.values ?? [] })
  return Reflect.apply(real, this, args)
} as typeof real
const { html } = await lead.get(`${path}?seen=once`)
pg.Client.prototype.query = real

const values = queries.map((query) => ({
  ...query,
  values: query.values.map((value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value)),
}))
writeFileSync(file, JSON.stringify({ connection, queries: values, html, path, cookie: lead.cookie } satisfies Seen))
console.log(await web.app.listen({ port: 0, host: '127.0.0.1' }))
process.on('SIGTERM', async () => {
  await web.app.close()
  await db.close()
  process.exit(0)
})
