import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../../people/roles.ts'
import type { Viewer } from '../../people/viewer.ts'
import { navigation } from './navigation.ts'

const viewer = (...roles: Role[]): Viewer => ({
  authorityId: 'a',
  personId: 'p',
  accountId: 'c',
  by: 'Amira Holt',
  authority: { id: 'a', slug: 'calder-vale', name: 'Calder Vale Council' },
  person: { id: 'p', name: 'Amira Holt' },
  grants: roles.map((role) => ({ role, scope: { kind: 'authority' } })),
  example: false,
})
const here = (address: string) =>
  navigation(viewer('improvement-lead'), address)
    .filter((entry) => entry.here)
    .map(({ text }) => text)

test('each page belongs to one link of the bar', () => {
  assert.deepEqual(here('/calder-vale'), ['What is due'])
  assert.deepEqual(here('/calder-vale?all=yes'), ['What is due'])
  assert.deepEqual(here('/calder-vale/duties/1/receipt'), ['What is due'])
  assert.deepEqual(here('/calder-vale/inspections'), ['Inspections'])
  assert.deepEqual(here('/calder-vale/readings/1'), ['Inspections'])
  assert.deepEqual(here('/calder-vale/plans/1/actions/2'), ['Plans'])
  assert.deepEqual(here('/calder-vale/people/1'), ['People'])
  assert.deepEqual(here('/calder-vale/you'), ['Amira Holt'])
  assert.deepEqual(here('/calder-vale/peoples'), [])
})

test('the bar holds what the viewer may see, and the way out', () => {
  const links = (...roles: Role[]) => navigation(viewer(...roles), '/calder-vale').map(({ text }) => text)
  assert.deepEqual(links('partner'), ['What is due', 'Inspections', 'Plans', 'Meetings', 'Reports', 'Amira Holt'])
  assert.deepEqual(links(), ['Amira Holt'])
  assert.deepEqual(
    navigation(null, '/').map(({ text }) => text),
    ['Sign out'],
  )
})
