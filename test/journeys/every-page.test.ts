import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { look, lookNarrow, openBrowser, personAt } from '../support/journey.ts'
import { startService } from '../support/running-service.ts'
import { walk } from '../support/walk.ts'

const service = await startService([join(import.meta.dirname, '../../example/sif-calder-vale-2016-07-15.pdf')])
after(() => service.stop())
await service.hears(/check it at/)
const browser = await openBrowser()

/** A kind of page that one person has looked at only has to answer the next, whose page shows less of it, or other rows. */
const looked = new Set<string>()

// Pages without JavaScript are looked at by each person's own journey.
for (const [name, post] of [
  ['Amira Holt', 'Head of Improvement'],
  ['Owen Tarrant', 'Business Systems Manager'],
  ['Councillor Bridget Askam', 'Member of the Council'],
  ['Keith Rowan', 'Detective Superintendent'],
] as const) {
  test(`every page that ${name} (${post}) can reach is in order`, async () => {
    const page = await personAt(browser, { address: service.address })
    await page.goto('/')
    await page.getByRole('button', { name }).click()
    // What a page answers to a question in its address is made of the parts that axe has seen on it.
    const kinds = await walk(page, looked, (here) => (new URL(here.url()).search ? lookNarrow(here) : look(here)))
    if (name === 'Amira Holt') assert.ok(kinds.includes('/calder-vale/readings/…'), 'the report that waits to be checked is not linked')
    for (const kind of ['/calder-vale', '/calder-vale/inspections', '/calder-vale/plans', '/calder-vale/you'])
      assert.ok(kinds.includes(kind), `${kind} is not linked: ${kinds.join(', ')}`)
  })
}
