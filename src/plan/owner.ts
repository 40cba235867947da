/** A post outlives whoever holds it, so an action belongs to one of the two, never to both. `heldBy` is who holds the post today. */
export type Owner = { readonly kind: 'post' | 'person'; readonly id: string; readonly name: string; readonly heldBy: string | null }
