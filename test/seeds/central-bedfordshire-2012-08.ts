import type { InspectionContent } from '../../src/inspection/inspection-content.ts'
import { anInspectionInTwoSets } from '../builders/an-inspection.ts'
import { nineWorkstreams } from '../builders/seed-plans/nine-workstreams.ts'
import { judged } from './judgements.ts'
import { aSeedCouncil, type SeedDatabase } from './seed-council.ts'

// Executive, 21 August 2012: agree a plan of nine workstreams in two phases. Dates, grades and posts as published; people and words invented.

const printed: InspectionContent = anInspectionInTwoSets({
  printedAuthority: 'Central Bedfordshire',
  judgements: [
    ...judged('safeguarding', [
      ['overall-effectiveness', null, 'good', 'Overall effectiveness', 'Good'],
      ['capacity-for-improvement', null, 'good', 'Capacity for improvement', 'Good'],
      ['leadership-and-management', null, 'good', 'Leadership and management', 'Good'],
      ['partnership', 'leadership-and-management', 'good', 'Partnership working', 'Good'],
      ['equality-and-diversity', 'leadership-and-management', 'adequate', 'Equality and diversity', 'Adequate'],
    ]),
    ...judged('looked-after-children', [
      ['overall-effectiveness', null, 'adequate', 'Overall effectiveness', 'Adequate'],
      ['capacity-for-improvement', null, 'adequate', 'Capacity for improvement', 'Adequate'],
      ['be-healthy', 'outcomes', 'inadequate', 'Being healthy', 'Inadequate'],
      ['positive-contribution', 'outcomes', 'good', 'Making a positive contribution', 'Good'],
      ['ambition-and-prioritisation', 'leadership-and-management', 'adequate', 'Ambition and prioritisation', 'Adequate'],
      ['performance-management', 'leadership-and-management', 'good', 'Performance management and quality assurance', 'Good'],
      ['equality-and-diversity', 'leadership-and-management', 'adequate', 'Equality and diversity', 'Adequate'],
    ]),
  ],
  strengths: [
    {
      area: null,
      printedText: null,
      text: 'Safeguarding is good or better in most settings, which is better than in similar areas and than national averages.',
      place: null,
    },
  ],
  notes: [{ kind: 're-inspection', text: 'The next inspection is expected in autumn 2013.', place: null }],
})

export const officersOfCentralBedfordshire = {
  lead: { name: 'Marguerite Dunstable', title: 'Health and Special Projects Coordinator', roles: ['improvement-lead', 'administrator'] },
  finance: { name: 'Alban Ferrers', title: 'Chief Finance Officer', roles: ['section-151-officer'] },
  law: { name: 'Rosalind Ampthill', title: 'Monitoring Officer', roles: ['monitoring-officer'] },
  clerk: { name: 'Piers Wrest', title: 'Committee Services Officer', roles: ['democratic-services'] },
  director: {
    name: 'Hester Flitwick',
    title: 'Deputy Chief Executive / Director of Children’s Services',
    roles: ['director-of-childrens-services'],
  },
  member: { name: 'Councillor Anselm Toddington', title: 'Executive Member for Children’s Services', roles: ['lead-member'] },
} as const

export async function centralBedfordshire201208(db: SeedDatabase) {
  db.clock.setTo('2012-08-10T09:00+01:00')
  const council = await aSeedCouncil(
    db,
    { name: 'Central Bedfordshire Council', slug: 'central-bedfordshire-august-2012', kind: 'unitary', region: 'East of England' },
    officersOfCentralBedfordshire,
  )
  const planners = {
    council: 'Central Bedfordshire Council',
    board: 'Central Bedfordshire Safeguarding Children Board',
    nhs: 'NHS Bedfordshire and Luton',
    police: 'Bedfordshire Police',
    director: 'Deputy Chief Executive / Director of Children’s Services',
  }
  const plan = await nineWorkstreams(db, council.as.lead, planners, printed)
  const bodyId = await council.body('Executive', 'cabinet', '2012-08-21')
  await council.gives(plan.id, bodyId, { part: 'decides' })
  await council.gives(plan.id, await council.body('Children’s Services Project Board', 'project-board'), {
    part: 'monitors',
    note: 'chaired by the Deputy Chief Executive and Director of Children’s Services; the health workstreams too.',
  })
  await council.gives(plan.id, await council.body('Children’s Trust Board', 'childrens-trust-board'), { part: 'receives' })
  await council.gives(plan.id, await council.body('Shadow Health and Wellbeing Board', 'health-and-wellbeing-board'), { part: 'receives' })
  const scrutiny = await council.body('Children’s Services Overview and Scrutiny Committee', 'scrutiny', '2012-07-24')
  await council.gives(plan.id, scrutiny, { part: 'scrutinises' })
  return { ...council, planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '', bodyId, meetsOn: '2012-08-21' }
}
