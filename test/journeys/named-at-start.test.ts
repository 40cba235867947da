import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openBrowser, personAt } from '../support/journey.ts'
import { startService } from '../support/running-service.ts'

const top = join(import.meta.dirname, '../..')
const report = join(top, 'example/sif-calder-vale-2016-07-15.pdf')

test('a report named at start is read, and the printed address leads to its check screen', async () => {
  const service = await startService([report, report])
  after(() => service.stop())
  const [, address = '', again] = await service.hears(/is read: check it at (\S+)\n[\s\S]*check it at (\S+)\n/)
  assert.equal(address, again, 'the same file twice leads to the first')

  const page = await personAt(await openBrowser(), { address: service.address })
  await page.goto(address)
  await page.getByRole('button', { name: 'Amira Holt' }).click()
  assert.equal(page.url(), address)
  assert.match(await page.innerText('main'), /Calder Vale/)
})

test('files named at start that are no reports are each said in a sentence, and the service runs', async () => {
  const names = ['nowhere.pdf', 'package.json', 'src']
  const service = await startService(names)
  after(() => service.stop())
  for (const name of names) await service.hears(new RegExp(`^${name}: [A-Z].+\\.$`, 'm'))
  assert.doesNotMatch(service.said(), /\n +at |Error:/)
  assert.equal((await fetch(service.address)).status, 200)
})
