import { printPlainDay } from '../../../calendar/print-day.ts'
import type { Context } from '../../../inspection/context.ts'
import { printedPublication } from '../../../inspection/context-authorities.ts'
import { roundingSentence, shares } from '../../../inspection/context-counts.ts'
import { paths } from '../../paths.ts'

/** Context figures as a table: counts with their percentages, or a group of authorities with what each was judged. */
export function contextShown(context: Context, authority: { readonly slug: string }) {
  const what = {
    id: context.id,
    name: context.name,
    asAt: printPlainDay(Temporal.PlainDate.from(context.asAt)),
    source: context.source,
    framework: context.framework,
    href: paths.context(authority, context.id),
    change: paths.context(authority, context.id, 'change'),
    remove: paths.context(authority, context.id, 'remove'),
    inspectionHref: context.inspectionId && paths.inspection(authority, context.inspectionId),
  }
  if (context.kind === 'counts') {
    const parts = shares(context.total, context.counts)
    return { ...what, kind: context.kind, total: context.total, parts, rounding: roundingSentence(parts) }
  }
  const areas = [...new Set(context.authorities.flatMap((each) => each.judgements.map((judgement) => judgement.area)))]
  const rows = context.authorities.map((each) => ({
    authority: each.authority,
    framework: each.framework,
    published: each.published && printedPublication(each.published),
    grades: areas.map((area) => each.judgements.find((judgement) => judgement.area === area)?.grade ?? ''),
  }))
  return { ...what, kind: context.kind, areas, rows }
}
