import { circleInWords } from '../actions/dependencies.ts'
import type { PlanContent } from '../plan-content.ts'
import { type GoodwardFile, isInspectorates } from './goodward-file.ts'

// Where a plan in a file contradicts itself. Each in a sentence.

export function contradictions(plan: PlanContent): string[] {
  const year = (text: string) => Number(text) >= 2009
  return [
    ...plan.phases.flatMap(({ title, starts, ends }) =>
      [starts, ends].some((end) => new Set([end.anchor, end.amount, end.unit].map((each) => each === null)).size === 2)
        ? [`${title}: an end that is counted needs from what, how many and the unit.`]
        : starts.anchor === 'phase-start'
          ? [`${title}: it can’t be counted from its own start.`]
          : [],
    ),
    ...plan.actions.flatMap((action) => {
      const answers = action.partners.filter(({ standing, on, by, reason }) => {
        if (standing === 'not-offered') return false
        return on === null || (standing !== 'offered' && by === null) || (standing === 'not-agreed' && reason === null)
      })
      return answers.map(
        ({ organisation }) => `${action.reference}: what ${organisation.name} answered lacks its day, its name or its reason.`,
      )
    }),
    ...circles(plan),
    ...plan.costs.flatMap(({ title, fromMonth, toMonth, post, funding }) => [
      ...(toMonth !== null && toMonth < fromMonth ? [`${title}: it ends before it begins.`] : []),
      ...(post && Number(post.fte) <= 0 ? [`${title}: a post is more than nothing.`] : []),
      ...(funding.some((each) => each.standing !== 'not-found' && each.sourceId === null)
        ? [`${title}: money that is agreed or asked for needs its source.`]
        : []),
    ]),
    ...([...plan.costs.flatMap((cost) => cost.funding), ...plan.spend].every((each) => year(each.financialYear))
      ? []
      : ['Financial years begin with 2009.']),
    ...plan.consultations.flatMap(({ name, fromOn, toOn }) =>
      toOn !== null && toOn < fromOn ? [`${name}: it ends before it begins.`] : [],
    ),
  ]
}

/** What is left when actions that wait for nothing that is left are taken away, again and again, holds a circle: one of them is named. */
function circles({ actions }: PlanContent): string[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const waits = new Map(actions.map((action) => [action.id, action.waitsFor.length]))
  const waiting = Map.groupBy(
    actions.flatMap((action) => action.waitsFor.map((id) => ({ id, by: action.id }))),
    (each) => each.id,
  )
  const free = actions.filter((action) => action.waitsFor.length === 0).map((action) => action.id)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waits.delete(id)
    for (const { by } of waiting.get(id) ?? []) {
      const left = (waits.get(by) ?? 0) - 1
      waits.set(by, left)
      if (left === 0) free.push(by)
    }
  }
  const way = new Set<string>()
  let at = actions.find(({ id }) => waits.has(id))
  while (at && !way.has(at.id)) {
    way.add(at.id)
    at = at.waitsFor.map((id) => byId.get(id)).find((next) => next && waits.has(next.id))
  }
  if (!at) return []
  const round = [...way].slice([...way].indexOf(at.id)).map((id) => byId.get(id)?.reference ?? id)
  return [`${circleInWords([...round, at.reference])}.`]
}

export function wrongFindings({ plan, findingDetails }: GoodwardFile): string[] {
  const detailed = new Set(findingDetails.map((each) => each.id))
  return plan.findings.flatMap((finding) => {
    const called = finding.number ?? `“${finding.text.slice(0, 40)}”`
    if ((finding.inspectionId === null) === (finding.sourceId === null))
      return [`Finding ${called} comes from either a report or another source.`]
    if (finding.inspectionId !== null && !isInspectorates(finding.kind)) return [`Finding ${called}: no report makes a requirement.`]
    return detailed.has(finding.id) ? [] : [`Finding ${called} lacks its details.`]
  })
}
