import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import * as hostile from '../support/hostile-files.ts'
import { startService } from '../support/running-service.ts'
import { exampleVisitor, type GivenFile } from '../support/visitor.ts'

const readings = '/calder-vale/readings'
const letter = readFileSync(new URL('../sample-reports/focused-visit-calder-vale-2026-04-24.pdf', import.meta.url))
const given = (name: string, bytes: Uint8Array): GivenFile => ({ field: 'reports', name, bytes })

test('files that are no report are refused in a sentence, and nothing else is lost', async (t) => {
  const service = await startService()
  t.after(() => service.stop())
  const visitor = await exampleVisitor(service.address)
  const give = await visitor.openForm(readings, readings)

  const refused: Array<[string, RegExp, Uint8Array]> = [
    ['page.pdf', /a web page/, hostile.webPage()],
    ['empty.pdf', /is empty/, hostile.emptyFile()],
    ['cut.pdf', /damaged or cut off/, hostile.cutOff(letter)],
    ['locked.pdf', /locked with a password/, await hostile.encrypted()],
    ['scan.pdf', /pictures of pages but no text/, await hostile.scan()],
    ['menu.pdf', /isn’t one of the reports/, await hostile.menu()],
    ['long.pdf', /501 pages/, hostile.tooManyPages()],
    ['large.pdf', /over 50 MB/, hostile.over50Megabytes()],
    ['forms.pdf', /more memory than a report may take/, hostile.nestedForms()],
    ['bomb.pdf', /more memory than a report may take/, hostile.endlessText()],
  ]
  for (const [name, sentence, bytes] of refused) {
    const { status, html } = await give({}, [given(name, bytes)])
    assert.equal(status, 422, name)
    assert.match(html, sentence)
    assert.ok(html.includes(name), name)
  }

  await t.test('a good one among them goes through', async () => {
    const { status, html } = await give({}, [given('empty too.pdf', hostile.emptyFile()), given('letter.pdf', letter)])
    assert.equal(status, 422)
    assert.match(html, /empty too\.pdf/)
    assert.match(await (await visitor.get(readings)).text(), /letter\.pdf/)
  })
})

// Looks for the children in /proc.
const onLinux = { skip: process.platform !== 'linux' && 'needs /proc' }

test('the service stops in good time while a file built to hang is being read, and leaves no child behind', onLinux, async () => {
  const service = await startService()
  const visitor = await exampleVisitor(service.address)
  const give = await visitor.openForm(readings, readings)
  const giving = give({}, [given('hang.pdf', hostile.manyHeavyPages())]).catch(() => undefined)
  while (childrenThatRead().length === 0) await pause(50)
  const children = childrenThatRead()
  const before = performance.now()
  assert.equal(await service.stop(), 0)
  assert.ok(performance.now() - before < 20_000)
  await giving
  assert.deepEqual(
    childrenThatRead().filter((pid) => children.includes(pid)),
    [],
  )

  /** Where there is no /proc, only that the service ends. */
  function childrenThatRead(): string[] {
    return readdirSync('/proc').filter(
      (pid) => /^\d+$/.test(pid) && parentOf(pid) === String(service.pid) && commandOf(pid).includes('read-child'),
    )
  }
})

function parentOf(pid: string): string {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
