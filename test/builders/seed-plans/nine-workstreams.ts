import type { Database } from '../../../src/database/database.ts'
import { inReadOnly } from '../../../src/database/in-transaction.ts'
import { newId } from '../../../src/database/new-id.ts'
import type { Viewer } from '../../../src/people/viewer.ts'
import { addAction } from '../../../src/plan/change-actions.commands.ts'
import { addRisk } from '../../../src/plan/change-risks.commands.ts'
import { addConsultation } from '../../../src/plan/consultation/change-consultations.commands.ts'
import { addFundingSource } from '../../../src/plan/money/change-funding.commands.ts'
import { offerActions, recordPartnerAnswers } from '../../../src/plan/partners/offer-actions.commands.ts'
import { addPhase } from '../../../src/plan/phases/change-phases.commands.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import { getPlanContent } from '../../../src/plan/plan-content.queries.ts'
import type { PlanContent } from '../../../src/plan/plan-content.ts'
import { startPlan } from '../../../src/plan/start-plan.commands.ts'
import { addWorkstream } from '../../../src/plan/workstreams/change-workstreams.commands.ts'
import { aFinding, anInspection, anInspectionInTwoSets } from '../an-inspection.ts'
import { calderVale, day, theBook } from './the-book.ts'

type Stream = {
  readonly title: string
  readonly lead: string
  readonly health?: true
  readonly asks: string
  readonly does: readonly [string, string]
}

/** Those of the first phase come first, in the plan's order. */
const streams: readonly Stream[] = [
  {
    title: 'Contacts and referrals',
    lead: 'Head of Intake',
    asks: 'Tell each referrer what became of the referral.',
    does: ['Write to each referrer within five days', 'Sample twenty referrals a month'],
  },
  {
    title: 'Health of looked after children',
    lead: 'Designated Nurse',
    health: true,
    asks: 'Assess the health of each child who comes into care in time.',
    does: ['Add two clinics a month', 'Send each health plan to the social worker'],
  },
  {
    title: 'Emotional wellbeing',
    lead: 'Commissioner for Child Health',
    health: true,
    asks: 'Shorten the wait of looked after children for help with their mental health.',
    does: ['Keep places each week for looked after children', 'Give carers a number to ring'],
  },
  {
    title: 'Assessments',
    lead: 'Head of Assessment',
    asks: 'Make each core assessment speak of the child’s own day.',
    does: ['Rewrite the form with social workers', 'Have managers read two a week'],
  },
  {
    title: 'Placements',
    lead: 'Head of Placements',
    asks: 'Find more foster homes near to where children go to school.',
    does: ['Recruit twelve carers', 'Match by school as well as by home'],
  },
  {
    title: 'Leaving care',
    lead: 'Leaving Care Manager',
    asks: 'Give each care leaver a pathway plan that they have helped to write.',
    does: ['Write plans with the young person', 'Review each plan after six months'],
  },
  {
    title: 'Education of looked after children',
    lead: 'Virtual Head',
    asks: 'Raise what looked after children achieve at sixteen.',
    does: ['Meet each school each term', 'Pay for tuition before exams'],
  },
  {
    title: 'Equality and diversity',
    lead: 'Equality Lead',
    asks: 'Know the background of each child and plan for it.',
    does: ['Record each child’s language and faith', 'Train carers in hair, skin and food'],
  },
  {
    title: 'Quality assurance',
    lead: 'Head of Quality',
    asks: 'Use what audits find in supervision.',
    does: ['Report audits to team meetings', 'Follow up after three months'],
  },
]

/**
 * 2012-08: nine workstreams in two phases under two overseers in two organisations. The first four are for the six months after the
 * report's publication (the fieldwork had ended in March: the anchor is named), the rest until autumn 2013, which is read as its last day.
 */
export async function nineWorkstreams(
  db: Database<PlanDatabase>,
  lead: Viewer,
  planners = calderVale,
  report = anInspectionInTwoSets(),
): Promise<PlanContent> {
  const book = theBook(db, lead)
  const council = await book.organisation('council', planners.council)
  const nhs = await book.organisation('nhs-board', planners.nhs)
  const director = await book.post(planners.director, council, 'Idris Vane')
  const nursing = await book.post('Director of Nursing and Quality', nhs, 'Petra Loam')
  const inspectionId = await anInspection(db, lead, {
    ...report,
    findings: streams.map(({ asks, health }) =>
      aFinding(null, {
        list: health ? 'Areas for improvement: looked after children' : 'Areas for improvement: safeguarding',
        kind: 'improvement',
        text: asks,
        addressees: [health ? { addressee: 'other', printed: 'NHS' } : { addressee: 'local-authority', printed: null }],
      }),
    ),
  })
  const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Improvement plan 2012' })
  const order = () => ({ commandId: newId(), planId })
  const read = () => inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))
  const first = await addPhase(db, lead, {
    ...order(),
    title: 'Phase 1',
    starts: { on: '2012-04-10', anchor: null },
    ends: { anchor: 'publication', anchorOf: inspectionId, amount: 6, unit: 'month' },
  })
  const second = await addPhase(db, lead, {
    ...order(),
    title: 'Phase 2',
    starts: { anchor: 'phase-before', anchorOf: null, amount: 1, unit: 'day' },
    ends: { on: '2013-11-30', anchor: null },
  })
  const { findings } = await read()
  const theirs: string[] = []
  for (const [n, { title, lead: leading, health, does }] of streams.entries()) {
    const organisationId = health ? nhs : council
    const workstreamId = await addWorkstream(db, lead, {
      ...order(),
      title,
      lead: await book.vacantPost(leading, organisationId),
      accountable: health ? nursing : director,
      organisationId,
    })
    for (const what of does)
      theirs.push(
        ...[
          await addAction(db, lead, {
            ...order(),
            title: what,
            workstreamId,
            phaseId: n < 4 ? first : second,
            accountable: health ? nursing : director,
            dueOn: day(n < 4 ? '2012-09-28' : '2013-09-30'),
            findingIds: [findings[n]?.id ?? ''],
            equalityNote: title === 'Equality and diversity' ? 'Bears on children of minority backgrounds and faiths.' : null,
            partners: health ? [{ organisationId: nhs, contactId: nursing.holderId }] : [],
          }),
        ].filter(() => health),
      )
  }
  await offerActions(db, lead, {
    ...order(),
    organisationId: nhs,
    actionIds: theirs,
    offeredOn: day('2012-06-11'),
    offeredTo: nursing.holderId,
    words: null,
  })
  await recordPartnerAnswers(db, lead, {
    ...order(),
    organisationId: nhs,
    answers: theirs.map((actionId) => ({ actionId, answer: 'agreed', reason: null, seen: 'offered' })),
    answeredOn: day('2012-07-02'),
    by: { personId: nursing.holderId },
  })
  for (const event of [
    'The actions are not carried out',
    'A statutory duty is missed',
    'The next inspection goes badly',
    'The council loses trust',
    'The council’s own aims suffer',
    'Partners do not pull together',
  ])
    await addRisk(db, lead, {
      ...order(),
      event,
      cause: null,
      effect: null,
      owner: director,
      current: { likelihood: 2, impact: 4 },
      target: null,
      scoredOn: day('2012-08-01'),
      scoreReason: null,
      actionIds: [],
    })
  for (const [organisationId, kind, name] of [
    [council, 'existing-resources', 'The council’s existing budgets'],
    [nhs, 'existing-resources', 'The NHS’s existing budgets'],
    [null, 'outside-programme', 'Regional challenge and support programme'],
  ] as const)
    await addFundingSource(db, lead, {
      ...order(),
      kind,
      name,
      organisationId,
      owner: null,
      budget: null,
      byOn: null,
      conditions: null,
      endsOn: null,
      givesWay: kind === 'existing-resources' ? 'Work that can wait until 2013' : null,
    })
  await addConsultation(db, lead, {
    ...order(),
    who: 'scrutiny',
    name: 'Children’s Services Overview and Scrutiny Committee',
    fromOn: '2012-07-24',
    toOn: null,
    how: 'At its meeting',
    said: 'It endorsed the plan in full.',
    changed: null,
  })
  return read()
}
