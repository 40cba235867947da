// What an import changes in an action that the plan has: old beside new, in words. An empty cell changes nothing.

import { printPlainDay } from '../../calendar/print-day.ts'
import { findingName } from '../actions/action-in-words.ts'
import { dateOrNone } from '../actions/due-date.ts'
import { printAsAt } from '../as-at.ts'
import { shortened } from '../name-finding.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import type { BroughtIn, MilestoneInFile } from './action-in-file.ts'
import type { Responsibly } from './names-in-file.ts'

/** An action as the file has it; null where the file says nothing. Ids may be of what the import is to make. */
export type OrderInFile = {
  readonly title: string
  readonly description: string | null
  readonly why: string | null
  readonly owner: Responsibly | null
  readonly accountable: Responsibly | null
  readonly startsOn: string | null
  readonly dueOn: string | null
  readonly dueWords: string | null
  readonly completeOn: string | null
  readonly workstreamId: string | null
  readonly phaseId: string | null
  readonly findingIds: readonly string[] | null
  readonly partners: readonly { readonly organisationId: string; readonly name: string; readonly contact: Responsibly | null }[]
  readonly milestones: readonly MilestoneInFile[] | null
  readonly equalityNote: string | null
  readonly broughtIn: readonly BroughtIn[]
}

export type FieldOfOrder = Exclude<keyof OrderInFile, 'dueWords'>
export type FieldChange = { readonly field: FieldOfOrder; readonly name: string; readonly was: string; readonly now: string }

export function fieldChanges(was: ActionContent, now: OrderInFile, plan: PlanContent): FieldChange[] {
  const rows: (FieldChange | null)[] = [
    change('title', 'Action', was.title, now.title),
    change('description', 'How', was.what, now.description),
    change('why', 'Desired outcome', was.why, now.why),
    now.owner && was.owner?.id !== now.owner.id ? told('owner', 'Owner', was.owner?.name, now.owner.name) : null,
    now.accountable && was.accountable?.id !== now.accountable.id
      ? told('accountable', 'Accountable', was.accountable?.name, now.accountable.name)
      : null,
    change('startsOn', 'Start', was.startsOn, now.startsOn, day),
    dueChange(was, now),
    now.workstreamId !== null && now.workstreamId !== was.workstreamId
      ? told('workstreamId', 'Workstream', titleIn(plan.workstreams, was.workstreamId), titleIn(plan.workstreams, now.workstreamId))
      : null,
    now.phaseId !== null && now.phaseId !== was.phaseId
      ? told('phaseId', 'Phase', titleIn(plan.phases, was.phaseId), titleIn(plan.phases, now.phaseId))
      : null,
    findingChange(was, now, plan),
    partnerChange(was, now),
    milestoneChange(was, now),
    change('equalityNote', 'Equality note', was.equalityNote, now.equalityNote),
    now.completeOn !== null && was.ended === null ? told('completeOn', 'Complete', 'open', `since ${day(now.completeOn)}`) : null,
    ratingChange(was, now),
  ]
  return rows.filter((row) => row !== null)
}

/** "due was 31 May 2016, now 30 September 2016", for the history. */
export const changeInWords = ({ name, was, now }: FieldChange): string =>
  `${name.toLowerCase()} was ${shortened(was, 200)}, now ${shortened(now, 200)}`

function change(
  field: FieldOfOrder,
  name: string,
  was: string | null,
  now: string | null,
  inWords: (text: string) => string = (text) => text,
): FieldChange | null {
  if (now === null || was === now) return null
  return told(field, name, was && inWords(was), inWords(now))
}

const told = (field: FieldOfOrder, name: string, was: string | null | undefined, now: string): FieldChange => ({
  field,
  name,
  was: was ?? 'nothing',
  now,
})

function dueChange(was: ActionContent, now: OrderInFile): FieldChange | null {
  if (now.dueOn === null && now.dueWords === null) return null
  // The plan's own sheet prints a day with its words beside it.
  if ((was.dueOn === now.dueOn && was.dueWords === now.dueWords) || now.dueWords === dateOrNone(was)) return null
  return told('dueOn', 'Due', dateOrNone(was), dateOrNone(now))
}

function findingChange(was: ActionContent, now: OrderInFile, plan: PlanContent): FieldChange | null {
  if (now.findingIds === null || now.findingIds.length === 0 || same(was.findingIds, now.findingIds)) return null
  const names = (ids: readonly string[]) =>
    plan.findings
      .filter(({ id }) => ids.includes(id))
      .map(findingName)
      .join(', ')
  return told('findingIds', 'Findings', names(was.findingIds) || null, names(now.findingIds))
}

function partnerChange(was: ActionContent, now: OrderInFile): FieldChange | null {
  const before = was.partners.map(({ organisation, contact }) => ({
    id: organisation.id,
    words: named(organisation.name, contact?.name),
    contact: contact?.id ?? null,
  }))
  const fits = now.partners.every((partner) =>
    before.some(({ id, contact }) => id === partner.organisationId && (partner.contact === null || contact === partner.contact.id)),
  )
  if (now.partners.length === 0 || (fits && now.partners.length === before.length)) return null
  return told(
    'partners',
    'Partners',
    before.map(({ words }) => words).join(', ') || null,
    now.partners.map(({ name, contact }) => named(name, contact?.name)).join(', '),
  )
}

function milestoneChange(was: ActionContent, now: OrderInFile): FieldChange | null {
  if (now.milestones === null || now.milestones.length === 0) return null
  const [before, after] = [was.milestones, withWhatIsKnown(now.milestones, was)].map((list) => list.map(milestone))
  if (same(before ?? [], after ?? [])) return null
  return told('milestones', 'Milestones', before?.join('; ') || null, after?.join('; ') ?? '')
}

/** A file tells of a milestone when it was due or when it was reached, seldom both: what it leaves out stays. */
export const withWhatIsKnown = (
  milestones: readonly MilestoneInFile[],
  was: ActionContent | null,
): (MilestoneInFile & { readonly id: string | null })[] =>
  milestones.map(({ title, dueOn, reachedOn }) => {
    const before = was?.milestones.find((each) => each.title === title)
    return { id: before?.id ?? null, title, dueOn: dueOn ?? before?.dueOn ?? null, reachedOn: reachedOn ?? before?.reachedOn ?? null }
  })

const milestone = ({ title, dueOn, reachedOn }: MilestoneInFile): string =>
  [title, dueOn && `by ${day(dueOn)}`, reachedOn && `reached ${day(reachedOn)}`].filter(Boolean).join(' ')

function ratingChange(was: ActionContent, now: OrderInFile): FieldChange | null {
  const fresh = now.broughtIn.filter((each) => {
    const before = was.broughtIn.find(({ asAt }) => asAt === each.asAt)
    return !before || before.printedStatus !== each.printed || before.account !== each.account
  })
  if (fresh.length === 0) return null
  return told(
    'broughtIn',
    'Brought in',
    was.broughtIn.at(-1)?.printedStatus ?? null,
    fresh.map(({ printed, asAt }) => `${printed} (${printAsAt(asAt)})`).join('; '),
  )
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each) => b.includes(each))
const day = (text: string): string => printPlainDay(Temporal.PlainDate.from(text))
const named = (organisation: string, contact: string | undefined): string => (contact ? `${organisation} (${contact})` : organisation)
const titleIn = (parts: readonly { readonly id: string; readonly title: string }[], id: string | null): string =>
  parts.find((part) => part.id === id)?.title ?? (id === null ? 'none' : id.replace(/^new:\w+:/, ''))
