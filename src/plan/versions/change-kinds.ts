// What kinds of change there are to an agreed plan, and whose word each needs unless the authority has set it otherwise.

export const changeKinds = {
  record: { title: 'What happened: completion, spending, a partner’s answer, a risk scored again', needs: 'lead' },
  wording: { title: 'Wording, milestones and how it is arranged', needs: 'lead' },
  people: { title: 'Who owns, is accountable or takes part', needs: 'lead' },
  addition: { title: 'A new action, success measure or risk', needs: 'lead' },
  'date-within': { title: 'A date within its phase', needs: 'accountable-director' },
  measure: { title: 'What a success measure counts, or its target', needs: 'accountable-director' },
  money: { title: 'Money arranged otherwise, without asking for more', needs: 'accountable-director' },
  'date-beyond': { title: 'A date beyond its phase or a stated deadline', needs: 'agreeing-body' },
  removal: { title: 'A removal, or an action that is no longer needed', needs: 'agreeing-body' },
  'new-money': { title: 'New money', needs: 'agreeing-body' },
  other: { title: 'Anything else, such as which findings the plan answers and whose they are', needs: 'agreeing-body' },
} as const satisfies Record<string, { readonly title: string; readonly needs: Needed }>

export type ChangeKind = keyof typeof changeKinds

/** Whose word a change needs, each more than the one before: whoever may write it, the accountable director, whoever agreed the plan. */
export const neededInOrder = ['lead', 'accountable-director', 'agreeing-body'] as const
export type Needed = (typeof neededInOrder)[number]

export const neededInWords: Readonly<Record<Needed, string>> = {
  lead: 'Whoever leads on it',
  'accountable-director': 'The accountable director',
  'agreeing-body': 'Whoever agreed the plan',
}

/** The kinds that an authority may set; what happened is always recorded by whoever may record it. */
export const settableKinds = (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => kind !== 'record')

/** Whose word each kind needs. */
export type WhoMayChange = Readonly<Record<ChangeKind, Needed>>

export const defaultWhoMayChange = Object.fromEntries(Object.entries(changeKinds).map(([kind, { needs }]) => [kind, needs])) as WhoMayChange

/** The most that any of these kinds needs. */
export function mostNeeded(kinds: Iterable<ChangeKind>, who: WhoMayChange): Needed {
  let most = 0
  for (const kind of kinds) most = Math.max(most, neededInOrder.indexOf(who[kind]))
  return neededInOrder[most] as Needed
}
