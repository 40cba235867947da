import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** The browsers that a person named or that the PATH holds, best first. Whether one starts is another question: see browserStarts. */
export function browsersAtHand(environment: NodeJS.ProcessEnv): string[] {
  const named = environment.CHROMIUM ? [environment.CHROMIUM] : []
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram)
  return [...named, ...found]
}

/** Opens a page as the journeys will: an installed browser may still lack a library, or be a stub that only advertises one. */
export async function browserStarts(executablePath: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 30_000 }).catch(() => undefined)
  if (!browser) return false
  try {
    const page = await browser.newPage()
    await page.setContent('<p>Goodward</p>')
    return (await page.innerText('p')) === 'Goodward'
  } catch {
    return false
  } finally {
    await browser.close()
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
