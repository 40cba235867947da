import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { browserStarts, browsersAtHand } from '../test/support/find-browser.ts'

const top = dirname(import.meta.dirname)
const folder = join(top, '.browser')
const unpacked = join(folder, 'unpacked')

/** A browser that starts: one at hand, else from apt when root, else the packed one; or, where none works, the line to run. */
export async function bringBrowser(): Promise<{ readonly browser: string } | { readonly sentence: string }> {
  if (process.env.CHROMIUM && !(await browserStarts(process.env.CHROMIUM))) {
    return { sentence: `CHROMIUM names ${process.env.CHROMIUM}, which opens no page. Name a Chromium that starts, or leave CHROMIUM out.` }
  }
  const atHand = await firstThatStarts(browsersAtHand(process.env))
  if (atHand) return { browser: atHand }
  const brought = (await fromApt()) ?? (await fromPackage())
  if (brought) return { browser: brought }
  return {
    sentence:
      'The journeys need a Chromium, and none on this machine starts. Run: sudo apt-get install -y chromium\n' +
      '(or install any Chromium or Chrome and name it: CHROMIUM=/path/to/chromium npm test)',
  }
}

async function firstThatStarts(browsers: readonly string[]): Promise<string | undefined> {
  for (const browser of browsers) if (await browserStarts(browser)) return browser
  return undefined
}

async function fromApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.error('Installing Chromium with apt: once, for about a minute…')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
  return firstThatStarts(browsersAtHand({ PATH: process.env.PATH }))
}

async function fromPackage(): Promise<string | undefined> {
  const browser = join(unpacked, 'chromium.sh')
  if (existsSync(browser) && (await browserStarts(browser))) return browser
  if (process.platform !== 'linux') return undefined
  console.error('Fetching a packed Chromium: once, for about half a minute…')
  cpSync(join(top, 'test/browser'), folder, { recursive: true })
  const npm = process.env.npm_execpath
  const run = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: folder, stdio: 'ignore' })
    : spawnSync('npm', ['ci'], { cwd: folder, stdio: 'ignore' })
  if (run.status !== 0) return undefined
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked)
  unpack()
  return (await browserStarts(browser)) ? browser : undefined
}

/** The package unpacks into the temporary folder and takes its libraries along only where it believes to be in a data centre. */
function unpack(): void {
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, env, stdio: 'ignore' })
  const browser = join(unpacked, 'chromium.sh')
  writeFileSync(
    browser,
    `#!/bin/sh
here=\${0%/*}
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`,
  )
  chmodSync(browser, 0o755)
}
