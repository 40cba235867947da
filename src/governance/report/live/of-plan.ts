import { coverageOf, findingsWithoutAction } from '../../../plan/checks/coverage.ts'
import { consultationInWords } from '../../../plan/consultation/consultation.ts'
import { equalityView, speaksOfEquality } from '../../../plan/equality/equality-view.ts'
import { partOfFindings } from '../../../plan/finding-parts/responsible-organisation.ts'
import { nameFinding } from '../../../plan/name-finding.ts'
import { partnerStanding } from '../../../plan/partners/partner-standing.ts'
import { rulesInWords } from '../../../plan/phases/anchor-in-words.ts'
import type { ActionContent, PlanContent, Responsible, RiskContent } from '../../../plan/plan-content.ts'
import { dayWords, inWords, withStop } from '../../../plan/plan-words.ts'
import { type RiskBand, riskBand } from '../../../plan/risk-score.ts'
import type { ReportRecord } from '../record.ts'
import type { Block, ListItem, Words } from '../words.ts'
import { bullets, counted, item, paragraph, placesInWords, sentences, weekdayWords } from './compose.ts'

// What the plan says, or the version of it that the report is about.

export function planWords({ plan, version, planEnd, inspections }: ReportRecord): Words {
  if (plan === null) return []
  const { rows } = coverageOf(plan)
  const how = (answered: (typeof rows)[number]['answered']) => rows.filter((row) => row.answered === answered).length
  const answered = how('open') + how('finished')
  const bare = findingsWithoutAction(plan)
  return [
    ...sentences(
      `“${plan.title}” has ${counted(plan.actions.length, 'action')} for ${answered} of ${counted(plan.findings.length, 'finding')}.`,
      how('elsewhere') > 0
        ? `${counted(how('elsewhere'), 'finding')} ${how('elsewhere') === 1 ? 'is' : 'are'} answered in another body’s plan.`
        : null,
      bare.length > 0 ? `No action answers ${counted(bare.length, 'finding')} yet: ${inWords(bare.map(nameFinding))}.` : null,
      version ? `This is version ${version.number}, frozen on ${dayWords(version.frozenOn)}.` : null,
    ),
    ...(plan.summary ? [paragraph(plan.summary)] : []),
    ...completeWords(
      plan,
      inspections.map(({ published }) => published),
    ),
    ...(planEnd
      ? sentences(
          planEnd.strategy
            ? `On ${dayWords(planEnd.on)} the plan went into “${planEnd.strategy}”.`
            : `The plan ended on ${dayWords(planEnd.on)}.`,
          withStop(planEnd.words),
        )
      : []),
  ]
}

function completeWords(plan: PlanContent, publications: readonly (string | null)[]): Block[] {
  const done = plan.actions.filter(({ ended }) => ended?.outcome === 'complete')
  if (done.length === 0) return []
  const published = publications.find((day) => day?.length === 10) ?? null
  const answers = ({ findingIds }: ActionContent) =>
    plan.findings.filter(({ id }) => findingIds.includes(id)).map((finding) => `finding ${nameFinding(finding)}`)
  return [
    paragraph('Complete already:'),
    ...bullets(
      done.map((action) => {
        const on = action.ended?.on ?? ''
        const early = published !== null && on < published ? ', before the report was published' : ''
        const about = answers(action)
        return `${action.reference} ${action.title}${about.length > 0 ? ` (${inWords(about)})` : ''}: on ${dayWords(on)}${early}`
      }),
    ),
  ]
}

export function workstreamWords({ plan }: ReportRecord): Words {
  if (plan === null || (plan.workstreams.length === 0 && plan.phases.length === 0)) return []
  const leads = plan.workstreams.length > 0 && plan.workstreams.every(({ lead }) => lead !== null)
  return [
    ...sentences(
      plan.workstreams.length > 0 ? `The plan has ${counted(plan.workstreams.length, 'workstream')}.` : null,
      leads ? 'Each has a lead who coordinates its actions, watches their progress and reports on it.' : null,
    ),
    ...(plan.workstreams.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Workstreams',
            head: ['Workstream', 'Lead', 'Answers for it', 'Organisation'],
            rows: plan.workstreams.map(({ title, lead, accountable, organisation }, n) => [
              `${n + 1} ${title}`,
              postFirst(lead),
              postFirst(accountable),
              organisation?.name ?? '',
            ]),
          },
        ]),
    ...overseers(plan),
    ...bullets(plan.phases.map((phase) => phaseItem(plan, phase))),
  ]
}

const postFirst = (who: Responsible | null): string => who?.name ?? ''

function overseers({ workstreams }: PlanContent): Block[] {
  const groups = Map.groupBy(
    workstreams.map((stream, n) => ({ stream, place: n + 1 })).filter(({ stream }) => stream.accountable !== null),
    ({ stream }) => `${stream.accountable?.name}\n${stream.organisation?.name ?? ''}`,
  )
  return sentences(
    ...[...groups.values()].map((group) => {
      const [{ stream }] = group as [(typeof group)[number]]
      const where = stream.organisation ? ` (${stream.organisation.name})` : ''
      return `The ${stream.accountable?.name}${where} oversees ${group.length === 1 ? 'workstream' : 'workstreams'} ${placesInWords(group.map(({ place }) => place))}.`
    }),
  )
}

function phaseItem(plan: PlanContent, phase: PlanContent['phases'][number]): string {
  const actions = plan.actions.filter(({ phaseId }) => phaseId === phase.id)
  const places = plan.workstreams.flatMap(({ id }, n) => (actions.some(({ workstreamId }) => workstreamId === id) ? [n + 1] : []))
  const rule = rulesInWords(plan.phases, phase, phase.ends)
  const by = phase.ends.on ? `, by ${weekdayWords(phase.ends.on)}` : ''
  const streams = places.length === 0 ? '' : ` in ${places.length === 1 ? 'workstream' : 'workstreams'} ${placesInWords(places)}`
  return `${phase.title}${by}${rule ? ` (${rule})` : ''}: ${counted(actions.length, 'action')}${streams}`
}

const bandsUp: readonly RiskBand[] = ['low', 'medium', 'high']

/** "low to medium", "high"; null where no risk has a score. */
export function riskClass(risks: readonly RiskContent[]): string | null {
  const has = new Set(risks.flatMap(({ current }) => (current === null ? [] : [riskBand(current)])))
  const [low, ...more] = bandsUp.filter((band) => has.has(band))
  return low === undefined ? null : more.length === 0 ? low : `${low} to ${more.at(-1)}`
}

export function riskWords({ plan }: ReportRecord): Words {
  const risks = plan?.risks ?? []
  const [first] = risks
  if (!first) return []
  const scored = riskClass(risks)
  return [
    paragraph(`The plan names ${counted(risks.length, 'risk')}${scored ? `, in class ${scored}` : ''}:`),
    ...bullets(risks.map(riskItem)),
  ]
}

function riskItem({ event, cause, effect, current, owner }: RiskContent): string {
  const told = [event, cause ? `because ${cause}` : null, effect ? `so that ${effect}` : null].filter(Boolean).join(', ').replace(/\.$/, '')
  const held = [current ? `${riskBand(current)} risk` : null, owner ? `held by ${owner.name}` : null].filter(Boolean).join(', ')
  return held ? `${told} (${held})` : told
}

export function partnerWords({ plan }: ReportRecord): Words {
  if (plan === null) return []
  const own = plan.findings.flatMap((finding) => finding.parts.map((part) => ({ finding, part })))
  const theirs = plan.actions.flatMap((action) => action.partners.map((partner) => ({ action, partner })))
  const names = [...new Set([...own.map(({ part }) => part.organisation.name), ...theirs.map(({ partner }) => partner.organisation.name)])]
  const items = names.map((name): ListItem => {
    const parts = Map.groupBy(
      own.filter(({ part }) => part.organisation.name === name),
      ({ part }) => JSON.stringify([part.part, part.otherPlan?.id, part.foldedInto, part.note]),
    )
    const answers = Map.groupBy(
      theirs.filter(({ partner }) => partner.organisation.name === name),
      ({ action, partner }) => partnerStanding(action, partner).sentence,
    )
    return item(name, [
      ...[...parts.values()].map((group) => {
        const [{ part }] = group as [(typeof group)[number]]
        return item(
          partOfFindings(
            part,
            group.map(({ finding }) => nameFinding(finding)),
          ),
        )
      }),
      ...[...answers].map(([sentence, group]) =>
        item(`${group.length === 1 ? 'Action' : 'Actions'} ${inWords(group.map(({ action }) => action.reference))}: ${sentence}`),
      ),
    ])
  })
  return items.length === 0 ? [] : [paragraph('Partners have these parts in the plan:'), ...bullets(items)]
}

export function consultationWords({ plan }: ReportRecord): Words {
  const words = plan && consultationInWords(plan)
  if (!plan || !words) return []
  const said = plan.consultations.flatMap(({ name, said: what }) => (what === null ? [] : [`${name}: ${what}`]))
  return [paragraph(words), ...bullets(said)]
}

export function equalityWords({ plan, inspections }: ReportRecord): Words {
  const judged = inspections.flatMap(({ judgements }) => judgements.filter(({ title, word }) => word !== null && speaksOfEquality(title)))
  const view = plan && equalityView(plan)
  const notes = (view?.actions ?? []).map(({ reference, title, equalityNote }) => `${reference} ${title}: ${equalityNote}`)
  return [
    ...(judged.length === 0
      ? []
      : [
          paragraph('The inspectors judged:'),
          ...bullets(judged.map(({ set, title, word }) => `${title}${set ? ` (${set})` : ''}: ${word}`)),
        ]),
    ...(notes.length === 0
      ? []
      : [
          paragraph(`${counted(notes.length, 'action')} of the plan ${notes.length === 1 ? 'bears' : 'bear'} on equality:`),
          ...bullets(notes),
        ]),
  ]
}
