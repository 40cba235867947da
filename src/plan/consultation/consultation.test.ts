import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consultationInWords, daysInWords, inTime, notYetConsulted } from './consultation.ts'

const asked = (who: string, name: string, fromOn: string, over: Partial<Record<'toOn' | 'changed', string>> = {}) => ({
  id: name,
  who,
  name,
  fromOn,
  toOn: null,
  how: null,
  said: null,
  changed: null,
  ...over,
})

const consultations = [
  asked('unions', 'Joint consultative committee', '2016-06-01', { toOn: '2016-06-20' }),
  asked('children', 'Children in Care Council', '2016-05-30', { changed: 'Action A7 now says that children see the plan first' }),
  asked('cabinet-member', 'Cabinet member for children', '2016-06-20'),
]

test('a report says who was consulted, when, and what changed', () => {
  assert.equal(
    consultationInWords({ consultations }),
    'The plan was consulted on with children and young people (Children in Care Council, 30 May 2016), trade unions (Joint consultative committee, 1 June 2016 to 20 June 2016) and the cabinet member (Cabinet member for children, 20 June 2016). As a result: Action A7 now says that children see the plan first.',
  )
  assert.equal(consultationInWords({ consultations: [] }), null)
})

test('the list is in the order of time, and says who is missing', () => {
  assert.deepEqual(
    inTime({ consultations }).map(({ who }) => who),
    ['children', 'unions', 'cabinet-member'],
  )
  assert.deepEqual(notYetConsulted({ consultations }), ['partners', 'carers', 'staff', 'scrutiny'])
  assert.equal(daysInWords({ fromOn: '2016-06-01', toOn: '2016-06-01' }), '1 June 2016')
})
