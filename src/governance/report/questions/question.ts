import type { SlotName } from '../slots.ts'

// What somebody has to answer for before a report is finalised: nothing here stops it, but a named person accepts each with a sentence.

export const questionKinds = {
  'figure-differs': 'A figure that isn’t the record’s',
  'figure-unknown': 'A figure that the record doesn’t have',
  'recurrent-called-one-off': 'Called one-off, and comes back every year',
  'day-unknown': 'A day that the record doesn’t have',
  'date-past': 'A date past at the meeting',
  'date-not-met': 'A date that can’t be met',
  'sent-before-decided': 'Sent before it was decided',
  'still-to-come': 'Still to come, and past at the meeting',
  'none-beside-record': 'Said to be none, and the record has some',
  'none-without-reason': 'Said to be none, without a reason',
  'judgement-differs': 'A judgement that isn’t the recorded one',
  repeated: 'A paragraph printed twice',
  'two-titles': 'One person under two titles',
} as const

export type QuestionKind = keyof typeof questionKinds

export type Question = {
  readonly kind: QuestionKind
  /** The same as long as both places say the same: what was accepted for them stays accepted. */
  readonly key: string
  readonly sentence: string
  readonly here: { readonly slot: SlotName; readonly words: string }
  readonly there: { readonly label: string; readonly words: string } | null
}

export const question = (asked: Omit<Question, 'key'>): Question => {
  const { kind, sentence, here, there } = asked
  return { ...asked, key: `${kind}-${shortHash([kind, here.slot, here.words, there?.label, there?.words, sentence].join('\n'))}` }
}

/** FNV-1a of 64 bits, in hex: keys short enough for a form and an index. It guards nothing. */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
