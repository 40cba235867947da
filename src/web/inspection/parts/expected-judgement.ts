import type { ExpectedJudgementContent } from '../../../inspection/expected-judgements.commands.ts'
import { addExpectedJudgement, amendExpectedJudgement } from '../../../inspection/expected-judgements.commands.ts'
import type { ExpectedJudgement } from '../../../inspection/inspection.ts'
import { readForm } from '../../form/read-form.ts'
import { dayWritten, rowDay, rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { areaChoices, areaOf, areaValue, gradeChoices } from './choices.ts'

/** What judgement the authority had expected, as at a day. It stands beside the inspectorate's, never in its place. */
export const expectedJudgementScreens = partScreens<ExpectedJudgement, ExpectedJudgementContent, null>({
  id: 'expected-judgement',
  part: 'expected_judgement',
  param: 'expectedId',
  addTitle: 'Note a judgement that was expected',
  amendTitle: 'Change an expected judgement',
  addAct: 'addExpectedJudgement',
  amendAct: 'amendExpectedJudgement',
  saidAdded: 'The expected judgement is noted.',
  saidAmended: 'The expected judgement is changed.',
  more: () => null,
  find: (at, id) => at.inspection.expected.find((expected) => expected.id === id) ?? null,
  fields: (at) => [
    { kind: 'select', name: 'area', label: 'Area', choices: areaChoices(at.framework), blank: 'Choose an area' },
    { kind: 'select', name: 'grade', label: 'What the authority expected', choices: gradeChoices(at.framework), blank: 'Choose a grade' },
    { kind: 'day', name: 'as_at', label: 'As at', hint: 'The day on which this was expected, for example 1 February 2016' },
    { kind: 'words', name: 'words', label: 'On what ground', hint: 'For example, the self-evaluation', rows: 3 },
  ],
  values: (expected) => ({
    area: expected ? areaValue(expected.set, expected.area) : null,
    grade: expected?.grade ?? null,
    as_at: dayWritten(expected?.asAt ?? null),
    words: expected?.words ?? null,
  }),
  read: ({ fields, today }, at) => {
    const form = readForm(fields)
    const values = (choices: readonly { value: string }[]) => choices.map((choice) => choice.value)
    const area = areaOf(form.choice('area', values(areaChoices(at.framework)), { missing: 'Choose the area' }) ?? '|')
    const grade = form.choice('grade', values(gradeChoices(at.framework)), { missing: 'Choose the grade that was expected' })
    const asAt = form.day('as_at', { missing: 'Enter the day on which this was expected' })
    if (asAt && Temporal.PlainDate.compare(asAt, today) > 0) form.wrong('as_at', 'This day hasn’t come yet')
    const words = form.optionalText('words', { most: 2000 })
    return form.finish({ ...area, grade, asAt: String(asAt), words })
  },
  stale: [
    {
      field: 'area',
      label: 'Area',
      written: (row) => areaValue(rowText(row, 'set_key') || null, rowText(row, 'area')),
      printed: (value) => areaOf(value).area.replaceAll('-', ' '),
    },
    { field: 'grade', label: 'Expected', written: (row) => rowText(row, 'grade'), printed: (value) => value.replaceAll('-', ' ') },
    { field: 'as_at', label: 'As at', written: (row) => rowDay(row, 'as_at_on') },
    { field: 'words', label: 'On what ground', written: (row) => rowText(row, 'words') },
  ],
  add: (visit, order, expected) => addExpectedJudgement(visit.db, visit.viewer, { ...order, expected }),
  amend: (visit, order, expected) => amendExpectedJudgement(visit.db, visit.viewer, { ...order, expected }),
  back: (at) => `${at.href}#expected`,
})
