import type { ClearDayKind } from '../../../calendar/clear-days.ts'
import { type Clearance, type CycleSettings, isAgreement, tooShort } from '../../../governance/cycle/cycle-settings.ts'
import type { SetCyclePeriod } from '../../../governance/cycle/set-cycle.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'

export const dayKinds: readonly { readonly value: ClearDayKind; readonly text: string }[] = [
  { value: 'clear working days', text: 'Working days: weekends and bank holidays don’t count' },
  { value: 'clear calendar days', text: 'Calendar days: every day counts' },
]

export type PeriodWritten = Omit<SetCyclePeriod, 'commandId'>

/** One clearance to a line: “Finance 5”. */
export function readPeriod(name: keyof CycleSettings, fields: Fields): FormRead<PeriodWritten> {
  const form = readForm(fields)
  const value = valueRead(name, form)
  return form.finish({
    name,
    value,
    fromOn: form.day('from_on', { missing: 'Enter the day from which it counts' }),
    wording: form.optionalText('wording', { most: 2000 }),
    source: form.optionalText('source', { most: 300 }),
  } as PeriodWritten)
}

function valueRead(name: keyof CycleSettings, form: FormReader): unknown {
  if (name === 'clearances') return clearances(form)
  const rule = { least: 0, most: 90 }
  if (isAgreement(name)) return form.optionalText('agreed_by', { most: 300 })
  if (name === 'decisionNotice' || name === 'callIn' || name === 'drafting') return form.optionalWholeNumber('amount', rule)
  const amount = form.wholeNumber('amount', { missing: 'Enter the number of days', ...rule })
  const problem = Number.isInteger(amount) ? tooShort(name, amount) : null
  if (problem) form.wrong('amount', problem)
  const kind = form.choice(
    'kind',
    dayKinds.map((each) => each.value),
    { missing: 'Choose which days count' },
  )
  return { amount, kind }
}

function clearances(form: FormReader): Clearance[] {
  const lines = (form.optionalText('clearances', { most: 2000 }) ?? '').split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((line) => {
    const match = /^(.+?)[\s:,]+(\d{1,2})(?: working days?)?$/.exec(line.trim())
    if (!match) form.wrong('clearances', `“${line.trim()}” says no number of days: write it as “Finance 5”`)
    return match ? [{ by: match[1] as string, workingDays: Number(match[2]) }] : []
  })
}
