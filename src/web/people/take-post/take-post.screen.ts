import { printPlainDay } from '../../../calendar/print-day.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { holdPost } from '../../../people/people.commands.ts'
import { getPerson, listPosts } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

export const takePostPage: Screen = (visit) => show(visit)

export const postTaken: Screen = async (visit) => {
  const { viewer, params } = visit
  const posts = await visit.read((reader) => listPosts(reader, viewer, visit.today))
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    postId: form.choice(
      'post',
      posts.map(({ id }) => id),
      { missing: 'Choose the post' },
    ),
    fromOn: form.day('from_on', { missing: 'Enter the first day in the post' }),
  })
  if (!order) return show(visit, problems)
  await holdPost(visit.db, viewer, { ...order, personId: params.personId ?? '', commandId: visit.commandId })
  const title = posts.find(({ id }) => id === order.postId)?.title
  return redirect(paths.person(viewer.authority, params.personId ?? ''), `In the post ${title} from ${printPlainDay(order.fromOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today } = visit
  mustBeAllowed(viewer, 'holdPost', 'say who holds a post')
  const { person, posts } = await visit.read(async (reader) => ({
    person: await getPerson(reader, viewer, visit.params.personId ?? '', today),
    posts: await listPosts(reader, viewer, today),
  }))
  const choices = posts.map(({ id, title, holders }) => ({
    value: id,
    text: `${title}: ${holders.map(({ name }) => name).join(', ') || 'empty'}`,
  }))
  const values = { from_on: printPlainDay(today) }
  return page('people/take-post/take-post.view.njk', {
    title: `Put ${person.name} in a post`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    choices,
    form: await visit.form({ id: 'take-post', about: person.id, values, problems }),
  })
}
