import type { AccountScreen, OpenScreen, Screen } from './visit.ts'

type Method = 'GET' | 'POST'
type Extras = {
  /** Takes files: each may be so large; a larger one comes as an Upload that is `tooLarge`. */
  readonly uploads?: { readonly mostBytes: number }
  /** Fewer requests a minute than elsewhere, for pages that open doors. */
  readonly requestsAMinute?: number
}

export type Route = Extras & { readonly method: Method; readonly url: string } & (
    | { readonly for: 'anyone'; readonly screen: OpenScreen }
    | { readonly for: 'account'; readonly screen: AccountScreen }
    | { readonly for: 'person'; readonly screen: Screen }
  )

/** A page that needs no signing in. */
export const forAnyone = (method: Method, url: string, screen: OpenScreen, extras: Extras = {}): Route => ({
  ...extras,
  for: 'anyone',
  method,
  url,
  screen,
})

/** A page for somebody signed in, outside any authority. */
export const forAccount = (method: Method, url: string, screen: AccountScreen, extras: Extras = {}): Route => ({
  ...extras,
  for: 'account',
  method,
  url,
  screen,
})

/** A page of one authority, for a person in its book. Its address begins with `/:authority`. */
export const forPerson = (method: Method, url: `/:authority${string}`, screen: Screen, extras: Extras = {}): Route => ({
  ...extras,
  for: 'person',
  method,
  url,
  screen,
})
