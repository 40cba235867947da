import type { Framework } from '../../../inspection/frameworks/framework.ts'
import type { InspectionFacts } from '../../../inspection/inspection.ts'
import type { DayOrMonthText, FieldworkContent } from '../../../inspection/inspection-content.ts'
import { problemWithFieldwork } from '../../../inspection/problem-with-content.ts'
import type { FormReader } from '../../form/read-form.ts'
import { dayOrMonthHint, dayOrMonthWritten, dayWritten, optionalDayOrMonth } from '../day-or-month-field.ts'
import type { FieldDrawn } from '../part-form/part-form.ts'

export type FactsWritten = {
  readonly title: string | null
  readonly printedAuthority: string | null
  readonly notifiedOn: string | null
  readonly feedbackOn: string | null
  readonly published: DayOrMonthText | null
  readonly receivedOn: string | null
  readonly leadInspector: string | null
  readonly team: string | null
  readonly webAddress: string | null
  readonly overallAbsentReason: string | null
}

/** The facts that a person enters or corrects. Before there is a report, what only a report has isn't asked. */
export function factsFields(framework: Framework | null, { report }: { readonly report: boolean }): FieldDrawn[] {
  const all: (FieldDrawn & { readonly later?: boolean })[] = [
    { kind: 'day', name: 'notified', label: 'Notice call', hint: 'The day on which the inspectorate announced it' },
    { kind: 'day', name: 'feedback', label: 'Feedback', hint: 'The day on which inspectors said what they had found' },
    {
      kind: 'day',
      name: 'received',
      label: 'Report received',
      hint: 'The law counts from this day; it is often the day before publication',
      later: true,
    },
    { kind: 'day', name: 'published', label: 'Report published', hint: dayOrMonthHint, later: true },
    { kind: 'line', name: 'lead_inspector', label: 'Lead inspector' },
    { kind: 'words', name: 'team', label: 'Team', hint: 'For example, twelve inspectors over four weeks', rows: 2 },
    { kind: 'line', name: 'printed_authority', label: 'The authority’s name as the report prints it', later: true },
    { kind: 'line', name: 'title', label: 'The authority’s own name for it', hint: 'Only if it needs one, such as Spring inspection' },
    { kind: 'line', name: 'web_address', label: 'Where it is on the web', hint: 'Beginning with https://', later: true },
    ...(framework && 'area' in framework.overall
      ? [
          {
            kind: 'line',
            name: 'overall_absent',
            label: 'Why there is no overall judgement',
            hint: 'Only where the report gives none',
            later: true,
          } as const,
        ]
      : []),
  ]
  return all.filter((field) => report || !field.later).map(({ later: _, ...field }) => field)
}

export function factsValues(facts: InspectionFacts | null, authorityName: string): Record<string, string | null> {
  return {
    notified: dayWritten(facts?.notifiedOn ?? null),
    feedback: dayWritten(facts?.feedbackOn ?? null),
    received: dayWritten(facts?.receivedOn ?? null),
    published: dayOrMonthWritten(facts?.published ?? null),
    lead_inspector: facts?.leadInspector ?? null,
    team: facts?.team ?? null,
    printed_authority: facts ? facts.printedAuthority : authorityName,
    title: facts?.title ?? null,
    web_address: facts?.webAddress ?? null,
    overall_absent: facts?.overallAbsentReason ?? null,
  }
}

export function readFacts(form: FormReader, today: Temporal.PlainDate): FactsWritten {
  const day = (name: string): string | null => {
    const read = form.optionalDay(name)
    if (read && Temporal.PlainDate.compare(read, today) > 0) form.wrong(name, 'This day hasn’t come yet')
    return read ? read.toString() : null
  }
  const line = (name: string): string | null => form.optionalText(name, { most: 500 })
  const webAddress = line('web_address')
  if (webAddress && !/^https?:\/\/[^\s/]+\S*$/.test(webAddress))
    form.wrong('web_address', 'Write the address in full, beginning with https://')
  const published = optionalDayOrMonth(form, 'published')
  return {
    notifiedOn: readNotice(form),
    feedbackOn: day('feedback'),
    receivedOn: day('received'),
    published,
    leadInspector: line('lead_inspector'),
    team: form.optionalText('team', { most: 2000 }),
    printedAuthority: line('printed_authority'),
    title: line('title'),
    webAddress,
    overallAbsentReason: line('overall_absent'),
  }
}

const readNotice = (form: FormReader): string | null => form.optionalDay('notified')?.toString() ?? null

export const fieldworkFields: readonly FieldDrawn[] = [
  { kind: 'day', name: 'from', label: 'First day of fieldwork', hint: dayOrMonthHint, row: 'first' },
  { kind: 'day', name: 'to', label: 'Last day of fieldwork', hint: 'Leave it empty for one day', row: 'last' },
  {
    kind: 'day',
    name: 'again_from',
    label: 'First day of a second period',
    hint: 'Only where inspectors came twice',
    row: 'first',
    more: 'first',
    moreWords: 'Inspectors came twice',
  },
  { kind: 'day', name: 'again_to', label: 'Last day of the second period', hint: 'Leave it empty for one day', row: 'last', more: 'last' },
]

export function readFieldwork(form: FormReader): FieldworkContent[] {
  return (['', 'again_'] as const).flatMap((which) => {
    const from = optionalDayOrMonth(form, `${which}from`)
    const to = optionalDayOrMonth(form, `${which}to`)
    if (from === null && to === null) return []
    if (from === null) form.wrong(`${which}from`, 'Enter the first day, or the month')
    const period = { from: from ?? to, to: to ?? from }
    const problem = problemWithFieldwork(period)
    if (problem) form.wrong(`${which}to`, problem.replace(/\.$/, ''))
    return [period]
  })
}
