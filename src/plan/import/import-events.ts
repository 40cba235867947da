// How the history tells that a table was brought into a plan.

export type Counts = { readonly added: number; readonly changed: number; readonly people: number }

export const broughtIn = (planId: string, fileName: string, counts: Counts) => ({
  what: 'table-brought-in',
  about: { kind: 'plan', id: planId },
  sentence: `Brought in “${fileName}”: ${countsInWords(counts)}.`,
})

/** "30 actions added, 4 actions changed"; people are told of where nothing else came. */
export function countsInWords({ added, changed, people }: Counts): string {
  const parts = [added > 0 && `${counted(added)} added`, changed > 0 && `${counted(changed)} changed`].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : `${people} people, posts and organisations`
}

const counted = (actions: number): string => (actions === 1 ? '1 action' : `${actions} actions`)
