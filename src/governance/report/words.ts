// The words of a report as a tree: what a writer types, what a live part of the record says, and what Word and pages are made from.
// Whole in text and yes/no, so that it has a canonical form. HTML is never kept.

/** Plain text; `strong` is set off; `link` is a web address; `figure` names a figure of the record, `shown` is its value when it was filled in, null as kept. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'figure'; readonly name: string; readonly shown: string | null }

export type ListItem = { readonly words: readonly Inline[]; readonly items: readonly ListItem[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 'section' | 'part'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type Words = readonly Block[]

export const plainInline = (text: string): Inline => ({ kind: 'text', text, strong: false })

/** One paragraph of plain text. */
export const plainWords = (text: string): Words => [{ kind: 'paragraph', words: [plainInline(text)] }]
