import { readDay, readDayFields } from '../../calendar/read-day.ts'
import { type Fields, firstOf } from './fields.ts'
import type { Problem } from './problem.ts'

/** Either what was ordered, or what is wrong with the form: never both. */
export type FormRead<Order> =
  | { readonly order: Order; readonly problems?: undefined }
  | { readonly order?: undefined; readonly problems: readonly Problem[] }

type Needed = { readonly missing: string }
type Length = { readonly most?: number }

/** Reads the fields of a form and collects what is wrong with them. A value that is wrong stands in for itself only until `finish`,
 * which gives no order while anything is wrong. */
export type FormReader = {
  /** One line or many, trimmed; line ends become "\n". At most 20,000 characters unless said. */
  text(name: string, rule: Needed & Length): string
  optionalText(name: string, rule?: Length): string | null
  /** One box (`name`) or three (`name-day`, `name-month`, `name-year`). */
  day(name: string, rule: Needed): Temporal.PlainDate
  optionalDay(name: string): Temporal.PlainDate | null
  /** Whole pence, from "195000", "£195,000" or "1,250.50". */
  money(name: string, rule: Needed): bigint
  /** `below`: it may also be less than nothing, as "-300", "−300" or "(300)". */
  optionalMoney(name: string, rule?: { readonly below?: boolean }): bigint | null
  wholeNumber(name: string, rule: Needed & { readonly least?: number; readonly most?: number }): number
  optionalWholeNumber(name: string, rule?: { readonly least?: number; readonly most?: number }): number | null
  choice<Choice extends string>(name: string, choices: readonly Choice[], rule: Needed): Choice
  optionalChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | null
  /** The checked ones of a set; values that weren't offered are a problem. */
  choices<Choice extends string>(name: string, choices: readonly Choice[]): readonly Choice[]
  ticked(name: string): boolean
  /** The id of a record, from a hidden field or a choice; anything else counts as missing. */
  id(name: string, rule: Needed): string
  /** Anything else that is wrong, beside a field. */
  wrong(field: string, sentence: string): void
  finish<Order>(order: Order): FormRead<Order>
}

export function readForm(fields: Fields): FormReader {
  const problems: Problem[] = []
  const wrong = (field: string, sentence: string): void => {
    if (!problems.some((problem) => problem.field === field)) problems.push({ field, sentence })
  }
  const raw = (name: string): string => {
    const typed = firstOf(fields, name)
    if (!canBeKept(typed))
      wrong(name, 'This holds a character that can’t be kept, such as one pasted from a damaged file: type the words again')
    return keepable(typed).trim()
  }
  const needed = <Value>(name: string, missing: string, read: (name: string) => Value | null): Value => {
    const value = read(name)
    if (value === null) wrong(name, missing)
    return value as Value
  }
  const optionalText = (name: string, { most = 20_000 }: Length = {}): string | null => {
    const text = raw(name).replace(/\r\n?/g, '\n')
    if (text.length > most)
      wrong(name, `Use ${most.toLocaleString('en-GB')} characters or fewer; this has ${text.length.toLocaleString('en-GB')}`)
    return text === '' ? null : text
  }
  const optionalDay = (name: string): Temporal.PlainDate | null => {
    const boxes = ['day', 'month', 'year'].map((part) => raw(`${name}-${part}`))
    const read =
      raw(name) === '' && boxes.some((box) => box !== '')
        ? readDayFields(boxes[0] as string, boxes[1] as string, boxes[2] as string)
        : dayIn(raw(name))
    if (read && 'problem' in read) wrong(name, read.problem)
    return read && 'day' in read ? read.day : null
  }
  const optionalMoney = (name: string, { below = false }: { below?: boolean } = {}): bigint | null => {
    const text = raw(name)
    if (text === '') return null
    const pence = below ? readBalance(text) : readMoney(text)
    if (pence === null) wrong(name, `“${shortened(text)}” isn’t an amount: write it in pounds, such as 195,000 or 1,250.50`)
    return pence
  }
  const optionalWholeNumber = (
    name: string,
    { least = 0, most = 1_000_000_000 }: { least?: number; most?: number } = {},
  ): number | null => {
    const text = raw(name)
    if (text === '') return null
    const number = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
    if (!Number.isSafeInteger(number)) wrong(name, `“${shortened(text)}” isn’t a whole number: write it in figures, such as 12`)
    else if (number < least || number > most)
      wrong(name, `Enter a number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`)
    return number
  }
  const optionalChoice = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | null => {
    const text = raw(name)
    if (text === '') return null
    const found = choices.find((choice) => choice === text)
    if (found === undefined) wrong(name, 'Choose one of those offered')
    return found ?? (text as Choice)
  }
  return {
    text: (name, { missing, most }) => needed(name, missing, (field) => optionalText(field, { most })),
    optionalText,
    day: (name, { missing }) => needed(name, missing, optionalDay),
    optionalDay,
    money: (name, { missing }) => needed(name, missing, optionalMoney),
    optionalMoney,
    wholeNumber: (name, { missing, ...range }) => needed(name, missing, (field) => optionalWholeNumber(field, range)),
    optionalWholeNumber,
    choice: (name, choices, { missing }) => needed(name, missing, (field) => optionalChoice(field, choices)),
    optionalChoice,
    choices: (name, choices) => {
      const chosen = fields[name] ?? []
      if (chosen.some((value) => !choices.includes(value as never))) wrong(name, 'Choose from those offered')
      return choices.filter((choice) => chosen.includes(choice))
    },
    id: (name, { missing }) => needed(name, missing, (field) => (isId(raw(field)) ? raw(field) : null)),
    ticked: (name) => firstOf(fields, name) !== '',
    wrong,
    finish: (order) => (problems.length > 0 ? { problems } : { order }),
  }
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const canBeKept = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const dayIn = (text: string) => (text === '' ? null : readDay(text))

function readMoney(text: string): bigint | null {
  const match = /^£? ?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!match || (match[1] as string).length > 15) return null
  return BigInt((match[1] as string).replaceAll(',', '')) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
}

/** Less than nothing stands behind a minus or in brackets, as in a ledger. */
function readBalance(text: string): bigint | null {
  const negative = /^[-−–]\s?(.+)$/.exec(text) ?? /^\((.+)\)$/.exec(text) ?? /^£\s?[-−–](.+)$/.exec(text)
  if (!negative) return readMoney(text)
  const pence = readMoney(negative[1] as string)
  return pence === null ? null : -pence
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
