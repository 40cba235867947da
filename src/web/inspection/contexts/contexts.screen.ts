import { newId } from '../../../database/new-id.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { putContextBack, removeContext } from '../../../inspection/contexts.commands.ts'
import { getContext, listContexts } from '../../../inspection/contexts.queries.ts'
import { listRemovedWholes } from '../../../inspection/removals.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { mustSeeInspections } from '../at-inspection.ts'
import { contextShown } from './context-shown.ts'

/** How others were judged, as at stated days: counts, and tables of a region or any named group. */
export const contextsPage: Screen = async (visit) => {
  const { viewer } = visit
  mustSeeInspections(viewer)
  const mayChange = may(viewer, 'recordContext')
  const { contexts, removed } = await visit.read(async (reader) => ({
    contexts: await listContexts(reader, viewer),
    removed: mayChange ? await listRemovedWholes(reader, viewer, 'context-removed') : [],
  }))
  const button = await visit.form({ id: 'contexts-button' })
  return page('inspection/contexts/contexts.view.njk', {
    title: 'How others were judged',
    crumbs: [{ text: 'Inspections', href: paths.inspections(viewer.authority) }],
    contexts: contexts.map((context) => contextShown(context, viewer.authority)),
    mayChange,
    newCounts: paths.newContext(viewer.authority, 'counts'),
    newAuthorities: paths.newContext(viewer.authority, 'authorities'),
    removed: removed.map((removal) => ({
      ...removal,
      action: paths.context(viewer.authority, removal.id, 'put-back'),
      hidden: { removal: removal.commandId },
    })),
    fresh: (revision = 0) => ({ ...button, commandId: newId(), revision }),
  })
}

export const removeContextPage: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'removeContext', 'remove context figures')
  const context = await found(visit)
  const shown = contextShown(context, visit.viewer.authority)
  return page('inspection/remove/remove.view.njk', {
    title: 'Remove these context figures?',
    crumbs: crumbs(visit),
    form: await visit.form({ id: 'remove-context', about: context.id, revision: context.revision }),
    text: `${shown.name}, as at ${shown.asAt}.`,
    button: 'Remove them',
    back: paths.contexts(visit.viewer.authority),
  })
}

export const contextRemoved: Screen = async (visit) => {
  const { db, viewer, commandId, revision } = visit
  const done = await removeContext(db, viewer, { commandId, id: visit.params.contextId ?? '', revision })
  if (isStaleEdit(done))
    throw new Refusal('conflict', 'Somebody changed these figures meanwhile. Look at them as they are now before you remove them.')
  return redirect(paths.contexts(viewer.authority), 'The figures are removed. You can put them back under “Removed lately”.')
}

export const contextPutBack: Screen = async (visit) => {
  const { db, viewer, commandId, params, fields } = visit
  const [removal = ''] = fields.removal ?? []
  if (!/^[0-9a-f-]{36}$/.test(removal)) throw new Refusal('not-found', 'There is nothing there to put back.')
  await putContextBack(db, viewer, { commandId, id: params.contextId ?? '', removal })
  return redirect(paths.contexts(viewer.authority), 'The figures are back.')
}

const found = (visit: Visit) => visit.read((reader) => getContext(reader, visit.viewer, visit.params.contextId ?? ''))

const crumbs = ({ viewer: { authority } }: Visit) => [
  { text: 'Inspections', href: paths.inspections(authority) },
  { text: 'How others were judged', href: paths.contexts(authority) },
]
