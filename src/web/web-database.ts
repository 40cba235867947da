import type { Database, Reader } from '../database/database.ts'

// The web joins all rooms and holds no SQL: which tables are asked, each room's queries and commands say.

// biome-ignore lint/suspicious/noExplicitAny: any room's
export type WebDatabase = Database<any>
// biome-ignore lint/suspicious/noExplicitAny: any room's
export type WebReader = Reader<any>
