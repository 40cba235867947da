import type { Database } from '../../../src/database/database.ts'
import { inReadOnly } from '../../../src/database/in-transaction.ts'
import { newId } from '../../../src/database/new-id.ts'
import type { Viewer } from '../../../src/people/viewer.ts'
import { addAction } from '../../../src/plan/change-actions.commands.ts'
import { addConsultation } from '../../../src/plan/consultation/change-consultations.commands.ts'
import { sayWhoseFindings } from '../../../src/plan/finding-parts/finding-parts.commands.ts'
import { offerActions, recordPartnerAnswers } from '../../../src/plan/partners/offer-actions.commands.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import { getPlanContent } from '../../../src/plan/plan-content.queries.ts'
import type { PlanContent } from '../../../src/plan/plan-content.ts'
import { startPlan } from '../../../src/plan/start-plan.commands.ts'
import { aFinding, anInspection, anInspectionWithOwnLabels } from '../an-inspection.ts'
import { calderVale, day, theBook } from './the-book.ts'

const does = [
  ['a', 'Train every manager in supervision'],
  ['b', 'Offer each child who comes home an interview within three days'],
  ['c', 'Have plans read by a manager before they are sent'],
  ['d', 'Check every placement with family and friends against the regulations'],
  ['e', 'Open a service for families on the edge of care'],
  ['f', 'Ask about adoption at each four-month review'],
  ['g', 'Agree with the legal service who advises whom'],
  ['h', 'Recruit foster carers and adopters'],
  ['i', 'Begin life-story work when a child moves'],
  ['j', 'Count who comes to each strategy meeting, and write each month'],
] as const

/**
 * 2016-12: ten findings that the council calls a to j. What (d) asks was complete before the report came out; (j) is the police's, to be
 * influenced and monitored; the board's own findings are folded into its business plan, agreed on 17 November.
 */
export async function aToJ(
  db: Database<PlanDatabase>,
  lead: Viewer,
  planners = calderVale,
  report = anInspectionWithOwnLabels(),
): Promise<PlanContent> {
  const book = theBook(db, lead)
  const council = await book.organisation('council', planners.council)
  const police = await book.organisation('police', planners.police)
  const board = await book.organisation('lscb', planners.board)
  const director = await book.post(planners.director, council, 'Wren Halloran')
  const inspector = await book.person('Tamsin Roe', 'Detective Chief Inspector', police)
  const ofBoard = ['1', '2'].map((number) =>
    aFinding(number, {
      list: 'Recommendations for the LSCB',
      ownLabel: null,
      text: `The board should ask its members each quarter about its recommendation ${number}.`,
      addressees: [{ addressee: 'lscb', printed: 'LSCB' }],
    }),
  )
  const inspectionId = await anInspection(db, lead, { ...report, findings: [...report.findings, ...ofBoard] })
  const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Action plan 2016' })
  const order = () => ({ commandId: newId(), planId })
  const read = () => inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))
  const { findings } = await read()
  const labelled = (label: string) => findings.filter(({ ownLabel }) => ownLabel === label).map(({ id }) => id)
  const says = (
    organisationId: string,
    findingIds: readonly string[],
    over: { part: 'deliver' | 'influence'; foldedInto?: string; note?: string },
  ) => sayWhoseFindings(db, lead, { ...order(), findingIds, organisationId, otherPlanId: null, foldedInto: null, note: null, ...over })
  await says(police, labelled('j'), { part: 'influence' })
  await says(
    board,
    findings.filter(({ addressees }) => addressees.includes('lscb')).map(({ id }) => id),
    { part: 'deliver', foldedInto: 'its Business Plan', note: 'agreed on 17 November 2016' },
  )
  let last = ''
  for (const [label, title] of does)
    last = await addAction(db, lead, {
      ...order(),
      title,
      findingIds: labelled(label),
      owner: director,
      dueOn: label === 'd' ? null : day('2017-03-31'),
      completeOn: label === 'd' ? day('2016-07-15') : null,
      partners: label === 'j' ? [{ organisationId: police, contactId: inspector }] : [],
    })
  await offerActions(db, lead, {
    ...order(),
    organisationId: police,
    actionIds: [last],
    offeredOn: day('2016-10-03'),
    offeredTo: inspector,
    words: null,
  })
  await recordPartnerAnswers(db, lead, {
    ...order(),
    organisationId: police,
    answers: [{ actionId: last, answer: 'not-agreed', reason: 'The force keeps its own count.', seen: 'offered' }],
    answeredOn: day('2016-10-21'),
    by: { personId: inspector },
  })
  await addConsultation(db, lead, {
    ...order(),
    who: 'cabinet-member',
    name: 'Cabinet Member for Children and Young People',
    fromOn: '2016-10-10',
    toOn: null,
    how: 'In person',
    said: null,
    changed: null,
  })
  return read()
}
