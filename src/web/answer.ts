import type { Readable } from 'node:stream'
import type { KeptPage } from './layout/kept-page.ts'

/** What a screen answers with; `server.ts` turns it into a response. */
export type Answer =
  | { readonly kind: 'page'; readonly view: string; readonly data: PageData; readonly status: number | null }
  | { readonly kind: 'kept'; readonly kept: KeptPage }
  | { readonly kind: 'redirect'; readonly to: string; readonly said: string | null }
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array | Readable
      readonly mediaType: string
      readonly downloadAs: string | null
      readonly keep: boolean
    }
  | { readonly kind: 'json'; readonly body: unknown; readonly status: number }

/** `title` is the page's h1 and its browser title; `form` one FormShown or `forms` several; `crumbs` lead to where the page is. */
export type PageData = { readonly title: string; readonly [name: string]: unknown }

/** A page. Its status follows from its form: 422 where something is wrong, 409 where somebody was faster, otherwise 200. */
export const page = (view: string, data: PageData, status: number | null = null): Answer => ({ kind: 'page', view, data, status })

/** Sends the browser on (303), to a page that says once what was done. */
export const redirect = (to: string, said: string | null = null): Answer => ({ kind: 'redirect', to, said })

/** A file: shown in the browser, or downloaded under a name. `keep` lets this browser keep it, for content that never changes. */
export const file = (
  bytes: Uint8Array | Readable,
  mediaType: string,
  { downloadAs = null, keep = false }: { downloadAs?: string | null; keep?: boolean } = {},
): Answer => ({ kind: 'file', bytes, mediaType, downloadAs, keep })

/** For our own scripts only. */
export const json = (body: unknown, status = 200): Answer => ({ kind: 'json', body, status })
