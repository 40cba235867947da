import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowedAnywhere } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Openness } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { type BlockOrder, writeBlockIn } from '../report/write-block.commands.ts'
import { readWritten } from '../report/written.queries.ts'
import { type Covered, saysNothing } from './covered-by.ts'
import { writeLapse } from './lapses.commands.ts'
import { openForSigning, refuseFinal } from './on-report.commands.ts'
import type { Entry } from './report-sign-offs.queries.ts'
import { initialsOf } from './sign-off.ts'
import { fieldSigned } from './sign-off-events.ts'
import { coveredEdition, digestOfCovered } from './sign-offs.queries.ts'
import { listSigners } from './signers.queries.ts'
import { type Capacity, capacityFor, type Signer, whyNotSign } from './who-may-sign.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type Signature = {
  readonly reportId: string
  /** Of the requirement that it answers. */
  readonly key: string
  /** The digest of what the signer was shown: nothing else is signed. */
  readonly shown: string
}

/** `changed`: what was shown no longer stands there, so nothing was signed. */
export type Signed = 'signed' | 'changed'

export type SignField = Signature & {
  readonly commandId: string
  readonly comment: string | null
  /** The statement as its signer wants it, where that is not as it stood; `revision` is the field's, 0 where it had no words yet. */
  readonly amended: Pick<BlockOrder, 'revision' | 'choice' | 'words' | 'answer'> | null
}

/** Signs a field of a report, bound to exactly what the signer was shown, and what they made of the statement while signing. */
export async function signField(db: Db, viewer: Viewer, order: SignField): Promise<Signed | StaleEdit> {
  mustBeAllowedAnywhere(viewer, 'signField', 'sign anything in a report')
  const { reportId, amended, comment } = order
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<Signed | StaleEdit> => {
    const ready = await readyToSign(tx, viewer, order)
    if (!ready) return 'changed'
    if (!amended) {
      await write(tx, viewer, ready, { comment, amendedFrom: null })
      return 'signed'
    }
    const { requirement } = ready.entry
    const stale = await writeBlockIn(tx, viewer, {
      reportId,
      slot: requirement.slot,
      openness: await opennessOf(tx, reportId, requirement.slot),
      ...amended,
    })
    if (isStaleEdit(stale)) return stale
    const entry = (await openForSigning(tx, viewer, reportId)).entryOf(requirement.key)
    if (entry.covered === null || saysNothing(entry.covered))
      throw new Refusal('conflict', `“${requirement.label}” would say nothing, so there would be nothing to sign.`)
    await write(tx, viewer, { ...ready, entry, covered: entry.covered }, { comment, amendedFrom: ready.covered })
    return 'signed'
  })
}

/** Signs several again that lapsed, all of them or none, each against what was shown as new beside the old. */
export async function signAgain(
  db: Db,
  viewer: Viewer,
  order: { readonly commandId: string; readonly signatures: readonly Signature[] },
): Promise<Signed> {
  mustBeAllowedAnywhere(viewer, 'signAgain', 'sign anything in a report')
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<Signed> => {
    const all: Ready[] = []
    for (const signature of order.signatures) {
      const ready = await readyToSign(tx, viewer, signature)
      if (!ready) return 'changed'
      all.push(ready)
    }
    for (const ready of all) await write(tx, viewer, ready, { comment: null, amendedFrom: null })
    return 'signed'
  })
}

/** Takes back a sign-off that its signer gave, so that the paper needs it again. */
export async function takeBackSignOff(
  db: Db,
  viewer: Viewer,
  order: { readonly commandId: string; readonly reportId: string; readonly signOffId: string },
): Promise<void> {
  mustBeAllowedAnywhere(viewer, 'takeBackSignOff', 'take back a sign-off')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const open = await openForSigning(tx, viewer, order.reportId)
    refuseFinal(open)
    const signOff = open.entries.flatMap(({ signOffs }) => signOffs).find(({ id }) => id === order.signOffId)
    if (!signOff) throw new Refusal('not-found', 'This report has no such sign-off.')
    if (signOff.signer.id !== viewer.personId) throw new Refusal('not-allowed', `Only ${signOff.signer.name} can take this sign-off back.`)
    if (signOff.lapse) throw new Refusal('conflict', 'This sign-off doesn’t stand any more, so there is nothing to take back.')
    await writeLapse(tx, viewer, signOff, null)
  })
}

/** As the field has it: who signs changes what it says, not who may read it. */
async function opennessOf(tx: Tx, reportId: string, slot: SlotName): Promise<Openness | null> {
  return (await readWritten(tx, reportId)).blocks.get(slot)?.openness ?? null
}

type Ready = {
  readonly reportId: string
  readonly entry: Entry
  readonly covered: Covered
  readonly signer: Signer
  readonly as: Capacity
}

/** Null where something else stands there than was shown. */
async function readyToSign(
  tx: Tx,
  viewer: Viewer,
  { reportId, key, shown, amended = null }: Signature & Partial<Pick<SignField, 'amended'>>,
): Promise<Ready | null> {
  const open = await openForSigning(tx, viewer, reportId)
  const entry = open.entryOf(key)
  const { requirement, covered, standing, waits } = entry
  if (!entry.isOpen) refuseFinal(open)
  const [signer = null] = viewer.personId ? await listSigners(tx, viewer, londonDay(tx.moment), viewer.personId) : []
  const why = whyNotSign(requirement, signer, open)
  const as = signer && capacityFor(requirement, signer, open)
  if (why || !signer || !as) throw new Refusal('not-allowed', why ?? 'You can’t sign this.')
  if (covered === null) throw new Refusal('not-allowed', 'You can’t see all that this sign-off stands on, so you can’t sign it.')
  if (waits) throw new Refusal('conflict', 'Specialists sign first, and one of them hasn’t yet.')
  if (standing.state === 'signed')
    throw new Refusal('conflict', `${standing.signOff.signer.name} has signed this, and the sign-off stands: there is nothing to sign.`)
  if (digestOfCovered(covered) !== shown) return null
  if (!amended && saysNothing(covered))
    throw new Refusal('conflict', `“${requirement.label}” says nothing yet, so there is nothing to sign.`)
  return { reportId, entry, covered, signer, as }
}

/** `amendedFrom` is what stood there before its signer changed the statement just now; the statement of it is kept. */
async function write(
  tx: Tx,
  viewer: Viewer,
  { reportId, entry, covered, signer, as }: Ready,
  { comment, amendedFrom }: { readonly comment: string | null; readonly amendedFrom: Covered | null },
): Promise<void> {
  const { requirement, signOffs } = entry
  for (const earlier of signOffs) if (earlier.lapse === null) await writeLapse(tx, viewer, earlier, covered)
  const id = newId()
  const digest = digestOfCovered(covered)
  await tx
    .insertInto('sign_off')
    .values({
      id,
      report_id: reportId,
      slot: requirement.slot,
      role: requirement.role,
      kind: requirement.kind,
      statement_offer_id: requirement.role === null ? (requirement.offer?.id ?? null) : null,
      signer_id: signer.personId,
      signer_name: signer.name,
      initials: initialsOf(signer.name),
      post: as.post,
      signed_as: as.as,
      covered: JSON.stringify(covered),
      digest,
      edition: coveredEdition,
      amended_from: amendedFrom && JSON.stringify(amendedFrom[0]),
      comment,
      example: viewer.example,
    })
    .execute()
  const isAmended = amendedFrom !== null
  recordEvent(tx, fieldSigned({ id, reportId, post: as.post, as: as.as, digest, signerName: signer.name, isAmended }, requirement.label))
}
