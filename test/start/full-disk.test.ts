import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

// A small disk of the test's own, which nobody else sees: as root, or in a user namespace where the machine lets one be made.
const ways = [['--mount'], ['--user', '--map-current-user', '--keep-caps', '--mount']]
const mount = 'mount -t tmpfs -o size=140m,mode=755 none "$1"'

test('on a full disk a start is refused in one sentence, and a write is answered with one; with room again it goes on', (t) => {
  const disk = mkdtempSync(join(tmpdir(), 'goodward-full-'))
  const way = ways.find((flags) => spawnSync('unshare', [...flags, 'sh', '-c', mount, 'sh', disk]).status === 0)
  if (!way) return t.diagnostic('No small disk can be made here without root, so none was filled.')
  const child = join(import.meta.dirname, 'full-disk-child.ts')
  const run = spawnSync('unshare', [...way, 'sh', '-c', `${mount} && exec "$2" "$3" "$1"`, 'sh', disk, process.execPath, child], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  assert.equal(run.status, 0, `${run.stdout}${run.stderr}`)
  rmSync(disk, { recursive: true })
})
