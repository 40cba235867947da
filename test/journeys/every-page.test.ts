import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { look, lookNarrow, openBrowser, personAt } from '../support/journey.ts'
import { startService } from '../support/running-service.ts'
import { walk } from '../support/walk.ts'

const service = await startService([join(import.meta.dirname, '../../example/sif-calder-vale-2016-07-15.pdf')])
after(() => service.stop())
await service.hears(/check it at/)
const browser = await openBrowser()

const seenByAxe = new Set<string>()
/** A kind of page that axe has seen for one person is only asked, for the next, to work and to fit. */
const lookOnce = (page: Page, kind: string): Promise<void> => {
  if (seenByAxe.has(kind)) return lookNarrow(page)
  seenByAxe.add(kind)
  return look(page)
}

// Pages without JavaScript are walked as a member, and by each person's own journey.
for (const [name, post, javaScript] of [
  ['Amira Holt', 'Head of Improvement', true],
  ['Owen Tarrant', 'Business Systems Manager', true],
  ['Councillor Bridget Askam', 'Member of the Council', false],
  ['Keith Rowan', 'Detective Superintendent', true],
] as const) {
  test(`every page that ${name} (${post}) can reach is in order ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await personAt(browser, { address: service.address, javaScript })
    await page.goto('/')
    await page.getByRole('button', { name }).click()
    const kinds = await walk(page, lookOnce)
    if (name === 'Amira Holt') assert.ok(kinds.includes('/calder-vale/readings/…'), 'the report that waits to be checked is not linked')
    for (const kind of ['/calder-vale', '/calder-vale/inspections', '/calder-vale/plans', '/calder-vale/you'])
      assert.ok(kinds.includes(kind), `${kind} is not linked: ${kinds.join(', ')}`)
  })
}
