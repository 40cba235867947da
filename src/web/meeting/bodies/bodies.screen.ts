import { listBodies, nextMeetings } from '../../../meeting/body.queries.ts'
import { type BodyKind, bodyKinds } from '../../../meeting/body.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'

/** The bodies that decide, endorse, scrutinise, monitor or receive, and when each meets next. */
export const bodiesPage: Screen = async (visit) => {
  const { viewer, today } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see meetings')
  const { bodies, next } = await visit.read(async (reader) => ({
    bodies: await listBodies(reader, viewer.authorityId, today),
    next: await nextMeetings(reader, viewer, today),
  }))
  return page('meeting/bodies/bodies.view.njk', {
    title: 'Meetings',
    bodies: bodies.map((body) => ({
      ...body,
      kind: bodyKinds[body.kind as BodyKind],
      next: next.get(body.id) ?? null,
      href: paths.body(viewer.authority, body.id),
    })),
    mayAdd: may(viewer, 'addBody'),
    mayImport: mayAnywhere(viewer, 'importMeetings'),
  })
}
