// How an authority signs: in one stage or in two, and what it calls each kind of sign-off.

import { type SignOffKind, signOffKinds } from '../report/manifest.ts'

export type SignOffSettings = {
  /** Whether the specialists sign before the statutory officers do. */
  readonly twoStages: boolean
  readonly labels: Readonly<Record<SignOffKind, string>>
}

export const signOffKindNames = Object.keys(signOffKinds) as readonly SignOffKind[]

export const standardSettings: SignOffSettings = { twoStages: false, labels: signOffKinds }

export const settingKeys = { twoStages: 'sign-offs.two-stages', labels: 'sign-offs.labels' } as const

/** What was kept, with the standard wording wherever the authority has none. */
export function settingsFrom(twoStages: unknown, labels: unknown): SignOffSettings {
  const kept = typeof labels === 'object' && labels !== null ? (labels as Readonly<Record<string, unknown>>) : {}
  const words = signOffKindNames.map((kind) => {
    const word = kept[kind]
    return [kind, typeof word === 'string' && word !== '' ? word : signOffKinds[kind]] as const
  })
  return { twoStages: twoStages === true, labels: Object.fromEntries(words) as Record<SignOffKind, string> }
}
