import { addFieldwork, amendFieldwork } from '../../../inspection/fieldwork.commands.ts'
import type { Fieldwork } from '../../../inspection/inspection.ts'
import type { FieldworkContent } from '../../../inspection/inspection-content.ts'
import { problemWithFieldwork } from '../../../inspection/problem-with-content.ts'
import { readForm } from '../../form/read-form.ts'
import { dayOrMonthHint, dayOrMonthWritten, optionalDayOrMonth, rowDayOrMonth } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'

/** When inspectors were there: there can be two periods, and a month may be all that is known. */
export const fieldworkScreens = partScreens<Fieldwork, FieldworkContent, null>({
  id: 'fieldwork',
  part: 'fieldwork',
  param: 'fieldworkId',
  addTitle: 'Add a period of fieldwork',
  amendTitle: 'Change a period of fieldwork',
  addAct: 'addFieldwork',
  amendAct: 'amendFieldwork',
  saidAdded: 'The period of fieldwork is added.',
  saidAmended: 'The period of fieldwork is changed.',
  more: () => null,
  find: (at, id) => at.inspection.fieldwork.find((period) => period.id === id) ?? null,
  fields: () => [
    { kind: 'day', name: 'from', label: 'First day', hint: dayOrMonthHint, row: 'first' },
    { kind: 'day', name: 'to', label: 'Last day', hint: 'Leave it empty for one day', row: 'last' },
  ],
  values: (period) => ({ from: dayOrMonthWritten(period?.from ?? null), to: dayOrMonthWritten(period?.to ?? null) }),
  read: ({ fields }) => {
    const form = readForm(fields)
    const from = optionalDayOrMonth(form, 'from')
    const period = { from, to: optionalDayOrMonth(form, 'to') ?? from }
    const problem = problemWithFieldwork(period)
    if (problem) form.wrong(from ? 'to' : 'from', problem.replace(/\.$/, ''))
    return form.finish(period)
  },
  stale: [
    { field: 'from', label: 'First day', written: (row) => rowDayOrMonth(row, 'from_on', 'from_month') },
    { field: 'to', label: 'Last day', written: (row) => rowDayOrMonth(row, 'to_on', 'to_month') },
  ],
  add: (visit, order, period) => addFieldwork(visit.db, visit.viewer, { ...order, period }),
  amend: (visit, order, period) => amendFieldwork(visit.db, visit.viewer, { ...order, period }),
  back: (at) => `${at.href}#facts`,
})
