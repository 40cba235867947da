import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { figuresOf } from '../../../governance/report/figures.ts'
import { liveWords } from '../../../governance/report/live-parts.ts'
import type { Manifest, Slot } from '../../../governance/report/manifest.ts'
import { manifestOf } from '../../../governance/report/manifests.queries.ts'
import { printWords } from '../../../governance/report/print-words.ts'
import { listPriorities } from '../../../governance/report/priorities.queries.ts'
import type { ReportRecord } from '../../../governance/report/record.ts'
import { isFinal, type Report, scopesOf } from '../../../governance/report/report.ts'
import { recordOf } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { mayWriteIn } from '../../../governance/report/who-may-write.ts'
import type { Words } from '../../../governance/report/words.ts'
import { writeBlock } from '../../../governance/report/write-block.commands.ts'
import { readWritten } from '../../../governance/report/written.queries.ts'
import { appendixHolds, type Written } from '../../../governance/report/written.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { listPeople } from '../../../people/people.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { opennessValues } from './openness-fields.ts'
import { type RowKind, rowKindOf, rowValues, writtenElsewhere } from './part-rows.ts'
import { whyKey } from './why-key.ts'
import { answers, readPart } from './write-part.form.ts'

export const writePartPage: Screen = (visit) => show(visit)

export const partWritten: Screen = async (visit) => {
  const { db, viewer, commandId, revision, fields } = visit
  const found = await find(visit)
  const { report, slot, rowKind, known } = found
  const { order, problems } = readPart(fields, slot, rowKind, known)
  if (!order) return show(visit, problems)
  const done = await writeBlock(db, viewer, { ...order, commandId, revision, reportId: report.id, slot: slot.name })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(`${paths.report(viewer.authority, report.id)}#${slot.name}`, `“${slot.label}” is saved.`)
}

type Found = {
  readonly report: Report
  readonly manifest: Manifest
  readonly slot: Slot
  readonly rowKind: RowKind | null
  readonly written: Written
  readonly record: ReportRecord
  readonly priorities: readonly { readonly id: string; readonly words: string }[]
  readonly known: Parameters<typeof readPart>[3]
}

async function find({ viewer, today, params, read }: Visit): Promise<Found> {
  return read(async (reader) => {
    const report = await getReport(reader, viewer, params.reportId ?? '')
    mustBeAllowed(viewer, 'writeBlock', 'write in this report', scopesOf(report))
    if (isFinal(report))
      throw new Refusal('conflict', 'This report is finalised, so nothing in it changes. Amend it: a new report then takes its place.')
    const manifest = await manifestOf(reader, viewer, report.template.name, report.template.edition)
    const slot = manifest.slots.find(({ name }) => name === params.slot)
    if (!slot) throw new Refusal('not-found', 'This report’s template has no such field.')
    if (!mayWriteIn(viewer, slot, scopesOf(report)))
      throw new Refusal('not-allowed', `Your role lets you write statements, and “${slot.label}” is none: its writer is the report’s.`)
    const rowKind = rowKindOf(slot.name)
    const written = await readWritten(reader, report.id)
    const listed = rowKind === 'priorities' ? await listPriorities(reader, viewer) : []
    // One that has been retired since stays where it was chosen.
    const priorities = [
      ...listed,
      ...written.priorities.flatMap(({ priorityId, words }) =>
        listed.some(({ id }) => id === priorityId) ? [] : [{ id: priorityId, words }],
      ),
    ]
    return {
      report,
      manifest,
      slot,
      rowKind,
      written,
      record: await recordOf(reader, viewer, report),
      priorities,
      known: {
        people: rowKind === 'officers' ? await listPeople(reader, viewer, today) : [],
        bodies: rowKind === 'tracking' ? await listBodies(reader, viewer.authorityId, report.meetsOn ?? today) : [],
        priorityIds: priorities.map(({ id }) => id),
      },
    }
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, fields } = visit
  const { report, manifest, slot, rowKind, written, record, priorities } = await find(visit)
  const { authority } = viewer
  const elsewhere = writtenElsewhere(slot.name, manifest)
  if (elsewhere)
    return redirect(elsewhere === 'about' ? paths.changeReport(authority, report.id) : paths.writePart(authority, report.id, elsewhere))
  const block = written.blocks.get(slot.name)
  const figures = figuresOf(record)
  const rows = rowKind ? rowValues(rowKind, slot.name, written) : null
  const sent = Number(fields.rows?.[0])
  const count = problems.length > 0 && Number.isInteger(sent) ? Math.min(sent, 40) : (rows?.count ?? 0)
  const back = paths.report(authority, report.id)
  const form = await visit.form({
    id: `write-part-${slot.name}`,
    about: report.id,
    revision: block?.revision ?? 0,
    values: {
      choice: block?.choice ?? null,
      words: printWords(block?.words ?? []),
      answer: block?.answer?.kind ?? 'written',
      because: block?.answer?.kind === 'not-applicable' ? block.answer.because : null,
      ...opennessValues(block?.openness ?? null),
      ...rows?.values,
    },
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  return page('governance/reports/write-part.view.njk', {
    title: slot.label,
    crumbs: [
      { text: 'Reports', href: paths.reports(authority) },
      { text: report.subject, href: back },
    ],
    scripts: ['write-words.js'],
    form,
    back,
    slot,
    rowKind,
    rows: Array.from({ length: count }, (_, n) => n),
    hasWords: rowKind === null || rowKind === 'asked',
    worked: await whyKey(visit, slot.name, report, record, written),
    live: (slot.live ?? []).flatMap((part) => liveWords(part, record)),
    choices: slot.choices?.map((value) => ({ value, text: value })) ?? null,
    answers: Object.entries(answers).map(([value, text]) => ({ value, text })),
    holds: Object.entries(appendixHolds).map(([value, text]) => ({ value, text })),
    figures: figures.named,
    priorities,
    prioritiesHref: paths.priorities(authority),
  })
}

const staleFields: readonly StaleField[] = [
  { field: 'choice', label: 'Choice', written: (row) => rowText(row, 'choice') },
  { field: 'words', label: 'Words', written: (row) => printWords((row.words ?? []) as Words) },
  {
    field: 'answer',
    label: 'Answer',
    written: (row) => (row.answer as { kind: string } | null)?.kind ?? 'written',
    printed: (value) => answers[value as keyof typeof answers] ?? value,
  },
  { field: 'because', label: 'Because', written: (row) => (row.answer as { because?: string } | null)?.because ?? '' },
]
