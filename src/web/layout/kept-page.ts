/** A page's content as it was drawn, and what its frame is drawn with. */
export type KeptPage = {
  readonly title: string
  readonly crumbs: unknown
  readonly tabs: unknown
  readonly scripts: unknown
  readonly content: Buffer
}
