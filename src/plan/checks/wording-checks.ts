import type { ActionContent, PlanContent } from '../plan-content.ts'
import { isOpen } from '../plan-words.ts'
import { aboutAction, isMeasured, ofOpen } from './action-checks.ts'
import type { Check, Found } from './check.ts'

// What an action's words say: that nobody could check whether it was done, or the same as another's.

export const wordingChecks = [
  {
    name: 'wording-uncheckable',
    kind: 'hint',
    title: 'Wording that can’t be checked',
    find: ofOpen((action, plan) => {
      const phrase = isMeasured(plan, action) ? null : uncheckablePhrase(plan, action)
      return phrase === null ? null : `${action.reference} says “${phrase}”, and no success measure tells when that is done.`
    }),
  },
  { name: 'duplicate-actions', kind: 'error', title: 'The same action twice', find: (plan) => alike(plan).filter(({ same }) => same) },
  { name: 'similar-actions', kind: 'hint', title: 'Much alike', find: (plan) => alike(plan).filter(({ same }) => !same) },
] as const satisfies readonly Check[]

/** With these, nobody can say whether the action was done. */
const anywhere = [
  'as appropriate',
  'where appropriate',
  'as necessary',
  'where necessary',
  'where possible',
  'as required',
  'continue to',
  'work towards',
  'seek to',
  'look at',
  'raise awareness',
  'ensure',
  'robust',
  'regularly',
  'ongoing',
]

/** As the action's first word; further in, “a support plan” is a thing that can be seen. */
const atTheStart = ['consider', 'embed', 'enhance', 'explore', 'improve', 'monitor', 'promote', 'strengthen', 'support']

const spaced = (phrases: readonly string[]) => phrases.map((phrase) => phrase.replaceAll(' ', '\\s+')).join('|')
const pattern = new RegExp(`(?<!\\p{L})(?:${spaced(anywhere)})(?!\\p{L})|^(?:${spaced(atTheStart)})(?!\\p{L})`, 'giu')

/** The action's own words only: what it repeats of a finding is the inspectorate's. */
function uncheckablePhrase(plan: PlanContent, action: ActionContent): string | null {
  const findings = plan.findings.filter((finding) => action.findingIds.includes(finding.id)).map((finding) => plain(finding.text))
  for (const text of [action.title, action.what ?? ''])
    for (const match of text.matchAll(pattern)) {
      const repeated = plain(text.slice(match.index))
        .split(' ')
        .slice(0, match[0].split(/\s+/).length + 2)
        .join(' ')
      if (!findings.some((finding) => finding.includes(repeated))) return match[0]
    }
  return null
}

type Alike = Found & { readonly same: boolean }

/** Each open action that says the same as one before it, or nearly: four of five of their words in common. */
function alike(plan: PlanContent): Alike[] {
  const open = plan.actions.filter(isOpen).map((action) => {
    const said = plain(action.title)
    return { action, said, words: new Set(said.split(' ')) }
  })
  return open.flatMap(({ action, said, words }, n) =>
    open.slice(0, n).flatMap((earlier): Alike[] => {
      const same = earlier.said === said
      if (!same && !areNear(words, earlier.words)) return []
      const sentence = `${earlier.action.reference} and ${action.reference} ${same ? 'say the same' : 'say nearly the same'}: “${action.title}”.`
      return [{ about: aboutAction(action), apart: earlier.action.id, sentence, same }]
    }),
  )
}

function areNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const most = Math.max(a.size, b.size)
  if (most < 5 || Math.min(a.size, b.size) * 5 < most * 4) return false
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return common * 5 >= (a.size + b.size - common) * 4
}

/** In small letters, without marks, so that only words are compared. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
