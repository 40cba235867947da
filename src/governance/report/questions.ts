import { figuresOf } from './figures.ts'
import { dayQuestions, deadlineQuestions } from './questions/of-days.ts'
import { figureQuestions, unknownFigures } from './questions/of-figures.ts'
import { implicationQuestions } from './questions/of-implications.ts'
import { judgementQuestions } from './questions/of-judgements.ts'
import { repeatedQuestions, titleQuestions } from './questions/of-the-paper.ts'
import type { Question } from './questions/question.ts'
import { recordLines, toldLines, toldSentences } from './questions/told.ts'
import type { ReportRecord } from './record.ts'
import type { ReportContent } from './report-content.ts'

/** What a careful reader would ask of the paper before it goes out, each with both places. None of it stops it: a named person answers for each. */
export function questionsOf(content: Pick<ReportContent, 'parts' | 'shape'>, record: ReportRecord): Question[] {
  const lines = recordLines(record)
  const { named } = figuresOf(record)
  const told = toldLines(content, lines)
  const sentences = toldSentences(told)
  const all = [
    ...unknownFigures(content),
    ...figureQuestions(sentences, { record, named, lines }),
    ...dayQuestions(sentences, { record, named, lines }),
    ...deadlineQuestions(content, { record, lines }),
    ...implicationQuestions(content, record),
    ...judgementQuestions(sentences, record, lines),
    ...repeatedQuestions(told),
    ...titleQuestions(content),
  ]
  return [...new Map(all.map((each) => [each.key, each])).values()]
}
