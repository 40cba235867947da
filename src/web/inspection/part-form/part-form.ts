import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { AnyPartTable } from '../../../inspection/find-part.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import type { Act } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { FormRead } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'

type Choice = { readonly value: string; readonly text: string; readonly hint?: string }

/** One field of a part's form, as the one view of all of them draws it. */
export type FieldDrawn = {
  readonly kind: 'line' | 'words' | 'day' | 'choice' | 'select'
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly rows?: number
  readonly classes?: string
  readonly choices?: readonly Choice[]
  readonly blank?: string
  /** The first and the last of fields that stand in one row. */
  readonly row?: 'first' | 'last'
  /** The first and the last of fields that wait behind a line (`moreWords`), open from the start where one of them says something. */
  readonly more?: 'first' | 'last'
  readonly moreWords?: string
  readonly open?: boolean
}

type Kept = { readonly id: string; readonly revision: number }
export type Order = { readonly commandId: string; readonly inspectionId: string }

/** A form that adds or amends one part of an inspection: what it asks, how it is read, and which commands it calls. */
export type PartForm<Part extends Kept, Content, More> = {
  readonly id: string
  readonly part: AnyPartTable
  readonly param: string
  readonly addTitle: string
  readonly amendTitle: string
  readonly addAct: Act
  readonly amendAct: Act
  readonly saidAdded: string
  readonly saidAmended: string
  /** Anything else that the form offers, such as organisations. */
  more(visit: Visit, at: AtInspection): Promise<More> | More
  find(at: AtInspection, id: string, visit: Visit): Part | null
  fields(at: AtInspection, more: More, part: Part | null): readonly FieldDrawn[]
  /** Words that stand over the form, such as the printed ones. */
  intro?(at: AtInspection, more: More, part: Part | null): { readonly label: string; readonly text: string } | null
  values(part: Part | null, at: AtInspection, more: More): Readonly<Record<string, string | null>>
  read(visit: Visit, at: AtInspection, more: More, part: Part | null): FormRead<Content>
  readonly stale: readonly StaleField[]
  add(visit: Visit, order: Order, content: Content): Promise<unknown>
  amend(visit: Visit, order: Order & Kept, content: Content): Promise<StaleEdit | null>
  /** Where on the inspection's page, or elsewhere, the person goes back to. */
  back(at: AtInspection, part: Part | null, visit: Visit): string
}

export type PartScreens = { readonly addPage: Screen; readonly added: Screen; readonly amendPage: Screen; readonly amended: Screen }

export function partScreens<Part extends Kept, Content, More>(form: PartForm<Part, Content, More>): PartScreens {
  const what = 'change the record of inspections'

  async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null) {
    const at = await atInspection(visit)
    const part = findPart(visit, at)
    mustBeAllowed(visit.viewer, part ? form.amendAct : form.addAct, what)
    const more = await form.more(visit, at)
    const shown = await visit.form({
      id: form.id,
      about: part?.id ?? at.inspection.id,
      revision: part?.revision ?? 0,
      values: form.values(part, at, more),
      problems,
      stale: stale && { edit: stale, fields: form.stale },
    })
    const { authority } = visit.viewer
    return page('inspection/part-form/part-form.view.njk', {
      title: part ? form.amendTitle : form.addTitle,
      crumbs: crumbsBelow(at),
      held: at.held,
      form: shown,
      fields: form.fields(at, more, part),
      intro: form.intro?.(at, more, part) ?? null,
      back: form.back(at, part, visit),
      removeHref: part && paths.removePart(authority, at.inspection.id, form.part, part.id),
    })
  }

  function findPart(visit: Visit, at: AtInspection): Part | null {
    const id = visit.params[form.param]
    if (!id) return null
    const part = form.find(at, id, visit)
    if (!part)
      throw new Refusal('not-found', 'That isn’t on this inspection. Somebody may have removed it: look at “Removed lately” on its page.')
    return part
  }

  const added: Screen = async (visit) => {
    const at = await atInspection(visit)
    mustBeAllowed(visit.viewer, form.addAct, what)
    const read = form.read(visit, at, await form.more(visit, at), null)
    if (read.problems) return show(visit, read.problems)
    await form.add(visit, { commandId: visit.commandId, inspectionId: at.inspection.id }, read.order)
    return redirect(form.back(at, null, visit), form.saidAdded)
  }

  const amended: Screen = async (visit) => {
    const at = await atInspection(visit)
    mustBeAllowed(visit.viewer, form.amendAct, what)
    const part = findPart(visit, at)
    const read = form.read(visit, at, await form.more(visit, at), part)
    if (read.problems) return show(visit, read.problems)
    const order = {
      commandId: visit.commandId,
      inspectionId: at.inspection.id,
      id: visit.params[form.param] ?? '',
      revision: visit.revision,
    }
    const done = await form.amend(visit, order, read.order)
    if (isStaleEdit(done)) return show(visit, [], done)
    return redirect(form.back(at, part, visit), form.saidAmended)
  }

  return { addPage: (visit) => show(visit), added, amendPage: (visit) => show(visit), amended }
}
