import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { NoticeStanding } from '../../../governance/notices/notice-standing.ts'
import { printNotice } from '../../../governance/notices/notice-text.ts'
import { agreementMissing } from '../../../governance/notices/public-notice.ts'
import { recordNoticeGiven } from '../../../governance/notices/public-notices.commands.ts'
import { may } from '../../../people/permissions.ts'
import { type Answer, file, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtNotice, atNotice, ofNotice } from './at-notice.ts'

/** A state is its word. */
export const noticeStates: Readonly<Record<NoticeStanding['state'], { readonly word: string; readonly colour: string }>> = {
  'to-come': { word: 'To come', colour: 'grey' },
  given: { word: 'Published', colour: 'green' },
  late: { word: 'Published late', colour: 'red' },
  missed: { word: 'Missed', colour: 'red' },
  covered: { word: 'Another stands in', colour: 'amber' },
}

const wordsChoices = [
  { value: 'these', text: 'In these words' },
  { value: 'other', text: 'In other words, elsewhere' },
] as const

/** A notice as it is to be published, and when it was. */
export const noticePage: Screen = async (visit) => show(visit, await atNotice(visit))

export const noticePublished: Screen = async (visit) => {
  const at = await atNotice(visit)
  const form = readForm(visit.fields)
  const publishedOn = form.day('published_on', { missing: 'Enter the day on which it was published' })
  if (publishedOn && Temporal.PlainDate.compare(publishedOn, visit.today) > 0)
    form.wrong('published_on', 'This day hasn’t come yet: record it once it is published')
  const inWords = form.choice(
    'words',
    wordsChoices.map(({ value }) => value),
    { missing: 'Say whether it was published in these words' },
  )
  if (inWords === 'these' && at.text.missing.length > 0)
    form.wrong('words', 'It doesn’t say all that it must yet: complete it first, or say that it was published in other words')
  const unagreed = agreementMissing(at.kind, at.said)
  if (unagreed) form.wrong('published_on', unagreed)
  const { order, problems } = form.finish({
    publishedOn,
    publishedWhere: form.optionalText('published_where', { most: 500 }),
    inTheseWords: inWords === 'these',
  })
  if (!order) return show(visit, at, problems)
  const done = await recordNoticeGiven(visit.db, visit.viewer, { ...order, ...ofNotice(visit, at) })
  if (isStaleEdit(done)) return show(visit, await atNotice(visit), [], done)
  return redirect(paths.publicNotice(visit.viewer.authority, at.place), 'Its publication is on record.')
}

/** The text alone, for the council's own publishing system. */
export const noticeAsText: Screen = async (visit) => {
  const { text, kind, meetsOn } = await atNotice(visit)
  return file(new TextEncoder().encode(`${printNotice(text)}\n`), 'text/plain; charset=utf-8', {
    downloadAs: `notice-${kind}-${meetsOn}.txt`,
  })
}

async function show(visit: Visit, at: AtNotice, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer } = visit
  const { notice, text, place } = at
  const { authority } = viewer
  const about = { kind: 'body', id: at.body.id } as const
  const mayRecord = notice !== null && may(viewer, 'recordNoticeGiven', about)
  return page('governance/notices/public-notice.view.njk', {
    title: text.title,
    crumbs: at.crumbs,
    at,
    state: noticeStates[at.standing.state],
    isHeld: at.inspection.held,
    hasChanged: notice?.given?.words != null && notice.given.words !== printNotice(text),
    textHref: paths.noticeAsText(authority, place),
    writeHref: may(viewer, 'writeNotice', about) ? paths.writeNotice(authority, place) : null,
    membersHref: paths.body(authority, at.body.id),
    words: wordsChoices,
    form: mayRecord
      ? await visit.form({
          id: 'notice-given',
          // what was typed beside words that have changed since isn’t brought back
          about: `${notice.id} ${notice.revision}`,
          revision: notice.revision,
          values: { words: text.missing.length === 0 ? 'these' : null },
          problems,
          stale: stale && { edit: stale, fields: [] },
        })
      : undefined,
  })
}
