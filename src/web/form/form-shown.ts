import type { StaleEdit } from '../../database/stale-edit.ts'
import type { Fields } from './fields.ts'
import type { Problem } from './problem.ts'
import type { StaleField, StaleShown } from './stale-part.ts'

/** What a screen asks for when it shows a form. */
export type FormAsked = {
  /** The form's name, "edit-action"; with `about` it names the draft. */
  readonly id: string
  /** What the form changes: the record's id, or nothing for a new one. */
  readonly about?: string
  readonly revision?: number
  /** What stands in the boxes at first, as text. */
  readonly values?: Readonly<Record<string, string | readonly string[] | null | undefined>>
  readonly problems?: readonly Problem[]
  /** Somebody was faster: their edit, and how to show each field of it. */
  readonly stale?: { readonly edit: StaleEdit; readonly fields: readonly StaleField[] } | null
}

/** A form as its template draws it. */
export type FormShown = {
  readonly id: string
  readonly about: string
  readonly revision: number
  readonly commandId: string
  readonly csrf: string
  readonly values: Fields
  readonly problems: readonly Problem[]
  readonly stale: StaleShown | null
  /** When the draft in the boxes was saved, as printed; null when they don't hold one. */
  readonly draftOf: string | null
  /** Where drafts of this form are sent; null where nobody is signed in to an authority. */
  readonly draftAddress: string | null
}
