import type { ActionContent } from '../plan-content.ts'

// Which action waits for which, and that none waits for itself by a way round.

type Waiting = Pick<ActionContent, 'id' | 'reference' | 'waitsFor'>

/** The way from an action back to itself, by reference ("A3", "A7", "A3"), were it to wait for these; null where there is none. */
export function circleThrough(actions: readonly Waiting[], actionId: string, waitsFor: readonly string[]): readonly string[] | null {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const name = (id: string) => byId.get(id)?.reference ?? id
  const seen = new Set<string>()
  const open = waitsFor.map((id) => [id])
  for (let way = open.shift(); way; way = open.shift()) {
    const last = way.at(-1) as string
    if (last === actionId) return [actionId, ...way].map(name)
    if (seen.has(last)) continue
    seen.add(last)
    for (const next of byId.get(last)?.waitsFor ?? []) open.push([...way, next])
  }
  return null
}

/** "A3 waits for A7, which waits for A3" */
export const circleInWords = ([first = '', second = first, ...rest]: readonly string[]): string =>
  `${first} waits for ${[second, ...rest].join(', which waits for ')}`

/** The actions that wait for this one. */
export const waitingFor = <A extends Waiting>(actions: readonly A[], actionId: string): A[] =>
  actions.filter((action) => action.waitsFor.includes(actionId))
