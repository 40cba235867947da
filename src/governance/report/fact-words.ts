// What a report says of its own facts: who it is from, what is asked, who may read it, what is attached.

import { readWords } from './read-words.ts'
import type { Openness } from './report-content.ts'
import { type Inline, type ListItem, plainInline, plainWords, type Words } from './words.ts'
import type { Officer, Option, Written } from './written.ts'

/** "Councillor Ines Marlow, Cabinet Member for Children and Families" */
export const officerLine = ({ name, title, portfolio }: Officer): string => [name, title, portfolio].filter(Boolean).join(', ')

export const officerWords = (officers: readonly Officer[]): Words => officers.flatMap((officer) => plainWords(officerLine(officer)))

export const contactWords = (officers: readonly Officer[]): Words =>
  officers.flatMap((officer) => [
    ...plainWords(officerLine(officer)),
    ...(officer.telephone ? plainWords(`Telephone: ${officer.telephone}`) : []),
    ...(officer.email ? plainWords(`E-mail: ${officer.email}`) : []),
  ])

/** Typed in one line, with the marks of a line. */
const line = (typed: string): readonly Inline[] => {
  const [first] = readWords(typed.replace(/\s*\n\s*/g, ' ')).words
  return first?.kind === 'paragraph' ? first.words : [plainInline(typed)]
}

const item = (words: readonly Inline[], items: readonly ListItem[] = []): ListItem => ({ words, items })

export function optionWords(options: readonly Option[]): Words {
  if (options.length === 0) return []
  const recommended = options.flatMap((option, n) => (option.recommended ? [`Option ${n + 1}`] : []))
  return [
    {
      kind: 'list',
      ordered: false,
      items: options.map(({ words, consequences }, n) =>
        item(
          [{ kind: 'text', text: `Option ${n + 1}: `, strong: true }, ...line(words)],
          consequences ? [item([plainInline('What would follow: '), ...line(consequences)])] : [],
        ),
      ),
    },
    ...(recommended.length === 0 ? [] : plainWords(`${recommended.join(' and ')} is the recommended option.`)),
  ]
}

/** "Cabinet is asked to:" and the items, or in one sentence where there is one. */
export function recommendationWords(body: string, recommendations: readonly string[]): Words {
  const [only] = recommendations
  if (only === undefined) return []
  if (recommendations.length === 1) return [{ kind: 'paragraph', words: [plainInline(`${body} is asked to `), ...stopped(line(only))] }]
  return [...plainWords(`${body} is asked to:`), { kind: 'list', ordered: true, items: recommendations.map((each) => item(line(each))) }]
}

function stopped(words: readonly Inline[]): readonly Inline[] {
  const last = words.at(-1)
  return last?.kind === 'text' && /[.!?]$/.test(last.text) ? words : [...words, plainInline('.')]
}

export const priorityWords = (priorities: Written['priorities'], kind: 'priority' | 'policy-principle'): Words => {
  const chosen = priorities.filter((each) => each.kind === kind)
  if (chosen.length === 0) return []
  return [
    {
      kind: 'list',
      ordered: false,
      items: chosen.map(({ words, sentence }) => item([plainInline(words), ...(sentence ? [plainInline(': '), ...line(sentence)] : [])])),
    },
  ]
}

/** Sources: Local Government Act 1972, Schedule 12A; SI 2012/2089, regulation 2. */
export function opennessWords(openness: Openness, closer: readonly { readonly label: string; readonly openness: Openness }[] = []): Words {
  if (openness.kind !== 'public') return plainWords(closedWords(openness))
  const closed = closer.flatMap((part) =>
    part.openness.kind === 'public' ? [] : [{ label: part.label, words: closedWords(part.openness) }],
  )
  if (closed.length === 0) return plainWords('Public: this paper is within the public domain.')
  return [
    ...plainWords('Public, apart from:'),
    { kind: 'list', ordered: false, items: closed.map(({ label, words }) => item([plainInline(`${label}. ${words}`)])) },
  ]
}

function closedWords(openness: Exclude<Openness, { kind: 'public' }>): string {
  if (openness.kind === 'confidential')
    return `Confidential (SI 2012/2089, regulation 2), and not to be disclosed: ${stop(openness.because)}`
  const paragraphs = `paragraph${openness.paragraphs.length === 1 ? '' : 's'} ${openness.paragraphs.join(' and ')}`
  return `Exempt under ${paragraphs} of Schedule 12A to the Local Government Act 1972. Withholding it is in the public interest because ${stop(openness.because)}`
}

const stop = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

/** The first 26 appendices are A to Z, the next AA, AB … */
export const letterOf = (n: number): string => (n < 26 ? '' : letterOf(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

export const appendixWords = (appendices: Written['appendices'], called: 'Appendix' | 'Annex'): Words =>
  appendices.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: appendices.map(({ title }, n) => item([plainInline(`${called} ${letterOf(n)}: ${title}`)])) }]
