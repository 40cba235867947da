import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { alignActs } from '../submission/acts-on-record.commands.ts'
import type { Copy, CopyKind, Publication } from './publication.ts'
import { copiesAdded, copyChanged, copyRemoved } from './publication-events.ts'
import { type Db, type OfPublication, onPublication } from './publications.commands.ts'

type Given = { readonly kind: CopyKind; readonly sentOn: Temporal.PlainDate | null; readonly how: string | null }
type OfCopy = OfPublication & { readonly copyId: string; readonly revision: number }

/** Puts on record who is to have a copy, several at once, sent or still to be sent. Gives the publication's id. */
export function addCopies(db: Db, viewer: Viewer, order: Given & OfPublication & { readonly names: readonly string[] }): Promise<string> {
  return onPublication(db, viewer, 'addCopies', order, async (tx, publication, named) => {
    checkDay(tx, order.sentOn)
    const names = [...new Set(order.names)]
    for (const name of names) refuseTwice(publication, { kind: order.kind, name })
    await tx
      .insertInto('publication_copy')
      .values(names.map((name) => ({ id: newId(), publication_id: publication.id, name, ...columns(order), recorded_by: viewer.personId })))
      .execute()
    recordEvent(tx, copiesAdded(named, names))
    if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
    return publication.id
  })
}

export function changeCopy(db: Db, viewer: Viewer, order: Given & OfCopy & { readonly name: string }): Promise<StaleEdit | null> {
  return onPublication(db, viewer, 'changeCopy', order, async (tx, publication, named) => {
    const copy = copyOf(publication, order.copyId)
    checkDay(tx, order.sentOn)
    refuseTwice(publication, order, copy.id)
    const stale = await updateRevised<GovernanceDatabase, 'publication_copy'>(tx, 'publication_copy', copy.id, order.revision, {
      name: order.name,
      ...columns(order),
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, copyChanged(named, order.name))
    if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
    return null
  })
}

export function removeCopy(db: Db, viewer: Viewer, order: OfCopy): Promise<StaleEdit | null> {
  return onPublication(db, viewer, 'removeCopy', order, async (tx, publication, named) => {
    const copy = copyOf(publication, order.copyId)
    const stale = await deleteRevised<GovernanceDatabase, 'publication_copy'>(tx, 'publication_copy', copy.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, copyRemoved(named, copy.name))
    if (publication.duty) await alignActs(tx, viewer, publication.duty.id)
    return null
  })
}

const columns = ({ kind, sentOn, how }: Given) => ({ kind, sent_on: sentOn?.toString() ?? null, how })

export function copyOf({ copies }: Publication, id: string): Copy {
  const found = copies.find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', 'There is no such copy on record.')
  return found
}

function refuseTwice({ copies }: Publication, { kind, name }: Pick<Copy, 'kind' | 'name'>, but?: string): void {
  if (copies.some((copy) => copy.kind === kind && copy.name === name && copy.id !== but))
    throw new Refusal('conflict', `A copy for ${name} is on record already.`)
}

function checkDay(tx: Writer<GovernanceDatabase>, day: Temporal.PlainDate | null): void {
  if (day && Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', `${printDay(day)} hasn’t come yet: leave the day out until the copy is sent.`)
}
