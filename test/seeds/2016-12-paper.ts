import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import { recordDecision } from '../../src/governance/decisions/decisions.commands.ts'
import { dutiesOfInspection } from '../../src/inspection/due.queries.ts'
import { meetDuty } from '../../src/inspection/meet-duty.commands.ts'
import { aToJ } from '../builders/seed-plans/a-to-j.ts'
import { day } from '../builders/seed-plans/the-book.ts'
import { fieldsOf2016December } from './2016-12-fields.ts'
import type { SeedPaper } from './seed-paper.ts'

/** The plan was sent on its last day; Cabinet is told afterwards. */
export const paperOf2016December: SeedPaper = {
  name: '2016-12',
  fields: fieldsOf2016December,
  now: '2016-11-21T09:00Z',
  family: 'covering',
  shape: 'note-after-submission',
  subject: 'The plan after the single inspection',
  body: { name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2016-12-01',
  async record(db, lead, { body, watches }) {
    const plan = await aToJ(db, lead, { receivedOn: null })
    const inspectionId = plan.inspections[0]?.id ?? ''
    const today = day('2016-11-21')
    const { duties } = await inReadOnly(db, lead, (reader) => dutiesOfInspection(reader, lead, inspectionId, today))
    for (const { instance } of duties)
      await meetDuty(db, lead, {
        commandId: newId(),
        dutyId: instance.id,
        acts: instance.rule.acts.filter(({ required }) => required).map(({ id }) => id),
        on: day(instance.rule.id === 'written-statement' ? '2016-11-14' : '2016-09-01'),
        how: 'By e-mail',
        today,
      })
    await recordDecision(db, lead, {
      commandId: newId(),
      planId: plan.id,
      bodyId: await body('Cabinet', 'cabinet'),
      versionId: null,
      outcome: 'noted',
      wording: 'That the inspectors’ report be noted.',
      reasons: null,
      alternatives: null,
      interests: null,
      dispensations: null,
      reference: null,
      madeOn: day('2016-09-01'),
      publishedOn: null,
      effectiveOn: null,
      noCallInBecause: null,
    })
    await watches(plan.id, 'Cabinet', 'cabinet', 'receives', { howOften: 'quarterly' })
    await watches(plan.id, 'Children and Young People Select Committee', 'scrutiny', 'receives', { howOften: 'quarterly' })
    return { planId: plan.id, inspectionId }
  },
  asks: [],
  officers: {
    'report-of': [{ name: 'Senior Management Team' }],
    'report-from': [{ name: 'Councillor Ines Marlow', title: 'Cabinet Member for Children and Young People' }],
    'contact-officers': [
      {
        name: 'Amira Holt',
        title: 'Assistant Director, Early Help, Partnership and Planning',
        telephone: '01632 960011',
        email: 'a.holt@calder-vale.example',
      },
    ],
  },
  typed: {
    'kind-of-paper': { choice: 'Covering sheet with report for information' },
    'decision-type': { choice: 'Cabinet decision' },
    'decision-reference': { kind: 'to-be-set' },
    summary: 'The plan that answers the inspection was sent on 14 November 2016, the last day. This report tells Cabinet what it says.',
    reasons: 'So that Cabinet knows the plan that was sent.',
    interests: [
      'Members consider whether they have an interest as described in paragraphs 9 to 17 of the council’s code of conduct, and declare it (paragraph 18).',
      '',
      'A member with a disclosable pecuniary interest takes no part without a dispensation (paragraph 21) and must leave the room (paragraph 22).',
    ].join('\n'),
    plan: 'The plan goes into the council’s Strategy for Change and Improvement.',
    issues: 'Each recommendation for the council has its action. The safeguarding board was not asked for a plan of its own.',
    'community-impact': { kind: 'not-applicable', because: 'the report asks for no change in any community' },
    finance: 'There are no financial implications of noting the report, because any that an action brings are considered when it comes up.',
    legal: 'Recommendation 7 (g) asks the council to settle how social workers get legal advice.',
    'risk-class': { choice: 'Low to medium', words: 'What is in place is enough to control it.' },
    'corporate-parenting': 'Several recommendations are about children in the council’s care; the plan says what is done.',
    education: { choice: 'Yes' },
    'background-papers': { kind: 'none' },
    wards: { kind: 'none' },
    'ward-councillors': { kind: 'none' },
    property: { kind: 'not-applicable', because: 'no building is touched' },
  },
  recommendations: ['note the report'],
  priorities: [
    { kind: 'policy-principle', words: 'Protecting those who need it', sentence: 'early help was well thought of' },
    { kind: 'policy-principle', words: 'Promoting equality of opportunity', sentence: 'help goes first to those who have least' },
    {
      kind: 'policy-principle',
      words: 'Strong and healthy communities',
      sentence: 'health services were looked at, and nothing was asked of them',
    },
    { kind: 'policy-principle', words: 'Creating prosperity', sentence: 'care leavers are helped into work' },
  ],
  appendices: [{ title: 'The plan', holds: 'plan' }],
}
