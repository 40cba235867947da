import type { Reader } from '../../database/database.ts'
import { digestOf } from '../../history/digest.ts'
import { isRole } from '../../people/roles.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { SignOffKind } from '../report/manifest.ts'
import type { SlotName } from '../report/slots.ts'
import { type Covered, type CoveredPiece, comparable } from './covered-by.ts'
import type { Offer, SignOff } from './sign-off.ts'

/** Who was asked to sign what in these reports, the first asked first. Whether the viewer may see the reports, the caller has asked. */
export async function listOffers(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportIds: readonly string[],
): Promise<readonly Offer[]> {
  if (reportIds.length === 0) return []
  const rows = await reader
    .selectFrom('statement_offer as offer')
    .leftJoin('person', (on) => on.onRef('person.authority_id', '=', 'offer.authority_id').onRef('person.id', '=', 'offer.person_id'))
    .leftJoin('person as asker', (on) =>
      on.onRef('asker.authority_id', '=', 'offer.authority_id').onRef('asker.id', '=', 'offer.recorded_by'),
    )
    .select(['offer.id', 'offer.revision', 'offer.report_id', 'offer.slot', 'offer.role', 'offer.kind', 'offer.person_id'])
    .select(['offer.by_on', 'offer.note', 'offer.recorded_at', 'person.name', 'asker.name as asked_by'])
    .where('offer.authority_id', '=', viewer.authorityId)
    .where('offer.report_id', 'in', reportIds)
    .orderBy('offer.recorded_at')
    .orderBy('offer.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    reportId: row.report_id,
    slot: row.slot as SlotName,
    role: row.role !== null && isRole(row.role) ? row.role : null,
    kind: row.kind as SignOffKind,
    person: row.person_id === null ? null : { id: row.person_id, name: row.name ?? '' },
    byOn: row.by_on,
    note: row.note,
    askedBy: row.asked_by,
    askedAt: row.recorded_at,
  }))
}

/** Every sign-off of these reports that was ever given, with its lapse where one is on record; the latest first. */
export async function listSignOffs(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportIds: readonly string[],
): Promise<readonly SignOff[]> {
  if (reportIds.length === 0) return []
  const rows = await reader
    .selectFrom('sign_off')
    .leftJoin('sign_off_lapse as lapse', (on) =>
      on.onRef('lapse.authority_id', '=', 'sign_off.authority_id').onRef('lapse.sign_off_id', '=', 'sign_off.id'),
    )
    .leftJoin('person as seer', (on) => on.onRef('seer.authority_id', '=', 'lapse.authority_id').onRef('seer.id', '=', 'lapse.seen_by'))
    .select(['sign_off.id', 'sign_off.report_id', 'sign_off.slot', 'sign_off.role', 'sign_off.statement_offer_id', 'sign_off.kind'])
    .select(['sign_off.signer_id', 'sign_off.signer_name', 'sign_off.initials', 'sign_off.post', 'sign_off.signed_as'])
    .select(['sign_off.signed_at', 'sign_off.covered', 'sign_off.digest', 'sign_off.amended_from', 'sign_off.comment', 'sign_off.example'])
    .select(['lapse.seen_at', 'lapse.why', 'seer.name as seen_by'])
    .where('sign_off.authority_id', '=', viewer.authorityId)
    .where('sign_off.report_id', 'in', reportIds)
    .orderBy('sign_off.signed_at', 'desc')
    .orderBy('sign_off.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    slot: row.slot as SlotName,
    role: row.role !== null && isRole(row.role) ? row.role : null,
    offerId: row.statement_offer_id,
    kind: row.kind as SignOffKind,
    signer: { id: row.signer_id, name: row.signer_name },
    initials: row.initials,
    post: row.post,
    as: row.signed_as === 'deputy' ? 'deputy' : 'own',
    signedAt: row.signed_at,
    covered: row.covered as unknown as Covered,
    digest: row.digest,
    amendedFrom: row.amended_from as unknown as CoveredPiece | null,
    comment: row.comment,
    isExample: row.example,
    lapse: row.seen_at && { seenAt: row.seen_at, why: row.why === 'taken-back' ? 'taken-back' : 'changed', seenBy: row.seen_by },
  }))
}

/** The edition of what a sign-off keeps: what is stored is never migrated. */
export const coveredEdition = 1

/** The digest of what a sign-off stands on, as the history's chain seals it. */
export const digestOfCovered = (covered: Covered, edition = coveredEdition): string => digestOf('sign-off', edition, comparable(covered))
