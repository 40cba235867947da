import { printPlainDay } from '../../../calendar/print-day.ts'
import type { Upload } from '../../../file/upload.adapter.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { inspectionName } from '../../../inspection/inspection.ts'
import { dayOrMonthOf } from '../../../inspection/stored-values.ts'
import { discardDraft, saveDraft } from '../../../people/draft.commands.ts'
import { findDraft } from '../../../people/draft.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import type { GoodwardFile } from '../../../plan/exchange/goodward-file.ts'
import { importGoodwardFile } from '../../../plan/exchange/import-goodward-file.commands.ts'
import { type MatchedFile, matchFile } from '../../../plan/exchange/match-file.queries.ts'
import { otherPlansIn } from '../../../plan/exchange/names-in-plan.ts'
import { type ReadFile, readGoodwardFile, readGoodwardJson, readGoodwardSheets } from '../../../plan/exchange/read-goodward-file.ts'
import { listPlanTitles } from '../../../plan/list-plans.queries.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { printNumbered as numbered } from '../../layout/print.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

/** What was given waits as the person's own draft until they have seen what it would do. */
const waiting = { form: 'goodward-file', about: '' }

const crumbs = ({ viewer }: Visit) => [{ text: 'Plans', href: paths.plans(viewer.authority) }]

export const givePage: Screen = (visit) => give(visit)

async function give(visit: Visit, problems: readonly Problem[] = []) {
  mustBeAllowed(visit.viewer, 'importGoodwardFile', 'import a plan')
  return page('plan/import-goodward-file/give.view.njk', {
    title: 'Import a plan',
    crumbs: crumbs(visit),
    form: await visit.form({ id: 'give-goodward-file', problems }),
    waits: (await readWaiting(visit)) && paths.goodwardFile(visit.viewer.authority),
    back: paths.plans(visit.viewer.authority),
  })
}

export const fileGiven: Screen = async (visit) => {
  const { viewer, db } = visit
  mustBeAllowed(viewer, 'importGoodwardFile', 'import a plan')
  const wrong = (...sentences: readonly string[]) =>
    give(
      visit,
      sentences.map((sentence) => ({ field: 'file', sentence })),
    )
  const [given] = visit.files
  if (!given || (given.content !== 'too-large' && given.content.size === 0)) return wrong('Choose the file')
  if (given.content === 'too-large') return wrong('The file is larger than 8 MB, which no plan is')
  const { file, problems } = await readGiven(visit, given.content)
  if (problems) return wrong(...problems)
  await saveDraft(db, viewer, { ...waiting, basedOn: null, fields: { file: [JSON.stringify(file)] }, commandId: null })
  return redirect(paths.goodwardFile(viewer.authority))
}

/** A workbook is opened in a child process, with bounded time and memory. */
async function readGiven({ readingPool, viewer }: Visit, upload: Upload): Promise<ReadFile> {
  const bytes = await upload.bytes()
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return readGoodwardJson(bytes)
  try {
    return readGoodwardSheets(await readingPool.readOwnWorkbook({ sha256: upload.sha256, load: async () => bytes }, viewer.accountId ?? ''))
  } catch (error) {
    if (error instanceof Unreadable) return { file: null, problems: [error.message] }
    throw error
  }
}

async function readWaiting(visit: Visit): Promise<GoodwardFile | null> {
  const draft = await visit.read((reader) => findDraft(reader, visit.viewer, waiting, visit.moment))
  const [kept] = draft?.fields.file ?? []
  return kept === undefined ? null : readGoodwardFile(JSON.parse(kept)).file
}

export const lookPage: Screen = (visit) => look(visit)

/** What the file holds, and what of it this record lacks: nothing is done yet. */
async function look(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  mustBeAllowed(viewer, 'importGoodwardFile', 'import a plan')
  const file = await readWaiting(visit)
  if (!file) return redirect(paths.importPlan(viewer.authority))
  const { matched, plans } = await visit.read(async (reader) => ({
    matched: await matchFile(reader, viewer, file),
    plans: await listPlanTitles(reader, viewer),
  }))
  return page('plan/import-goodward-file/look.view.njk', {
    title: 'Look before it is imported',
    crumbs: [...crumbs(visit), { text: 'Import a plan', href: paths.importPlan(viewer.authority) }],
    file,
    madeOn: printPlainDay(Temporal.PlainDate.from(file.madeOn)),
    counts: countsOf(file),
    names: namesOf(file, matched),
    held: file.reports.filter((report) => report.heldOn !== null).length,
    beside: otherPlansIn(file.plan).filter(({ id }) => !matched.ids.has(id)),
    sameTitle: plans.some((plan) => plan.title === file.plan.title),
    wrong: matched.problems,
    form: await visit.form({ id: 'import-goodward-file', values: { title: file.plan.title }, problems }),
    discardForm: await visit.form({ id: 'discard-goodward-file' }),
    discard: paths.discardGoodwardFile(viewer.authority),
  })
}

const countsOf = ({ plan }: GoodwardFile): string[] =>
  [
    numbered(plan.findings.length, 'finding'),
    numbered(plan.actions.length, 'action'),
    numbered(plan.workstreams.length, 'workstream'),
    numbered(plan.phases.length, 'phase'),
    numbered(plan.measures.length, 'success measure'),
    numbered(plan.risks.length, 'risk'),
    numbered(plan.costs.length, 'cost'),
    numbered(plan.consultations.length, 'consultation'),
  ].filter((words) => !words.startsWith('no '))

/** Of each kind of thing that the plan names: which are new to this record, and how many are on it. */
function namesOf(file: GoodwardFile, fresh: MatchedFile) {
  const row = (what: string, all: readonly unknown[], names: readonly string[]) => ({
    what,
    fresh: names,
    known: all.length - names.length,
  })
  return [
    row('Inspections', file.reports, fresh.reports.map(reportName)),
    row(
      'Other sources of findings',
      file.plan.sources,
      fresh.sources.map((source) => source.title),
    ),
    row(
      'Organisations',
      file.organisations,
      fresh.organisations.map((organisation) => organisation.name),
    ),
    row(
      'Posts',
      file.posts,
      fresh.posts.map((post) => post.title),
    ),
    row(
      'People',
      file.people,
      fresh.people.map((person) => person.name),
    ),
  ].filter(({ fresh: names, known }) => names.length + known > 0)
}

function reportName({ framework, title, publishedOn, publishedMonth }: MatchedFile['reports'][number]): string {
  const day = publishedOn === null ? null : Temporal.PlainDate.from(publishedOn)
  const published = dayOrMonthOf(day, publishedMonth)
  return inspectionName({ title, published }, shortTitle(framework))
}

export const fileImported: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  mustBeAllowed(viewer, 'importGoodwardFile', 'import a plan')
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ title: form.text('title', { missing: 'Enter the title of the plan', most: 200 }) })
  if (!order) return look(visit, problems)
  const file = await readWaiting(visit)
  if (!file) return redirect(paths.plans(viewer.authority))
  const planId = await importGoodwardFile(db, viewer, { ...order, commandId, file })
  await discardDraft(db, viewer, waiting)
  return redirect(paths.plan(viewer.authority, planId), 'The plan is imported.')
}

export const fileDiscarded: Screen = async ({ db, viewer }) => {
  mustBeAllowed(viewer, 'importGoodwardFile', 'import a plan')
  await discardDraft(db, viewer, waiting)
  return redirect(paths.importPlan(viewer.authority), 'Nothing was imported.')
}
