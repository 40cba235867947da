// The words of a finding: its sentences, so that one of them can be marked as asking nothing of the authority, and where it may be split.

/** Sentences in order. A full stop inside a number, or after an initial or a common short form, ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?][’”"')\]]*(?=\s+[“‘"'(]?[A-Z0-9•])/g)) {
    const upTo = end.index + end[0].length
    if (shortForm.test(text.slice(from, upTo))) continue
    sentences.push(text.slice(from, upTo).trim())
    from = upTo
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '')
}

const shortForm = /(?:^|\s|\()(?:[A-Z]|e\.g|i\.e|etc|no|nos|para|paras|p|pp|s|ss|reg|Mr|Mrs|Ms|Dr|St|cf|vs)\.$/

/** The two parts of a finding split before the given sentence (counted from 1, the second or a later one), or null. */
export function splitBeforeSentence(text: string, sentence: number): [string, string] | null {
  const sentences = sentencesOf(text)
  if (!Number.isInteger(sentence) || sentence < 2 || sentence > sentences.length) return null
  return [sentences.slice(0, sentence - 1).join(' '), sentences.slice(sentence - 1).join(' ')]
}

/** Sentences marked as asking nothing that the words no longer hold, after a correction. */
export function lostSentences(text: string, marked: readonly string[]): string[] {
  const still = new Set(sentencesOf(text))
  return marked.filter((sentence) => !still.has(sentence))
}

/** The words set down with single spaces, as they are compared and kept. */
export function tidyWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}
