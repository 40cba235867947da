/** What the web must know of how this Goodward is run. */
export type WebConfig = {
  /** The address that people use, also the base of links in mails; null: this machine only. */
  readonly address: URL | null
  /** Whether anybody may try it as one of the made-up people: the embedded example only, see `isTrial`. */
  readonly trial: boolean
  /** How many requests one session, or one machine without a session, may send in a minute. */
  readonly requestsAMinute?: number
}

type HowRun = { readonly production: boolean; readonly address: URL | null; readonly database: { readonly url: string | null } }

/** A trial is the embedded database outside production, for this machine only: with an address for others anybody could come in. */
export const isTrial = ({ production, address, database }: HowRun): boolean => database.url === null && !production && address === null
