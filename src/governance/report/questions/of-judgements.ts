import type { InspectionOfReport, JudgementOfReport, ReportRecord } from '../record.ts'
import { type Question, question } from './question.ts'
import { lineWith, type RecordLine, type Told } from './told.ts'

// A sentence that names one area and grades must name the grade which is on record. Where it names several areas, each must be right in one
// of its grades: which belongs to which, no rule can tell.

export const judgementQuestions = (sentences: readonly Told[], { inspections }: ReportRecord, lines: readonly RecordLine[]): Question[] =>
  sentences.flatMap(({ slot, text }) =>
    inspections.flatMap((inspection) => {
      const given = gradesIn(text, inspection)
      if (given.length === 0) return []
      const named = areasIn(text, inspection.judgements)
      return [...Map.groupBy(named, ({ title }) => title)].flatMap(([title, judgements]) => {
        const words = judgements.flatMap(({ word }) => (word === null ? [] : [word]))
        if (words.length === 0 || words.some((word) => given.includes(word))) return []
        const recorded = [...new Set(words)].join(' and ')
        return [
          question({
            kind: 'judgement-differs',
            sentence: `“${title}” stands beside ${given.map((word) => `“${word}”`).join(' and ')}; on record it is ${recorded}.`,
            here: { slot, words: text },
            there: lineWith(lines, `${title}: ${words[0]}`),
          }),
        ]
      })
    }),
  )

/** The words of the scale in the order of the text; the longest way of printing a grade counts, so that "requires improvement to be good" isn't "good". */
function gradesIn(text: string, { grades }: InspectionOfReport): string[] {
  const ways = grades.flatMap(({ word, printed }) => printed.map((way) => ({ word, way })))
  const taken = longestFirst(ways, ({ way }) => way, text)
  return [...new Set(taken.map(({ word }) => word))]
}

function areasIn(text: string, judgements: readonly JudgementOfReport[]): JudgementOfReport[] {
  const sets = new Set(judgements.flatMap(({ set }) => set ?? []))
  const inText = [...sets].filter((set) => text.toLowerCase().includes(set.toLowerCase()))
  const meant = inText.length === 1 ? judgements.filter(({ set }) => set === inText[0]) : judgements
  return longestFirst(
    meant.flatMap((judgement) => judgement.called.map((way) => ({ judgement, way }))),
    ({ way }) => way,
    text,
  ).map(({ judgement }) => judgement)
}

/** Those that stand in the text as words of their own; what a longer one covers is taken by it. */
function longestFirst<T>(all: readonly T[], called: (each: T) => string, text: string): T[] {
  let left = ` ${plain(text)} `
  const byWay = [...Map.groupBy(all, (each) => plain(called(each)))].sort(([a], [b]) => b.length - a.length)
  return byWay.flatMap(([way, those]) => {
    if (way === '' || !left.includes(` ${way} `)) return []
    left = left.replaceAll(` ${way} `, ' | ')
    return those
  })
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
