import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Act } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { SignOffKind } from '../report/manifest.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import type { SlotName } from '../report/slots.ts'
import { type OpenReport, openForSigning, refuseFinal } from './on-report.commands.ts'
import { type Requirement, whoseSignOff } from './requirement.ts'
import { askingChanged, askingWithdrawn, signOffAsked } from './sign-off-events.ts'
import { listSigners } from './signers.queries.ts'
import { isAsker, whyNotSign } from './who-may-sign.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>
type OfReport = { readonly commandId: string; readonly reportId: string }
type OfAsking = OfReport & { readonly offerId: string; readonly revision: number }
type When = { readonly byOn: Temporal.PlainDate | null; readonly note: string | null }

/** A sign-off that the template asks for, of whoever holds the role or of one who does; or somebody by name beside the template. */
export type Ask =
  | { readonly key: string; readonly personId: string | null }
  | { readonly slot: SlotName; readonly kind: SignOffKind; readonly personId: string }

/** Puts fields of a report before those who have to sign them. What was asked for already is left as it is. */
export async function askForSignOffs(db: Db, viewer: Viewer, order: OfReport & When & { readonly asks: readonly Ask[] }): Promise<number> {
  const { reportId, asks, byOn, note } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const open = await openForSigning(tx, viewer, reportId)
    mayAsk(viewer, 'askForSignOffs', open)
    let asked = 0
    for (const ask of asks) {
      const requirement = 'key' in ask ? open.entryOf(ask.key).requirement : besideTemplate(open, ask)
      if (requirement.offer) continue
      const person = await signerNamed(tx, viewer, open, requirement, ask.personId)
      const { slot, role, kind } = requirement
      const values = { id: newId(), report_id: reportId, slot, role, kind, note, recorded_by: viewer.personId }
      await tx
        .insertInto('statement_offer')
        .values({ ...values, person_id: ask.personId, by_on: byOn?.toString() ?? null })
        .execute()
      recordEvent(tx, signOffAsked({ reportId, label: requirement.label }, person ?? `the ${whoseSignOff(requirement)}`, byOn))
      asked += 1
    }
    return asked
  })
}

/** Asks somebody else for the same sign-off, or by another day. */
export async function changeAsking(
  db: Db,
  viewer: Viewer,
  order: OfAsking & When & { readonly personId: string | null },
): Promise<StaleEdit | null> {
  const { reportId, offerId, revision, personId, byOn, note } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const open = await openForSigning(tx, viewer, reportId)
    mayAsk(viewer, 'changeAsking', open)
    const { requirement } = asked(open, offerId)
    const to = requirement.role === null ? (requirement.offer?.person?.id ?? null) : personId
    const person = await signerNamed(tx, viewer, open, requirement, to)
    const stale = await updateRevised<GovernanceDatabase, 'statement_offer'>(tx, 'statement_offer', offerId, revision, {
      person_id: to,
      by_on: byOn?.toString() ?? null,
      note,
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, askingChanged({ reportId, label: requirement.label }, person ?? `the ${whoseSignOff(requirement)}`, byOn))
    return null
  })
}

/** No longer asks; what was signed by name beside the template stays on record. */
export async function withdrawAsking(db: Db, viewer: Viewer, order: OfAsking): Promise<StaleEdit | null> {
  const { reportId, offerId, revision } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const open = await openForSigning(tx, viewer, reportId)
    mayAsk(viewer, 'withdrawAsking', open)
    const { requirement, signOffs } = asked(open, offerId)
    if (requirement.role === null && signOffs.length > 0)
      throw new Refusal(
        'conflict',
        `${requirement.offer?.person?.name ?? 'Who was asked'} has signed, so that it was asked stays on record.`,
      )
    const stale = await deleteRevised<GovernanceDatabase, 'statement_offer'>(tx, 'statement_offer', offerId, revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, askingWithdrawn({ reportId, label: requirement.label }))
    return null
  })
}

function mayAsk(viewer: Viewer, act: Act, open: OpenReport): void {
  if (!isAsker(viewer, act, open))
    throw new Refusal('not-allowed', 'Your role doesn’t let you ask for the sign-offs of a report that somebody else writes.')
  refuseFinal(open)
}

const asked = ({ entries }: OpenReport, offerId: string) => {
  const entry = entries.find(({ requirement }) => requirement.offer?.id === offerId)
  if (!entry) throw new Refusal('not-found', 'This sign-off is no longer asked for.')
  return entry
}

function besideTemplate({ content, entries }: OpenReport, { slot, kind, personId }: Extract<Ask, { slot: SlotName }>): Requirement {
  const part = content.parts.find((one) => one.slot === slot)
  if (!part) throw new Refusal('not-found', 'The paper has no such field.')
  const same = ({ requirement: one }: (typeof entries)[number]) =>
    one.role === null && one.slot === slot && one.kind === kind && one.offer?.person?.id === personId
  const found = entries.find(same)?.requirement
  return found ?? { key: '', slot, label: part.label, role: null, kind, stage: 1, required: false, covers: [], offer: null }
}

/** The name of who is asked. Refuses one who couldn't sign or couldn't even see the report. */
async function signerNamed(
  tx: Tx,
  viewer: Viewer,
  open: OpenReport,
  requirement: Requirement,
  personId: string | null,
): Promise<string | null> {
  if (personId === null) return null
  const [signer] = await listSigners(tx, viewer, londonDay(tx.moment), personId)
  if (!signer) throw new Refusal('not-found', 'There is nobody like that in the authority’s book, or they have left.')
  if (personId === open.authorId) throw new Refusal('conflict', `${signer.name} writes this report: its author signs nothing in it.`)
  if (requirement.role !== null && whyNotSign(requirement, signer, open))
    throw new Refusal('conflict', `${signer.name} isn’t the ${whoseSignOff(requirement)} and doesn’t deputise: give the role first.`)
  const seen = await tx
    .selectFrom('report')
    .select('id')
    .where('id', '=', open.content.id)
    .where('id', 'in', seenReportIds(tx, { ...viewer, personId }))
    .executeTakeFirst()
  if (!seen)
    throw new Refusal('conflict', `${signer.name} isn’t named on the inspection, which is held in confidence: name them there first.`)
  return signer.name
}
