import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slotNames } from '../slots.ts'
import { houseManifests } from './house-manifests.ts'

test('each field has its place in a template of the house, and once in each', () => {
  const placed = new Set(houseManifests.flatMap((manifest) => manifest.slots.map((slot) => slot.name)))
  // Health and safety is part of the statement on resources in the papers that have it; a council may give it a field of its own.
  assert.deepEqual(
    slotNames.filter((name) => !placed.has(name)),
    ['health-and-safety'],
  )
  for (const { name, slots } of houseManifests) assert.equal(new Set(slots.map((slot) => slot.name)).size, slots.length, name)
})

test('what is chosen has choices, what is live has parts, what must be signed stands in the paper', () => {
  for (const { slots } of houseManifests)
    for (const slot of slots) {
      assert.equal(slot.kind === 'choice', slot.choices !== undefined, slot.name)
      assert.ok(slot.kind !== 'live' || slot.live?.length, slot.name)
      assert.ok(!(slot.optional && slot.owners?.some((owner) => owner.required)), slot.name)
    }
})
