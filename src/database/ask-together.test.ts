import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askTogether } from './ask-together.ts'

function recording() {
  const queries: { questions: readonly number[]; answer: () => void; fail: () => void }[] = []
  const ask = (questions: readonly number[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      queries.push({ questions, answer: () => resolve(questions.map((each) => `answer ${each}`)), fail: () => reject(new Error('lost')) })
    })
  return { queries, ask }
}

test('what comes while queries are under way goes together in the next, and each gets its own answer', async () => {
  const { queries, ask } = recording()
  const one = askTogether(ask, { atOnce: 2, most: 3 })
  const all = [1, 2, 3, 4, 5, 6].map((each) => one(each))
  assert.deepEqual(
    queries.map(({ questions }) => questions),
    [[1], [2]],
    'nothing waits that needn’t',
  )
  queries[0]?.answer()
  assert.equal(await all[0], 'answer 1')
  await Promise.resolve()
  assert.deepEqual(queries[2]?.questions, [3, 4, 5])
  queries[1]?.answer()
  assert.equal(await all[1], 'answer 2')
  await Promise.resolve()
  assert.deepEqual(queries[3]?.questions, [6])
  for (const query of queries) query.answer()
  assert.deepEqual(await Promise.all(all.slice(2)), ['answer 3', 'answer 4', 'answer 5', 'answer 6'])
})

test('where a query fails, those that it was for are told, and the next goes on', async () => {
  const { queries, ask } = recording()
  const one = askTogether(ask, { atOnce: 1, most: 10 })
  const all = [1, 2, 3].map((each) => one(each))
  queries[0]?.fail()
  await assert.rejects(all[0] as Promise<string>, /lost/)
  await new Promise((resolve) => setImmediate(resolve))
  queries[1]?.answer()
  assert.deepEqual(await Promise.all(all.slice(1)), ['answer 2', 'answer 3'])
})
