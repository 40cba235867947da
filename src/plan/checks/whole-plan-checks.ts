import type { PhaseContent, PlanContent, WorkstreamContent } from '../plan-content.ts'
import { dayWords, isAfter, isOpen } from '../plan-words.ts'
import type { About, Check, Found } from './check.ts'

// The plan's parts and the plan as a whole: workstreams, phases, who was asked, who carries how much.

export const wholePlanChecks = [
  {
    name: 'workstream-without-lead',
    kind: 'error',
    title: 'Workstream without a lead',
    find: ofStreams((stream) =>
      stream.lead === null
        ? `The workstream “${stream.title}” has no lead.`
        : stream.lead.left
          ? `${stream.lead.name}, the lead of the workstream “${stream.title}”, ${stream.lead.kind === 'post' ? 'is no longer there' : 'has left'}.`
          : null,
    ),
  },
  {
    name: 'workstream-without-accountable',
    kind: 'hint',
    title: 'Workstream without an accountable director',
    find: ofStreams((stream) => (stream.accountable === null ? `No director answers for the workstream “${stream.title}”.` : null)),
  },
  {
    name: 'workstream-empty',
    kind: 'hint',
    title: 'Workstream without actions',
    find: ofStreams((stream, plan) =>
      plan.actions.some((action) => action.workstreamId === stream.id) ? null : `No action is in the workstream “${stream.title}”.`,
    ),
  },
  {
    name: 'phase-ends-before-it-begins',
    kind: 'error',
    title: 'Phase that ends before it begins',
    find: ofPhases((phase) =>
      phase.starts.on && phase.ends.on && isAfter(phase.starts.on, phase.ends.on)
        ? `The phase “${phase.title}” begins on ${dayWords(phase.starts.on)}, but ends on ${dayWords(phase.ends.on)}.`
        : null,
    ),
  },
  {
    name: 'phase-without-end',
    kind: 'hint',
    title: 'Phase without an end',
    find: ofPhases((phase) => (phase.ends.on === null ? `The phase “${phase.title}” doesn’t say when it ends.` : null)),
  },
  {
    name: 'phase-day-to-confirm',
    kind: 'error',
    title: 'Phase whose day has to be confirmed',
    find: (plan, { daysToConfirm }) =>
      daysToConfirm.flatMap(({ phaseId, which, was, now }) => {
        const phase = plan.phases.find(({ id }) => id === phaseId)
        const day = which === 'starts' ? 'first day' : 'last day'
        const stands = was === null ? '' : `, and was confirmed as ${dayWords(was)}`
        return phase
          ? [
              {
                about: { kind: 'phase', id: phase.id },
                apart: `${which} ${now}`,
                sentence: `The ${day} of the phase “${phase.title}” is now worked out as ${dayWords(now)}${stands}.`,
              },
            ]
          : []
      }),
  },
  {
    name: 'phase-overlaps',
    kind: 'hint',
    title: 'Phases that overlap',
    find: (plan) =>
      plan.phases.flatMap((phase, n): Found[] => {
        const before = plan.phases[n - 1]
        return before?.ends.on && phase.starts.on && !isAfter(phase.starts.on, before.ends.on)
          ? [
              {
                about: { kind: 'phase', id: phase.id },
                sentence: `The phase “${phase.title}” begins on ${dayWords(phase.starts.on)}, before “${before.title}” is over on ${dayWords(before.ends.on)}.`,
              },
            ]
          : []
      }),
  },
  {
    name: 'change-waits-long',
    kind: 'hint',
    title: 'Change without an answer',
    find: (plan, { waiting, today }) =>
      waiting
        .filter(({ askedOn }) => isAfter(today.subtract({ days: 28 }).toString(), askedOn))
        .map(({ id, askedOn, by }) => ({
          about: ofPlan(plan),
          apart: id,
          sentence: `A change that ${by ?? 'somebody'} asked for on ${dayWords(askedOn)} has waited for more than four weeks.`,
        })),
  },
  {
    name: 'owner-carries-much',
    kind: 'hint',
    title: 'One owner with much to do',
    find: (plan) => {
      const owned = plan.actions.filter((action) => isOpen(action) && action.owner !== null)
      return [...Map.groupBy(owned, (action) => action.owner?.id ?? '')]
        .filter(([, theirs]) => theirs.length >= 10 && theirs.length * 3 >= owned.length)
        .map(([id, theirs]) => ({
          about: ofPlan(plan),
          apart: id,
          sentence: `${theirs[0]?.owner?.name} owns ${theirs.length} of the ${owned.length} open actions that have an owner.`,
        }))
    },
  },
  {
    name: 'nobody-consulted',
    kind: 'hint',
    title: 'Nobody consulted',
    find: (plan) =>
      plan.actions.length > 0 && plan.consultations.length === 0
        ? [{ about: ofPlan(plan), sentence: 'The plan doesn’t say who was consulted on it.' }]
        : [],
  },
  {
    name: 'consultation-without-outcome',
    kind: 'hint',
    title: 'Consulted, and then?',
    find: (plan, { today }) =>
      plan.consultations
        .filter((each) => isAfter(today.toString(), each.toOn ?? each.fromOn) && each.changed === null)
        .map((each) => ({
          about: { kind: 'consultation', id: each.id },
          sentence: `What changed in the plan after ${each.name} was consulted isn’t said, even if nothing did.`,
        })),
  },
  {
    name: 'no-risks',
    kind: 'hint',
    title: 'No risks',
    find: (plan) =>
      plan.actions.length > 0 && plan.risks.length === 0 ? [{ about: ofPlan(plan), sentence: 'The plan names no risk.' }] : [],
  },
  {
    name: 'no-equality-note',
    kind: 'hint',
    title: 'Equality not mentioned',
    find: (plan) =>
      plan.actions.length > 0 && plan.actions.every((action) => action.equalityNote === null)
        ? [{ about: ofPlan(plan), sentence: 'No action says how it bears on equality and diversity.' }]
        : [],
  },
] as const satisfies readonly Check[]

const ofPlan = (plan: PlanContent): About => ({ kind: 'plan', id: plan.id })

function ofStreams(ask: (stream: WorkstreamContent, plan: PlanContent) => string | null): Check['find'] {
  return (plan) =>
    plan.workstreams.flatMap((stream): Found[] => {
      const sentence = ask(stream, plan)
      return sentence === null ? [] : [{ about: { kind: 'workstream', id: stream.id }, sentence }]
    })
}

function ofPhases(ask: (phase: PhaseContent) => string | null): Check['find'] {
  return (plan) =>
    plan.phases.flatMap((phase): Found[] => {
      const sentence = ask(phase)
      return sentence === null ? [] : [{ about: { kind: 'phase', id: phase.id }, sentence }]
    })
}
