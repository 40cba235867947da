import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openBrowser, personAt } from '../support/journey.ts'
import { startService } from '../support/running-service.ts'

const top = join(import.meta.dirname, '../..')
const report = join(top, 'example/sif-calder-vale-2016-07-15.pdf')

test('a report named at start is read, and the printed address leads to its check screen', async () => {
  const service = await startService([report, report])
  after(() => service.stop())
  const addresses = await checkAddresses(service.said)
  assert.equal(addresses.length, 2)
  assert.equal(addresses[0], addresses[1], 'the same file twice leads to the first')

  const page = await personAt(await openBrowser(), { address: service.address })
  await page.goto(addresses[0] ?? '')
  await page.getByRole('button', { name: 'Amira Holt' }).click()
  assert.equal(page.url(), addresses[0])
  assert.match(await page.innerText('main'), /Calder Vale/)
})

async function checkAddresses(said: () => string): Promise<string[]> {
  const find = () => [...said().matchAll(/ is read: check it at (\S+)$/gm)].map(([, address]) => address ?? '')
  await until(() => find().length >= 2)
  return find()
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await wait(50)
  assert.ok(isSo())
}

test('files named at start that are no reports are each said in a sentence, and the service runs', async () => {
  const names = ['nowhere.pdf', 'package.json', 'src']
  const service = await startService(names)
  after(() => service.stop())
  await until(() => names.every((name) => service.said().includes(`\n${name}: `) || service.said().startsWith(`${name}: `)))
  assert.doesNotMatch(service.said(), /\n +at |Error:/)
  assert.equal((await fetch(service.address)).status, 200)
})
