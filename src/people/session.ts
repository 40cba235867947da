// A session: how long signing in lasts. It ends by itself after a time without use and after a working day at the latest; its token
// names the account a day longer, so that what somebody was typing can be kept for them, and nothing else.

export type Session = {
  readonly id: string
  readonly accountId: string
  readonly startedAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

const idleFor = Temporal.Duration.from({ hours: 4 })
const atMost = Temporal.Duration.from({ hours: 12 })
const rememberedFor = Temporal.Duration.from({ hours: 36 })

export function sessionStands(session: Session, moment: Temporal.Instant): boolean {
  const ends = [session.lastSeenAt.add(idleFor), session.startedAt.add(atMost)]
  return ends.every((end) => Temporal.Instant.compare(moment, end) < 0)
}

/** Until when the token is remembered at all. */
export const sessionForgottenAt = (startedAt: Temporal.Instant): Temporal.Instant => startedAt.add(rememberedFor)

/** Being seen is written down every few minutes, not at each request. */
export const isWorthMarking = (session: Session, moment: Temporal.Instant): boolean =>
  moment.since(session.lastSeenAt).total('minutes') >= 5

const linkLasts = Temporal.Duration.from({ hours: 24 })

export const signInLinkEndsAt = (madeAt: Temporal.Instant): Temporal.Instant => madeAt.add(linkLasts)
