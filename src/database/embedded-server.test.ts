import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connected } from './embedded-database.adapter.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.adapter.ts'
import { isDead, postmasterPid } from './postmaster.adapter.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodward-embedded-'))
const data = join(folder, 'data')
const homeOf = (of: string) => join(of, 'postgresql-18')
const clusterOf = (of: string) => join(homeOf(of), 'cluster')
const open: EmbeddedServer[] = []
after(async () => {
  for (const server of open) await server.leave()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(of = data): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer(of)
  open.push(server)
  return server
}

async function asks(server: EmbeddedServer, question: string): Promise<string> {
  const client = await connected(server.to('postgres', 'postgres'))
  const { rows } = await client.query({ text: question, rowMode: 'array' })
  await client.end()
  return String(rows[0]?.[0])
}

test('three first starts at once make one cluster and meet on one server', async () => {
  mkdirSync(join(homeOf(data), 'cluster.making-4194303-1'), { recursive: true })
  const servers = await Promise.all([opened(), opened(), opened()])
  const pids = await Promise.all(servers.map((server) => asks(server, "select pg_read_file('postmaster.pid')")))
  assert.equal(new Set(pids).size, 1)
  assert.deepEqual(
    readdirSync(homeOf(data)).filter((name) => name.startsWith('cluster')),
    ['cluster'],
  )
})

test('it is a real PostgreSQL that keeps what it was told, for this user only, on a socket alone', async () => {
  const server = await opened()
  assert.equal(await asks(server, 'show fsync'), 'on')
  assert.equal(await asks(server, 'show listen_addresses'), '')
  assert.equal(await asks(server, 'show server_encoding'), 'UTF8')
  assert.equal(await asks(server, 'show data_checksums'), 'on')
  assert.equal(statSync(homeOf(data)).mode & 0o777, 0o700)
  assert.equal(statSync(server.to('postgres', 'postgres').host ?? '').mode & 0o777, 0o700)
  const pid = postmasterPid(clusterOf(data)) ?? 0
  const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (process.getuid?.() === 0) assert.ok(uid !== '0' || readFileSync(`/proc/${pid}/uid_map`, 'utf8').trim().startsWith('1000'))
})

test('it stays while somebody is connected, and the last to leave stops it', async () => {
  const server = await opened()
  const other = await connected(server.to('postgres', 'postgres'))
  const pid = postmasterPid(clusterOf(data)) ?? 0
  await server.leave()
  assert.equal(isDead(pid), false)
  await other.end()
  await wait(50)
  await server.leave()
  assert.equal(isDead(pid), true)
  assert.equal(postmasterPid(clusterOf(data)), null)
})

test('killed, it starts again, and what was committed is there', async () => {
  const server = await opened()
  await asks(server, 'create table kept as select 1 as one')
  for (const n of [2, 3]) {
    process.kill(postmasterPid(clusterOf(data)) ?? 0, 'SIGKILL')
    await asks(await opened(), `insert into kept values (${n})`)
  }
  assert.equal(await asks(server, 'select count(*) from kept'), '3')
})

test('a postmaster.pid whose number is another program’s now is cleared away', async () => {
  const server = await opened()
  await server.leave()
  const other = spawn('sleep', ['30'])
  await once(other, 'spawn')
  writeFileSync(join(clusterOf(data), 'postmaster.pid'), `${other.pid}\n${clusterOf(data)}\n0\n5432\n\n\n\n`)
  assert.equal(await asks(await opened(), 'select count(*) from kept'), '3')
  other.kill()
})

test('a dead one that nobody has reaped doesn’t count as alive', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'])
  const [line] = await once(parent.stdout, 'data')
  const zombie = Number(String(line).trim())
  while (!/ Z /.test(readFileSync(`/proc/${zombie}/stat`, 'utf8'))) await wait(10)
  assert.equal(isDead(zombie), true)
  await (await opened()).leave()
  writeFileSync(join(clusterOf(data), 'postmaster.pid'), `${zombie}\n${clusterOf(data)}\n0\n5432\n\n\n\n`)
  assert.equal(await asks(await opened(), 'select count(*) from kept'), '3')
  parent.kill()
})

test('data that were moved while stopped, to a path too long for a socket, are found as they were', async () => {
  await (await opened()).leave()
  const moved = join(folder, 'a'.repeat(90), 'data')
  mkdirSync(join(folder, 'a'.repeat(90)))
  renameSync(data, moved)
  const server = await opened(moved)
  assert.equal(await asks(server, 'select count(*) from kept'), '3')
  const sockets = server.to('postgres', 'postgres').host ?? ''
  assert.ok(Buffer.byteLength(`${sockets}/.s.PGSQL.5432`) <= 107, sockets)
  assert.equal(statSync(sockets).mode & 0o777, 0o700)
  await server.leave()
  assert.ok(existsSync(clusterOf(moved)))
})
