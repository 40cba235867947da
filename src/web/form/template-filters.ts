import type { FormShown } from './form-shown.ts'
import type { Problem } from './problem.ts'

type Choice = { readonly value: string; readonly text: string; readonly hint?: string }

/** What the macros of form/fields.njk need to hand GOV.UK's components what they expect. */
export const formFilters = {
  /** Of a field that the form says nothing about, nothing. */
  first: (values: readonly string[] | undefined) => values?.[0],
  problemAt: (form: FormShown, field: string) => {
    const problem = form.problems.find((one) => one.field === field)
    return problem ? { text: problem.sentence } : undefined
  },
  asErrorList: (problems: readonly Problem[]) => problems.map(({ field, sentence }) => ({ text: sentence, href: `#${field}` })),
  asItems: (choices: readonly Choice[], blank?: string) => [
    ...(blank === undefined ? [] : [{ value: '', text: blank }]),
    ...choices.map(({ value, text, hint }) => ({ value, text, ...(hint ? { hint: { text: hint } } : {}) })),
  ],
}
