import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { type PlanContent, planContentEdition } from '../plan-content.ts'
import { comparePlans, countDifferences, kindsOf } from './compare-plans.ts'
import { liftContent } from './lift-content.ts'

const whole = JSON.parse(readFileSync(new URL('plan-content-edition-1.json', import.meta.url), 'utf8')) as PlanContent

test('a version frozen in an earlier edition is lifted to today’s, and one of a later Goodward is refused', () => {
  const lifted = shapeOf(liftContent(1, whole))
  const lacking = [...shapeOf(aLargePlan())].filter((path) => !lifted.has(path))
  assert.deepEqual(lacking, [], 'the kept sample lacks nothing that a plan says')
  assert.throws(() => liftContent(planContentEdition + 1, whole), /later Goodward/)
})

test('a plan is equal to itself, by id and by reference, and to another of the same words', () => {
  assert.deepEqual(comparePlans(whole, whole), [])
  assert.deepEqual(comparePlans(whole, whole, 'reference'), [])
  const elsewhere = JSON.parse(JSON.stringify(whole).replaceAll('01920000-', '01930000-')) as PlanContent
  assert.deepEqual(comparePlans(whole, elsewhere, 'reference'), [])
})

// What names the record behind a name, tells who holds a post just now or on which day a move was recorded, is no part of what it says.
const untold = /(^|\.)(id|heldBy|left)$|\.(area|moves\.0\.on|contact\.kind)$/

test('whatever a plan says is compared: no word of it can change unseen', () => {
  const unseen: string[] = []
  for (const { path, change } of leaves(whole)) {
    if (untold.test(path)) continue
    const changed = change()
    // A post that is called otherwise is the same post within a plan, and another between plans.
    if (comparePlans(whole, changed).length + comparePlans(whole, changed, 'reference').length === 0) unseen.push(path)
  }
  assert.deepEqual(unseen, [])
})

test('what was added, removed and changed is told in the words of its field, with counts', () => {
  const [kept, gone, come] = [
    anActionContent({ reference: 'A1', dueOn: '2016-07-22' }),
    anActionContent({ reference: 'A2' }),
    anActionContent({ reference: 'A3' }),
  ]
  const before = aPlanContent({ actions: [kept, gone] })
  const after = { ...before, actions: [{ ...kept, dueOn: '2016-09-30' }, come] }
  const differences = comparePlans(before, after)
  assert.deepEqual(countDifferences(differences), { added: 1, removed: 1, changed: 1 })
  assert.deepEqual(
    differences.map(({ what, name }) => `${what} ${name}`),
    ['changed A1 Recruit two practice educators', 'added A3 Recruit two practice educators', 'removed A2 Recruit two practice educators'],
  )
  assert.deepEqual(differences[0]?.fields, [
    { field: 'dueOn', label: 'Due', before: '22 July 2016', after: '30 September 2016', kind: 'date-within' },
  ])
})

test('the order of a list is no change', () => {
  const [first, second] = [anActionContent({ reference: 'A1' }), anActionContent({ reference: 'A2' })]
  const plan = aPlanContent({ actions: [first, second] })
  assert.deepEqual(comparePlans(plan, { ...plan, actions: [second, first] }), [])
})

test('each change is of the kind that says whose word it needs', () => {
  const [action] = whole.actions
  const changed = (over: object) =>
    kindsIn({ ...whole, actions: whole.actions.map((each) => (each === action ? { ...each, ...over } : each)) })
  assert.deepEqual(changed({ title: 'Set a lower ceiling', milestones: [] }), ['wording', 'record'])
  assert.deepEqual(changed({ dueOn: '2016-11-16' }), ['date-within'], 'to the last day of its phase')
  assert.deepEqual(changed({ dueOn: '2016-11-17' }), ['date-beyond'], 'the day after')
  assert.deepEqual(changed({ dueOn: null }), ['date-beyond'], 'no date at all')
  assert.deepEqual(changed({ dueOn: '2016-06-30' }), ['date-within'], 'sooner')
  assert.deepEqual(
    changed({ phaseId: null, dueOn: '2016-12-31' }),
    ['date-beyond', 'date-within'],
    'out of its phase; the notice sets 31 December',
  )
  assert.deepEqual(changed({ ended: null }), ['record'], 'reopened')
  assert.deepEqual(changed({ ended: { outcome: 'no-longer-needed', on: '2016-09-28', reasonCode: 'x', reason: 'x' } }), ['removal'])
  assert.deepEqual(changed({ findingIds: [] }), ['removal'], 'its finding is left without an action')
  assert.deepEqual(changed({ owner: null }), ['people'])
  const [cost] = whole.costs
  const costs = (over: object) => kindsIn({ ...whole, costs: [{ ...cost, ...over } as PlanContent['costs'][number]] })
  assert.deepEqual(costs({ pence: '19000001' }), ['new-money'])
  assert.deepEqual(costs({ pence: '18999999' }), ['money'])
  assert.deepEqual(costs({ toMonth: null }), ['new-money'], 'for good')
  const [phase] = whole.phases
  const phases = (over: object) => kindsIn({ ...whole, phases: [{ ...phase, ...over } as PlanContent['phases'][number]] })
  assert.deepEqual(phases({ ends: { ...phase?.ends, on: '2016-12-16' } }), ['date-beyond'], 'everything in it may then be later')
  assert.deepEqual(phases({ ends: { ...phase?.ends, on: '2016-10-16' } }), ['date-within'])
  const counted = { ...whole, phases: [{ ...phase, ends: { ...phase?.ends, on: null } } as PlanContent['phases'][number]] }
  assert.deepEqual([...kindsOf(comparePlans(counted, whole))], ['wording'], 'its anchor was agreed, and its day is now known')
  assert.deepEqual(kindsIn({ ...whole, measures: [] }), ['removal'])
  assert.deepEqual(kindsIn({ ...whole, spend: [] }), ['record'])
  assert.deepEqual(kindsIn({ ...whole, inspections: [] }).includes('removal'), true)
})

/** Every field by its path, lists without their numbers. */
function shapeOf(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...shapeOf(each, path)]))
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.entries(value).flatMap(([key, each]) => [`${path}.${key}`, ...shapeOf(each, `${path}.${key}`)]))
}

const kindsIn = (after: PlanContent) => [...kindsOf(comparePlans(whole, after))]

/** Each text, yes or no, or null of a plan, with the plan as it is when that alone differs. */
function leaves(plan: PlanContent): { path: string; change: () => PlanContent }[] {
  const found: { path: string; change: () => PlanContent }[] = []
  const walk = (value: unknown, path: readonly string[]) => {
    if (Array.isArray(value)) {
      value.forEach((each, n) => {
        walk(each, [...path, String(n)])
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key])
    } else if (value !== null) found.push({ path: path.join('.'), change: () => withChanged(plan, path) })
  }
  walk(plan, [])
  return found
}

function withChanged(plan: PlanContent, path: readonly string[]): PlanContent {
  const copy = structuredClone(plan)
  let at = copy as unknown as Record<string, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
  const last = path.at(-1) as string
  at[last] = other(at[last])
  return copy
}

/** Another value of the same shape. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return '2015-01-02'
  if (/^\d{4}-\d{2}$/.test(text)) return '2015-02'
  if (/^\d+$/.test(text)) return String(BigInt(text) + 1n)
  return choices.find((list) => list.includes(text))?.find((each) => each !== text) ?? `${text} x`
}

const choices = [
  ['deliver', 'influence'],
  ['finding', 'report-body', 'own'],
  ['not-offered', 'offered', 'agreed', 'not-agreed'],
  ['complete', 'no-longer-needed'],
  ['no-cost', 'not-yet-costed'],
  ['down', 'up'],
  ['one-off', 'recurrent'],
  ['revenue', 'capital'],
  ['requested', 'agreed'],
  ['reserve', 'grant'],
  ['spent', 'forecast'],
  ['asked', 'agreed'],
  ['post', 'person'],
]
