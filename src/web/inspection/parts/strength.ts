import type { Strength } from '../../../inspection/inspection.ts'
import { readPastedFindings } from '../../../inspection/pasted-findings.ts'
import { addStrengths, amendStrength } from '../../../inspection/strengths-and-notes.commands.ts'
import { readForm } from '../../form/read-form.ts'
import { rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { areaChoices, areaOf } from './choices.ts'

type Written = { readonly text: string; readonly area: string | null }

/** What inspectors saw that works; several can be pasted at once. */
export const strengthScreens = partScreens<Strength, Written, null>({
  id: 'strength',
  part: 'strength',
  param: 'strengthId',
  addTitle: 'Add strengths',
  amendTitle: 'Change a strength',
  addAct: 'addStrengths',
  amendAct: 'amendStrength',
  saidAdded: 'The strengths are added.',
  saidAmended: 'The strength is changed.',
  more: () => null,
  find: (at, id) => at.inspection.strengths.find((strength) => strength.id === id) ?? null,
  fields: (at, _, strength) => [
    strength
      ? { kind: 'words', name: 'text', label: 'Words', rows: 4 }
      : {
          kind: 'words',
          name: 'text',
          label: 'What the report says works',
          hint: 'One, or several: each bullet, or each paragraph, becomes a strength of its own',
          rows: 8,
        },
    {
      kind: 'select',
      name: 'area',
      label: 'Judgement area',
      hint: 'Where the report puts it under one',
      choices: areaChoices(at.framework),
      blank: 'None in particular',
    },
  ],
  intro: (_, __, strength) =>
    strength?.printedText && strength.printedText !== strength.text ? { label: 'As printed', text: strength.printedText } : null,
  values: (strength, at) => ({
    text: strength?.text ?? null,
    area: areaChoices(at.framework).find((choice) => areaOf(choice.value).area === strength?.area)?.value ?? null,
  }),
  read: ({ fields }, at) => {
    const form = readForm(fields)
    const text = form.text('text', { missing: 'Enter the words' })
    const area = form.optionalChoice(
      'area',
      areaChoices(at.framework).map((choice) => choice.value),
    )
    return form.finish({ text, area: area && areaOf(area).area })
  },
  stale: [{ field: 'text', label: 'Words', written: (row) => rowText(row, 'text') }],
  add: (visit, order, { text, area }) => {
    const strengths = readPastedFindings(text).map((each) => ({ area, printedText: each.text, text: each.text, place: null }))
    return addStrengths(visit.db, visit.viewer, { ...order, strengths })
  },
  amend: (visit, order, written) => amendStrength(visit.db, visit.viewer, { ...order, ...written }),
  back: (at) => `${at.href}#strengths`,
})
