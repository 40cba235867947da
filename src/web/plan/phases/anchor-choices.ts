import { printPlainDay } from '../../../calendar/print-day.ts'
import { anchorInWords } from '../../../plan/phases/anchor-in-words.ts'
import { type AnchorDays, anchorDay, phaseBefore } from '../../../plan/phases/anchors.ts'
import type { Anchor, Named, PhaseContent, PhaseEnd, PlanContent } from '../../../plan/plan-content.ts'

export type AnchorChoice = { readonly value: string; readonly text: string }

/** As a form's value: "publication:…" with the id of its report, or the anchor alone. */
export const anchorValue = ({ anchor, anchorOf }: Pick<PhaseEnd, 'anchor' | 'anchorOf'>): string =>
  anchor === null ? '' : anchorOf ? `${anchor}:${anchorOf.id}` : anchor

/** What an end can be counted from, each with its day; and what it is counted from now, though this person doesn't see that. */
export function anchorChoices(plan: PlanContent, days: AnchorDays, phase: PhaseContent | null, which: 'starts' | 'ends'): AnchorChoice[] {
  const self = { id: phase?.id ?? '', starts: phase?.starts ?? none }
  const before = phaseBefore(plan.phases, self.id)
  const own = phase?.[which] ?? none
  const offered: readonly Pick<PhaseEnd, 'anchor' | 'anchorOf'>[] = [
    ...plan.inspections.flatMap((of) => (['publication', 'receipt', 'fieldwork-end'] as const).map((anchor) => from(anchor, of))),
    ...plan.sources.map(({ id, title }) => from('source-date', { id, name: title })),
    from('agreement'),
    ...(which === 'ends' ? [from('phase-start')] : []),
    ...(before ? [from('phase-before')] : []),
  ]
  const known = own.anchor === null || offered.some((each) => anchorValue(each) === anchorValue(own))
  return [...offered, ...(known ? [] : [own])].map((each) => {
    const day = anchorDay({ phases: plan.phases, days }, self, { ...none, ...each })
    const [words, on] = [anchorInWords(each, before), day ? printPlainDay(day) : 'not known yet']
    return { value: anchorValue(each), text: words.endsWith(on) && each.anchor === 'publication' ? words : `${words} (${on})` }
  })
}

const none: PhaseEnd = { on: null, anchor: null, anchorOf: null, amount: null, unit: null }

const from = (anchor: Anchor, anchorOf: Named | null = null) => ({ anchor, anchorOf })
