/** What one view of the plan's page asked of the database, and what it sent. */
export type Seen = {
  readonly connection: { host?: string; port?: number; user?: string; password?: string; database?: string }
  readonly queries: readonly { readonly text: string; readonly values: readonly unknown[] }[]
  readonly html: string
  readonly path: string
  readonly cookie: string
}
