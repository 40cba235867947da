import type { Reader } from '../database/database.ts'
import { dayText } from './content-names.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { ActionContent, PartnerContent } from './plan-content.ts'
import type { Book } from './responsible.queries.ts'

/** The plan's actions in its own order. Those that answer only findings which this person may not see are left out: their words can tell. */
export async function readActions(
  reader: Reader<PlanDatabase>,
  planId: string,
  book: Book,
  seenFindings: ReadonlySet<string>,
): Promise<ActionContent[]> {
  const rows = await reader.selectFrom('action').selectAll().where('plan_id', '=', planId).orderBy('position').orderBy('id').execute()
  const findings = Map.groupBy(await findingsOf(reader, planId), (row) => row.action_id)
  const seen = rows.filter(({ id }) => {
    const answered = findings.get(id) ?? []
    return answered.length === 0 || answered.some((each) => seenFindings.has(each.finding_id))
  })
  const partners = Map.groupBy(await partnersOf(reader, planId, book), (row) => row.actionId)
  const waits = Map.groupBy(await waitsOf(reader, planId), (row) => row.action_id)
  const milestones = Map.groupBy(await milestonesOf(reader, planId), (row) => row.action_id)
  const moves = Map.groupBy(await movesOf(reader, planId), (row) => row.action_id)
  const endings = new Map((await endingsOf(reader, planId)).map((row) => [row.action_id, row]))
  const costings = new Map((await costingsOf(reader, planId)).map((row) => [row.action_id, row.says]))
  const brought = Map.groupBy(await broughtOf(reader, planId), (row) => row.action_id)
  const seenIds = new Set(seen.map((row) => row.id))
  return seen.map((row) => {
    const ending = endings.get(row.id)
    return {
      id: row.id,
      reference: row.reference,
      title: row.title,
      what: row.what,
      why: row.why,
      origin: row.origin as ActionContent['origin'],
      originPage: (row.origin_place as { page?: number } | null)?.page?.toString() ?? null,
      workstreamId: row.workstream_id,
      phaseId: row.phase_id,
      owner: book.either(row.owner_post_id, row.owner_person_id),
      accountable: book.either(row.accountable_post_id, row.accountable_person_id),
      startsOn: dayText(row.starts_on),
      dueOn: dayText(row.due_on),
      dueWords: row.due_words,
      equalityNote: row.equality_note,
      findingIds: (findings.get(row.id) ?? []).map((each) => each.finding_id).filter((id) => seenFindings.has(id)),
      partners: (partners.get(row.id) ?? []).map(({ actionId: _, ...partner }) => partner),
      waitsFor: (waits.get(row.id) ?? []).map((each) => each.waits_for_action_id).filter((id) => seenIds.has(id)),
      milestones: (milestones.get(row.id) ?? []).map((each) => ({
        id: each.id,
        title: each.title,
        dueOn: dayText(each.due_on),
        reachedOn: dayText(each.reached_on),
      })),
      moves: (moves.get(row.id) ?? []).map((each) => ({
        was: dayText(each.was_on),
        wasWords: each.was_words,
        now: dayText(each.now_on),
        nowWords: each.now_words,
        reasonCode: each.reason_code,
        reason: each.reason,
        approvedBy: book.either(each.approved_by_post_id, each.approved_by)?.name ?? each.approved_by_body ?? each.approved_by_name,
        on: (each.moved_on ?? each.recorded_at.toZonedDateTimeISO('Europe/London').toPlainDate()).toString(),
      })),
      ended: ending
        ? {
            outcome: ending.outcome as 'complete' | 'no-longer-needed',
            on: ending.closed_on.toString(),
            reasonCode: ending.reason_code,
            reason: ending.reason,
          }
        : null,
      costing: (costings.get(row.id) ?? null) as ActionContent['costing'],
      broughtIn: (brought.get(row.id) ?? []).map((each) => ({
        asAt: each.as_at,
        status: each.status,
        printedStatus: each.printed_status,
        account: each.account,
      })),
    }
  })
}

function findingsOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('action_finding')
    .innerJoin('action', 'action.id', 'action_finding.action_id')
    .innerJoin('finding', 'finding.id', 'action_finding.finding_id')
    .select(['action_id', 'finding_id'])
    .where('plan_id', '=', planId)
    .orderBy('finding.position')
    .orderBy('finding.id')
    .execute()
}

async function partnersOf(reader: Reader<PlanDatabase>, planId: string, book: Book): Promise<(PartnerContent & { actionId: string })[]> {
  const rows = await reader
    .selectFrom('action_partner')
    .innerJoin('action', 'action.id', 'action_partner.action_id')
    .innerJoin('organisation', 'organisation.id', 'action_partner.organisation_id')
    .select(['action_partner.id', 'action_id', 'organisation.id as organisation_id', 'organisation.name', 'contact_person_id'])
    .where('plan_id', '=', planId)
    .orderBy('organisation.name')
    .orderBy('action_partner.id')
    .execute()
  const offers = await reader
    .selectFrom('partner_offer')
    .innerJoin('action', 'action.id', 'partner_offer.action_id')
    .leftJoin('partner_answer', 'partner_answer.partner_offer_id', 'partner_offer.id')
    .select([
      'action_partner_id',
      'offered',
      'offered_on',
      'answer',
      'answered_on',
      'answered_by',
      'answered_by_name',
      'partner_answer.reason',
    ])
    .where('plan_id', '=', planId)
    .orderBy('partner_offer.recorded_at')
    .orderBy('partner_offer.id')
    .orderBy('partner_answer.recorded_at')
    .orderBy('partner_answer.id')
    .execute()
  const last = new Map(offers.map((offer) => [offer.action_partner_id, offer]))
  return rows.map((row) => {
    const offer = last.get(row.id)
    return {
      actionId: row.action_id,
      id: row.id,
      organisation: { id: row.organisation_id, name: row.name },
      contact: book.person(row.contact_person_id),
      standing: !offer ? 'not-offered' : ((offer.answer ?? 'offered') as PartnerContent['standing']),
      on: dayText(offer?.answered_on ?? offer?.offered_on ?? null),
      by: offer ? (book.person(offer.answered_by)?.name ?? offer.answered_by_name) : null,
      reason: offer?.reason ?? null,
      offered: offer?.offered ?? null,
    }
  })
}

function waitsOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('action_dependency')
    .innerJoin('action', 'action.id', 'action_dependency.action_id')
    .select(['action_id', 'waits_for_action_id'])
    .where('plan_id', '=', planId)
    .orderBy('action_dependency.recorded_at')
    .orderBy('action_dependency.id')
    .execute()
}

function milestonesOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('milestone')
    .innerJoin('action', 'action.id', 'milestone.action_id')
    .select(['milestone.id', 'action_id', 'milestone.title', 'milestone.due_on', 'reached_on'])
    .where('plan_id', '=', planId)
    .orderBy('milestone.position')
    .execute()
}

function movesOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('due_change')
    .innerJoin('action', 'action.id', 'due_change.action_id')
    .leftJoin('body', 'body.id', 'approved_by_body_id')
    .select(['action_id', 'was_on', 'was_words', 'now_on', 'now_words', 'reason_code', 'reason', 'due_change.recorded_at'])
    .select(['approved_by', 'approved_by_post_id', 'body.name as approved_by_body', 'approved_by_name', 'moved_on'])
    .where('plan_id', '=', planId)
    .orderBy('due_change.recorded_at')
    .orderBy('due_change.id')
    .execute()
}

/** The closures that hold: the last of each action, unless it was reopened. */
function endingsOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('action_closure')
    .innerJoin('action', 'action.id', 'action_closure.action_id')
    .leftJoin('action_reopening', 'action_reopening.action_closure_id', 'action_closure.id')
    .select(['action_id', 'outcome', 'closed_on', 'reason_code', 'action_closure.reason'])
    .where('plan_id', '=', planId)
    .where('action_reopening.id', 'is', null)
    .orderBy('action_closure.recorded_at')
    .execute()
}

function costingsOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('action_costing')
    .innerJoin('action', 'action.id', 'action_costing.action_id')
    .select(['action_id', 'says'])
    .where('plan_id', '=', planId)
    .execute()
}

function broughtOf(reader: Reader<PlanDatabase>, planId: string) {
  return reader
    .selectFrom('brought_in')
    .innerJoin('action', 'action.id', 'brought_in.action_id')
    .select(['action_id', 'as_at', 'status', 'printed_status', 'account'])
    .where('plan_id', '=', planId)
    .orderBy('as_at')
    .orderBy('brought_in.id')
    .execute()
}
