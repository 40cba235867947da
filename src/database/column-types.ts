import type { ColumnType } from 'kysely'

/** A day: read as PlainDate, written as ISO text. */
export type Day = ColumnType<Temporal.PlainDate, string, string>

/** A moment: read as Instant, written as ISO text. */
export type Moment = ColumnType<Temporal.Instant, string, string>

/** JSON: read as it is, written as JSON text (`JSON.stringify`), since the driver would send a list as a PostgreSQL array. */
export type JsonColumn = ColumnType<Json, string, string>

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A column that may be left out when a row is added. */
export type Defaulted<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
