import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browsersAtHand } from '../test/support/find-browser.ts'
import { startService } from '../test/support/running-service.ts'

// Takes the README's picture of a real screen: the example's report as it is checked. Written to docs/screens.

const top = join(import.meta.dirname, '..')
const screens = join(top, 'docs/screens')
mkdirSync(screens, { recursive: true })
const service = await startService([join(top, 'example/sif-calder-vale-2016-07-15.pdf')])
const browser = await chromium.launch({ executablePath: browsersAtHand(process.env)[0], args: ['--no-sandbox'] })
try {
  const [, address = ''] = await service.hears(/check it at (\S+)/)
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 })
  await page.goto(address)
  await page.getByRole('button', { name: 'Amira Holt' }).click()
  await page.locator('.check-card a.check-opens').nth(2).click()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(screens, 'check.png') })
} finally {
  await browser.close()
  await service.stop()
}
