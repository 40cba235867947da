// The lines of a sign-off register: what stands or is to follow, and what was given before and stands no more.

import type { SlotName } from '../report/slots.ts'
import { type Requirement, whoseSignOff } from '../sign-offs/requirement.ts'
import type { SignOff } from '../sign-offs/sign-off.ts'
import type { SignOffSettings } from '../sign-offs/sign-off-settings.ts'
import type { Standing } from '../sign-offs/standing.ts'

type Line = { readonly slot: SlotName; readonly field: string; readonly kind: string; readonly post: string }

export type RegisterLines = {
  /** `signOff` is null where it is to follow. */
  readonly signOffs: readonly (Line & { readonly signOff: SignOff | null })[]
  readonly earlier: readonly (Line & { readonly signOff: SignOff })[]
}

type Entry = { readonly requirement: Requirement; readonly standing: Standing; readonly signOffs: readonly SignOff[] }

export function registerLines({
  entries,
  beside,
  settings,
}: {
  readonly entries: readonly Entry[]
  readonly beside: readonly SignOff[]
  readonly settings: SignOffSettings
}): RegisterLines {
  const lineOf = ({ slot, label, kind }: Pick<Requirement, 'slot' | 'label' | 'kind'>, post: string): Line => ({
    slot,
    field: label,
    kind: settings.labels[kind],
    post,
  })
  return {
    signOffs: entries.flatMap(({ requirement, standing }): RegisterLines['signOffs'] => {
      if (standing.state === 'signed') return [{ ...lineOf(requirement, standing.signOff.post), signOff: standing.signOff }]
      return requirement.required ? [{ ...lineOf(requirement, whoseSignOff(requirement)), signOff: null }] : []
    }),
    earlier: [
      ...entries.flatMap(({ requirement, standing, signOffs }) =>
        signOffs
          .filter(({ id }) => standing.state !== 'signed' || standing.signOff.id !== id)
          .map((signOff) => ({ ...lineOf(requirement, signOff.post), signOff })),
      ),
      ...beside.map((signOff) => ({
        ...lineOf({ slot: signOff.slot, label: signOff.covered[0]?.label ?? signOff.slot, kind: signOff.kind }, signOff.post),
        signOff,
      })),
    ],
  }
}
