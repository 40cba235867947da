import { Refusal } from '../refusal.ts'
import { type Act, may } from './permissions.ts'
import type { Grant, Scope } from './roles.ts'

/** Throws the refusal that a person sees who may not do this. `what` ends the sentence "Your role doesn't let you …". */
export function mustBeAllowed(
  viewer: { readonly grants: readonly Grant[] },
  act: Act,
  what: string,
  about: Scope | readonly Scope[] = [],
): void {
  if (!may(viewer, act, about)) throw new Refusal('not-allowed', `Your role doesn’t let you ${what}.`)
}
