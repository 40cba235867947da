import { addFindings, amendFinding } from '../../../inspection/findings.commands.ts'
import type { Framework } from '../../../inspection/frameworks/framework.ts'
import type { Finding } from '../../../inspection/inspection.ts'
import { addressees, type FindingContent, findingKinds, timescaleUnits } from '../../../inspection/inspection-content.ts'
import { repeatedLabel } from '../../../inspection/own-labels.ts'
import { readForm } from '../../form/read-form.ts'
import type { AtInspection } from '../at-inspection.ts'
import { rowText } from '../day-or-month-field.ts'
import { type FieldDrawn, partScreens } from '../part-form/part-form.ts'
import { addresseeChoices, areaChoices, areaOf, kindChoices, timescaleChoices } from './choices.ts'

type Written = Omit<FindingContent, 'place' | 'printedText' | 'paragraphs' | 'sentencesAside'> & { readonly page: number | null }

/** One finding, added or corrected by hand. The words that were printed stay beside it. */
export const findingScreens = partScreens<Finding, Written, null>({
  id: 'finding',
  part: 'finding',
  param: 'findingId',
  addTitle: 'Add a finding',
  amendTitle: 'Change a finding',
  addAct: 'addFindings',
  amendAct: 'amendFinding',
  saidAdded: 'The finding is added. Add another, or see it in its list.',
  saidAmended: 'The finding is changed.',
  more: () => null,
  find: (at, id) => at.inspection.findings.find((finding) => finding.id === id) ?? null,
  fields: (at, _, finding) => fieldsOf(at, finding),
  intro: (_, __, finding) =>
    finding?.printedText && finding.printedText !== finding.text ? { label: 'As printed', text: finding.printedText } : null,
  values: (finding, at) => ({
    text: finding?.text ?? null,
    number: finding?.printedNumber ?? null,
    own_label: finding?.ownLabel ?? null,
    list: finding?.list ?? lastList(at),
    kind: finding?.kind ?? null,
    page: finding?.place ? String(finding.place.page) : null,
    theme: finding?.theme ?? null,
    area: areaChoices(at.framework).find((choice) => areaOf(choice.value).area === finding?.area)?.value ?? null,
    timescale_unit: finding?.timescale?.unit ?? null,
    timescale_amount: finding?.timescale?.amount ? String(finding.timescale.amount) : null,
    printed_timescale: finding?.timescale?.printed ?? null,
    national_framework: finding?.nationalFramework ?? null,
  }),
  read: ({ fields }, at, _, finding) => {
    const form = readForm(fields)
    const list =
      form.optionalText('list_other', { most: 300 }) ?? form.text('list', { missing: 'Choose the heading that it stands under', most: 300 })
    const known = at.framework?.lists.find((each) => each.title === list)
    const kind = form.optionalChoice('kind', findingKinds) ?? known?.kind ?? null
    if (kind === null) form.wrong('kind', 'Choose what kind of finding stands under this heading')
    const ownLabel = form.optionalText('own_label', { most: 20 })
    const others = at.inspection.findings.filter((each) => each.list === list && each.id !== finding?.id).map((each) => each.ownLabel)
    if (ownLabel && repeatedLabel([...others, ownLabel]) === ownLabel.toLowerCase())
      form.wrong('own_label', `The label ${ownLabel} stands on another finding under this heading`)
    const unit = form.optionalChoice('timescale_unit', timescaleUnits)
    const amount = form.optionalWholeNumber('timescale_amount', { least: 1, most: 1000 })
    if (unit && unit !== 'immediately' && amount === null) form.wrong('timescale_amount', 'Enter the number')
    const printed = form.optionalText('printed_timescale', { most: 200 })
    const addressee = form.optionalChoice('addressee', addressees) ?? known?.addressee ?? 'local-authority'
    const area = form.optionalChoice(
      'area',
      areaChoices(at.framework).map((choice) => choice.value),
    )
    return form.finish({
      list,
      kind: kind ?? 'recommendation',
      printedNumber: form.optionalText('number', { most: 20 }),
      ownLabel,
      text: form.text('text', { missing: 'Enter the words of the finding' }),
      theme: form.optionalText('theme', { most: 300 }),
      area: area && areaOf(area).area,
      timescale: unit && { amount: unit === 'immediately' ? null : amount, unit, printed: printed ?? '' },
      nationalFramework: form.optionalText('national_framework', { most: 200 }),
      addressees: [{ addressee, printed: form.optionalText('responsible', { most: 300 }) }],
      page: form.optionalWholeNumber('page', { least: 1, most: 500 }),
    })
  },
  stale: [
    { field: 'text', label: 'Words', written: (row) => rowText(row, 'text') },
    { field: 'number', label: 'Number', written: (row) => rowText(row, 'printed_number') },
    { field: 'own_label', label: 'Own label', written: (row) => rowText(row, 'own_label') },
    { field: 'list', label: 'Heading', written: (row) => rowText(row, 'list') },
    { field: 'kind', label: 'Kind', written: (row) => rowText(row, 'kind') },
    { field: 'theme', label: 'Theme', written: (row) => rowText(row, 'theme') },
    { field: 'timescale_unit', label: 'Timescale', written: (row) => rowText(row, 'timescale_unit') },
    { field: 'timescale_amount', label: 'Timescale, number', written: (row) => rowText(row, 'timescale_amount') },
    { field: 'printed_timescale', label: 'Timescale as printed', written: (row) => rowText(row, 'printed_timescale') },
    { field: 'national_framework', label: 'National Framework', written: (row) => rowText(row, 'national_framework') },
  ],
  add: (visit, order, { page, ...written }) => {
    const place = page === null ? null : { page, rectangles: [] }
    const finding = { ...written, printedText: written.text, paragraphs: [], place }
    return addFindings(visit.db, visit.viewer, { ...order, findings: [finding] })
  },
  amend: (visit, order, { addressees: _, ...finding }) => amendFinding(visit.db, visit.viewer, { ...order, finding }),
  back: (at, finding) => (finding ? `${at.href}#finding-${finding.id}` : `${at.href}#findings`),
})

function fieldsOf(at: AtInspection, finding: Finding | null): FieldDrawn[] {
  const narrow = 'govuk-input--width-5'
  const lists = at.framework?.lists.some((list) => list.timescales) ?? false
  const open = lists || Boolean(finding?.theme || finding?.area || finding?.timescale)
  return [
    { kind: 'words', name: 'text', label: 'Words', hint: 'In the inspectorate’s own words', rows: 5 },
    { kind: 'line', name: 'number', label: 'Number', hint: 'The inspectorate’s own', classes: narrow, row: 'first' },
    { kind: 'line', name: 'own_label', label: 'The authority’s own label', hint: 'Such as a', classes: narrow },
    { kind: 'line', name: 'page', label: 'Page', hint: 'Of the report', classes: narrow, row: 'last' },
    { kind: 'select', name: 'list', label: 'Heading that it stands under', choices: listChoices(at), blank: 'Choose a heading' },
    { kind: 'line', name: 'list_other', label: 'Another heading', hint: 'As printed, where it isn’t one of those' },
    { kind: 'select', name: 'kind', label: 'Kind', choices: kindChoices, blank: 'As the heading says' },
    ...(finding
      ? []
      : ([
          { kind: 'select', name: 'addressee', label: 'Whom it speaks to', choices: addresseeChoices, blank: 'As the heading says' },
          { kind: 'line', name: 'responsible', label: 'Responsible body, as printed', hint: 'Where the report names one' },
        ] as const)),
    {
      kind: 'line',
      name: 'theme',
      label: 'Theme',
      hint: 'A heading between findings, where there is one',
      more: 'first',
      moreWords: 'Theme, judgement area and timescale',
      open,
    },
    { kind: 'select', name: 'area', label: 'Judgement area', choices: areaChoices(at.framework), blank: 'None in particular' },
    {
      kind: 'select',
      name: 'timescale_unit',
      label: 'Timescale that the report sets',
      choices: timescaleChoices,
      blank: 'None',
      row: 'first',
    },
    { kind: 'line', name: 'timescale_amount', label: 'How many', classes: narrow, row: 'last' },
    { kind: 'line', name: 'printed_timescale', label: 'The timescale as printed', hint: 'For example, Within three months', more: 'last' },
    ...(hasTags(at.framework) || finding?.nationalFramework
      ? ([
          { kind: 'line', name: 'national_framework', label: 'National Framework tag', hint: 'For example, outcome 4, national framework' },
        ] as const)
      : []),
  ]
}

const hasTags = (framework: Framework | null): boolean => framework?.id === 'ilacs' && framework.edition >= '2023'

/** The framework's headings, then any other that this inspection's findings stand under. */
export function listChoices(at: AtInspection): { value: string; text: string }[] {
  const titles = new Set([
    ...(at.framework?.lists ?? []).map((list) => list.title),
    ...at.inspection.findings.map((finding) => finding.list),
  ])
  return [...titles].map((title) => ({ value: title, text: title }))
}

const lastList = (at: AtInspection): string | null => at.inspection.findings.at(-1)?.list ?? at.framework?.lists[0]?.title ?? null
