import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readForm } from './read-form.ts'

const problemsOf = (sent: Record<string, string[]>, read: (form: ReturnType<typeof readForm>) => unknown): string[] => {
  const form = readForm(sent)
  const { problems = [] } = form.finish(read(form))
  return problems.map(({ field, sentence }) => `${field}: ${sentence}`)
}

test('words are trimmed, their line ends are one kind, and nothing typed is null', () => {
  const form = readForm({ title: ['  Set a ceiling \r\n for caseloads '], note: ['   '] })
  assert.equal(form.text('title', { missing: 'Enter a title' }), 'Set a ceiling \n for caseloads')
  assert.equal(form.optionalText('note'), null)
  assert.equal(form.optionalText('not sent'), null)
})

test('what is missing or too long is said beside its field, once', () => {
  assert.deepEqual(
    problemsOf({ long: ['x'.repeat(11)] }, (form) => [
      form.text('title', { missing: 'Enter a title' }),
      form.text('long', { missing: 'Enter it', most: 10 }),
    ]),
    ['title: Enter a title', 'long: Use 10 characters or fewer; this has 11'],
  )
})

test('a NUL or half of a character is refused in a sentence, and what is left can be kept', () => {
  const bad = { nul: ['a\0b'], half: ['a\ud800b'] }
  const sentence = 'This holds a character that can’t be kept, such as one pasted from a damaged file: type the words again'
  assert.deepEqual(
    problemsOf(bad, (form) => [form.optionalText('nul'), form.optionalText('half')]),
    [`nul: ${sentence}`, `half: ${sentence}`],
  )
})

test('money is read to the penny and nothing else is', () => {
  const pence = (typed: string) => readForm({ cost: [typed] }).optionalMoney('cost')
  assert.equal(pence('195000'), 19_500_000n)
  assert.equal(pence('£195,000'), 19_500_000n)
  assert.equal(pence('1,250.5'), 125_050n)
  assert.equal(pence('0.07'), 7n)
  for (const wrong of ['1e3', '12,34', '1.234', '-5', '£', '1 000', 'ten', '0x10', '9'.repeat(16)])
    assert.match(problemsOf({ cost: [wrong] }, (form) => form.optionalMoney('cost'))[0] ?? '', /isn’t an amount/, wrong)
})

test('whole numbers are read as figures, within their range', () => {
  const number = (typed: string) => readForm({ n: [typed] }).optionalWholeNumber('n', { least: 1, most: 84 })
  assert.equal(number('84'), 84)
  assert.equal(number(''), null)
  for (const wrong of ['0', '85'])
    assert.match(problemsOf({ n: [wrong] }, (form) => form.optionalWholeNumber('n', { least: 1, most: 84 }))[0] ?? '', /from 1 to 84/)
  for (const wrong of ['1e1', '1.0', '०', 'x', '0x1'])
    assert.match(problemsOf({ n: [wrong] }, (form) => form.optionalWholeNumber('n'))[0] ?? '', /whole number/, wrong)
})

test('a day is read from one box or from three', () => {
  assert.equal(
    readForm({ on: ['16 May 2016'] })
      .optionalDay('on')
      ?.toString(),
    '2016-05-16',
  )
  assert.equal(
    readForm({ 'on-day': ['16'], 'on-month': ['5'], 'on-year': ['2016'] })
      .optionalDay('on')
      ?.toString(),
    '2016-05-16',
  )
  assert.deepEqual(
    problemsOf({ 'on-day': ['30'], 'on-month': ['2'], 'on-year': ['2016'] }, (form) => form.optionalDay('on')),
    ['on: There is no 30 February 2016: February 2016 has 29 days'],
  )
  assert.deepEqual(
    problemsOf({}, (form) => form.day('on', { missing: 'Enter the day of receipt' })),
    ['on: Enter the day of receipt'],
  )
})

test('a choice that was not offered is refused', () => {
  const kinds = ['council', 'police'] as const
  assert.equal(readForm({ kind: ['police'] }).choice('kind', kinds, { missing: 'Choose' }), 'police')
  assert.deepEqual(
    problemsOf({ kind: ['constructor'] }, (form) => form.choice('kind', kinds, { missing: 'Choose' })),
    ['kind: Choose one of those offered'],
  )
  assert.deepEqual(
    problemsOf({ kinds: ['police', 'x'] }, (form) => form.choices('kinds', kinds)),
    ['kinds: Choose from those offered'],
  )
})
