import { type Role, roleNames } from '../../../people/roles.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'
import type { RolePlace } from '../places-for-roles.ts'

export type GiveRoleOrder = {
  readonly role: Role
  readonly with: string
  readonly place: string
  readonly fromOn: Temporal.PlainDate
  readonly toOn: Temporal.PlainDate | null
}

/** `with` is "name" or the id of a post that the person holds. */
export function readGiveRole(fields: Fields, holders: readonly string[], places: readonly RolePlace[]): FormRead<GiveRoleOrder> {
  const form = readForm(fields)
  const order = {
    role: form.choice('role', roleNames, { missing: 'Choose the role' }),
    with: form.choice('with', holders, { missing: 'Choose whether the role goes with the person or with a post' }),
    place: form.choice(
      'place',
      places.map(({ value }) => value),
      { missing: 'Choose what the role is held for' },
    ),
    fromOn: form.day('from_on', { missing: 'Enter the first day of the role' }),
    toOn: form.optionalDay('to_on'),
  }
  if (order.fromOn && order.toOn && Temporal.PlainDate.compare(order.toOn, order.fromOn) < 0)
    form.wrong('to_on', 'The last day must not lie before the first day')
  return form.finish(order)
}
