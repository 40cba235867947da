// What an import would do, row by row, before anything is on record: added, changed, the same, left out or wrong.

import type { Sheet } from '../../document/sheet.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { type ActionInFile, actionInFile, type Note } from './action-in-file.ts'
import { type FieldChange, type FieldOfOrder, fieldChanges, type OrderInFile } from './field-changes.ts'
import { type Book, type NameChoice, plain } from './match-names.ts'
import { type FoundName, type NamesRead, type Newcomers, readNames } from './names-in-file.ts'
import { findingsMeant } from './number-lists.ts'
import { type OddRow, readRows } from './read-rows.ts'
import type { Layout } from './sheet-layout.ts'

export type ImportChoices = {
  readonly layouts: readonly Layout[]
  /** The day that a rating without a month of its own speaks of. */
  readonly asAt: string
  readonly numbersOf: string | null
  readonly names: Readonly<Record<string, NameChoice>>
  readonly leaveWrong: boolean
}

export type Outcome = 'added' | 'changed' | 'same' | 'left-out' | 'wrong'

export type DraftRow = {
  readonly sheet: string
  readonly number: number
  readonly outcome: Outcome
  /** The file’s, or null where the plan gives the next one. */
  readonly reference: string | null
  readonly action: ActionContent | null
  readonly order: OrderInFile
  readonly changes: readonly FieldChange[]
  readonly notes: readonly Note[]
}

export type ImportDraft = {
  readonly rows: readonly DraftRow[]
  readonly odd: readonly OddRow[]
  readonly names: readonly FoundName[]
  readonly newcomers: Newcomers
  readonly workstreams: readonly NewPart[]
  readonly phases: readonly NewPart[]
  /** Actions of the plan that the file doesn’t name: they are left alone. */
  readonly missing: readonly ActionContent[]
}

export type NewPart = { readonly id: string; readonly title: string }

export type Around = {
  readonly plan: PlanContent
  readonly book: Book
  /** Those of removed actions too. */
  readonly usedReferences: readonly string[]
  readonly today: Temporal.PlainDate
  /** After agreement a date is moved with a reason, on its action’s own page. */
  readonly agreed: boolean
}

export function draftImport(
  sheets: readonly Sheet[],
  choices: ImportChoices,
  { plan, book, usedReferences, today, agreed }: Around,
): ImportDraft {
  const read = readRows(sheets, choices.layouts)
  const inFile = read.actions.map((row) =>
    actionInFile(row, { findings: findingsMeant(plan.findings, choices.numbersOf), asAt: choices.asAt, today }),
  )
  const names = readNames(inFile, read.people, book, choices.names)
  const workstreams = newParts('workstream', plan.workstreams)
  const phases = newParts('phase', plan.phases)
  const seen = new Map<string, ActionInFile>()
  const rows = inFile.map((action): DraftRow => {
    const notes = [...action.notes]
    const wrong = (sentence: string) => notes.push({ where: '', sentence, wrong: true })
    const existing = actionMeant(action, plan)
    const key = action.reference ? plain(action.reference) || action.reference : null
    const before = key === null ? undefined : seen.get(key)
    if (before)
      wrong(
        `The reference ${action.reference} stands in row ${before.number}${before.sheet === action.sheet ? '' : ` of “${before.sheet}”`} too (a spreadsheet shows 1.10 as 1.1 unless its cells are text)`,
      )
    else if (key !== null) seen.set(key, action)
    if (action.reference && !existing && usedReferences.includes(action.reference))
      wrong(`${action.reference} is the reference of an action that was removed: put that back, or give this one another`)
    const order = orderOf(action, names, workstreams.idOf, phases.idOf, (sentence) => notes.push({ where: '', sentence, wrong: false }))
    const told = existing ? fieldChanges(existing, order, plan) : []
    const held = agreed ? told.filter(({ field }) => movedWithReason.includes(field)) : []
    for (const { name, was, now } of held)
      notes.push({
        where: '',
        sentence: `${name}: the plan is agreed, so this stays ${was}. Change it to ${now} on the action’s own page, with a reason`,
        wrong: false,
      })
    const changes = told.filter((change) => !held.includes(change))
    const outcome: Outcome = notes.some((note) => note.wrong)
      ? choices.leaveWrong
        ? 'left-out'
        : 'wrong'
      : existing
        ? changes.length > 0
          ? 'changed'
          : 'same'
        : 'added'
    return { sheet: action.sheet, number: action.number, outcome, reference: action.reference, action: existing, order, changes, notes }
  })
  const used = new Set(rows.flatMap(idsUsed))
  const named = new Set(rows.flatMap(({ action }) => action?.id ?? []))
  return {
    rows,
    odd: read.odd,
    names: names.found,
    newcomers: onlyUsed(names.newcomers, (id) => names.listed.has(id) || used.has(id)),
    workstreams: workstreams.made.filter(({ id }) => used.has(id)),
    phases: phases.made.filter(({ id }) => used.has(id)),
    missing: plan.actions.filter((action) => !named.has(action.id)),
  }
}

/** What is moved after agreement, and not just changed. */
const movedWithReason: readonly FieldOfOrder[] = ['dueOn', 'startsOn', 'phaseId']

/** What a row that comes in names; of an action that the plan has, only what is changed. */
function idsUsed({ outcome, order, changes }: DraftRow): readonly string[] {
  if (outcome !== 'added' && outcome !== 'changed') return []
  const named: readonly (readonly [FieldOfOrder, readonly (string | null | undefined)[]])[] = [
    ['owner', [order.owner?.id]],
    ['accountable', [order.accountable?.id]],
    ['partners', order.partners.flatMap(({ organisationId, contact }) => [organisationId, contact?.id])],
    ['workstreamId', [order.workstreamId]],
    ['phaseId', [order.phaseId]],
  ]
  const fields = new Set(changes.map(({ field }) => field))
  return named.flatMap(([field, ids]) => (outcome === 'added' || fields.has(field) ? ids.filter((id) => typeof id === 'string') : []))
}

function onlyUsed({ people, posts, organisations, holdings }: Newcomers, isUsed: (id: string) => boolean): Newcomers {
  const come = people.filter(({ id }) => isUsed(id))
  const from = new Set(come.map(({ organisationId }) => organisationId))
  return {
    people: come,
    posts: posts.filter(({ id }) => isUsed(id)),
    organisations: organisations.filter(({ id }) => isUsed(id) || from.has(id)),
    holdings,
  }
}

/** By reference; a file without references by the very title. */
function actionMeant(action: ActionInFile, plan: PlanContent): ActionContent | null {
  const { reference } = action
  if (reference) return plan.actions.find((each) => each.reference.toLowerCase() === reference.toLowerCase()) ?? null
  const alike = plan.actions.filter((each) => plain(each.title) === plain(action.title))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** Workstreams and phases by their titles, with or without a number before; what the plan hasn’t is made. */
function newParts(kind: 'workstream' | 'phase', known: readonly NewPart[]) {
  const unnumbered = (title: string) =>
    title.replace(/^(workstream|phase|priority|theme)?\s*\d{1,2}[.:)–—-]*\s+(?=\S)/i, '').trim() || title
  const bare = (title: string) => plain(unnumbered(title))
  const made = new Map<string, NewPart>()
  return {
    get made() {
      return [...made.values()]
    },
    idOf(title: string | null): string | null {
      if (title === null) return null
      const one = known.find((each) => plain(each.title) === plain(title)) ?? known.find((each) => bare(each.title) === bare(title))
      if (one) return one.id
      const id = `new:${kind}:${bare(title)}`
      made.set(id, made.get(id) ?? { id, title: unnumbered(title) })
      return id
    },
  }
}

function orderOf(
  action: ActionInFile,
  names: NamesRead,
  workstreamOf: (title: string | null) => string | null,
  phaseOf: (title: string | null) => string | null,
  say: (sentence: string) => void,
): OrderInFile {
  const owner = names.responsible(action.ownerWords)
  const accountable = names.responsible(action.accountableWords)
  const partners = names.organisations(action.partnerWords)
  const contact = names.contact(action.contactWords, partners[0]?.id ?? null)
  if (contact && partners.length === 0) say(`${contact.name} is a contact, but no partner organisation is named: left out`)
  const also = [
    ...owner.others.map((name) => `Also named as owner: ${name}`),
    ...accountable.others.map((name) => `Also named as accountable: ${name}`),
  ]
  for (const words of also) say(`${words}. An action has one; the other is kept among its words`)
  return {
    title: action.title,
    description: [action.description, ...also].filter(Boolean).join('\n\n') || null,
    why: action.why,
    owner: owner.first,
    accountable: accountable.first,
    startsOn: action.startsOn,
    dueOn: action.dueOn,
    dueWords: action.dueWords,
    completeOn: action.completeOn,
    workstreamId: workstreamOf(action.workstream),
    phaseId: phaseOf(action.phase),
    findingIds: action.findingIds,
    partners: partners.map(({ id, name }, n) => ({ organisationId: id, name, contact: n === 0 && contact ? contact : null })),
    milestones: action.milestones,
    equalityNote: action.equalityNote,
    broughtIn: action.broughtIn,
  }
}
