import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isThisAuthority } from './authority-name.ts'

for (const [printed, name, same] of [
  ['Bury', 'Bury Council', true],
  ['Bury Metropolitan Borough Council', 'Bury Council', true],
  ['London Borough of Camden', 'Camden Council', true],
  ['The Royal Borough of Kensington & Chelsea', 'Royal Borough of Kensington and Chelsea', true],
  ['Stockton-on-Tees Borough Council', 'Stockton on Tees Council', true],
  ['Calder Vale', 'Calder Vale Council', true],
  ['Council of the Isles of Scilly', 'Isles of Scilly', true],
  ['King’s Lynn', 'Kings Lynn Council', true],
  ['City of London', 'City of London Corporation', false],
  ['Cheshire East', 'Cheshire West and Chester', false],
  ['North Lincolnshire', 'North East Lincolnshire', false],
  ['Harrow Dale', 'Calder Vale Council', false],
  ['Council', 'Calder Vale Council', false],
] as const)
  test(`“${printed}” ${same ? 'is' : 'isn’t'} “${name}”`, () => assert.equal(isThisAuthority(printed, name), same))
