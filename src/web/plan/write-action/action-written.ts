import { printPlainDay } from '../../../calendar/print-day.ts'
import { origins } from '../../../plan/actions/action-order.ts'
import type { Owner } from '../../../plan/owner.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'
import { findingChoices } from '../part-on-page.ts'
import { milestoneField } from './write-action.form.ts'

type Written = Record<string, string | readonly string[]>

const day = (text: string | null): string => (text === null ? '' : printPlainDay(Temporal.PlainDate.from(text)))

/** An action as its form writes it, box by box. */
export const actionWritten = (plan: Pick<PlanContent, 'actions'>, action: ActionContent): Written => ({
  title: action.title,
  description: action.what ?? '',
  why: action.why ?? '',
  findings: action.findingIds,
  origin: action.origin,
  page: action.originPage ?? '',
  owner: ownerValue(action.owner),
  accountable: ownerValue(action.accountable),
  workstream: action.workstreamId ?? '',
  phase: action.phaseId ?? '',
  partners: action.partners.map(({ organisation }) => organisation.id),
  ...Object.fromEntries(action.partners.map(({ organisation, contact }) => [`contact-${organisation.id}`, contact?.id ?? ''])),
  starts: day(action.startsOn),
  due: day(action.dueOn),
  due_words: action.dueWords ?? '',
  waits: plan.actions
    .filter(({ id }) => action.waitsFor.includes(id))
    .map(({ reference }) => reference)
    .join(', '),
  ...Object.fromEntries(
    action.milestones.flatMap(({ id, title, dueOn, reachedOn }) => [
      [milestoneField(id, 'title'), title],
      [milestoneField(id, 'due'), day(dueOn)],
      [milestoneField(id, 'reached'), day(reachedOn)],
    ]),
  ),
  equality: action.equalityNote ?? '',
})

/** What an action's own row says, as it once stood; who is named in it is named by id alone. */
export function ownWords(row: Readonly<Record<string, unknown>>): Partial<ActionContent> {
  const text = (column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]))
  const named = (column: string) => {
    const [post, person] = [text(`${column}_post_id`), text(`${column}_person_id`)]
    const id = post ?? person
    return id === null ? null : { kind: post ? ('post' as const) : ('person' as const), id, name: '', heldBy: null, left: false }
  }
  return {
    title: text('title') ?? '',
    what: text('what'),
    why: text('why'),
    origin: (text('origin') ?? 'finding') as ActionContent['origin'],
    originPage: (row.origin_place as { page?: number } | null)?.page?.toString() ?? null,
    workstreamId: text('workstream_id'),
    phaseId: text('phase_id'),
    owner: named('owner'),
    accountable: named('accountable'),
    startsOn: text('starts_on'),
    dueOn: text('due_on'),
    dueWords: text('due_words'),
    equalityNote: text('equality_note'),
  }
}

type Around = {
  readonly plan: PlanContent
  readonly owners: readonly Owner[]
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    readonly people: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** The form's boxes for three columns: before, theirs and yours; rows are what `actionWritten` gave. */
export function writtenFields(
  { plan, owners, partners }: Around,
  was: ActionContent,
  theirs: ActionContent,
  agreed: boolean,
): readonly StaleField[] {
  const named = (all: readonly { readonly id: string; readonly name?: string; readonly title?: string }[]) => (id: string) =>
    all.find((each) => each.id === id)?.title ?? all.find((each) => each.id === id)?.name ?? ''
  const owner = (value: string) => {
    const found = [...owners, theirs.owner, theirs.accountable].find((each) => each && ownerValue(each) === value)
    return found ? ownerInWords(found) : ''
  }
  const findings = findingChoices(plan)
  const field = (name: string, label: string, printed?: (value: string) => string): StaleField => ({
    field: name,
    label,
    written: (row) => String(row[name] ?? ''),
    ...(printed ? { printed } : {}),
  })
  const several = (name: string, label: string, print: (value: string) => string): StaleField => ({
    field: name,
    label,
    several: true,
    written: (row) => ((row[name] ?? []) as readonly string[]).toSorted().join('\n'),
    printed: (ids) => ids.split('\n').map(print).join('\n'),
  })
  const contacts = [...was.partners, ...theirs.partners].map(({ organisation }) => organisation)
  const milestones = [...theirs.milestones, ...was.milestones]
  return [
    field('title', 'What will be done'),
    field('description', 'More about it'),
    field('why', 'Why'),
    several('findings', 'Findings', (id) => findings.find(({ value }) => value === id)?.text ?? ''),
    field('origin', 'Where it comes from', (value) => origins[value as ActionContent['origin']] ?? ''),
    field('page', 'Page'),
    field('owner', 'Owner', owner),
    field('accountable', 'Accountable director', owner),
    field('workstream', 'Workstream', named(plan.workstreams)),
    field('phase', 'Phase', named(plan.phases)),
    several('partners', 'Partners', named(partners)),
    ...unique(contacts).map(({ id, name }) =>
      field(
        `contact-${id}`,
        `Contact at ${name}`,
        named([...partners.flatMap(({ people }) => people), ...contactsOf(was), ...contactsOf(theirs)]),
      ),
    ),
    field('starts', 'Start'),
    ...(agreed ? [] : [field('due', 'Due'), field('due_words', 'Due in words')]),
    field('waits', 'Waits for'),
    ...unique(milestones).flatMap(({ id, title }) => [
      field(milestoneField(id, 'title'), `Milestone “${title}”`),
      field(milestoneField(id, 'due'), `“${title}”: by`),
      field(milestoneField(id, 'reached'), `“${title}”: reached`),
    ]),
    field('equality', 'Equality'),
  ]
}

const contactsOf = (action: ActionContent) => action.partners.flatMap(({ contact }) => (contact ? [contact] : []))

const unique = <T extends { readonly id: string }>(all: readonly T[]): T[] => [...new Map(all.map((each) => [each.id, each])).values()]
