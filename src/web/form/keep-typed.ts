import type { FastifyRequest } from 'fastify'
import { discardDraft, saveDraft } from '../../people/draft.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import { type Answer, redirect } from '../answer.ts'
import { cameFrom } from '../in-address.ts'
import type { TypedWords } from '../layout/pages.ts'
import { paths } from '../paths.ts'
import { statusOf } from '../send-answer.ts'
import type { OpenVisit, Visit } from '../visit.ts'
import type { WebDatabase } from '../web-database.ts'
import { type Fields, firstOf, revisionIn, typedWords } from './fields.ts'
import { isId, keepable } from './read-form.ts'

/** Lets the screen answer, and keeps what was typed as a draft: where the person asked for it, or where the form comes back with something
 * to put right. Once it is on record, its draft has done its work. */
export async function keptAnswer(
  visit: OpenVisit & Partial<Pick<Visit, 'viewer'>>,
  screen: () => Promise<Answer> | Answer,
): Promise<Answer> {
  const { db, viewer = null, fields } = visit
  if (firstOf(fields, '_save') === 'draft') {
    const kept = await keepTyped(db, viewer, fields)
    return redirect(
      visit.cameFrom ?? paths.home(viewer),
      kept ? 'Your draft is saved. It isn’t on record until you send it.' : 'There was nothing to save.',
    )
  }
  const answer = await screen()
  if (answer.kind === 'redirect') await forgetTyped(db, viewer, fields)
  else if (answer.kind === 'page' && [409, 422].includes(answer.status ?? statusOf(answer.data))) await keepTyped(db, viewer, fields)
  return answer
}

/** What becomes of typed words when something stood in the way: a draft where there is somebody to keep it for, else the page shows them. */
export async function wordsKept(db: WebDatabase, viewer: Viewer | null, fields: Fields, request: FastifyRequest): Promise<TypedWords> {
  // A form of another site's making is nobody's own words.
  if (request.headers['sec-fetch-site'] === 'cross-site') return { kept: false, back: null, typed: [] }
  const kept = await keepTyped(db, viewer, fields).catch(() => false)
  const back = cameFrom(request) ?? paths.home(viewer)
  const typed = Object.values(typedWords(fields)).flat()
  return { kept, back, typed: kept ? [] : typed.filter((words) => words.trim() !== '') }
}

/** Keeps what a form sent as its person's draft; false where there is no person to keep it for, or nothing typed. */
export async function keepTyped(db: WebDatabase, viewer: Viewer | null, fields: Fields): Promise<boolean> {
  const form = nameOfForm(fields)
  const words = Object.entries(typedWords(fields))
  if (!viewer?.person || !form || words.every(([, values]) => values.every((value) => value.trim() === ''))) return false
  const kept = Object.fromEntries(words.map(([name, values]) => [keepable(name), values.map(keepable)]))
  const commandId = firstOf(fields, 'command_id')
  await saveDraft(db, viewer, {
    ...form,
    commandId: isId(commandId) ? commandId : null,
    basedOn: revisionIn(fields) || null,
    fields: kept,
  })
  return true
}

async function forgetTyped(db: WebDatabase, viewer: Viewer | null, fields: Fields): Promise<void> {
  const form = nameOfForm(fields)
  if (viewer?.person && form && Object.keys(typedWords(fields)).length > 0) await discardDraft(db, viewer, form)
}

export function nameOfForm(fields: Fields): { form: string; about: string } | null {
  const form = keepable(firstOf(fields, '_form'))
  return form === '' || form.length > 100 ? null : { form, about: keepable(firstOf(fields, '_about')).slice(0, 200) }
}
