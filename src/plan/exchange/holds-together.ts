import { problemWithContent } from '../../inspection/problem-with-content.ts'
import { contradictions, wrongFindings } from './contradictions-in-file.ts'
import type { GoodwardFile } from './goodward-file.ts'
import { organisationsIn, responsibleIn, rowsWithIds } from './names-in-plan.ts'
import { reportContent } from './report-content.ts'

// What a Goodward file must be beyond its shape: everything that it points at is in it, nothing is in it twice, and no date, answer or amount
// contradicts another. A file that Goodward wrote always is; one that a person or a program has changed may not be.

/** In sentences that name what is wrong; nothing when the file holds together. */
export function problemsTogether(file: GoodwardFile): string[] {
  const broken = [...twice(file), ...missing(file), ...contradictions(file.plan), ...wrongFindings(file)]
  return broken.length > 0 ? broken.slice(0, 20) : file.reports.flatMap((report) => problemWithContent(reportContent(file, report)) ?? [])
}

function twice(file: GoodwardFile): string[] {
  const { plan } = file
  const one = (what: string, keys: readonly string[]) => [...repeated(keys)].map((key) => `${what} ${key} is there twice.`)
  return [
    ...one(
      'The id',
      rowsWithIds(file).map((row) => row.id),
    ),
    ...one(
      'The details of finding',
      file.findingDetails.map((each) => each.id),
    ),
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
    ...[...plan.actions.flatMap((each) => [each.findingIds, each.waitsFor]), ...plan.risks.map((each) => each.actionIds)]
      .concat(plan.measures.flatMap((each) => [each.actionIds, each.findingIds]))
      .flatMap((ids) => one('In one list the id', ids)),
  ]
}

function repeated(keys: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.size === seen.add(key).size))
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
