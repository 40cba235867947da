import { printPlainDay } from '../../../calendar/print-day.ts'
import { findingName } from '../../../plan/actions/action-in-words.ts'
import { dateInWords } from '../../../plan/actions/due-date.ts'
import { bringIn } from '../../../plan/import/bring-in.commands.ts'
import { type DraftShown, getImportDraft } from '../../../plan/import/get-import.queries.ts'
import { chooseForTable } from '../../../plan/import/give-table.commands.ts'
import type { DraftRow, Outcome } from '../../../plan/import/import-draft.ts'
import { countsInWords } from '../../../plan/import/import-events.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { printNumbered } from '../../layout/print.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { givenTableOf, importCrumbs } from './at-import.ts'
import { namesShown, readNameChoices } from './names-shown.ts'

/** Row by row what would happen; nothing is on record yet. */
export const checkImportPage: Screen = (visit) => show(visit)

/** All of it or nothing, as it was shown. */
export const tableBroughtIn: Screen = async (visit) => {
  const { plan, given } = await givenTableOf(visit)
  const { viewer, db, commandId } = visit
  const done = await bringIn(db, viewer, { commandId, planId: plan.id, importId: given.id, shown: firstOf(visit.fields, 'shown') })
  if (done === 'otherwise') return show(visit, true)
  const counts = { added: Number(done.added), changed: Number(done.changed), people: Number(done.people) }
  return redirect(paths.plan(viewer.authority, plan.id), `“${given.fileName}” is brought in: ${countsInWords(counts)}.`)
}

export const namesChosen: Screen = async (visit) => {
  const { plan, given } = await givenTableOf(visit)
  const { draft } = await visit.read((reader) => getImportDraft(reader, plan, given, visit.moment))
  const choices = { ...given.choices, names: { ...given.choices.names, ...readNameChoices(visit.fields, draft.names) } }
  await chooseForTable(visit.db, visit.viewer, { planId: plan.id, importId: given.id, choices })
  return redirect(paths.checkImport(visit.viewer.authority, plan.id, given.id), 'The names are taken as you chose.')
}

export const wrongRowsChosen: Screen = async (visit) => {
  const { plan, given } = await givenTableOf(visit)
  const choices = { ...given.choices, leaveWrong: firstOf(visit.fields, 'leave') === 'yes' }
  await chooseForTable(visit.db, visit.viewer, { planId: plan.id, importId: given.id, choices })
  return redirect(paths.checkImport(visit.viewer.authority, plan.id, given.id))
}

const outcomes: Readonly<Record<Outcome, { readonly word: string; readonly colour: string }>> = {
  wrong: { word: 'Wrong', colour: 'red' },
  added: { word: 'New', colour: 'green' },
  changed: { word: 'Changed', colour: 'blue' },
  same: { word: 'The same', colour: 'grey' },
  'left-out': { word: 'Left out', colour: 'grey' },
}

async function show(visit: Visit, otherwise = false) {
  const { viewer } = visit
  const { given } = await givenTableOf(visit)
  const { plan, draft, shown, book } = await visit.read(async (reader) => {
    const content = await getPlanContent(reader, viewer, visit.params.planId ?? '')
    return { plan: content, ...(await getImportDraft(reader, content, given, visit.moment)) }
  })
  const count = (outcome: Outcome) => draft.rows.filter((row) => row.outcome === outcome).length
  const newcomers = newcomersInWords(draft)
  const wrong = draft.rows.filter((row) => row.outcome === 'wrong')
  const { authority } = viewer
  return page(
    'plan/import/check-import.view.njk',
    {
      title: given.imported ? 'Brought in' : 'What would happen',
      crumbs: importCrumbs(visit, plan, given),
      plan,
      given: { fileName: given.fileName, imported: given.imported },
      otherwise,
      counts: (['added', 'changed', 'same', 'left-out', 'wrong'] as const)
        .map((outcome) => ({ ...outcomes[outcome], count: count(outcome) }))
        .filter((each) => each.count > 0),
      wrong: wrong.map((row) => ({ ...row, notes: row.notes.filter((note) => note.wrong) })),
      rows: draft.rows.filter((row) => isShown(row, visit.query.show)).map((row) => rowShown(row, plan, draft)),
      all: draft.rows.length,
      ways: waysToShow(draft.rows, visit.query.show, paths.checkImport(authority, plan.id, given.id)),
      sheets: new Set(draft.rows.map((row) => row.sheet)).size,
      odd: draft.odd,
      missing: draft.missing,
      newcomers,
      names: namesShown(draft.names, draft.newcomers, book),
      toBringIn: bringsIn(count('added') + count('changed'), newcomers),
      leftWrong: given.choices.leaveWrong && count('left-out') > 0,
      shown,
      hrefs: {
        columns: paths.importColumns(authority, plan.id, given.id),
        names: paths.importNames(authority, plan.id, given.id),
        wrong: paths.importWithout(authority, plan.id, given.id),
        bringIn: paths.checkImport(authority, plan.id, given.id),
        again: paths.importTable(authority, plan.id),
        plan: paths.plan(authority, plan.id),
      },
      form: await visit.form({ id: 'bring-in', about: given.id }),
      namesForm: await visit.form({ id: 'import-names', about: given.id }),
      wrongForm: await visit.form({ id: 'import-wrong', about: given.id }),
    },
    otherwise ? 409 : null,
  )
}

const toLookAt = (row: DraftRow): boolean => row.notes.length > 0

function isShown(row: DraftRow, show: string | undefined): boolean {
  if (show === 'look') return toLookAt(row)
  return show === undefined || !Object.hasOwn(outcomes, show) || row.outcome === show
}

/** All rows, those with something to look at, and those of each outcome, as links with their numbers. */
function waysToShow(rows: readonly DraftRow[], show: string | undefined, here: string) {
  const ways = [
    { key: null, text: 'All rows', count: rows.length },
    { key: 'look', text: 'To look at', count: rows.filter(toLookAt).length },
    ...Object.entries(outcomes).map(([key, { word }]) => ({ key, text: word, count: rows.filter((row) => row.outcome === key).length })),
  ]
  const known = ways.some(({ key }) => key === show)
  return ways
    .filter(({ key, count }) => key === null || (count > 0 && count < rows.length) || key === show)
    .map((way) => ({ ...way, href: `${here}${way.key ? `?show=${way.key}` : ''}#rows`, here: known ? way.key === show : way.key === null }))
}

function rowShown(row: DraftRow, plan: PlanContent, draft: DraftShown['draft']) {
  const { order, action } = row
  const finding = (id: string) => plan.findings.find((each) => each.id === id)
  const stream = order.workstreamId ?? action?.workstreamId
  const ids = order.findingIds && order.findingIds.length > 0 ? order.findingIds : (action?.findingIds ?? [])
  const dated = order.dueOn === null && order.dueWords === null ? action : order
  return {
    ...row,
    outcome: outcomes[row.outcome],
    reference: row.reference ?? action?.reference ?? 'next',
    title: order.title,
    findings: ids
      .map(finding)
      .filter((each) => each !== undefined)
      .map(findingName)
      .join(', '),
    owner: order.owner?.name ?? action?.owner?.name ?? null,
    due: dated && dateInWords(dated),
    workstream: [...plan.workstreams, ...draft.workstreams].find(({ id }) => id === stream)?.title ?? null,
    complete: order.completeOn && !action?.ended ? printPlainDay(Temporal.PlainDate.from(order.completeOn)) : null,
    rating: order.broughtIn.findLast(({ status, printed }) => status !== null || printed !== 'Not rated')?.printed ?? null,
  }
}

/** What the button says that it brings in; null where there is nothing to. */
function bringsIn(actions: number, newcomers: ReturnType<typeof newcomersInWords>): string | null {
  if (actions > 0) return printNumbered(actions, 'action')
  return newcomers.length > 0 ? 'the people' : null
}

function newcomersInWords({ newcomers, workstreams, phases }: DraftShown['draft']) {
  const lists: readonly [string, readonly string[]][] = [
    ['Workstreams', workstreams.map(({ title }) => title)],
    ['Phases, without dates yet', phases.map(({ title }) => title)],
    ['Posts', newcomers.posts.map(({ title }) => title)],
    ['People, to be confirmed', newcomers.people.map(({ name, jobTitle }) => (jobTitle ? `${name} (${jobTitle})` : name))],
    ['Organisations', newcomers.organisations.map(({ name }) => name)],
  ]
  return lists.filter(([, names]) => names.length > 0).map(([what, names]) => ({ what, names }))
}
