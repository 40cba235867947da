import { type BodyRequest, scopesOfRequest } from '../../../governance/requests/request.ts'
import { getRequest } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { requestLines } from './request-lines.ts'

/** One request: what was asked, of whom and by when, and what it was answered. */
export const requestPage: Screen = async ({ viewer, today, params, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see what bodies asked')
  const request = await read((reader) => getRequest(reader, viewer, params.requestId ?? ''))
  const { authority } = viewer
  const about = scopesOfRequest({ bodyId: request.body.id, planId: request.plan?.id ?? null })
  const [shown] = requestLines(viewer, [request], today)
  return page('governance/requests/request.view.njk', {
    title: `Request of ${request.body.name}`,
    crumbs: requestCrumbs(viewer, request),
    request: shown,
    actionHref: request.action && request.plan ? paths.action(authority, request.plan.id, request.action.id) : null,
    waitingHref: request.waitingChangeId && request.plan ? paths.planChange(authority, request.plan.id, request.waitingChangeId) : null,
    reportHref: request.answer?.report ? paths.report(authority, request.answer.report.id) : null,
    changeHref: may(viewer, 'changeRequest', about) ? paths.changeRequest(authority, request.id) : null,
    answerHref: may(viewer, 'answerRequest', about) ? paths.answerBodyRequest(authority, request.id) : null,
    makeHref: mayMakeAction(viewer, request) ? paths.actionOfRequest(authority, request.id) : null,
  })
}

const mayMakeAction = (viewer: Viewer, { plan, action }: BodyRequest): boolean =>
  action === null && (plan ? may(viewer, 'makeActionOfRequest', { kind: 'plan', id: plan.id }) : mayAnywhere(viewer, 'makeActionOfRequest'))

export const requestCrumbs = ({ authority }: Viewer, { body }: Pick<BodyRequest, 'body'>) => [
  { text: 'Meetings', href: paths.bodies(authority) },
  { text: body.name, href: paths.body(authority, body.id) },
  { text: 'Requests', href: paths.requests(authority) },
]
