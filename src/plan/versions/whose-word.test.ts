import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import type { Responsible } from '../plan-content.ts'
import type { Agreement } from './agreement.ts'
import { type ChangeKind, defaultWhoMayChange } from './change-kinds.ts'
import type { Difference } from './compare-plans.ts'
import { keepOrder, orderKept } from './kept-order.ts'
import { wordMissing } from './whose-word.ts'

const who = (kind: Responsible['kind'], id: string): Responsible => ({ kind, id, name: id, heldBy: null, left: false })
const streams = [{ id: 'health', title: 'Health', lead: null, accountable: who('post', 'nursing'), organisation: null }]
const own = anActionContent({ id: 'own', workstreamId: 'health', accountable: who('person', 'nia') })
const theirs = anActionContent({ id: 'theirs', workstreamId: 'health' })
const nobodys = anActionContent({ id: 'nobodys' })
const plan = aPlanContent({ workstreams: streams, actions: [own, theirs, nobodys] })

const changed = (id: string, kind: ChangeKind): Difference => {
  const field = { field: 'x', label: 'X', before: null, after: null, kind }
  return { part: 'actions', called: 'action', id, name: id, what: 'changed', fields: [field] }
}

const asks = {
  lead: { personId: 'amira', postIds: [] },
  dcs: { personId: 'wyn', postIds: [] },
  nia: { personId: 'nia', postIds: [] },
  nursing: { personId: 'bryn', postIds: ['nursing'] },
}
const cabinet: Agreement['by'] = { kind: 'body', id: 'cabinet', name: 'Cabinet' }

function missing(as: keyof typeof asks, differences: readonly Difference[], by = cabinet) {
  const { personId, postIds } = asks[as]
  const standing = { personId, postIds: new Set<string>(postIds), director: as === 'dcs' }
  return wordMissing(differences, defaultWhoMayChange, { agreement: { by }, was: plan, now: plan }, standing)
}

test('whose word a change needs, and whether whoever asks has it', () => {
  const rows: [keyof typeof asks, string, ChangeKind, ReturnType<typeof missing>][] = [
    ['lead', 'own', 'wording', null],
    ['lead', 'own', 'record', null],
    ['lead', 'own', 'date-within', 'accountable-director'],
    ['nia', 'own', 'date-within', null],
    ['nia', 'theirs', 'date-within', 'accountable-director'],
    ['nursing', 'theirs', 'date-within', null],
    ['nursing', 'own', 'date-within', 'accountable-director'],
    ['nursing', 'nobodys', 'date-within', 'accountable-director'],
    ['dcs', 'nobodys', 'date-within', null],
    ['dcs', 'theirs', 'date-within', null],
    ['dcs', 'own', 'removal', 'agreeing-body'],
    ['lead', 'own', 'new-money', 'agreeing-body'],
    ['lead', 'own', 'other', 'agreeing-body'],
  ]
  for (const [as, id, kind, needed] of rows) assert.equal(missing(as, [changed(id, kind)]), needed, `${as} ${id} ${kind}`)
  const both = [changed('own', 'date-within'), changed('theirs', 'date-within')]
  assert.equal(missing('nia', both), 'accountable-director', 'one of them is another’s')
  assert.equal(missing('nia', [changed('own', 'date-within'), changed('theirs', 'removal')]), 'agreeing-body', 'the most that any needs')
})

test('a person, or whoever holds the post, who agreed the plan may change all of it', () => {
  const removal = [changed('own', 'removal')]
  assert.equal(missing('nia', removal, { kind: 'person', id: 'nia', name: 'Nia' }), null)
  assert.equal(missing('nursing', removal, { kind: 'post', id: 'nursing', name: 'Nursing' }), null)
  assert.equal(missing('lead', removal, { kind: 'person', id: 'nia', name: 'Nia' }), 'agreeing-body')
})

test('an order is kept with its days, months, pence and numbers, and what can’t be kept is not', () => {
  const order = {
    title: 'A “$day” of rest',
    dueOn: Temporal.PlainDate.from('2016-02-29'),
    from: Temporal.PlainYearMonth.from('2016-10'),
    pence: 19_000_000n,
    revision: 3,
    none: null,
    ticked: true,
    parts: [{ on: Temporal.PlainDate.from('2016-05-16'), left: undefined }],
  }
  const again = orderKept(JSON.parse(JSON.stringify(keepOrder(order))))
  const text = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each))
  assert.equal(text(again), text(order))
  assert.ok(again.dueOn instanceof Temporal.PlainDate && again.from instanceof Temporal.PlainYearMonth)
  assert.equal(typeof again.revision, 'number')
  assert.equal(keepOrder({ file: new Uint8Array(2) }), null)
  assert.equal(keepOrder({ work: () => 1 }), null)
})
