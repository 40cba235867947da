import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import { mustBeAllowed } from './must-be-allowed.ts'
import { personIn, postIn } from './people.queries.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { roleEnded, roleGranted } from './people-events.ts'
import { isRole, type Role, type Scope } from './roles.ts'
import type { Viewer } from './viewer.ts'

export type GrantRole = {
  readonly commandId: string
  readonly role: Role
  readonly holder: { readonly personId: string } | { readonly postId: string }
  readonly scope: Scope
  /** What it is held for, in words: "the whole authority", "the plan Improvement plan 2016". */
  readonly where: string
  readonly fromOn: Temporal.PlainDate
  /** The last day on which it counts; null: until it is ended. */
  readonly toOn: Temporal.PlainDate | null
}

/** Gives a person, or whoever holds a post, a role for something, from a day. */
export async function grantRole(db: Database<PeopleDatabase>, viewer: Viewer, order: GrantRole): Promise<string> {
  mustBeAllowed(viewer, 'grantRole', 'give roles')
  if (order.toOn && Temporal.PlainDate.compare(order.toOn, order.fromOn) < 0)
    throw new Refusal('conflict', 'A role can’t end before it begins.')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const holder = await holderName(tx, order.holder)
    const id = newId()
    const { role, scope, fromOn, toOn } = order
    await tx
      .insertInto('role_grant')
      .values({
        id,
        role,
        person_id: 'personId' in order.holder ? order.holder.personId : null,
        post_id: 'postId' in order.holder ? order.holder.postId : null,
        scope: scope.kind,
        scope_id: scope.kind === 'authority' ? null : scope.id,
        from_on: fromOn.toString(),
        to_on: toOn?.toString() ?? null,
        granted_by: viewer.personId,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, roleGranted({ id, role, holder, where: order.where, from: fromOn }))
    return id
  })
}

export type EndGrant = {
  readonly commandId: string
  readonly grantId: string
  readonly revision: number
  readonly toOn: Temporal.PlainDate
}

/** Ends a role with a day. The last administrator of the authority can't be taken out of office: somebody must be able to give roles. */
export async function endGrant(db: Database<PeopleDatabase>, viewer: Viewer, order: EndGrant): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'endGrant', 'end roles')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const grant = await tx
      .selectFrom('role_grant')
      .select(['id', 'role', 'person_id', 'post_id', 'from_on'])
      .where('id', '=', order.grantId)
      .executeTakeFirst()
    if (!grant || !isRole(grant.role)) throw new Refusal('not-found', 'There is no such role to end.')
    if (Temporal.PlainDate.compare(order.toOn, grant.from_on) < 0) throw new Refusal('conflict', 'A role can’t end before it began.')
    if (grant.role === 'administrator' && !(await isAnotherAdministrator(tx, grant.id)))
      throw new Refusal('conflict', 'This is the last administrator. Give somebody else the role first.')
    const stale = await updateRevised<PeopleDatabase, 'role_grant'>(tx, 'role_grant', grant.id, order.revision, {
      to_on: order.toOn.toString(),
    })
    if (isStaleEdit(stale)) return stale
    const holder = await holderName(tx, grant.post_id ? { postId: grant.post_id } : { personId: grant.person_id ?? '' })
    recordEvent(tx, roleEnded({ id: grant.id, role: grant.role, holder, to: order.toOn }))
    return null
  })
}

async function holderName(tx: Writer<PeopleDatabase>, holder: GrantRole['holder']): Promise<string> {
  if ('postId' in holder) return `the post ${(await postIn(tx, holder.postId)).title}`
  return (await personIn(tx, holder.personId)).name
}

async function isAnotherAdministrator(tx: Writer<PeopleDatabase>, grantId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', 'administrator')
    .where('scope', '=', 'authority')
    .where('id', '<>', grantId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}
