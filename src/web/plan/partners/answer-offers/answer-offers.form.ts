import type { OneAnswer } from '../../../../plan/partners/offer-actions.commands.ts'
import type { Fields } from '../../../form/fields.ts'
import { firstOf } from '../../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../../form/read-form.ts'
import type { ActionOfPartner } from '../partners-on-page.ts'

export type AnswersRead = {
  readonly answers: readonly OneAnswer[]
  readonly answeredOn: Temporal.PlainDate | null
  readonly by: { readonly personId: string } | { readonly name: string } | null
}

/** The answers to one partner's offers; by whom and when only where an officer records them for it. */
export function readAnswers(
  fields: Fields,
  offered: readonly ActionOfPartner[],
  forThem: { readonly people: readonly string[]; readonly today: Temporal.PlainDate } | null,
): FormRead<AnswersRead> {
  const form = readForm(fields)
  const toAll = form.optionalChoice('how', ['all', 'each']) === 'all'
  const answers = offered.flatMap((each) => readAnswer(form, fields, each, toAll))
  if (answers.length === 0)
    form.wrong(offered[0] ? `answer-${offered[0].action.id}` : 'how', 'Say which actions are agreed and which are not')
  if (!forThem) return form.finish({ answers, answeredOn: null, by: null })
  const answeredOn = form.day('on', { missing: 'Say on which day they answered, such as the letter’s date' })
  if (answeredOn && Temporal.PlainDate.compare(answeredOn, forThem.today) > 0)
    form.wrong('on', 'This day is still to come: give the day of the answer')
  const personId = form.optionalChoice('by', forThem.people)
  const name = form.optionalText('by_name', { most: 120 })
  if (personId === null && name === null)
    form.wrong(forThem.people.length > 0 ? 'by' : 'by_name', 'Say who answered for them: an agreement is a named person’s')
  if (personId !== null && name !== null) form.wrong('by_name', 'Choose the person or write the name, not both')
  return form.finish({ answers, answeredOn, by: personId !== null ? { personId } : { name: name ?? '' } })
}

function readAnswer(form: FormReader, fields: Fields, { action, partner }: ActionOfPartner, toAll: boolean): OneAnswer[] {
  const field = `answer-${action.id}`
  const reason = form.optionalText(`reason-${action.id}`, { most: 2000 })
  const chosen = form.optionalChoice(field, ['agreed', 'not-agreed'])
  const answer = chosen ?? (toAll && partner.standing === 'offered' ? 'agreed' : null)
  if (answer === null) {
    if (reason !== null) form.wrong(field, `Say whether ${action.reference} is agreed or not: you gave a reason`)
    return []
  }
  if (answer === 'not-agreed' && reason === null) form.wrong(`reason-${action.id}`, `Say why ${action.reference} is not agreed`)
  const seen = firstOf(fields, `seen-${action.id}`)
  return [{ actionId: action.id, answer, reason, seen: seen as OneAnswer['seen'] }]
}
