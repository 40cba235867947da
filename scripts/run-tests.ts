import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { bringBrowser } from './bring-browser.ts'

const everything = ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'example/**/*.test.ts', 'test/**/*.test.ts']
const globalSetup = 'test/support/global-setup.ts'
const top = dirname(import.meta.dirname)

/** `src/duty` → all of its tests; a file, a pattern or an option of node's own test runner goes through as it is. */
export function selection(args: readonly string[], isFolder: (path: string) => boolean): { files: string[]; options: string[] } {
  const options = args.filter((arg) => arg.startsWith('-'))
  const files = args.filter((arg) => !arg.startsWith('-')).map((arg) => (isFolder(arg) ? `${arg.replace(/\/+$/, '')}/**/*.test.ts` : arg))
  return { files: files.length > 0 ? files : everything, options }
}

function environment(browser: string): NodeJS.ProcessEnv {
  // What a person has set for a service of theirs must not reach the tests; a database of one's own is named for them apart.
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, GOODWARD_DATA: ___, PORT: ____, NODE_ENV: _____, ...kept } = process.env
  const bin = join(top, 'node_modules/.bin')
  return { ...kept, PATH: `${bin}:${kept.PATH ?? ''}`, TZ: 'Pacific/Auckland', CHROMIUM: browser }
}

if (import.meta.main) {
  const brought = await bringBrowser()
  if ('sentence' in brought) {
    console.error(brought.sentence)
    process.exit(1)
  }
  const { files, options } = selection(process.argv.slice(2), (path) => existsSync(path) && statSync(path).isDirectory())
  const runner = spawn(
    process.execPath,
    [
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${Math.max(3, availableParallelism() + 1)}`,
      ...(existsSync(globalSetup) ? [`--test-global-setup=${globalSetup}`] : []),
      ...options,
      ...files,
    ],
    { stdio: 'inherit', cwd: top, env: environment(brought.browser) },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => runner.kill(signal))
  runner.once('exit', (code) => process.exit(code ?? 1))
}
