import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { addCopies, changeCopy, copyOf, removeCopy } from '../../../governance/publication/copies.commands.ts'
import { type Copy, type CopyKind, copyKinds } from '../../../governance/publication/publication.ts'
import { scopeOf } from '../../../governance/publication/publications.commands.ts'
import { getPublication } from '../../../governance/publication/publications.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { underPublication } from './publication-shown.ts'

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

export const addCopiesPage: Screen = (visit) => show(visit)
export const copyPage: Screen = (visit) => show(visit)

export const copiesAdded: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const names = (form.optionalText('names', { most: 5_000 }) ?? '').split('\n').flatMap((line) => line.trim() || [])
  if (names.length === 0) form.wrong('names', 'Enter who has a copy, or is to have one')
  if (names.some((name) => name.length > 200)) form.wrong('names', 'Write each on a line of its own, in at most 200 characters')
  const { order, problems } = form.finish({ names, ...given(form, visit.today) })
  if (!order) return show(visit, { problems })
  await addCopies(visit.db, visit.viewer, { ...order, ...ordered(visit) })
  return back(visit, names.length === 1 ? 'The copy is on record.' : 'The copies are on record.')
}

export const copyChanged: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    name: form.text('name', { missing: 'Enter who has the copy', most: 200 }),
    ...given(form, visit.today),
  })
  if (!order) return show(visit, { problems })
  const done = await changeCopy(visit.db, visit.viewer, { ...order, ...ofCopy(visit) })
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'It is saved.')
}

export const copyRemoved: Screen = async (visit) => {
  const done = await removeCopy(visit.db, visit.viewer, ofCopy(visit))
  return isStaleEdit(done) ? show(visit, { stale: done }) : back(visit, 'The copy is off the record.')
}

const ordered = ({ commandId, params }: Visit) => ({ commandId, publicationId: params.publicationId ?? '' })
const ofCopy = (visit: Visit) => ({ ...ordered(visit), copyId: visit.params.copyId ?? '', revision: visit.revision })
const back = ({ viewer, params }: Visit, said: string) => redirect(paths.publication(viewer.authority, params.publicationId ?? ''), said)

function given(form: FormReader, today: Temporal.PlainDate) {
  const sentOn = form.optionalDay('sent_on')
  if (sentOn && Temporal.PlainDate.compare(sentOn, today) > 0)
    form.wrong('sent_on', 'This day hasn’t come yet: leave it out until the copy is sent')
  return {
    kind: form.choice<CopyKind>('kind', Object.keys(copyKinds) as CopyKind[], { missing: 'Choose as what they have a copy' }),
    sentOn,
    how: form.optionalText('how', { most: 300 }),
  }
}

async function show(visit: Visit, { problems, stale = null }: Wrong = {}): Promise<Answer> {
  const { viewer, params, query } = visit
  const publication = await visit.read((reader) => getPublication(reader, viewer, params.publicationId ?? ''))
  mustBeAllowed(viewer, 'addCopies', 'record how this was published', scopeOf(publication))
  const copy = params.copyId ? copyOf(publication, params.copyId) : null
  const revision = copy?.revision ?? 0
  const form = await visit.form({
    id: 'write-copy',
    about: copy?.id ?? publication.id,
    revision,
    values: copy ? written(copy) : { kind: query.kind ?? '' },
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  const remove = copy && (await visit.form({ id: 'remove-copy', about: copy.id, revision }))
  return page('governance/publication/copies.view.njk', {
    title: copy ? `Copy for ${copy.name}` : 'Add who has a copy',
    crumbs: underPublication(viewer, publication),
    copy,
    kinds: Object.entries(copyKinds).map(([value, text]) => ({ value, text })),
    back: paths.publication(viewer.authority, publication.id),
    remove: remove && { form: remove, action: paths.removeCopy(viewer.authority, publication.id, copy?.id ?? '') },
    form,
    forms: remove ? [form, remove] : [form],
  })
}

const written = ({ kind, name, sentOn, how }: Copy) => ({ kind, name, sent_on: dayWritten(sentOn), how })

const staleFields: readonly StaleField[] = [
  { field: 'name', label: 'Who', written: (row) => rowText(row, 'name') },
  { field: 'kind', label: 'As', written: (row) => rowText(row, 'kind'), printed: (kind) => copyKinds[kind as CopyKind] ?? kind },
  { field: 'sent_on', label: 'Sent on', written: (row) => rowDay(row, 'sent_on') },
  { field: 'how', label: 'How', written: (row) => rowText(row, 'how') },
]
