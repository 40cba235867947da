import { circleInWords, circleThrough } from '../actions/dependencies.ts'
import type { PlanContent } from '../plan-content.ts'
import { type GoodwardFile, isInspectorates } from './goodward-file.ts'
import { organisationsIn, responsibleIn } from './names-in-plan.ts'

// What a Goodward file must be beyond its shape: everything that it points at is in it, nothing is in it twice, and no date, answer or amount
// contradicts another. A file that Goodward wrote always is; one that a person or a program has changed may not be.

/** In sentences that name what is wrong; nothing when the file holds together. */
export function problemsTogether(file: GoodwardFile): string[] {
  return [...twice(file), ...missing(file), ...contradictions(file.plan), ...wrongFindings(file)].slice(0, 20)
}

function twice(file: GoodwardFile): string[] {
  const { plan } = file
  const one = (what: string, keys: readonly string[]) =>
    [...new Set(keys.filter((key, n) => keys.indexOf(key) !== n))].map((key) => `${what} ${key} is there twice.`)
  const ids = (what: string, rows: readonly { readonly id: string }[]) =>
    one(
      `The id of ${what}`,
      rows.map((row) => row.id),
    )
  return [
    ...ids('an organisation', file.organisations),
    ...ids('a person', file.people),
    ...ids('a post', file.posts),
    ...ids('a report', file.reports),
    ...ids('a finding’s details', file.findingDetails),
    ...ids('a source', plan.sources),
    ...ids('a finding', plan.findings),
    ...ids('a workstream', plan.workstreams),
    ...ids('a phase', plan.phases),
    ...ids('an action', plan.actions),
    ...ids(
      'a partner',
      plan.actions.flatMap((action) => action.partners),
    ),
    ...ids(
      'a milestone',
      plan.actions.flatMap((action) => action.milestones),
    ),
    ...ids('a measure', plan.measures),
    ...ids('a risk', plan.risks),
    ...ids('a cost', plan.costs),
    ...ids(
      'a line of funding',
      plan.costs.flatMap((cost) => cost.funding),
    ),
    ...ids('a funding source', plan.fundingSources),
    ...ids('an entry of spend', plan.spend),
    ...one(
      'Action',
      plan.actions.map((action) => action.reference),
    ),
    ...one(
      'E-mail address',
      file.people.flatMap((person) => (person.email && !person.leftOn ? [person.email.toLowerCase()] : [])),
    ),
    ...plan.actions.flatMap((action) =>
      one(
        `${action.reference}: partner`,
        action.partners.map((partner) => partner.organisation.name),
      ),
    ),
    ...plan.findings.flatMap((finding) =>
      one(
        `Finding ${finding.number ?? finding.text.slice(0, 40)}: the part of`,
        finding.parts.map((part) => part.organisation.name),
      ),
    ),
    ...one(
      'Spend of',
      plan.spend.map((each) => `${each.financialYear}, quarter ${each.quarter}, ${each.kind}, source ${each.sourceId}`),
    ),
    ...one(
      'A carry-forward of',
      plan.carryForwards.map((each) => `${each.financialYear}, source ${each.sourceId}`),
    ),
  ]
}

function missing(file: GoodwardFile): string[] {
  const { plan } = file
  const known = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id))
  const [organisations, people, posts, reports] = [file.organisations, file.people, file.posts, file.reports].map(known) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const [sources, findings, workstreams, phases, actions, funding] = [
    plan.sources,
    plan.findings,
    plan.workstreams,
    plan.phases,
    plan.actions,
    plan.fundingSources,
  ].map(known) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>]
  const lost = (where: string, what: string, among: ReadonlySet<string>, ids: readonly (string | null | undefined)[]) =>
    ids.filter((id) => id !== null && id !== undefined && !among.has(id)).map(() => `${where} names ${what} that isn’t in the file.`)
  const responsible = responsibleIn(plan).filter((each) => !(each.kind === 'post' ? posts : people).has(each.id))
  return [
    ...[...new Set(responsible.map((each) => each.name))].map(
      (name) => `“${name}” is named in the plan but isn’t among the file’s posts or people.`,
    ),
    ...lost(
      'The plan',
      'an organisation',
      organisations,
      organisationsIn(plan).map((each) => each.id),
    ),
    ...lost(
      'A person or post',
      'an organisation',
      organisations,
      [...file.people, ...file.posts].map((each) => each.organisationId),
    ),
    ...file.holdings.flatMap((each) => [
      ...lost('Who holds a post', 'a post', posts, [each.postId]),
      ...lost('Who holds a post', 'a person', people, [each.personId]),
    ]),
    ...lost(
      'The plan',
      'a report',
      reports,
      plan.inspections.map((each) => each.id),
    ),
    ...plan.actions.flatMap((action) =>
      action.partners.some((partner) => partner.contact?.kind === 'post')
        ? [`${action.reference}: a partner’s contact is a person, not a post.`]
        : [],
    ),
    ...plan.findings.flatMap((finding) => [
      ...lost('A finding', 'a report', known(plan.inspections), [finding.inspectionId]),
      ...lost('A finding', 'a source', sources, [finding.sourceId]),
    ]),
    ...plan.phases.flatMap((phase) =>
      lost(phase.title, 'a report or source', reports.union(sources), [phase.starts.anchorOf?.id, phase.ends.anchorOf?.id]),
    ),
    ...plan.actions.flatMap((action) => [
      ...lost(action.reference, 'a workstream', workstreams, [action.workstreamId]),
      ...lost(action.reference, 'a phase', phases, [action.phaseId]),
      ...lost(action.reference, 'a finding', findings, action.findingIds),
      ...lost(action.reference, 'an action', actions, action.waitsFor),
    ]),
    ...plan.measures.flatMap((measure) => [
      ...lost(measure.title, 'an action', actions, measure.actionIds),
      ...lost(measure.title, 'a finding', findings, measure.findingIds),
    ]),
    ...plan.risks.flatMap((risk) => lost(risk.event, 'an action', actions, risk.actionIds)),
    ...plan.costs.flatMap((cost) => [
      ...lost(cost.title, 'an action', actions, [cost.actionId]),
      ...lost(
        cost.title,
        'a funding source',
        funding,
        cost.funding.map((each) => each.sourceId),
      ),
    ]),
    ...lost(
      'Spend',
      'a funding source',
      funding,
      plan.spend.map((each) => each.sourceId),
    ),
    ...lost(
      'A carry-forward',
      'a funding source',
      funding,
      plan.carryForwards.map((each) => each.sourceId),
    ),
    ...file.findingDetails.flatMap((each) => [
      ...lost('A finding’s details', 'a finding', findings, [each.id]),
      ...lost(
        'A finding',
        'an organisation',
        organisations,
        each.addressees.map((to) => to.organisationId),
      ),
    ]),
  ]
}

function contradictions(plan: PlanContent): string[] {
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
      const circle = circleThrough(plan.actions, action.id, action.waitsFor)
      const answers = action.partners.filter(({ standing, on, by, reason }) => {
        if (standing === 'not-offered') return false
        return on === null || (standing !== 'offered' && by === null) || (standing === 'not-agreed' && reason === null)
      })
      return [
        ...(circle ? [`${circleInWords(circle)}.`] : []),
        ...answers.map(
          (partner) => `${action.reference}: what ${partner.organisation.name} answered lacks its day, its name or its reason.`,
        ),
      ]
    }),
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

function wrongFindings({ plan, findingDetails }: GoodwardFile): string[] {
  const detailed = new Set(findingDetails.map((each) => each.id))
  return plan.findings.flatMap((finding) => {
    const called = finding.number ?? `“${finding.text.slice(0, 40)}”`
    if ((finding.inspectionId === null) === (finding.sourceId === null))
      return [`Finding ${called} comes from either a report or another source.`]
    if (finding.inspectionId !== null && !isInspectorates(finding.kind)) return [`Finding ${called}: no report makes a requirement.`]
    return detailed.has(finding.id) ? [] : [`Finding ${called} lacks its details.`]
  })
}
