// How the history tells that a table was brought into a plan.

export function broughtIn(planId: string, fileName: string, added: number, changed: number) {
  const parts = [added > 0 ? `${counted(added)} added` : '', changed > 0 ? `${counted(changed)} changed` : ''].filter(Boolean)
  return { what: 'table-brought-in', about: { kind: 'plan', id: planId }, sentence: `Brought in “${fileName}”: ${parts.join(', ')}.` }
}

export const counted = (actions: number): string => (actions === 1 ? '1 action' : `${actions} actions`)
