/** A clock that stands still until a test moves it. */
export type TestClock = {
  now(): Temporal.Instant
  today(): Temporal.PlainDate
  /** Sets it to a moment, such as '2016-05-16T09:00+01:00'. */
  setTo(moment: string): void
  /** Moves it on, such as by { hours: 2 }. */
  pass(time: Temporal.DurationLike): void
}

/** Begins on the Monday on which Calder Vale's report was published, at nine in London. */
export function testClock(moment = '2016-05-16T09:00+01:00'): TestClock {
  let at = Temporal.Instant.from(moment)
  return {
    now: () => at,
    today: () => at.toZonedDateTimeISO('Europe/London').toPlainDate(),
    setTo: (next) => {
      at = Temporal.Instant.from(next)
    },
    pass: (time) => {
      at = at.toZonedDateTimeISO('Europe/London').add(time).toInstant()
    },
  }
}
