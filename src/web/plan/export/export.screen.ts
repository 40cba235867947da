import { csv } from '../../../document/csv.ts'
import { docxType, writeDocx } from '../../../document/write-docx.adapter.ts'
import { writeXlsx, xlsxType } from '../../../document/write-xlsx.adapter.ts'
import { getGoodwardFile, getGoodwardFileOfVersion } from '../../../plan/exchange/goodward-file.queries.ts'
import type { GoodwardFile } from '../../../plan/exchange/goodward-file.ts'
import { planPaper } from '../../../plan/exchange/plan-paper.ts'
import { planSheets } from '../../../plan/exchange/plan-sheets.ts'
import { planTable } from '../../../plan/exchange/plan-table.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { file, page } from '../../answer.ts'
import { isId } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'

type Made = { readonly bytes: Uint8Array; readonly mediaType: string }

const formats: Readonly<Record<string, { name: string; forWhat: string; make: (file: GoodwardFile) => Promise<Made> | Made }>> = {
  xlsx: {
    name: 'Spreadsheet',
    forWhat:
      'The plan on one sheet as councils lay it out, ready to print on A3. The sheets behind it hold everything, so that Goodward can read it in again.',
    make: async (made) => ({ bytes: await writeXlsx(made.plan.title, planSheets(made)), mediaType: xlsxType }),
  },
  docx: {
    name: 'Word file',
    forWhat: 'The whole plan as a paper with headings and tables, for a board or to be read aloud by a screen reader.',
    make: async (made) => ({ bytes: await writeDocx(planPaper(made)), mediaType: docxType }),
  },
  csv: {
    name: 'Comma-separated values',
    forWhat: 'One row for each action, for a program that takes nothing else. Not everything fits in it.',
    make: ({ plan, madeOn }) => {
      const { columns, rows } = planTable(plan, Temporal.PlainDate.from(madeOn))
      return { bytes: Buffer.from(csv([columns.map((column) => column.name), ...rows])), mediaType: 'text/csv; charset=utf-8' }
    },
  },
  json: {
    name: 'Goodward file (JSON)',
    forWhat: 'Everything in the plan, for another Goodward or for a program.',
    make: (made) => ({ bytes: Buffer.from(`${JSON.stringify(made, null, 2)}\n`), mediaType: 'application/json' }),
  },
}

/** The ways in which a plan leaves Goodward, as it stands or as one of its versions was frozen, each with what it is good for. */
export const exportPage: Screen = async (visit) => {
  const { viewer } = visit
  const { authority } = viewer
  const { plan, reports, standing } = await made(visit)
  const versions = await visit.read((reader) => listVersions(reader, viewer, plan.id))
  const chosen = versionOf(visit)
  return page('plan/export/export.view.njk', {
    title: 'Export',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(authority, plan.id, 'export'),
    plan,
    standing,
    held: reports.filter((report) => report.heldOn !== null).length,
    views: [
      { text: 'As it stands', href: paths.exportPlan(authority, plan.id), here: chosen === null },
      ...versions.map(({ id, number }) => ({
        text: `Version ${number}`,
        href: paths.exportPlan(authority, plan.id, id),
        here: chosen === id,
      })),
    ],
    formats: Object.entries(formats).map(([ending, { name, forWhat }]) => ({
      name,
      forWhat,
      ending,
      href: paths.exported(authority, plan.id, ending, chosen),
    })),
  })
}

export const exported: Screen = async (visit) => {
  const { format = '' } = visit.params
  const chosen = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!chosen) throw new Refusal('not-found', 'A plan isn’t exported in that form.')
  const goodward = await made(visit)
  const { bytes, mediaType } = await chosen.make(goodward)
  return file(bytes, mediaType, { downloadAs: `${fileName(goodward)}.${format}` })
}

const versionOf = ({ query }: Visit): string | null => (isId(query.version ?? '') ? (query.version ?? null) : null)

function made(visit: Visit): Promise<GoodwardFile> {
  const [{ viewer, today }, planId, version] = [visit, planIdOf(visit), versionOf(visit)]
  return visit.read((reader) =>
    version === null ? getGoodwardFile(reader, viewer, planId, today) : getGoodwardFileOfVersion(reader, viewer, planId, version),
  )
}

/** "Improvement plan 2016 2016-09-06" without what a file name can't hold. */
function fileName({ plan, madeOn }: GoodwardFile): string {
  const title = plan.title
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  return `${title.slice(0, 80).trim() || 'Plan'} ${madeOn}`
}
