import { type BodyRequest, byInWords, isLate, requestKinds } from '../../../governance/requests/request.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { paths } from '../../paths.ts'

/** The rows of a table of requests. */
export const requestLines = (viewer: Viewer, requests: readonly BodyRequest[], today: Temporal.PlainDate) =>
  requests.map((request) => ({
    ...request,
    kindWords: requestKinds[request.kind],
    byWhen: byInWords(request),
    isLate: isLate(request, today),
    href: paths.request(viewer.authority, request.id),
    bodyHref: paths.body(viewer.authority, request.body.id),
    aboutHref: request.plan
      ? paths.plan(viewer.authority, request.plan.id)
      : request.inspection && paths.inspection(viewer.authority, request.inspection.id),
    about: request.plan?.title ?? request.inspection?.name ?? null,
  }))
