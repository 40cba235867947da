import type { Sheet } from '../../../document/sheet.ts'
import { goodwardSheet } from '../../../plan/exchange/plan-sheets.ts'
import { giveTable } from '../../../plan/import/give-table.commands.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { importCrumbs, planToFill } from './at-import.ts'

export const largestTable = 15 * 1024 * 1024

/** Where a council gives the table in which it has kept its plan. */
export const giveTablePage: Screen = (visit) => show(visit)

export const tableGiven: Screen = async (visit) => {
  const plan = await planToFill(visit)
  const [file] = visit.files
  const wrong = (sentence: string) => show(visit, [{ field: 'table', sentence }])
  if (!file) return wrong('Choose the file of the plan')
  if (file.content === 'too-large') return wrong(`“${file.name}” is over 15 MB: copy the plan’s own sheet into a new file and give that`)
  if (/\.json$/i.test(file.name))
    return wrong(`“${file.name}” isn’t a table. A plan that Goodward exported is imported whole: choose Plans, then Import a plan`)
  const { sha256, bytes } = file.content
  try {
    const sheets = await visit.readingPool.readTables({ sha256, load: bytes }, visit.viewer.accountId ?? '')
    if (isOwnWordFile(sheets))
      return wrong(
        `“${file.name}” is the Word file that Goodward writes for people to read. To change the plan in a file, export it as a spreadsheet, change that and give it here`,
      )
    const order = { planId: plan.id, fileName: file.name.slice(0, 200), sheets: forPeople(sheets), asAt: visit.today }
    return redirect(paths.importColumns(visit.viewer.authority, plan.id, await giveTable(visit.db, visit.viewer, order)))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return wrong(`“${file.name}”: ${error.message}`)
  }
}

const ownWordHeadings = ['Ref', 'Action', 'Findings', 'Owner', 'Due', 'Status']
const isOwnWordFile = (sheets: readonly Sheet[]): boolean =>
  sheets.length > 1 && sheets.some(({ rows }) => rows[0]?.cells.map(({ text }) => text).join() === ownWordHeadings.join())

/** Of a workbook that Goodward wrote, the sheet for people: the others say the same for machines, and would say it as it was. */
const forPeople = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.some(({ name }) => name === goodwardSheet) ? sheets.filter(({ name }) => name === 'Plan') : sheets

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const plan = await planToFill(visit)
  return page('plan/import/give-table.view.njk', {
    title: 'Import a table',
    crumbs: importCrumbs(visit, plan),
    plan,
    form: await visit.form({ id: 'give-table', about: plan.id, problems }),
  })
}
