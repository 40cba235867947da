import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { endDeputyship, nameDeputy } from '../../../people/deputies.commands.ts'
import { listDeputyships } from '../../../people/deputies.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPerson, listPosts } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

export const deputyPage: Screen = (visit) => show(visit)

export const deputyNamed: Screen = async (visit) => {
  const { viewer, fields, params, db, commandId } = visit
  const form = readForm(fields)
  const fromOn = form.day('from_on', { missing: 'Enter the first day' })
  const toOn = form.optionalDay('to_on')
  if (fromOn && toOn && Temporal.PlainDate.compare(toOn, fromOn) < 0) form.wrong('to_on', 'The last day must not lie before the first day')
  const { order, problems } = form.finish({ postId: form.id('post', { missing: 'Choose the post' }), fromOn, toOn })
  if (!order) return show(visit, problems)
  const personId = params.personId ?? ''
  await nameDeputy(db, viewer, { ...order, personId, commandId })
  return redirect(paths.person(viewer.authority, personId), `It counts from ${printPlainDay(order.fromOn)}.`)
}

export const deputyEnded: Screen = async (visit) => {
  const { viewer, db, params, revision, commandId, today } = visit
  const { personId = '', deputyshipId = '' } = params
  const done = await endDeputyship(db, viewer, { deputyshipId, revision, commandId, toOn: today })
  if (isStaleEdit(done))
    return redirect(paths.deputise(viewer.authority, personId), 'Somebody else changed it meanwhile: look at it again.')
  return redirect(paths.person(viewer.authority, personId), 'It counts through today and no longer.')
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'nameDeputy', 'say who deputises for a post')
  const { person, posts, deputyships } = await visit.read(async (reader) => ({
    person: await getPerson(reader, viewer, params.personId ?? '', today),
    posts: await listPosts(reader, viewer, today),
    deputyships: await listDeputyships(reader, viewer, params.personId ?? '', today),
  }))
  const others = posts.filter(
    ({ id, holders }) => !deputyships.some(({ postId }) => postId === id) && !holders.some(({ personId }) => personId === person.id),
  )
  const form = await visit.form({ id: 'deputise', about: person.id, values: { from_on: printPlainDay(today) }, problems })
  const ends = await Promise.all(
    deputyships.map(async (one) => ({
      ...one,
      form: await visit.form({ id: 'end-deputyship', about: one.id, revision: one.revision }),
      href: paths.endDeputyship(viewer.authority, person.id, one.id),
    })),
  )
  return page('people/deputise/deputise.view.njk', {
    title: `For whom ${person.name} deputises`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    deputyships: ends,
    choices: others.map(({ id, title, holders }) => ({
      value: id,
      text: `${title}: ${holders.map(({ name }) => name).join(', ') || 'empty'}`,
    })),
    form,
  })
}
