import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anActionContent } from '../../../test/builders/a-plan-content.ts'
import type { PartnerContent } from '../plan-content.ts'
import { actionAsOffered, partnerStanding, partnersNotAgreed } from './partner-standing.ts'

const action = anActionContent({ title: 'Offer each child a health assessment', dueOn: '2016-10-31' })

const aPartner = (over: Partial<PartnerContent> = {}): PartnerContent => ({
  id: 'p1',
  organisation: { id: 'o1', name: 'Calder Vale NHS Trust' },
  contact: null,
  standing: 'not-offered',
  on: null,
  by: null,
  reason: null,
  offered: null,
  ...over,
})

const answered = (over: Partial<PartnerContent>) =>
  aPartner({ on: '2016-06-09', by: 'Rhys Penn', offered: actionAsOffered(action), ...over })

describe('where a partner stands to an action', () => {
  const cases: readonly [PartnerContent, string, string][] = [
    [aPartner(), 'Not offered yet', 'Not yet offered to Calder Vale NHS Trust'],
    [answered({ standing: 'offered', by: null }), 'Awaiting an answer', 'Offered to Calder Vale NHS Trust on 9 June 2016, no answer yet'],
    [answered({ standing: 'agreed' }), 'Agreed', 'Agreed by Rhys Penn for Calder Vale NHS Trust on 9 June 2016'],
    [
      answered({ standing: 'not-agreed', reason: 'No nurse before January.' }),
      'Not agreed',
      'Not agreed by Rhys Penn for Calder Vale NHS Trust on 9 June 2016: No nurse before January',
    ],
  ]
  for (const [partner, word, sentence] of cases)
    test(word, () => {
      const standing = partnerStanding(action, partner)
      assert.deepEqual([standing.word, standing.sentence, standing.agreed], [word, sentence, word === 'Agreed'])
    })

  test('what was agreed no longer holds when the words or the date change, and holds again when they are as they were', () => {
    const partner = answered({ standing: 'agreed' })
    const moved = partnerStanding({ ...action, dueOn: '2016-12-31' }, partner)
    assert.deepEqual([moved.word, moved.agreed], ['Agreed, changed since', false])
    assert.match(moved.sentence, /; the action was changed since$/)
    assert.equal(partnerStanding({ ...action, what: 'In the child’s own home' }, partner).agreed, false)
    assert.equal(partnerStanding({ ...action }, partner).agreed, true)
  })

  test('an action says which of its partners have not agreed', () => {
    const two = { ...action, partners: [answered({ standing: 'agreed' }), aPartner({ id: 'p2' })] }
    assert.deepEqual(
      partnersNotAgreed(two).map(({ partner }) => partner.id),
      ['p2'],
    )
  })
})
