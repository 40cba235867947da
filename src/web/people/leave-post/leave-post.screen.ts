import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { endHolding } from '../../../people/people.commands.ts'
import { getPerson } from '../../../people/people.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { lastDayField } from '../last-day-field.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

export const leavePostPage: Screen = (visit) => show(visit)

export const postLeft: Screen = async (visit) => {
  const { personId = '', holdingId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ toOn: form.day('to_on', { missing: 'Enter the last day in the post' }) })
  if (!order) return show(visit, problems)
  const stale = await endHolding(visit.db, visit.viewer, { ...order, holdingId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(stale)) return show(visit, [], stale)
  return redirect(
    paths.person(visit.viewer.authority, personId),
    `The post is left on ${printPlainDay(order.toOn)}. What belongs to the post stays with it.`,
  )
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'endHolding', 'end the holding of a post')
  const person = await visit.read((reader) => getPerson(reader, viewer, params.personId ?? '', today))
  const holding = person.holdings.find(({ id }) => id === params.holdingId)
  if (!holding) throw new Refusal('not-found', `${person.name} doesn’t hold that post any more.`)
  const edit = stale && { edit: stale, fields: [lastDayField('Last day in the post')] }
  return page('people/leave-post/leave-post.view.njk', {
    title: `${person.name} leaves the post ${holding.title}`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    holding,
    form: await visit.form({
      id: 'leave-post',
      about: holding.id,
      revision: holding.revision,
      values: { to_on: printPlainDay(today) },
      problems,
      stale: edit,
    }),
  })
}
