import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** The browsers that a person named or that the PATH holds, best first. Whether one starts is another question: see browserStarts. */
export function browsersAtHand(environment: NodeJS.ProcessEnv): string[] {
  const named = environment.CHROMIUM ? [environment.CHROMIUM] : []
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram)
  return [...named, ...found]
}

/** Opens a page as the journeys will: an installed browser may still lack a library, or be a stub that only advertises one. */
export function browserStarts(browser: string): boolean {
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'data:text/html,<p>Goodward</p>']
  const run = spawnSync(browser, words, { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] })
  return run.status === 0 && run.stdout.includes('<p>Goodward</p>')
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
