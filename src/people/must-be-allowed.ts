import { Refusal } from '../refusal.ts'
import { type Act, may, mayAnywhere } from './permissions.ts'
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

/** The same for what is one for the whole authority, such as its meetings: a role held for one plan or body is enough. */
export function mustBeAllowedAnywhere(viewer: { readonly grants: readonly Grant[] }, act: Act, what: string): void {
  if (!mayAnywhere(viewer, act)) throw new Refusal('not-allowed', `Your role doesn’t let you ${what}.`)
}
