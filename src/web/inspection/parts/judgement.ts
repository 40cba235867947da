import { findGrade } from '../../../inspection/frameworks/frameworks.ts'
import type { Judgement } from '../../../inspection/inspection.ts'
import type { JudgementContent } from '../../../inspection/inspection-content.ts'
import { addJudgements, amendJudgement } from '../../../inspection/judgements.commands.ts'
import { readForm } from '../../form/read-form.ts'
import type { AtInspection } from '../at-inspection.ts'
import { rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { areaChoices, areaOf, areaTitle, areaValue, gradeChoices } from './choices.ts'

const other = 'another-area'

/** One judgement: of an area that the framework has, or of another that the report names. */
export const judgementScreens = partScreens<Judgement, JudgementContent, null>({
  id: 'judgement',
  part: 'judgement',
  param: 'judgementId',
  addTitle: 'Add a judgement',
  amendTitle: 'Change a judgement',
  addAct: 'addJudgements',
  amendAct: 'amendJudgement',
  saidAdded: 'The judgement is added.',
  saidAmended: 'The judgement is changed.',
  more: () => null,
  find: (at, id) => at.inspection.judgements.find((judgement) => judgement.id === id) ?? null,
  fields: (at, _, judgement) => [
    { kind: 'select', name: 'area', label: 'Area', choices: choicesOfArea(at, judgement), blank: 'Choose an area' },
    { kind: 'line', name: 'printed_area', label: 'The area as the report prints it', hint: 'Leave it empty where it is the same' },
    {
      kind: 'select',
      name: 'grade',
      label: 'Grade',
      hint: 'As the report gives it; a grade is never worked out from others',
      choices: gradeChoices(at.framework),
      blank: 'No grade was reported',
    },
    { kind: 'line', name: 'printed_grade', label: 'The grade as the report prints it', hint: 'Leave it empty where it is the same' },
    { kind: 'line', name: 'reason', label: 'Why no grade was reported', hint: 'Only where there is no grade' },
  ],
  values: (judgement) => ({
    area: judgement ? areaValue(judgement.set, judgement.area) : null,
    printed_area: judgement?.printedArea ?? null,
    grade: judgement?.grade ?? null,
    printed_grade: judgement?.printedGrade ?? null,
    reason: judgement?.notReportedReason ?? null,
  }),
  read: ({ fields }, at, _, judgement) => {
    const form = readForm(fields)
    const chosen = form.choice(
      'area',
      choicesOfArea(at, judgement).map((choice) => choice.value),
      { missing: 'Choose the area' },
    )
    const { set, area } = areaOf(chosen ?? '|')
    const printedArea = form.optionalText('printed_area', { most: 300 })
    if (area === other && !printedArea) form.wrong('printed_area', 'Say which area the report names')
    const grade = form.optionalChoice(
      'grade',
      gradeChoices(at.framework).map((choice) => choice.value),
    )
    const reason = form.optionalText('reason', { most: 500 })
    if (grade === null && reason === null) form.wrong('grade', 'Choose the grade, or say why none was reported')
    const printedGrade = form.optionalText('printed_grade', { most: 200 })
    const key = area === other ? keyOf(printedArea ?? '') : area
    if (at.inspection.judgements.some((each) => each.id !== judgement?.id && each.set === set && each.area === key))
      form.wrong('area', 'That area has its judgement already: change that one')
    return form.finish({
      set,
      area: key,
      parentArea: parentOf(at, set, key) ?? (key === judgement?.area ? judgement.parentArea : null),
      grade,
      notReportedReason: grade === null ? reason : null,
      printedArea: printedArea ?? areaTitle(at.framework, key, set),
      printedGrade: grade === null ? null : (printedGrade ?? (at.framework && findGrade(at.framework, grade)?.word) ?? grade),
      place: null,
    })
  },
  stale: [
    {
      field: 'area',
      label: 'Area',
      written: (row) => areaValue(rowText(row, 'set_key') || null, rowText(row, 'area')),
      printed: (value) => areaOf(value).area.replaceAll('-', ' '),
    },
    { field: 'printed_area', label: 'Area as printed', written: (row) => rowText(row, 'printed_area') },
    { field: 'grade', label: 'Grade', written: (row) => rowText(row, 'grade'), printed: (value) => value.replaceAll('-', ' ') },
    { field: 'printed_grade', label: 'Grade as printed', written: (row) => rowText(row, 'printed_grade') },
    { field: 'reason', label: 'Why none was reported', written: (row) => rowText(row, 'not_reported_reason') },
  ],
  add: (visit, order, judgement) => addJudgements(visit.db, visit.viewer, { ...order, judgements: [judgement] }),
  amend: (visit, order, judgement) => amendJudgement(visit.db, visit.viewer, { ...order, judgement }),
  back: (at) => `${at.href}#judgements`,
})

function choicesOfArea(at: AtInspection, judgement: Judgement | null) {
  const known = areaChoices(at.framework)
  const own = judgement && !known.some((choice) => choice.value === areaValue(judgement.set, judgement.area)) ? [judgement] : []
  const sets = at.framework?.sets ?? []
  return [
    ...known,
    ...own.map((each) => ({ value: areaValue(each.set, each.area), text: each.printedArea })),
    ...(sets.length > 1
      ? sets.map((set) => ({ value: areaValue(set.key, other), text: `${set.title}: another area that the report names` }))
      : [{ value: areaValue(null, other), text: 'Another area that the report names' }]),
  ]
}

const parentOf = (at: AtInspection, set: string | null, area: string): string | null =>
  at.framework?.sets.find((each) => each.key === set)?.areas.find((each) => each.key === area)?.parent ?? null

/** A key for an area that the framework doesn't know, from the words that the report prints. */
const keyOf = (printed: string): string =>
  printed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || other
