import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTemplate } from '../../document/read-template.adapter.ts'
import type { FoundTag } from '../../document/template-read.ts'
import { houseTemplate } from '../papers/house-template.adapter.ts'
import type { Manifest, TemplateFamily } from '../report/manifest.ts'
import { houseManifests } from '../report/templates/house-manifests.ts'
import { canBeUsed } from './check-template.ts'
import { tryTemplate } from './fill-template.adapter.ts'
import { checkOf, type HouseTemplate, standingOf, templateManifest, templateName } from './house-template.ts'

/** Tags as written, in the body; `H:` before one puts it into the header, `A:` into a picture’s alternative text. */
const tagsFrom = (written: string): FoundTag[] =>
  written
    .trim()
    .split(/\s+/)
    .map((each) => {
      const [, where, mark, name] = /^([HA]:)?\{([#/]?)([^}]*)\}$/.exec(each) ?? []
      return {
        name: name ?? '',
        kind: mark === '#' ? 'opens' : mark === '/' ? 'closes' : 'value',
        place: where === 'H:' ? 'header' : where === 'A:' ? 'description' : 'body',
        text: where === 'H:' ? 1 : 0,
        alone: true,
      }
    })

const template = (written: string, family: TemplateFamily = 'boxed'): HouseTemplate => ({
  id: 'a',
  revision: 1,
  name: 'cabinet-report',
  edition: 1,
  title: 'Cabinet report',
  family,
  file: { sha256: 'b', name: 'cabinet.docx', size: 1 },
  found: { tags: tagsFrom(written), unfilled: [], picturesWithoutWords: 0, styles: [] },
  manifest: null,
  usedFrom: null,
  retired: null,
  givenAt: Temporal.Instant.from('2016-06-01T09:00Z'),
})
const ofFamily = (family: TemplateFamily) => houseManifests.find((each) => each.family === family) as Manifest
const checked = (given: HouseTemplate) => checkOf(given, ofFamily(given.family))
const manifestFor = (given: HouseTemplate) => templateManifest(given, ofFamily(given.family))
const whole = '{#fields} {label} {says} {signed} {/}'

test('a template that loops over all fields holds them all, in the family’s order', () => {
  for (const family of ['boxed', 'numbered', 'covering'] as const) {
    const all = template(whole, family)
    const check = checked(all)
    assert.ok(canBeUsed(check))
    assert.deepEqual(check.lacking, [])
    assert.deepEqual(check.remarks, [])
    assert.equal(check.held.length, manifestFor(all).slots.length)
  }
})

test('what it lacks is told: what it can’t do without, and what its reports won’t have', () => {
  const check = checked(
    template('{subject} {body} {meeting-day} {openness} {options} {finance} {finance.signed} {#sections} {says} {/sections}'),
  )
  assert.deepEqual(
    check.lacking.filter(({ must }) => must).map(({ slot }) => slot.name),
    ['resources', 'monitoring-officer'],
  )
  assert.ok(check.lacking.some(({ slot, must }) => slot.name === 'agenda-item' && !must))
  assert.ok(check.held.some(({ slot, by }) => slot.name === 'decision-of' && by.join() === '{body}'))
  assert.ok(!canBeUsed(check))
})

test('the fields of other templates and an authority’s own come in by their tags, after the family’s', () => {
  const mixed = template(`${whole} {own-health-check} {property} {#own-health-check.filled} {/}`)
  const { slots } = manifestFor(mixed)
  assert.deepEqual(
    slots.slice(-2).map(({ name, label }) => [name, label]),
    [
      ['own-health-check', 'Health check'],
      ['property', slots.at(-1)?.label],
    ],
  )
  assert.ok(canBeUsed(checked(mixed)))
  assert.ok(!slots.some(({ name }) => name === 'procurement'))
})

for (const manifest of houseManifests)
  test(`the starter of ${manifest.family} can be taken into use as it is, and is filled`, async () => {
    const bytes = await houseTemplate(manifest)
    const starter = { ...template('', manifest.family), found: await readTemplate(bytes) }
    const check = checked(starter)
    assert.deepEqual([check.unknown, check.wrong, check.lacking, check.remarks], [[], [], [], []])
    assert.deepEqual(manifestFor(starter).slots, manifest.slots)
    assert.equal((await tryTemplate(manifestFor(starter), bytes)).wrong, undefined)
  })

const unknown: Readonly<Record<string, string | null>> = {
  '{finanse}': '{finance}',
  '{Meeting_Day}': '{meeting-day}',
  '{recomendations.words}': '{recommendations.words}',
  '{#section}': '{#sections}',
  '{#finance}': '{finance}',
  '{constructor}': null,
  '{__proto__}': null,
  '{weather-tomorrow}': null,
}
for (const [tag, nearest] of Object.entries(unknown))
  test(`${tag} means nothing; ${nearest ?? 'no tag'} may be meant`, () => {
    const check = checked(template(`${whole} ${tag} ${tag.startsWith('{#') ? '{/}' : ''}`))
    assert.deepEqual(check.unknown, [{ tag, nearest }])
    assert.ok(!canBeUsed(check))
  })

const wrong: Readonly<Record<string, RegExp>> = {
  '{#options.filled}': /\{#options\.filled\} is never closed/,
  '{#has-money} {/has-appendices}': /\{#has-money\} is closed by \{\/has-appendices\}/,
  '{/}': /closes what was never opened/,
  '{letter}': /\{letter\} says something only between \{#appendix\} and its end/,
  '{label}': /only between \{#fields\}, \{#boxes\}, \{#statements\} or \{#sections\} and its end/,
  '{#fields} {#tracking} {who} {/} {/}': /\{#tracking\} stands within \{#fields\}/,
  '{#has-money} H:{/}': /H?\{\/\} closes what was never opened/,
  'A:{finance}': /alternative text of a picture/,
  [Array(13).fill('{finance}').join(' ')]: /\{finance\} stands 13 times/,
}
for (const [written, sentence] of Object.entries(wrong))
  test(`${written.slice(0, 60)} is told as wrong`, () => {
    const check = checked(template(`${whole} ${written}`))
    assert.match(check.wrong.join('\n'), sentence)
    assert.ok(!canBeUsed(check))
  })

test('a condition may stand in a loop, and a fact in a picture’s alternative text', () => {
  const check = checked(template('{#fields} {label} {#is-draft} {mark} {/} {says} {signed} {/fields} A:{authority} H:{mark}'))
  assert.deepEqual(check.wrong, [])
})

test('an unprinted sign-off, a tag in a footnote and a picture without words are worth a look', () => {
  const plain = template('{#fields} {label} {says} {/}')
  const check = checked({ ...plain, found: { ...plain.found, unfilled: ['{finance}'], picturesWithoutWords: 2 } })
  assert.match(
    check.remarks.join('\n'),
    /nothing prints by whom: \{finance.signed\} would.*“\{finance\}” stands in a note.*2 pictures have no/s,
  )
  assert.ok(canBeUsed(check))
})

test('an edition is in use until a later one is, or it is retired', () => {
  const first = { ...template(whole), usedFrom: Temporal.Instant.from('2016-06-01T09:00Z') }
  const second = { ...first, id: 'b', edition: 2, usedFrom: null }
  assert.equal(standingOf(first, [first, second]), 'in-use')
  assert.equal(standingOf(second, [first, second]), 'being-checked')
  const used = { ...second, usedFrom: Temporal.Instant.from('2016-07-01T09:00Z') }
  assert.equal(standingOf(first, [first, used]), 'replaced')
  const retired = { ...used, retired: { on: Temporal.PlainDate.from('2016-08-01'), because: 'The constitution changed' } }
  assert.equal(standingOf(retired, [first, retired]), 'retired')
  assert.equal(standingOf(first, [first, retired]), 'replaced')
})

test('its name is made of its title, and is no other template’s', () => {
  assert.equal(templateName('Cabinet report (2016)', []), 'cabinet-report-2016')
  assert.equal(templateName('Cabinet report', ['cabinet-report']), 'cabinet-report-2')
  assert.equal(templateName('Boxed', []), 'own-boxed')
  assert.equal(templateName('★', []), 'own')
})
