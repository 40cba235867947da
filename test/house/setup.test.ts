import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type TestContext, test } from 'node:test'
import { installFailure } from '../../scripts/setup.mjs'

const top = dirname(dirname(import.meta.dirname))

/** A clone as it comes, in a folder whose name has a space in it: what set-up needs, and nothing installed. */
function bareClone(t: TestContext): string {
  const clone = join(mkdtempSync(join(tmpdir(), 'goodward set-up ')), 'clone')
  t.after(() => rmSync(dirname(clone), { recursive: true }))
  mkdirSync(clone)
  for (const part of ['package.json', 'package-lock.json', '.npmrc', 'scripts/setup.mjs', 'bin'])
    cpSync(join(top, part), join(clone, part), { recursive: true })
  return clone
}

function setUp(clone: string, environment: NodeJS.ProcessEnv = {}): { code: number | null; said: string } {
  const { npm_execpath: _, ...kept } = process.env
  const env = { ...kept, npm_config_cache: join(clone, '.cache'), ...environment }
  const run = spawnSync(process.execPath, [join(clone, 'bin/goodward.mjs'), 'due'], { env, encoding: 'utf8', timeout: 120_000 })
  return { code: run.status, said: run.stderr.replace(/^Installing .*\n/, '') }
}

/** A program of a few lines, run as set-up runs every file of the project. */
function handOver(t: TestContext, program: string, args: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-program-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'program.mjs'), program)
  const words = [join(top, 'scripts/setup.mjs'), 'run', relative(top, join(folder, 'program.mjs')), ...args]
  return spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
}

test('without a network, set-up says in one sentence that the packages could not be fetched', (t) => {
  const { code, said } = setUp(bareClone(t), { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' })
  assert.match(said, /^Goodward could not fetch its packages: the package registry did not answer \(ECONNREFUSED\)\. .+\n$/)
  assert.equal(code, 1)
})

const refusals: readonly (readonly [string, RegExp])[] = [
  ['npm error code EAI_AGAIN\nnpm error request failed', /did not answer \(EAI_AGAIN\)/],
  ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /did not answer \(UNABLE_TO_GET_ISSUER_CERT_LOCALLY\)/],
  ['npm ERR! code ENOSPC', /the disk is full/],
  ['npm error code EACCES\nnpm error syscall mkdir', /this user may not write/],
  ['npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when', /package-lock.json does not fit package.json/],
  ['npm error code E404\nnpm error 404 Not Found - GET pg', /\(E404\): 404 Not Found - GET pg Run "npm ci"/],
  ['', /\(no code\)/],
]
for (const [said, sentence] of refusals) {
  test(`when npm says "${said.split('\n')[0]}", set-up says why in one sentence`, () => {
    assert.match(installFailure(said), sentence)
    assert.doesNotMatch(installFailure(said), /\n/)
  })
}

test('a machine without npm is told what is missing', (t) => {
  const { code, said } = setUp(bareClone(t), { PATH: '/nowhere' })
  assert.equal(said, 'Goodward needs npm to install its packages, and there is no npm on the PATH.\n')
  assert.equal(code, 1)
})

test('the exit code of what was started is the exit code of set-up', async (t) => {
  const [code] = await once(handOver(t, 'process.exit(7)'), 'exit')
  assert.equal(code, 7)
})

test('what was started runs on the pinned Node and gets its words as they were', async (t) => {
  const child = handOver(t, 'console.log(JSON.stringify([process.version, ...process.argv.slice(2)]))', ['two words', '', '$HOME'])
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data')
  assert.deepEqual(JSON.parse(said), [process.version, 'two words', '', '$HOME'])
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} reaches what was started, which may finish its work`, async (t) => {
    const child = handOver(
      t,
      `process.on('${signal}', () => setTimeout(() => process.exit(3), 50)); setInterval(() => {}, 1000); console.log('ready')`,
    )
    await once(child.stdout, 'data')
    child.kill(signal)
    const [code] = await once(child, 'exit')
    assert.equal(code, 3)
  })
}

test('a program that a signal ended is told apart from one that ended well', async (t) => {
  const [code] = await once(handOver(t, "process.kill(process.pid, 'SIGKILL')"), 'exit')
  assert.equal(code, 137)
})

test('when the shell between npm and set-up ends without passing the signal on, what was started is told to stop', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-program-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const program = "process.on('SIGTERM', () => { console.log('told'); process.exit() }); setInterval(() => {}, 1000); console.log('ready')"
  writeFileSync(join(folder, 'program.mjs'), program)
  const line = `"${process.execPath}" "${join(top, 'scripts/setup.mjs')}" run "${relative(top, join(folder, 'program.mjs'))}"; exit 0`
  const shell = spawn('sh', ['-c', line], { env: { ...process.env, npm_lifecycle_event: 'start' }, stdio: ['ignore', 'pipe', 'inherit'] })
  shell.stdout.setEncoding('utf8')
  assert.equal((await once(shell.stdout, 'data'))[0], 'ready\n')
  shell.kill('SIGTERM')
  assert.equal((await once(shell.stdout, 'data'))[0], 'told\n')
})
