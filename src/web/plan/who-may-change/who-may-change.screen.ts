import { may } from '../../../people/permissions.ts'
import { changeKinds, neededInOrder, neededInWords, settableKinds } from '../../../plan/versions/change-kinds.ts'
import { setWhoMayChange } from '../../../plan/versions/set-who-may-change.commands.ts'
import { readWhoMayChange } from '../../../plan/versions/who-may-change.queries.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

/** Whose word each kind of change of an agreed plan needs, in this authority. */
export const whoMayChangePage: Screen = (visit) => show(visit)

export const whoMayChangeSet: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const who = Object.fromEntries(
    settableKinds.map((kind) => [
      kind,
      form.choice(kind, neededInOrder, { missing: `Choose whose word is needed: ${changeKinds[kind].title}` }),
    ]),
  )
  const { order, problems } = form.finish({ who, source: form.optionalText('source', { most: 300 }) })
  if (!order) return show(visit, problems)
  await setWhoMayChange(db, viewer, { ...order, commandId })
  return redirect(paths.whoMayChange(viewer.authority), 'It is set, from today, for all plans.')
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const who = await visit.read((reader) => readWhoMayChange(reader))
  return page('plan/who-may-change/who-may-change.view.njk', {
    title: 'Who may change an agreed plan',
    crumbs: [{ text: 'Plans', href: paths.plans(viewer.authority) }],
    kinds: settableKinds.map((kind) => ({
      kind,
      title: changeKinds[kind].title,
      needs: neededInWords[who[kind]],
      otherwise: who[kind] === changeKinds[kind].needs ? null : neededInWords[changeKinds[kind].needs],
    })),
    choices: neededInOrder.map((value) => ({ value, text: neededInWords[value] })),
    form: may(viewer, 'setWhoMayChange')
      ? await visit.form({ id: 'who-may-change', about: viewer.authorityId, values: who, problems })
      : undefined,
  })
}
