import { newId } from '../../src/database/new-id.ts'
import { recordDecision } from '../../src/governance/decisions/decisions.commands.ts'
import { recordContext } from '../../src/inspection/contexts.commands.ts'
import type { InspectionContent } from '../../src/inspection/inspection-content.ts'
import { anInspection, anInspectionWithSafeguardingBoard } from '../builders/an-inspection.ts'
import { askingForMoney } from '../builders/seed-plans/eleven-and-five.ts'
import { decidedAt } from './decided-at.ts'
import { judged } from './judgements.ts'
import { aSeedCouncil, type SeedCouncil, type SeedDatabase } from './seed-council.ts'

// Two papers on one inspection: Cabinet of 8 June 2016 notes it and asks for a plan, Cabinet of 20 July approves the plan and money for it.
// Dates, grades, counts, sums and posts as published; people and words invented.

const strengths = [
  'Staff and managers are what the service has most of.',
  'Managers know the service and knew already what to develop.',
  'Outcomes are good.',
  'No child at risk was seen.',
  'The panel for early help challenges as it should.',
  'Those who coordinate common assessments advise and support much.',
  'The night team and the front door talk well.',
  'A family centre brings families together again, very well.',
  'Support before and after adoption is wide.',
  'Permanence is thought of early, and brothers and sisters stay together.',
  'Moves between homes are managed well.',
  'Training in life stories and letter boxes makes a difference.',
  'Children placed outside the borough are supported well.',
  'Social workers and personal advisers know the children very well.',
  'Mental health services for children are strong.',
  'The stage before court is watched and tracked well.',
  'Education, health and care plans speak of outcomes for the child.',
  'The council supports the service, with the right scrutiny.',
  'Senior managers are seen.',
  'The council looks outward and assesses itself honestly.',
  'The Trust Board works well.',
  'The workforce is strong and steady, and is developed well.',
]

const shape = anInspectionWithSafeguardingBoard()

/** The council’s recommendations stand on page 8, the board’s on page 38. */
const printed: InspectionContent = {
  ...shape,
  printedAuthority: 'Bury',
  receivedOn: null,
  findings: shape.findings.map((finding) =>
    finding.list === 'Recommendations' ? finding : { ...finding, place: { page: 38, rectangles: [] } },
  ),
  team: '12 inspectors over four weeks',
  judgements: judged(null, [
    ['overall-effectiveness', null, 'requires-improvement', 'Overall effectiveness', 'Requires improvement to be good'],
    ['help-and-protection', null, 'good', 'Children who need help and protection', 'Good'],
    ['looked-after-and-permanence', null, 'requires-improvement', 'Children looked after and achieving permanence', 'Requires improvement'],
    ['adoption', 'looked-after-and-permanence', 'good', 'Adoption performance', 'Good'],
    [
      'care-leavers',
      'looked-after-and-permanence',
      'requires-improvement',
      'Experiences and progress of care leavers',
      'Requires improvement',
    ],
    ['leadership-management-governance', null, 'good', 'Leadership, management and governance', 'Good'],
    ['lscb-effectiveness', null, 'good', 'The effectiveness of the Local Safeguarding Children Board', 'Good'],
  ]),
  strengths: strengths.map((text) => ({ area: null, printedText: null, text, place: null })),
  notes: [
    {
      kind: 'summary',
      text: 'There are no widespread or serious failings; over two years the services have measurably improved.',
      place: null,
    },
  ],
  webAddress: 'https://reports.ofsted.gov.uk/',
}

export const officers2016 = {
  lead: { name: 'Perpetua Swan', title: 'Head of Improvement', roles: ['improvement-lead', 'administrator'] },
  finance: { name: 'Barnaby Holt-Grey', title: 'Section 151 Officer', roles: ['section-151-officer'] },
  resources: { name: 'Winifred Crane', title: 'Executive Director of Resources', roles: ['director-of-resources'] },
  law: { name: 'Ivo Penrose', title: 'Monitoring Officer', roles: ['monitoring-officer'] },
  clerk: { name: 'Odette Quarry', title: 'Democratic Services Officer', roles: ['democratic-services'] },
  contact: { name: 'Ione Garside', title: 'Assistant Director (Children’s Social Care)', roles: ['workstream-lead'] },
  member: { name: 'Councillor Tove Ridding', title: 'Cabinet Member for Children and Families', roles: ['lead-member'] },
} as const

export const planners2016 = {
  council: 'Bury Council',
  board: 'Bury Local Safeguarding Children Board',
  nhs: 'Bury NHS',
  police: 'Police in Bury',
  director: 'Executive Director of Children, Young People and Culture',
}

type Bury2016 = SeedCouncil<keyof typeof officers2016>

const aCouncil = (db: SeedDatabase, slug: string): Promise<Bury2016> =>
  aSeedCouncil(db, { name: 'Bury Council', slug, kind: 'metropolitan-district', region: 'North West' }, officers2016)

/** As at 17 March 2016: 84 reports, none outstanding, 20 good, 42 requiring improvement, 22 inadequate. */
const nationally = (council: Bury2016, inspectionId: string): Promise<string> =>
  recordContext(council.db, council.as.lead, {
    commandId: newId(),
    context: {
      kind: 'counts',
      inspectionId,
      name: 'England, all reports under the single inspection framework',
      framework: 'sif',
      asAt: '2016-03-17',
      source: 'Ofsted’s published reports',
      total: 84,
      counts: [
        { grade: 'good', printedGrade: 'Good', count: 20 },
        { grade: 'requires-improvement', printedGrade: 'Requires improvement to be good', count: 42 },
        { grade: 'inadequate', printedGrade: 'Inadequate', count: 22 },
        { grade: 'outstanding', printedGrade: 'Outstanding', count: 0 },
      ],
    },
  })

/** 8 June 2016: there is no plan yet. Scrutiny meets the day before Cabinet. */
export async function bury201606(db: SeedDatabase) {
  db.clock.setTo('2016-05-30T09:00+01:00')
  const council = await aCouncil(db, 'bury-june-2016')
  const inspectionId = await anInspection(db, council.as.lead, printed)
  await nationally(council, inspectionId)
  const bodyId = await council.body('Cabinet', 'cabinet', '2016-06-08', '2016-07-20')
  await council.body('Overview and Scrutiny Committee', 'scrutiny', '2016-06-07')
  return { ...council, planId: null, inspectionId, bodyId, meetsOn: '2016-06-08' }
}

/** 20 July 2016: the plan and £195,000. */
export async function bury201607(db: SeedDatabase) {
  db.clock.setTo('2016-07-11T09:00+01:00')
  const council = await aCouncil(db, 'bury-july-2016')
  const plan = await askingForMoney(db, council.as.lead, planners2016, printed)
  const inspectionId = plan.inspections[0]?.id ?? ''
  await nationally(council, inspectionId)
  const bodyId = await council.body('Cabinet', 'cabinet', '2016-06-08', '2016-07-20')
  await council.gives(plan.id, bodyId, { part: 'decides' })
  await council.gives(plan.id, await council.body('Departmental Management Team', 'management-team'), { part: 'monitors' })
  await council.gives(plan.id, await council.body('Corporate Parenting Board', 'corporate-parenting-board'), { part: 'monitors' })
  await council.gives(plan.id, bodyId, { part: 'receives' })
  const scrutiny = await council.body('Overview and Scrutiny Committee', 'scrutiny', '2016-06-07')
  await council.gives(plan.id, scrutiny, { part: 'receives' })
  await recordDecision(db, council.as.lead, {
    ...decidedAt(plan.id, bodyId, '2016-06-08'),
    wording: 'The report of the inspection was noted, and a plan asked for.',
  })
  return { ...council, planId: plan.id, inspectionId, bodyId, meetsOn: '2016-07-20' }
}
