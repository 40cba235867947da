// A draft: what somebody had typed and not yet put on record. One for each person and form; it is not history and is kept 30 days.

export type Draft = {
  /** The form's name, and what it is about: a record's id, or nothing for a new one. */
  readonly form: string
  readonly about: string
  /** The revision that the form was opened at. */
  readonly basedOn: number | null
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** With the form's own id: once that form is on record, what was typed in it needs no keeping. */
export type DraftToSave = Draft & { readonly commandId: string | null }

export type DraftFound = Draft & { readonly savedAt: Temporal.Instant }

const keptFor = Temporal.Duration.from({ hours: 24 * 30 })

export const draftsKeptSince = (moment: Temporal.Instant): Temporal.Instant => moment.subtract(keptFor)
