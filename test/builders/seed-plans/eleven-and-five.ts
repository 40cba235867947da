import type { Database } from '../../../src/database/database.ts'
import { inReadOnly } from '../../../src/database/in-transaction.ts'
import { newId } from '../../../src/database/new-id.ts'
import type { InspectionContent } from '../../../src/inspection/inspection-content.ts'
import { addBody } from '../../../src/meeting/body.commands.ts'
import type { Viewer } from '../../../src/people/viewer.ts'
import { addAction } from '../../../src/plan/change-actions.commands.ts'
import { sayWhoseFindings } from '../../../src/plan/finding-parts/finding-parts.commands.ts'
import { addCost } from '../../../src/plan/money/change-costs.commands.ts'
import { addFunding, addFundingSource } from '../../../src/plan/money/change-funding.commands.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import { getPlanContent } from '../../../src/plan/plan-content.queries.ts'
import type { PlanContent } from '../../../src/plan/plan-content.ts'
import { renamePlan, startPlan } from '../../../src/plan/start-plan.commands.ts'
import { agreePlan } from '../../../src/plan/versions/agree-plan.commands.ts'
import { anInspection, anInspectionWithSafeguardingBoard } from '../an-inspection.ts'
import { calderVale, day, type Planners, theBook } from './the-book.ts'

type Db = Database<PlanDatabase>

/** 2016-06: eleven findings for the council and five for the safeguarding board, which has a plan of its own beside the council's. */
export async function elevenAndFive(
  db: Db,
  lead: Viewer,
  planners = calderVale,
  report = anInspectionWithSafeguardingBoard(),
): Promise<{ council: PlanContent; board: PlanContent }> {
  const book = theBook(db, lead)
  const councilId = await book.organisation('council', planners.council)
  const boardId = await book.organisation('lscb', planners.board)
  const inspectionId = await anInspection(db, lead, report)
  const start = (title: string) => startPlan(db, lead, { commandId: newId(), inspectionId, title })
  const [council, board] = [await start('Improvement plan 2016'), await start('Safeguarding board’s improvement plan 2016')]
  await renamePlan(db, lead, {
    commandId: newId(),
    planId: board,
    revision: 1,
    title: 'Board’s improvement plan 2016',
    organisationId: boardId,
  })
  const read = (planId: string) => inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))
  const belongs = async (planId: string, addressee: string, organisationId: string, otherPlanId: string) =>
    sayWhoseFindings(db, lead, {
      commandId: newId(),
      planId,
      findingIds: (await read(planId)).findings.filter(({ addressees }) => addressees.includes(addressee)).map(({ id }) => id),
      organisationId,
      part: 'deliver',
      otherPlanId,
      foldedInto: null,
      note: null,
    })
  await belongs(council, 'lscb', boardId, board)
  await belongs(board, 'local-authority', councilId, council)
  return { council: await read(council), board: await read(board) }
}

const does = [
  'Rewrite the form of the plan with families',
  'Bring each chronology up to date',
  'Name a worker for private fostering',
  'Print each team’s figures on the first of the month',
  'Write to parents within five days of each decision',
  'Visit each home of a young person of 16 or 17',
  'Record what reviewing officers asked for, and when it was done',
  'Agree ten places of work for care leavers with employers',
  'Recruit to the vacant posts',
  'Offer an advocate before each conference',
  'Set measures for the plan with the board',
]

/** 2016-07: eleven actions, £100,000 once and £190,000 a year from October, and Cabinet's agreement with £195,000 from reserves. */
export async function theHundredAndNinetyFive(
  db: Db,
  lead: Viewer,
  planners = calderVale,
  report = anInspectionWithSafeguardingBoard(),
): Promise<PlanContent> {
  const plan = await askingForMoney(db, lead, planners, report)
  const cabinet = await addBody(db, lead, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
  await agreePlan(db, lead, {
    commandId: newId(),
    planId: plan.id,
    answer: 'yes',
    reason: null,
    agreedOn: day('2016-07-20'),
    by: { kind: 'body', id: cabinet },
    signedBy: null,
  })
  return inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, plan.id))
}

/** The same before Cabinet has met: the money is asked for. */
export async function askingForMoney(db: Db, lead: Viewer, planners: Planners, report: InspectionContent): Promise<PlanContent> {
  const { council: plan } = await elevenAndFive(db, lead, planners, report)
  const order = () => ({ commandId: newId(), planId: plan.id })
  const own = plan.findings.filter(({ addressees }) => addressees.includes('local-authority'))
  const director = await theBook(db, lead).post(planners.director, plan.findings[11]?.parts[0]?.organisation.id ?? '', 'Noor Ashdown')
  const actions: string[] = []
  for (const [n, title] of does.entries())
    actions.push(
      await addAction(db, lead, { ...order(), title, findingIds: [own[n]?.id ?? ''], owner: director, dueOn: day('2017-03-31') }),
    )
  const source = (kind: 'reserve' | 'saving-to-be-made', name: string, budget: string | null) =>
    addFundingSource(db, lead, {
      ...order(),
      kind,
      name,
      organisationId: null,
      owner: kind === 'reserve' ? null : director,
      budget,
      byOn: kind === 'reserve' ? null : day('2017-04-01'),
      conditions: null,
      endsOn: null,
      givesWay: null,
    })
  const reserves = await source('reserve', 'General reserves', null)
  const savings = await source('saving-to-be-made', 'Savings of the directorate', '2017/18 budget')
  const cost = (nature: 'one-off' | 'recurrent', title: string, pence: bigint, fromMonth: string, timingNote: string | null) =>
    addCost(db, lead, {
      ...order(),
      actionId: actions[8] ?? null,
      title,
      nature,
      kind: 'revenue',
      pence,
      fromMonth,
      toMonth: null,
      timingNote,
      post: null,
    })
  const once = await cost('one-off', 'Short-term posts', 10000000n, '2016-07', null)
  const yearly = await cost(
    'recurrent',
    'Recurrent posts',
    19000000n,
    '2016-10',
    'The paper says six months’ worth; October is our reading of it.',
  )
  const pays = (costId: string, financialYear: number, sourceId: string, pence: bigint, asked: boolean) =>
    addFunding(db, lead, {
      ...order(),
      costId,
      financialYear,
      sourceId,
      pence,
      standing: asked ? 'requested' : 'not-found',
      decision: null,
      askedOf: asked ? 'Cabinet' : null,
    })
  await pays(once, 2016, reserves, 10000000n, true)
  await pays(yearly, 2016, reserves, 9500000n, true)
  await pays(yearly, 2017, savings, 19000000n, false)
  return inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, plan.id))
}
