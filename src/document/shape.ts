// What a record that is exchanged holds, said once as data: checked when it comes in from outside (check-shape.ts), laid out as sheets and
// read from them again (shape-sheets.ts). Everything is text, yes or no, a record, or rows of records.

type Leaf = { readonly nullable: boolean }

export type Field<T = unknown> = FieldKind & {
  /** Only for the compiler: makes `Field<string>` no `Field<string | null>`. */
  readonly is?: (value: T) => T
}

type FieldKind =
  | (Leaf & { readonly kind: 'text'; readonly wrong: ((text: string) => string | null) | null })
  | { readonly kind: 'flag' }
  | { readonly kind: 'words' }
  | (Leaf & { readonly kind: 'record'; readonly fields: AnyFields })
  | { readonly kind: 'rows'; readonly fields: AnyFields }

export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> }
export type AnyFields = Readonly<Record<string, FieldKind>>

const textOf = (wrong: ((text: string) => string | null) | null): Field<string> => ({ kind: 'text', nullable: false, wrong })

export const text = textOf(null)

/** `named` ends the sentence “… isn’t”. */
export const matching = (pattern: RegExp, named: string): Field<string> =>
  textOf((given) => (pattern.test(given) ? null : `isn’t ${named}`))

export const id = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'an id')
export const month = matching(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as 2016-10')
export const pence = matching(/^\d{1,15}$/, 'an amount in whole pence')
export const day = textOf((given) => (isDay(given) ? null : 'isn’t a day such as 2016-10-31'))

export const choice = <const T extends string>(...choices: readonly T[]): Field<T> =>
  textOf((given) => (choices.includes(given as T) ? null : `isn’t one of ${choices.join(', ')}`)) as unknown as Field<T>

/** As `choice`, for what is typed as any text. */
export const oneOf = (...choices: readonly string[]): Field<string> => choice(...choices)

export const optional = <T>(field: Field<T>): Field<T | null> => ({ ...field, nullable: true }) as unknown as Field<T | null>

/** Yes or no. */
export const flag: Field<boolean> = { kind: 'flag' }

/** A list of ids or keywords, none of which has a space in it. */
export const words: Field<readonly string[]> = { kind: 'words' }

export const record = <T>(fields: Fields<T>): Field<T> => ({ kind: 'record', nullable: false, fields: fields as unknown as AnyFields })

export const rows = <T>(fields: Fields<T>): Field<readonly T[]> => ({ kind: 'rows', fields: fields as unknown as AnyFields })

function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return false
  try {
    Temporal.PlainDate.from(given)
    return true
  } catch {
    return false
  }
}
