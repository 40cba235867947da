// Whoever writes reports writes in all of their fields; those who draft or sign statements only in fields that have an owner by role, so
// that nobody changes what the body is asked to do while signing what it costs.

import { may } from '../../people/permissions.ts'
import type { Grant, Scope } from '../../people/roles.ts'
import type { Slot } from './manifest.ts'

export const mayWriteIn = (
  viewer: { readonly grants: readonly Grant[] },
  { owners = [] }: Pick<Slot, 'owners'>,
  about: readonly Scope[],
): boolean => may(viewer, 'changeReport', about) || (may(viewer, 'writeBlock', about) && owners.length > 0)
