/** What a form sent, by field. A field sent several times, such as a set of checkboxes, has several values. */
export type Fields = Readonly<Record<string, readonly string[]>>

export const noFields: Fields = {}

export const firstOf = (fields: Fields, name: string): string => fields[name]?.[0] ?? ''

/** The revision that a form was opened at; 0 where it carries none. Whatever was sent, it is one that a record could have. */
export function revisionIn(fields: Fields, name = 'revision'): number {
  const sent = firstOf(fields, name)
  return /^\d{1,9}$/.test(sent) ? Number(sent) : 0
}

/** Fields that steer the form and aren't somebody's words. */
const steering = new Set(['_csrf', '_form', '_about', '_save', 'command_id', 'revision'])

/** What the person typed or chose, without what steers the form. */
export function typedWords(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !steering.has(name)))
}
