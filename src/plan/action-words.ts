import { printDay } from '../calendar/print-day.ts'

// What changed in an action, in the words of its history.

export type WrittenAction = {
  readonly reference: string
  readonly title: string
  readonly owner: string | null
  readonly dueOn: Temporal.PlainDate | null
  readonly findings: readonly { readonly printed_number: string | null; readonly own_label: string | null; readonly text: string }[]
}

/** One phrase for each thing that differs, old beside new; empty when nothing does. */
export function changesInWords(before: WrittenAction, after: WrittenAction): string[] {
  const rows: [string, string, string][] = [
    ['title', quoted(before.title), quoted(after.title)],
    ['owner', before.owner ?? 'nobody', after.owner ?? 'nobody'],
    ['due', dayOrNone(before.dueOn), dayOrNone(after.dueOn)],
    ['answers', answered(before), answered(after)],
  ]
  return rows.filter(([, was, now]) => was !== now).map(([what, was, now]) => `${what} was ${was}, now ${now}`)
}

const quoted = (text: string) => `“${text}”`

const dayOrNone = (day: Temporal.PlainDate | null) => (day === null ? 'no date' : printDay(day))

function answered(action: WrittenAction): string {
  const names = action.findings.map(({ own_label, printed_number, text }) => own_label ?? printed_number ?? quoted(shortened(text)))
  return names.length === 0 ? 'no finding' : `finding ${names.join(', ')}`
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, text.lastIndexOf(' ', 60))} …` : text)
