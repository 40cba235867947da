import type { FastifyReply } from 'fastify'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { findDraft } from '../../people/draft.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { printMoment } from '../layout/print.ts'
import { paths } from '../paths.ts'
import type { WebDatabase } from '../web-database.ts'
import { type Fields, firstOf, revisionIn, typedWords } from './fields.ts'
import type { FormAsked, FormShown } from './form-shown.ts'
import { staleForm } from './stale-part.ts'

type Asking = {
  readonly db: WebDatabase
  readonly viewer: Viewer | null
  readonly moment: Temporal.Instant
  readonly fields: Fields
  readonly csrf: string
}

/** A form as its template draws it: with what was just typed in it, else with the person's draft of it, else with the values given. */
export async function shownForm({ db, viewer, moment, fields, csrf }: Asking, asked: FormAsked): Promise<FormShown> {
  const about = asked.about ?? ''
  const bare = {
    id: asked.id,
    about,
    revision: asked.revision ?? 0,
    commandId: newId(),
    csrf,
    values: asFields(asked.values ?? {}),
    problems: asked.problems ?? [],
    stale: null,
    draftOf: null,
    draftAddress: viewer?.person ? paths.drafts(viewer.authority) : null,
  }
  if (firstOf(fields, '_form') === asked.id && firstOf(fields, '_about') === about) {
    const typed = { ...bare, values: typedWords(fields), revision: revisionIn(fields) || bare.revision }
    if (!asked.stale) return typed
    const { part, values, revision } = staleForm(asked.stale.edit, asked.stale.fields, typedWords(fields))
    return { ...typed, values, revision, stale: part }
  }
  const draft = viewer && (await inReadOnly(db, viewer, (reader) => findDraft(reader, viewer, { form: asked.id, about }, moment)))
  return draft ? { ...bare, values: draft.fields, revision: draft.basedOn ?? bare.revision, draftOf: printMoment(draft.savedAt) } : bare
}

/** The form's token, once for each request: a second one would come with a second secret. */
export function csrfOnce(reply: FastifyReply, userInfo: string): () => string {
  let token = ''
  return () => {
    token ||= reply.generateCsrf({ userInfo })
    return token
  }
}

function asFields(values: NonNullable<FormAsked['values']>): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value == null ? [] : typeof value === 'string' ? [value] : value]),
  )
}
