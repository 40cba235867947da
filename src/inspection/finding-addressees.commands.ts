import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { AddresseeContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'

export type AddAddressee = ChangeOrder & { readonly findingId: string; readonly addressee: AddresseeContent }

/** Says to whom a finding speaks, and which organisation in the authority's book that is. Gives its id. */
export function addAddressee(db: Database<InspectionDatabase>, viewer: Viewer, order: AddAddressee): Promise<string> {
  return changeInspection(db, viewer, 'addAddressee', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'finding', order.findingId)
    await refuseUnknownOrganisation(tx, order.addressee)
    const id = newId()
    const row = { id, finding_id: order.findingId, ...addresseeRow(order.addressee), recorded_by: viewer.personId }
    await tx.insertInto('finding_addressee').values(row).execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'addressee-added', 'Said to whom a finding speaks.', { finding: order.findingId }))
    return id
  })
}

export type AmendAddressee = AddAddressee & { readonly id: string; readonly revision: number }

export function amendAddressee(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendAddressee): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendAddressee', order, async (tx) => {
    await refuseUnlessPart(tx, order.inspectionId, 'finding_addressee', order.id)
    await refuseUnknownOrganisation(tx, order.addressee)
    const row = addresseeRow(order.addressee)
    const stale = await updateRevised<InspectionDatabase, 'finding_addressee'>(tx, 'finding_addressee', order.id, order.revision, row)
    if (stale) return stale
    recordEvent(
      tx,
      aboutInspection(order.inspectionId, 'addressee-amended', 'Amended to whom a finding speaks.', { finding: order.findingId }),
    )
    return null
  })
}

async function refuseUnknownOrganisation(tx: Writer<InspectionDatabase>, to: AddresseeContent): Promise<void> {
  if (!to.organisationId) return
  const found = await tx.selectFrom('organisation').select('id').where('id', '=', to.organisationId).executeTakeFirst()
  if (!found) throw new Refusal('not-found', 'Choose an organisation in the authority’s book.')
}

const addresseeRow = (to: AddresseeContent) => ({
  addressee: to.addressee,
  organisation_id: to.organisationId ?? null,
  printed: to.printed,
})
