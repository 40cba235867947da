import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { requestLines } from './request-lines.ts'

/** Everything that bodies asked, open ones first. */
export const requestsPage: Screen = async ({ viewer, today, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see what bodies asked')
  const requests = requestLines(viewer, await read((reader) => listRequests(reader, viewer)), today)
  return page('governance/requests/requests.view.njk', {
    title: 'Requests',
    crumbs: [{ text: 'Meetings', href: paths.bodies(viewer.authority) }],
    open: requests.filter(({ answer }) => answer === null),
    answered: requests.filter(({ answer }) => answer !== null),
    recordHref: mayAnywhere(viewer, 'recordRequest') ? paths.recordRequest(viewer.authority) : null,
  })
}
