import { type ActionOrder, type MilestoneOrder, type NewAction, origins } from '../../../plan/actions/action-order.ts'
import { circleInWords, circleThrough } from '../../../plan/actions/dependencies.ts'
import type { Owner } from '../../../plan/owner.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'
import { ownerFrom, ownerValue } from '../owner-choice.ts'

export type Offered = {
  readonly plan: PlanContent
  readonly action: ActionContent | null
  readonly owners: readonly Owner[]
  readonly partners: readonly { readonly id: string; readonly people: readonly { readonly id: string }[] }[]
  /** Once the plan is agreed, a date is moved in a form of its own. */
  readonly agreed: boolean
  readonly today: Temporal.PlainDate
}

/** How many empty rows the form has for new milestones. */
export const newMilestones = ['new1', 'new2', 'new3'] as const

export const milestoneField = (id: string, part: 'title' | 'due' | 'reached'): string => `milestone-${id}-${part}`

export function readAction(fields: Fields, offered: Offered): FormRead<NewAction> {
  const { plan, action, owners, agreed } = offered
  const form = readForm(fields)
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const order: ActionOrder = {
    title: form.text('title', { missing: 'Say what will be done', most: 500 }),
    description: form.optionalText('description', { most: 10_000 }),
    why: form.optionalText('why', { most: 5000 }),
    origin: form.optionalChoice('origin', Object.keys(origins) as ActionContent['origin'][]) ?? 'finding',
    originPage: form.optionalWholeNumber('page', { least: 1, most: 2000 }),
    workstreamId: form.optionalChoice('workstream', ids(plan.workstreams)),
    phaseId: form.optionalChoice('phase', ids(plan.phases)),
    owner: ownerFrom(form.optionalChoice('owner', owners.map(ownerValue))),
    accountable: ownerFrom(form.optionalChoice('accountable', owners.map(ownerValue))),
    startsOn: form.optionalDay('starts'),
    dueOn: form.optionalDay('due'),
    dueWords: form.optionalText('due_words', { most: 200 }),
    equalityNote: form.optionalText('equality', { most: 5000 }),
    findingIds: form.choices('findings', ids(plan.findings)),
    partners: readPartners(form, offered),
    waitsFor: readWaits(form, offered),
    milestones: readMilestones(form, fields, offered),
  }
  if (order.originPage !== null && order.origin !== 'report-body')
    form.wrong('page', 'A page belongs to an action from the body of the report: choose that above, or leave the page empty')
  if (isBefore(order.dueOn, order.startsOn)) form.wrong('due', 'It would be due before it starts: look at both dates')
  const completeOn = action ? null : form.optionalDay('done_on')
  if (isBefore(offered.today, completeOn)) form.wrong('done_on', 'That day is still to come: leave it empty until it is done')
  const { dueOn: _, dueWords: __, ...withoutDate } = order
  return form.finish(action && agreed ? withoutDate : { ...order, completeOn })
}

const isBefore = (day: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean =>
  day !== null && other !== null && Temporal.PlainDate.compare(day, other) < 0

function readPartners(form: FormReader, { partners, action }: Offered): ActionOrder['partners'] {
  return form
    .choices(
      'partners',
      partners.map(({ id }) => id),
    )
    .map((organisationId) => {
      const known = action?.partners.find(({ organisation }) => organisation.id === organisationId)?.contact?.id
      const people = partners.find(({ id }) => id === organisationId)?.people.map(({ id }) => id) ?? []
      return { organisationId, contactId: form.optionalChoice(`contact-${organisationId}`, known ? [...people, known] : people) }
    })
}

/** References as a person writes them: "A3, a12 and A14". */
function readWaits(form: FormReader, { plan, action }: Offered): string[] {
  const typed = (form.optionalText('waits', { most: 1000 }) ?? '').split(/[\s,;]+|\band\b/i).filter((each) => each !== '')
  const found = typed.map((reference) => plan.actions.find((each) => each.reference.toLowerCase() === reference.toLowerCase()))
  const unknown = typed.filter((_, n) => !found[n])
  if (unknown.length > 0) form.wrong('waits', `This plan has no action ${unknown.slice(0, 5).join(', ')}: write references such as A3, A12`)
  const ids = [...new Set(found.flatMap((each) => (each ? [each.id] : [])))]
  const circle = action && circleThrough(plan.actions, action.id, ids)
  if (circle) form.wrong('waits', `Neither could ever begin: ${circleInWords(circle)}`)
  return ids
}

function readMilestones(form: FormReader, fields: Fields, { action, today }: Offered): MilestoneOrder[] {
  const known = (action?.milestones ?? []).map(({ id }) => ({ id, key: id }))
  return [...known, ...newMilestones.map((key) => ({ id: null, key }))].flatMap(({ id, key }) => {
    // A row that the form didn't have, since somebody put it in meanwhile, isn't one that was emptied.
    if (id !== null && fields[milestoneField(key, 'title')] === undefined) return []
    const title = form.optionalText(milestoneField(key, 'title'), { most: 300 })
    const [dueOn, reachedOn] = [form.optionalDay(milestoneField(key, 'due')), form.optionalDay(milestoneField(key, 'reached'))]
    if (title === null && (dueOn || reachedOn)) form.wrong(milestoneField(key, 'title'), 'Say what is to be reached by then')
    if (isBefore(today, reachedOn))
      form.wrong(milestoneField(key, 'reached'), 'That day is still to come: leave it empty until it is reached')
    return title === null ? [] : [{ id, title, dueOn, reachedOn }]
  })
}
