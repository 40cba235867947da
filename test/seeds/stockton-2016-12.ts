import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import { recordDecision } from '../../src/governance/decisions/decisions.commands.ts'
import { recordSubmission } from '../../src/governance/submission/submissions.commands.ts'
import { dutiesOfInspection } from '../../src/inspection/due.queries.ts'
import type { InspectionContent } from '../../src/inspection/inspection-content.ts'
import { keepVersion } from '../../src/plan/versions/freeze-version.commands.ts'
import { anInspectionWithOwnLabels } from '../builders/an-inspection.ts'
import { aToJ } from '../builders/seed-plans/a-to-j.ts'
import { day } from '../builders/seed-plans/the-book.ts'
import { decidedAt } from './decided-at.ts'
import { judged } from './judgements.ts'
import { aSeedCouncil, type SeedDatabase } from './seed-council.ts'

// Cabinet, 1 December 2016: note a plan that was sent by 14 November. Dates, grades and posts as published; people and words invented.

const printed: InspectionContent = anInspectionWithOwnLabels({
  printedAuthority: 'Stockton-on-Tees',
  receivedOn: null,
  judgements: judged(null, [
    ['overall-effectiveness', null, 'good', 'Overall effectiveness', 'Good'],
    ['help-and-protection', null, 'good', 'Children who need help and protection', 'Good'],
    ['looked-after-and-permanence', null, 'requires-improvement', 'Children looked after and achieving permanence', 'Requires improvement'],
    ['adoption', 'looked-after-and-permanence', 'requires-improvement', 'Adoption performance', 'Requires improvement'],
    ['care-leavers', 'looked-after-and-permanence', 'outstanding', 'Experiences and progress of care leavers', 'Outstanding'],
    ['leadership-management-governance', null, 'good', 'Leadership, management and governance', 'Good'],
  ]),
})

export const officersOfStockton = {
  lead: { name: 'Emmeline Thornaby', title: 'Strategy Manager', roles: ['improvement-lead', 'administrator'] },
  finance: { name: 'Cuthbert Egglescliffe', title: 'Section 151 Officer', roles: ['section-151-officer'] },
  law: { name: 'Bethan Norton', title: 'Monitoring Officer', roles: ['monitoring-officer'] },
  clerk: { name: 'Hugo Yarm', title: 'Democratic Services Officer', roles: ['democratic-services'] },
  contact: { name: 'Rufus Wynyard', title: 'Assistant Director, Early Help, Partnership and Planning', roles: ['workstream-lead'] },
  member: { name: 'Councillor Isolde Billing', title: 'Cabinet Member for Children and Young People', roles: ['lead-member'] },
} as const

export async function stockton201612(db: SeedDatabase) {
  db.clock.setTo('2016-11-14T09:00Z')
  const council = await aSeedCouncil(
    db,
    { name: 'Stockton-on-Tees Borough Council', slug: 'stockton-december-2016', kind: 'unitary', region: 'North East' },
    officersOfStockton,
  )
  const planners = {
    council: 'Stockton-on-Tees Borough Council',
    board: 'Stockton Local Safeguarding Children Board',
    nhs: 'NHS in Stockton',
    police: 'Cleveland Police',
    director: 'Director of Children’s Services',
  }
  const plan = await aToJ(db, council.as.lead, planners, printed)
  const bodyId = await council.body('Cabinet', 'cabinet', '2016-09-01', '2016-12-01')
  await council.gives(plan.id, bodyId, { part: 'receives', howOften: 'quarterly' })
  const select = await council.body('Children and Young People Select Committee', 'scrutiny')
  await council.gives(plan.id, select, { part: 'receives', howOften: 'quarterly' })
  await recordDecision(db, council.as.lead, {
    ...decidedAt(plan.id, bodyId, '2016-09-01'),
    wording: 'The report of the inspection was noted.',
  })
  const { duties } = await inReadOnly(db, council.as.lead, (reader) =>
    dutiesOfInspection(reader, council.as.lead, plan.inspections[0]?.id ?? '', day('2016-11-14')),
  )
  const version = await keepVersion(db, council.as.lead, { commandId: newId(), planId: plan.id, why: 'Sent to Ofsted' })
  await recordSubmission(db, council.as.lead, {
    commandId: newId(),
    planId: plan.id,
    versionId: version.id,
    dutyId: duties.find(({ instance }) => instance.rule.id === 'written-statement')?.instance.id ?? null,
    sentOn: day('2016-11-14'),
    how: 'by e-mail',
    jointlyWith: null,
    note: null,
    acts: ['sent-to-chief-inspector'],
    others: [],
  })
  return { ...council, planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '', bodyId, meetsOn: '2016-12-01' }
}
