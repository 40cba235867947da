import { isStaleEdit } from '../../../database/stale-edit.ts'
import { addPriority, retirePriority } from '../../../governance/report/priorities.commands.ts'
import { listPriorities, type PriorityKind, priorityKinds } from '../../../governance/report/priorities.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { FormShown } from '../../form/form-shown.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

export const prioritiesPage: Screen = (visit) => show(visit)

export const priorityAdded: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const form = readForm(fields)
  const { order, problems } = form.finish({
    kind: form.choice('kind', Object.keys(priorityKinds) as PriorityKind[], { missing: 'Choose which it is' }),
    words: form.text('words', { missing: 'Enter its words', most: 500 }),
    source: form.optionalText('source', { most: 300 }),
  })
  if (!order) return show(visit, problems)
  await addPriority(db, viewer, { ...order, commandId })
  return redirect(paths.priorities(viewer.authority), 'It is in the list: reports can choose it.')
}

export const priorityRetired: Screen = async ({ db, viewer, commandId, revision, params }) => {
  const done = await retirePriority(db, viewer, { commandId, revision, priorityId: params.priorityId ?? '' })
  if (isStaleEdit(done)) throw new Refusal('conflict', 'Somebody else changed it meanwhile. Look at the list again.')
  return redirect(paths.priorities(viewer.authority), 'It is out of the list. Reports that chose it keep it.')
}

/** What the council has said it wants, from which reports choose. */
async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, read } = visit
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const listed = await read((reader) => listPriorities(reader, viewer))
  const mayChange = may(viewer, 'addPriority')
  const form = await visit.form({ id: 'add-priority', values: { kind: 'priority' }, problems })
  const retire: FormShown[] = []
  for (const { id, revision } of listed) retire.push(await visit.form({ id: `retire-${id}`, about: id, revision }))
  return page('governance/reports/priorities.view.njk', {
    title: 'Council priorities',
    crumbs: [{ text: 'Reports', href: paths.reports(viewer.authority) }],
    priorities: listed.map((each, n) => ({
      ...each,
      kindWords: priorityKinds[each.kind],
      retire: mayChange ? retire[n] : null,
      retireHref: paths.retirePriority(viewer.authority, each.id),
    })),
    kinds: Object.entries(priorityKinds).map(([value, text]) => ({ value, text })),
    ...(mayChange ? { form } : {}),
    forms: [form],
  })
}
