import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { addBody, changeBody } from '../../../meeting/body.commands.ts'
import { getBody, listBodies } from '../../../meeting/body.queries.ts'
import { type BodyKind, bodyKinds } from '../../../meeting/body.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { listPeople } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'

const kinds = Object.keys(bodyKinds) as BodyKind[]
const kindChoices = kinds.map((value) => ({ value, text: bodyKinds[value] }))

export const addBodyPage: Screen = (visit) => showEmpty(visit)

export const bodyAdded: Screen = async (visit) => {
  const { order, problems } = readBody(visit.fields)
  if (!order) return showEmpty(visit, problems)
  if (await isNameTaken(visit, order.name, null)) return showEmpty(visit, [nameTaken(order.name)])
  const id = await addBody(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.body(visit.viewer.authority, id), `${order.name} is in the book. Say who sits on it and when it meets.`)
}

export const changeBodyPage: Screen = (visit) => show(visit)

export const bodyChanged: Screen = async (visit) => {
  const { bodyId = '' } = visit.params
  const { order, problems } = readBody(visit.fields)
  if (!order) return show(visit, problems)
  if (order.toOn === null && (await isNameTaken(visit, order.name, bodyId))) return show(visit, [nameTaken(order.name)])
  const done = await changeBody(visit.db, visit.viewer, { ...order, bodyId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.body(visit.viewer.authority, bodyId), 'The body is saved.')
}

/** Two that meet today under one name couldn't be told apart on any form. */
async function isNameTaken({ read, viewer, today }: Visit, name: string, own: string | null): Promise<boolean> {
  const bodies = await read((reader) => listBodies(reader, viewer.authorityId, today))
  return bodies.some((body) => body.id !== own && body.name.toLowerCase() === name.toLowerCase())
}

const nameTaken = (name: string): Problem => ({
  field: 'name',
  sentence: `“${name}” is in the book already: say on that one’s page until when it met, or name this one otherwise`,
})

function readBody(fields: Fields) {
  const form = readForm(fields)
  const order = {
    name: form.text('name', { missing: 'Enter the name, as on its agendas', most: 200 }),
    kind: form.choice('kind', kinds, { missing: 'Choose what kind of body it is' }),
    chairId: fields.chair?.[0] ? form.id('chair', { missing: 'Choose one of those offered' }) : null,
    fromOn: form.optionalDay('from_on'),
    toOn: form.optionalDay('to_on'),
  }
  if (order.fromOn && order.toOn && Temporal.PlainDate.compare(order.toOn, order.fromOn) < 0)
    form.wrong('to_on', 'The last day is before the first')
  return form.finish(order)
}

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  mustBeAllowed(visit.viewer, 'addBody', 'add bodies')
  return page('meeting/write-body/write-body.view.njk', {
    title: 'Add a body',
    crumbs: bodyCrumbs(visit.viewer),
    kinds: kindChoices,
    cancel: paths.bodies(visit.viewer.authority),
    form: await visit.form({ id: 'write-body', problems }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'changeBody', 'change bodies', { kind: 'body', id: params.bodyId ?? '' })
  const { body, people } = await visit.read(async (reader) => ({
    body: await getBody(reader, viewer, params.bodyId ?? '', today),
    people: await listPeople(reader, viewer, today),
  }))
  const named = new Map(people.map((person) => [person.id, person.name]))
  return page('meeting/write-body/write-body.view.njk', {
    title: `Change ${body.name}`,
    crumbs: bodyCrumbs(viewer, body),
    body,
    kinds: kindChoices,
    people: people.map(({ id, name, posts }) => ({ value: id, text: posts[0] ? `${name}, ${posts[0]}` : name })),
    cancel: paths.body(viewer.authority, body.id),
    form: await visit.form({
      id: 'write-body',
      about: body.id,
      revision: body.revision,
      values: {
        name: body.name,
        kind: body.kind,
        chair: body.chair?.id ?? null,
        from_on: body.fromOn && printPlainDay(body.fromOn),
        to_on: body.toOn && printPlainDay(body.toOn),
      },
      problems,
      stale: stale && {
        edit: stale,
        fields: [
          { field: 'name', label: 'Name', written: (row) => String(row.name ?? '') },
          { field: 'kind', label: 'Kind', written: (row) => bodyKinds[row.kind as BodyKind] ?? '' },
          { field: 'chair', label: 'Chair', written: (row) => named.get(String(row.chair_person_id ?? '')) ?? '' },
          { field: 'from_on', label: 'First day', written: (row) => dayOf(row.from_on) },
          { field: 'to_on', label: 'Last day', written: (row) => dayOf(row.to_on) },
        ],
      },
    }),
  })
}

const dayOf = (value: unknown): string => (value instanceof Temporal.PlainDate ? printPlainDay(value) : '')
