import type { Responsible } from '../plan-content.ts'

export const postId = (who: Responsible | null): string | null => (who?.kind === 'post' ? who.id : null)
export const personId = (who: Responsible | null): string | null => (who?.kind === 'person' ? who.id : null)
