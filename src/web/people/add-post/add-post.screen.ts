import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { addPost } from '../../../people/people.commands.ts'
import { listOrganisations } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

export const addPostPage: Screen = (visit) => show(visit)

export const postAdded: Screen = async (visit) => {
  const organisations = await visit.read((reader) => listOrganisations(reader, visit.viewer, visit.today))
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    title: form.text('title', { missing: 'Enter the title of the post', most: 200 }),
    organisationId: form.optionalChoice(
      'organisation',
      organisations.map(({ id }) => id),
    ),
  })
  if (!order) return show(visit, problems)
  await addPost(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.people(visit.viewer.authority), `The post ${order.title} is added. Open a person to put them in it.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowed(viewer, 'addPost', 'add posts')
  const organisations = await visit.read((reader) => listOrganisations(reader, viewer, visit.today))
  return page('people/add-post/add-post.view.njk', {
    title: 'Add a post',
    crumbs: peopleCrumbs(viewer),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    form: await visit.form({ id: 'add-post', problems }),
  })
}
