import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role, Scope } from '../../people/roles.ts'
import { mayAnswerFor } from './own-partner.ts'

const holding = (role: Role, scope: Scope) => ({ grants: [{ role, scope }] })

test('a partner’s person answers for the organisation that the role is held for, or for the one that they belong to', () => {
  const cases: readonly [Role, Scope, string | null, boolean][] = [
    ['partner', { kind: 'organisation', id: 'trust' }, null, true],
    ['partner', { kind: 'organisation', id: 'police' }, null, false],
    ['partner', { kind: 'organisation', id: 'police' }, 'trust', false],
    ['partner', { kind: 'authority' }, 'trust', true],
    ['partner', { kind: 'authority' }, 'police', false],
    ['partner', { kind: 'authority' }, null, false],
    ['partner', { kind: 'plan', id: 'plan' }, 'trust', true],
    ['partner', { kind: 'plan', id: 'another' }, 'trust', false],
    ['improvement-lead', { kind: 'authority' }, 'trust', false],
  ]
  for (const [role, scope, own, answers] of cases)
    assert.equal(mayAnswerFor(holding(role, scope), 'plan', 'trust', own), answers, JSON.stringify([role, scope, own]))
})
