import type { AnyFields, Field, Fields } from './shape.ts'

export type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly string[] }

/** Where a record stood in the file that it was read from: “Sheet “actions”, row 4”. */
export type PlaceOf = (record: object) => string | undefined

type Looking = { readonly problems: string[]; readonly placeOf: PlaceOf }

const mostProblems = 20
const longestText = 100_000
const mostRows = 5_000

/** Takes what a shape names from a value of unknown make, and nothing else; or says in sentences where it isn't as it should be. */
export function checkShape<T>(fields: Fields<T>, given: unknown, placeOf: PlaceOf = () => undefined): Checked<T> {
  const problems: string[] = []
  const value = recordOf(fields as unknown as AnyFields, given, '', { problems, placeOf })
  return problems.length === 0 ? { value: value as T, problems: [] } : { value: null, problems: problems.slice(0, mostProblems) }
}

function recordOf(fields: AnyFields, given: unknown, at: string, looking: Looking): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    looking.problems.push(`${at || 'The file'} isn’t a record of named values.`)
    return {}
  }
  const values = given as Record<string, unknown>
  const where = looking.placeOf(given) ?? at
  const entries = Object.entries(fields).map(([name, field]) => {
    const own = Object.hasOwn(values, name) ? values[name] : null
    return [name, checked(field, own ?? null, where ? `${where}, ${name}` : name, looking)]
  })
  return Object.fromEntries(entries)
}

function checked(field: Field, given: unknown, where: string, looking: Looking): unknown {
  const { problems } = looking
  if (problems.length >= mostProblems) return null
  switch (field.kind) {
    case 'flag':
      if (typeof given !== 'boolean') problems.push(`${where}: neither true nor false.`)
      return given
    case 'words':
      return listOf(given, where, problems).map((each) => {
        if (typeof each !== 'string' || !/^[\w-]{1,100}$/.test(each)) problems.push(`${where}: not a list of ids or keywords.`)
        return each
      })
    case 'rows':
      return listOf(given, where, problems).map((each, n) => recordOf(field.fields, each, `${where} ${n + 1}`, looking))
    case 'record':
      if (given === null && field.nullable) return null
      return recordOf(field.fields, given, where, looking)
    case 'text':
      return textOf(field, given, where, problems)
  }
}

function textOf(field: Field & { kind: 'text' }, given: unknown, where: string, problems: string[]): unknown {
  if (given === null || given === '') {
    if (!field.nullable) problems.push(`${where}: nothing is there.`)
    return null
  }
  if (typeof given !== 'string') problems.push(`${where}: not text.`)
  else if (given.length > longestText) problems.push(`${where}: longer than ${longestText.toLocaleString('en-GB')} characters.`)
  else if (given.includes('\0') || !given.isWellFormed()) problems.push(`${where}: holds characters that can’t be kept.`)
  else {
    const wrong = field.wrong?.(given)
    if (wrong) problems.push(`${where}: “${given.slice(0, 60)}” ${wrong}.`)
  }
  return given
}

function listOf(given: unknown, where: string, problems: string[]): unknown[] {
  if (!Array.isArray(given)) problems.push(`${where}: not a list.`)
  else if (given.length > mostRows) problems.push(`${where}: more than ${mostRows.toLocaleString('en-GB')} rows.`)
  else return given
  return []
}
