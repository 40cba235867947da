import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'

type Check = { readonly name: string; readonly command: readonly string[]; readonly whatToDo: string }

const top = dirname(import.meta.dirname)
const bin = (name: string): string => join(top, 'node_modules/.bin', name)

/** What must hold of the code before any test of what it does: `npm run check` runs these alone, `npm test` counts them as tests. */
export const checks: readonly Check[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit'], whatToDo: 'mend the types that tsc names' },
  {
    name: 'format and lint',
    command: [bin('biome'), 'check', '--error-on-warnings', '.'],
    whatToDo: 'run "npm run check -- --write", which mends format and the safe part of lint, then mend the rest',
  },
  { name: 'walls', command: [process.execPath, 'scripts/check-walls.ts', '--whole'], whatToDo: 'move the import, the name or the word' },
]

/** Runs one check; what it said when it refuses, otherwise nothing. */
export function complaintOf(check: Check): Promise<string | undefined> {
  const [program = '', ...args] = check.command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.once('error', reject)
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : `${said.trim()}\n\nThe check of ${check.name} failed: ${check.whatToDo}.`),
    )
  })
}

if (import.meta.main) {
  if (process.argv.includes('--write'))
    await complaintOf({ name: 'format', command: [bin('biome'), 'check', '--write', '.'], whatToDo: '' })
  for (const check of checks) {
    const complaint = await complaintOf(check)
    console.log(complaint ?? `✔ ${check.name}`)
    if (complaint) process.exitCode = 1
  }
}
