import { apartFromEvents, comparePlans, countDifferences, type Difference } from '../../../plan/versions/compare-plans.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { page } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { crumbsTo, planOf } from '../money/money-on-page.ts'
import { readSide, sidesOffered, sideTyped } from './plan-sides.ts'
import { partTitles } from './whole-plan.ts'

/** Any two versions, days or the plan now, old beside new. */
export const comparePage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const versions = await visit.read((reader) => listVersions(reader, viewer, plan.id))
  const asked = { from: query.from?.trim() || (versions[0] ? `v${versions[0].number}` : 'now'), to: query.to?.trim() || 'now' }
  const from = readSide(visit, versions, plan.id, 'from', asked.from)
  const to = readSide(visit, versions, plan.id, 'to', asked.to)
  const problems = [from, to].filter((side): side is Problem => 'sentence' in side)
  const sides = 'read' in from && 'read' in to ? { from: await from.read(), to: await to.read(), names: [from.name, to.name] } : null
  const differences = sides ? comparePlans(sides.from, sides.to) : []
  const { changes, events } = apartFromEvents(differences)
  return page(
    'plan/versions/compare.view.njk',
    {
      title: 'Compare',
      crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: paths.versions(viewer.authority, plan.id) }],
      plan,
      problems: problems.map(({ field, sentence }) => ({ href: `#${field}`, text: sentence })),
      names: sides?.names,
      counts: countDifferences(changes),
      changes: changes.length,
      events: events.length,
      groups: [
        ...grouped(changes),
        ...grouped(events).map((group) => ({ ...group, title: `${group.title}: what happened`, part: `${group.part}-events` })),
      ],
      sides: sidesOffered(versions),
      asked: { from: sideTyped(asked.from), to: sideTyped(asked.to) },
      action: paths.comparePlan(viewer.authority, plan.id),
    },
    problems.length > 0 ? 422 : null,
  )
}

const grouped = (differences: readonly Difference[]) =>
  [...Map.groupBy(differences, ({ part }) => part)].map(([part, items]) => ({ part, title: partTitles[part] ?? part, items }))
