import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { type NoticeField, type NoticeSaid, nothingSaid } from '../../../governance/notices/public-notice.ts'
import { writeNotice } from '../../../governance/notices/public-notices.commands.ts'
import { chairsToAgree } from '../../../governance/notices/public-notices.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtNotice, atNotice, ofNotice } from './at-notice.ts'

const boxes: Readonly<Record<NoticeField, string>> = {
  matter: 'matter',
  documents: 'documents',
  copiesFrom: 'copies_from',
  howToAsk: 'how_to_ask',
  reasons: 'reasons',
  representations: 'representations',
  response: 'response',
  agreedBy: 'agreed_by',
  agreedOn: 'agreed_on',
}

const labels: Readonly<Record<NoticeField, string>> = {
  matter: 'The matter',
  documents: 'Documents submitted',
  copiesFrom: 'Where copies can be had',
  howToAsk: 'How to ask',
  reasons: 'Reasons',
  representations: 'Representations received',
  response: 'The response to them',
  agreedBy: 'Who agreed, or was told',
  agreedOn: 'On which day',
}

/** What a notice says beyond what the record knows. */
export const writeNoticePage: Screen = async (visit) => show(visit, await atNotice(visit))

export const noticeWritten: Screen = async (visit) => {
  const at = await atNotice(visit)
  const { order, problems } = readNotice(visit.fields, at, visit.today)
  if (!order) return show(visit, at, problems)
  const done = await writeNotice(visit.db, visit.viewer, { said: order, ...ofNotice(visit, at) })
  if (isStaleEdit(done)) return show(visit, await atNotice(visit), [], done)
  return redirect(paths.publicNotice(visit.viewer.authority, at.place), 'The notice is saved.')
}

/** Only the matter has to be there to keep it; what else it lacks, its page says. A box that this kind doesn't ask keeps what it had. */
function readNotice(fields: Fields, { asked, notice }: AtNotice, today: Temporal.PlainDate) {
  const form = readForm(fields)
  const matter = form.text('matter', { missing: 'Enter the matter on which a decision is to be made', most: 3000 })
  const typed: Partial<Record<NoticeField, string | Temporal.PlainDate | null>> = { matter }
  for (const field of asked.asks) {
    if (field === 'matter') continue
    typed[field] = field === 'agreedOn' ? form.optionalDay(boxes[field]) : form.optionalText(boxes[field], { most: 5000 })
  }
  const { agreedOn } = typed as Partial<NoticeSaid>
  if (agreedOn && Temporal.PlainDate.compare(agreedOn, today) > 0) form.wrong('agreed_on', 'This day hasn’t come yet')
  return form.finish({ ...(notice?.said ?? nothingSaid), ...typed } as NoticeSaid & { readonly matter: string })
}

async function show(visit: Visit, at: AtNotice, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowed(viewer, 'writeNotice', 'write notices', { kind: 'body', id: at.body.id })
  const { asked, said, notice, place } = at
  const back = paths.publicNotice(viewer.authority, place)
  const written = asked.asks.map((field) => [boxes[field], field === 'agreedOn' ? dayWritten(said.agreedOn) : said[field]])
  return page('governance/notices/write-notice.view.njk', {
    title: asked.title,
    crumbs: at.crumbs,
    at,
    asks: asked.asks,
    chairs: asked.asks.includes('agreedBy') ? await visit.read((reader) => chairsToAgree(reader, viewer, at.meetsOn)) : [],
    back,
    form: await visit.form({
      id: 'write-notice',
      about: Object.values(place).join(' '),
      revision: notice?.revision ?? 0,
      values: Object.fromEntries(written) as Record<string, string | null>,
      problems,
      stale: stale && {
        edit: stale,
        fields: asked.asks.map((field) => ({
          field: boxes[field],
          label: labels[field],
          written: (row) => (field === 'agreedOn' ? rowDay(row, 'agreed_on') : rowText(row, boxes[field])),
        })),
      },
    }),
  })
}
