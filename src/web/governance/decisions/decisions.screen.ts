import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { withEffect } from '../../../governance/decisions/in-effect.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { decisionLines } from './decision-lines.ts'

/** Everything that bodies decided about the authority's plans. */
export const decisionsPage: Screen = async ({ viewer, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see what was decided')
  const decisions = await read(async (reader) => withEffect(reader, viewer, await listDecisions(reader, viewer)))
  return page('governance/decisions/decisions.view.njk', {
    title: 'Decisions',
    crumbs: [{ text: 'Meetings', href: paths.bodies(viewer.authority) }],
    decisions: decisionLines(viewer, decisions),
  })
}
