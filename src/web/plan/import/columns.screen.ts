import { printPlainDay } from '../../../calendar/print-day.ts'
import { chooseForTable } from '../../../plan/import/give-table.commands.ts'
import { chosenOf, type KeptLayout, refusalOfLayouts } from '../../../plan/import/import-choices.ts'
import { importFields, peopleFields } from '../../../plan/import/import-fields.ts'
import { numberLists } from '../../../plan/import/number-lists.ts'
import type { HeadRows, Layout } from '../../../plan/import/sheet-layout.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { givenTableOf, importCrumbs } from './at-import.ts'

/** What each column of the table holds: guessed, and changed here. */
export const columnsPage: Screen = (visit) => show(visit)

export const columnsChosen: Screen = async (visit) => {
  const { plan, given } = await givenTableOf(visit)
  const guessed = chosenOf(given.sheets, { ...given.choices, layouts: [] }).layouts
  const form = readForm(visit.fields)
  const headRows = readHeadRows(form, guessed, given.choices.headRows)
  if (JSON.stringify(headRows) !== JSON.stringify(given.choices.headRows) && form.finish(null).order !== undefined) {
    await chooseForTable(visit.db, visit.viewer, {
      planId: plan.id,
      importId: given.id,
      choices: { ...given.choices, headRows, layouts: [] },
    })
    return redirect(
      paths.importColumns(visit.viewer.authority, plan.id, given.id),
      'The headings are taken from that row. Look at what the columns hold now.',
    )
  }
  const layouts = guessed.map((layout, n) => layoutSent(visit, layout, n))
  const asAt = form.day('as_at', { missing: 'Enter the day that the ratings speak of' })
  const refusal = refusalOfLayouts(chosenOf(given.sheets, { ...given.choices, layouts }).layouts)
  if (refusal) form.wrong('kind-0', refusal)
  const { order, problems } = form.finish({ asAt })
  if (!order) return show(visit, problems)
  const sent = firstOf(visit.fields, 'numbers_of')
  const numbersOf = numberLists(plan).some(({ key }) => key === sent) ? sent : null
  const choices = { ...given.choices, layouts, numbersOf, asAt: order.asAt.toString() }
  await chooseForTable(visit.db, visit.viewer, { planId: plan.id, importId: given.id, choices })
  return redirect(paths.checkImport(visit.viewer.authority, plan.id, given.id))
}

const kinds = { actions: 'Actions, one in each row', people: 'A list of people', 'left-out': 'Something else: leave it out' } as const
const groupings = { nothing: 'only words', finding: 'a finding', workstream: 'a workstream', phase: 'a phase' } as const

function layoutSent(visit: Visit, guess: Layout, n: number): KeptLayout {
  const chosen = <Choice extends string>(name: string, choices: Readonly<Record<Choice, string>>, otherwise: Choice): Choice => {
    const sent = firstOf(visit.fields, name)
    return Object.hasOwn(choices, sent) ? (sent as Choice) : otherwise
  }
  return {
    kind: chosen(`kind-${n}`, kinds, guess.kind),
    bands: chosen(`bands-${n}`, groupings, guess.bands),
    named: chosen(`named-${n}`, groupings, guess.named),
    columns: guess.columns.map((_, column) => firstOf(visit.fields, `column-${n}-${column}`)),
  }
}

/** Only where a layout is of one sheet: those of a Word file are many. */
function readHeadRows(form: FormReader, layouts: readonly Layout[], before: HeadRows): HeadRows {
  const changed = layouts.flatMap(({ sheets }) => {
    const [sheet, more] = sheets
    if (!sheet || more) return []
    const row = form.optionalWholeNumber(`head-${sheet.at}`, { least: 1, most: 5_000 })
    return row === null || row === sheet.headRow ? [] : [[String(sheet.at), row] as const]
  })
  return { ...before, ...Object.fromEntries(changed) }
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { plan, given } = await givenTableOf(visit)
  const { layouts, asAt } = chosenOf(given.sheets, given.choices)
  const values: Record<string, string> = { numbers_of: given.choices.numbersOf ?? '', as_at: printPlainDay(Temporal.PlainDate.from(asAt)) }
  for (const [n, layout] of layouts.entries()) {
    const [sheet, more] = layout.sheets
    if (sheet && !more) values[`head-${sheet.at}`] = String(sheet.headRow)
    Object.assign(values, { [`kind-${n}`]: layout.kind, [`bands-${n}`]: layout.bands, [`named-${n}`]: layout.named })
    for (const [column, { field }] of layout.columns.entries()) values[`column-${n}-${column}`] = field ?? ''
  }
  return page('plan/import/columns.view.njk', {
    title: 'What the columns hold',
    crumbs: importCrumbs(visit, plan, given),
    fileName: given.fileName,
    layouts: layouts.map((layout) => ({
      ...layout,
      names: layout.sheets.map(({ name }) => name),
      hidden: layout.sheets.every(({ hidden }) => hidden),
    })),
    lists: numberLists(plan).map(({ key, name, count }) => ({ value: key, text: `${name} (${count})` })),
    kinds: asChoices(kinds),
    groupings: asChoices(groupings),
    fields: asChoices(importFields),
    peopleFields: asChoices(peopleFields),
    form: await visit.form({ id: 'import-columns', about: given.id, values, problems }),
    again: paths.importTable(visit.viewer.authority, plan.id),
  })
}

const asChoices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }))
