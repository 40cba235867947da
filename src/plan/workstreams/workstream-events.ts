// How the history tells what was done to a plan's workstreams. A removal is told of the plan: the workstream is gone.

type Named = { readonly id: string; readonly title: string }

const about = (what: string, workstream: Named, sentence: string) => ({ what, about: { kind: 'workstream', id: workstream.id }, sentence })

export const workstreamAdded = (workstream: Named) => about('workstream-added', workstream, `Added the workstream “${workstream.title}”.`)

export const workstreamChanged = (workstream: Named, changes: readonly string[]) =>
  about('workstream-changed', workstream, `Changed the workstream “${workstream.title}”: ${changes.join('; ')}.`)

export const workstreamMoved = (workstream: Named, direction: 'up' | 'down') =>
  about('workstream-moved', workstream, `Moved the workstream “${workstream.title}” ${direction}.`)

export const workstreamRemoved = (planId: string, title: string, actions: number, to: string | null) => ({
  what: 'workstream-removed',
  about: { kind: 'plan', id: planId },
  sentence: `Removed the workstream “${title}”${actionsWent(actions, to, 'workstream')}.`,
})

export const workstreamPutBack = (planId: string, title: string, actions: number) => ({
  what: 'workstream-put-back',
  about: { kind: 'plan', id: planId },
  sentence: `Put back the workstream “${title}”${actions === 0 ? '' : ` with ${counted(actions)}`}.`,
})

/** "; 3 actions went to “Leadership”", "; 1 action is in no phase now"; nothing where it held none. */
export function actionsWent(actions: number, to: string | null, part: 'workstream' | 'phase'): string {
  if (actions === 0) return ''
  return `; ${counted(actions)} ${to ? `went to “${to}”` : `${actions === 1 ? 'is' : 'are'} in no ${part} now`}`
}

export const counted = (actions: number): string => (actions === 1 ? '1 action' : `${actions} actions`)
