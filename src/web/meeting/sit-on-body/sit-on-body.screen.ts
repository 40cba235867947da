import { printPlainDay } from '../../../calendar/print-day.ts'
import { nameOnBody } from '../../../meeting/body.commands.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { listPeople } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'

export const sitOnBodyPage: Screen = (visit) => show(visit)

export const memberNamed: Screen = async (visit) => {
  const { bodyId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    personId: form.id('person', { missing: 'Choose who sits on it' }),
    capacity: form.optionalText('capacity', { most: 100 }) ?? 'member',
    fromOn: form.day('from_on', { missing: 'Enter the first day' }),
  })
  if (!order) return show(visit, problems)
  await nameOnBody(visit.db, visit.viewer, { ...order, bodyId, commandId: visit.commandId })
  return redirect(paths.body(visit.viewer.authority, bodyId), 'The member is added.')
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'nameOnBody', 'say who sits on a body', { kind: 'body', id: params.bodyId ?? '' })
  const { body, people } = await visit.read(async (reader) => ({
    body: await getBody(reader, viewer, params.bodyId ?? '', today),
    people: await listPeople(reader, viewer, today),
  }))
  return page('meeting/sit-on-body/sit-on-body.view.njk', {
    title: `Who sits on ${body.name}`,
    crumbs: bodyCrumbs(viewer, body),
    cancel: paths.body(viewer.authority, body.id),
    people: people
      .filter(({ id }) => !body.members.some((member) => member.personId === id))
      .map(({ id, name, posts }) => ({ value: id, text: posts[0] ? `${name}, ${posts[0]}` : name })),
    form: await visit.form({ id: 'sit-on-body', about: body.id, values: { from_on: printPlainDay(today) }, problems }),
  })
}
