import type { InspectionContent } from '../../src/inspection/inspection-content.ts'
import { anInspectionInTwoSets } from '../builders/an-inspection.ts'
import { draftPlanOf2012 } from '../builders/seed-plans/draft-plan-of-2012.ts'
import { judged } from './judgements.ts'
import { aSeedCouncil, type SeedDatabase } from './seed-council.ts'

// Cabinet, 22 June 2012: the report and a draft plan, to endorse or to amend. Dates, grades and posts as published; people and words invented.

const printed: InspectionContent = anInspectionInTwoSets({
  printedAuthority: 'Bury',
  published: { day: '2012-06-13' },
  fieldwork: [{ from: { month: '2012-04' }, to: { month: '2012-04' } }],
  judgements: [
    ...judged('safeguarding', [
      ['overall-effectiveness', null, 'adequate', 'Overall effectiveness', 'Adequate'],
      ['capacity-for-improvement', null, 'adequate', 'Capacity for improvement', 'Adequate'],
    ]),
    ...judged('looked-after-children', [
      ['overall-effectiveness', null, 'adequate', 'Overall effectiveness', 'Adequate'],
      ['capacity-for-improvement', null, 'good', 'Capacity for improvement', 'Good'],
    ]),
  ],
  strengths: [{ area: null, printedText: null, text: 'Some features of both services are good, and some outstanding.', place: null }],
  notes: [
    { kind: 're-inspection', text: 'The next inspection comes within three years, more likely in twelve to eighteen months.', place: null },
    { kind: 're-inspection', text: 'It judges services in part by the progress made with the findings of this one.', place: null },
  ],
})

export const officers2012 = {
  lead: { name: 'Perpetua Swan', title: 'Head of Improvement', roles: ['improvement-lead', 'administrator'] },
  finance: { name: 'Barnaby Holt-Grey', title: 'Section 151 Officer', roles: ['section-151-officer'] },
  resources: { name: 'Winifred Crane', title: 'Executive Director of Resources', roles: ['director-of-resources'] },
  law: { name: 'Ivo Penrose', title: 'Monitoring Officer', roles: ['monitoring-officer'] },
  clerk: { name: 'Odette Quarry', title: 'Democratic Services Officer', roles: ['democratic-services'] },
  contact: {
    name: 'Silas Amberley',
    title: 'Acting Assistant Director, Children’s Services (Social Care and Safeguarding)',
    roles: ['workstream-lead'],
  },
  member: { name: 'Councillor Nell Pargeter', title: 'Cabinet Member for Children and Families', roles: ['lead-member'] },
} as const

export async function bury201206(db: SeedDatabase) {
  db.clock.setTo('2012-06-18T09:00+01:00')
  const council = await aSeedCouncil(
    db,
    { name: 'Bury Council', slug: 'bury-june-2012', kind: 'metropolitan-district', region: 'North West' },
    officers2012,
  )
  const plan = await draftPlanOf2012(db, council.as.lead, printed)
  const cabinet = await council.body('Cabinet', 'cabinet', '2012-06-22')
  await council.gives(plan.id, cabinet, { part: 'decides' })
  await council.gives(plan.id, await council.body('Children’s Management Team', 'management-team'), { part: 'monitors' })
  await council.gives(plan.id, await council.body('Scrutiny Committee', 'scrutiny'), { part: 'scrutinises', standing: 'proposed' })
  return { ...council, planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '', bodyId: cabinet, meetsOn: '2012-06-22' }
}
