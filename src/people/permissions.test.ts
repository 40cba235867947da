import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Act, may, mayAnywhere, permissions } from './permissions.ts'
import { type Grant, isRole, roleNames } from './roles.ts'

const holding = (...grants: Grant[]) => ({ grants })
const source = join(import.meta.dirname, '..')

test('every command of every room says in the permissions who may give it', async () => {
  const files = globSync('**/*.commands.ts', { cwd: source })
  assert.ok(files.length > 5, 'the commands are found')
  const commands: string[] = []
  for (const file of files) {
    const exported = (await import(join(source, file))) as Record<string, unknown>
    commands.push(...Object.keys(exported).filter((name) => typeof exported[name] === 'function'))
  }
  assert.ok(commands.includes('grantRole'))
  // history's own command is the last step of every other and takes no viewer.
  const bare = commands.filter((name) => !Object.hasOwn(permissions, name) && name !== 'chainEvents')
  assert.deepEqual(bare, [])
  const gone = Object.keys(permissions).filter((name) => !name.startsWith('see') && !commands.includes(name))
  assert.deepEqual(gone, [], 'rows for commands that are no more')
})

test('a role for the whole authority counts everywhere in it', () => {
  const lead = holding({ role: 'administrator', scope: { kind: 'authority' } })
  assert.equal(may(lead, 'grantRole'), true)
  assert.equal(may(lead, 'grantRole', { kind: 'plan', id: 'p1' }), true)
})

test('a role for one body counts for that body alone', () => {
  const secretary = holding({ role: 'board-secretary', scope: { kind: 'body', id: 'b1' } })
  assert.equal(may(secretary, 'nameOnBody', { kind: 'body', id: 'b1' }), true)
  assert.equal(may(secretary, 'nameOnBody', { kind: 'body', id: 'b2' }), false)
  assert.equal(may(secretary, 'nameOnBody', { kind: 'plan', id: 'b1' }), false)
  assert.equal(may(secretary, 'nameOnBody'), false)
  assert.equal(mayAnywhere(secretary, 'nameOnBody'), true)
})

test('nobody without a role may do anything, and no role opens what has a door of its own', () => {
  for (const act of Object.keys(permissions) as Act[]) {
    assert.equal(may(holding(), act), false, act)
    if (permissions[act] === 'own door')
      assert.equal(may(holding(...roleNames.map((role) => ({ role, scope: { kind: 'authority' } as const }))), act), false, act)
  }
})

test('only administrators change who may do what', () => {
  for (const role of roleNames) {
    const one = holding({ role, scope: { kind: 'authority' } })
    for (const act of ['addPerson', 'grantRole', 'endGrant'] as const)
      assert.equal(may(one, act), role === 'administrator', `${role} ${act}`)
  }
})

test('a word that only looks like a role is none', () => {
  assert.equal(isRole('administrator'), true)
  for (const word of ['', 'Administrator', 'constructor', '__proto__', 'toString']) assert.equal(isRole(word), false, word)
})
