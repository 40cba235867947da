import type { OneAnswer } from '../../../plan/versions/answer-changes.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

export type AnswersWritten = {
  readonly by: 'body' | 'me'
  readonly answers: readonly OneAnswer[]
  readonly answeredOn: Temporal.PlainDate
  readonly meeting: string | null
}

/** `mine` is what whoever answers may answer in their own name. */
type Waiting = { readonly id: string; readonly mine: boolean; readonly waitsFor: string }

/** Each change that waits has an answer of its own, or none yet. */
export function readAnswers(fields: Fields, waiting: readonly Waiting[], today: Temporal.PlainDate): FormRead<AnswersWritten> {
  const form = readForm(fields)
  const by = form.choice('by', ['body', 'me'], { missing: 'Choose whose answers these are' })
  const answers = waiting.flatMap(({ id: changeId, mine, waitsFor }): OneAnswer[] => {
    const answer = form.optionalChoice(`answer-${changeId}`, ['approved', 'not-approved', 'later'])
    if (answer === null || answer === 'later') return []
    const reason = form.optionalText(`reason-${changeId}`, { most: 2000 })
    if (answer === 'not-approved' && reason === null) form.wrong(`reason-${changeId}`, 'Say why it was not approved')
    if (by === 'me' && !mine) form.wrong(`answer-${changeId}`, `This one waits for ${waitsFor}: leave it without an answer of yours`)
    return [{ changeId, answer, reason }]
  })
  if (answers.length === 0) form.wrong(`answer-${waiting[0]?.id ?? ''}`, 'Give the answer to at least one change')
  const answeredOn = by === 'me' ? today : form.day('answered_on', { missing: 'Enter the day of the meeting' })
  if (answeredOn && Temporal.PlainDate.compare(answeredOn, today) > 0)
    form.wrong('answered_on', 'That day is still to come: record the answers once they are given')
  return form.finish({ by, answers, answeredOn, meeting: form.optionalText('meeting', { most: 300 }) })
}
