import { newId } from '../../src/database/new-id.ts'
import { addRisk } from '../../src/plan/change-risks.commands.ts'
import { aJudgement } from '../builders/an-inspection.ts'
import { draftPlanOf2012 } from '../builders/seed-plans/draft-plan-of-2012.ts'
import { fieldsOf2012June } from './2012-06-fields.ts'
import type { SeedPaper } from './seed-paper.ts'

const judged = (set: string, area: string, grade: 'adequate' | 'good') =>
  aJudgement({
    set,
    area,
    grade,
    printedArea: area === 'overall-effectiveness' ? 'Overall effectiveness' : 'Capacity to improve',
    printedGrade: grade,
  })

/** Before 10 September 2012: no rule of today is run on it. */
export const paperOf2012June: SeedPaper = {
  name: '2012-06',
  fields: fieldsOf2012June,
  now: '2012-06-18T09:00+01:00',
  family: 'boxed',
  shape: 'endorse-or-amend',
  subject: 'Inspection of safeguarding and looked after children (SLAC): action plan',
  body: { name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2012-06-22',
  async record(db, lead, { watches }) {
    const plan = await draftPlanOf2012(db, lead, {
      team: 'Ofsted and the Care Quality Commission',
      judgements: [
        judged('safeguarding', 'overall-effectiveness', 'adequate'),
        judged('safeguarding', 'capacity-for-improvement', 'adequate'),
        judged('looked-after-children', 'overall-effectiveness', 'adequate'),
        judged('looked-after-children', 'capacity-for-improvement', 'good'),
      ],
      strengths: [
        { area: null, text: 'Several features of the work are good.', printedText: null, place: null },
        { area: null, text: 'Some features are outstanding.', printedText: null, place: null },
      ],
      notes: [
        {
          kind: 're-inspection',
          text: 'Inspectors come again within three years, most likely after twelve to eighteen months, and look at the progress made since.',
          place: null,
        },
      ],
    })
    for (const event of ['Outcomes for children don’t improve', 'The council’s reputation suffers'])
      await addRisk(db, lead, {
        commandId: newId(),
        planId: plan.id,
        event,
        cause: null,
        effect: null,
        owner: null,
        current: null,
        target: null,
        actionIds: [],
        scoredOn: Temporal.PlainDate.from('2012-06-15'),
        scoreReason: null,
      })
    await watches(plan.id, 'Children’s Management Team', 'management-team', 'monitors')
    await watches(plan.id, 'Scrutiny Committee', 'scrutiny', 'scrutinises', { standing: 'proposed' })
    return { planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '' }
  },
  asks: [],
  officers: {
    'report-from': [{ name: 'Councillor Ines Marlow', title: 'Cabinet Member for Children and Families' }],
    'contact-officers': [
      { name: 'Amira Holt', title: 'Acting Assistant Director (Children’s Services)', telephone: '01632 960011', email: null },
    ],
  },
  typed: {
    'kind-of-paper': { choice: 'Report for decision' },
    'decision-type': { choice: 'Cabinet (non-key decision)' },
    summary:
      'This report brings the inspectors’ report of {published} and a draft action plan in answer to it. It was published on 13 June 2012.',
    'policy-framework': {
      choice: 'Yes',
      words: 'The Children and Young People’s Plan is part of the framework, and the actions agree with it.',
    },
    finance: 'The plan asks for no money. Carrying it out lowers the risk that the council bears for children in its care.',
    resources: 'There are no wider resource implications, because the plan is carried out by the teams as they stand.',
    equality: { choice: 'No', words: 'No issues of equality and diversity were found, because each action is open to every child alike.' },
    'monitoring-officer': { choice: 'Yes' },
    wards: 'All',
    'scrutiny-interest': 'Scrutiny Committee, which is asked to watch the plan.',
    inspection: 'The inspectors were here for ten days and looked at safeguarding and at services for looked after children.',
    conclusion: 'The inspection is of use to the council. Cabinet is asked to endorse the plan, which answers each area named in it.',
    'background-papers': 'Draft action plan',
    'report-link': { kind: 'not-applicable', because: 'the inspectors’ report is attached' },
    appendices: { kind: 'not-applicable', because: 'the draft action plan is a background paper' },
    monitoring: 'The bodies report to Cabinet.',
  },
  options: [{ words: 'To note the report and endorse the draft action plan.', recommended: true }, { words: 'To amend the action plan.' }],
  recommendations: [],
  tracking: [
    'Director',
    'Chief Executive / Strategic Leadership Team',
    'Cabinet Member / Chair',
    'Ward Members',
    'Partners',
    'Scrutiny Committee',
    'Committee',
    'Council',
  ].map((who) => ({ who })),
}
