import type { PlanContent, Responsible } from '../plan-content.ts'

// Some forms send all that they show, not only what was changed. While such a change waits, somebody else may change another field of the
// same thing: so only what the form really changed is kept, and the rest is taken from the plan as it stands when the change is carried out.

type Order = Readonly<Record<string, unknown>>

/** What the form would send if nothing were changed in it; null where it isn't known, or its thing is gone. */
export function orderAsItStands(act: string, plan: PlanContent, order: Order): Order | null {
  const among = <T extends { readonly id: string }>(list: readonly T[], name: string): T | undefined =>
    list.find(({ id }) => id === order[name])
  if (act === 'changeAction') return action(among(plan.actions, 'actionId'))
  if (act === 'changeMeasure') return measure(among(plan.measures, 'measureId'))
  if (act === 'changeRisk') return risk(among(plan.risks, 'riskId'))
  if (act === 'changeCost') return cost(among(plan.costs, 'costId'))
  if (act === 'changeFunding')
    return funding(
      among(
        plan.costs.flatMap((each) => each.funding),
        'fundingId',
      ),
    )
  if (act === 'changeFundingSource') return fundingSource(among(plan.fundingSources, 'sourceId'))
  if (act === 'changeWorkstream') return workstream(among(plan.workstreams, 'workstreamId'))
  if (act === 'changePhase') return phase(among(plan.phases, 'phaseId'))
  if (act === 'changeConsultation') return consultation(among(plan.consultations, 'consultationId'))
  return null
}

const day = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))
const chosen = (who: Responsible | null) => who && { kind: who.kind, id: who.id }
const number = (text: string | null): number | null => (text === null ? null : Number(text))

function action(was: PlanContent['actions'][number] | undefined): Order | null {
  if (!was) return null
  return {
    title: was.title,
    description: was.what,
    why: was.why,
    origin: was.origin,
    originPage: number(was.originPage),
    workstreamId: was.workstreamId,
    phaseId: was.phaseId,
    owner: chosen(was.owner),
    accountable: chosen(was.accountable),
    startsOn: day(was.startsOn),
    dueOn: day(was.dueOn),
    dueWords: was.dueWords,
    equalityNote: was.equalityNote,
    findingIds: was.findingIds,
    partners: was.partners.map(({ organisation, contact }) => ({ organisationId: organisation.id, contactId: contact?.id ?? null })),
    waitsFor: was.waitsFor,
    milestones: was.milestones.map(({ id, title, dueOn, reachedOn }) => ({ id, title, dueOn: day(dueOn), reachedOn: day(reachedOn) })),
  }
}

function measure(was: PlanContent['measures'][number] | undefined): Order | null {
  if (!was) return null
  const { id: _, baselineOn, byOn, ...rest } = was
  return { ...rest, baselineOn: day(baselineOn), byOn: day(byOn) }
}

function risk(was: PlanContent['risks'][number] | undefined): Order | null {
  if (!was) return null
  const score = (each: typeof was.current) => each && { likelihood: Number(each.likelihood), impact: Number(each.impact) }
  const { event, cause, effect, actionIds } = was
  return { event, cause, effect, actionIds, owner: chosen(was.owner), current: score(was.current), target: score(was.target) }
}

function cost(was: PlanContent['costs'][number] | undefined): Order | null {
  if (!was) return null
  const { id: _, funding: __, pence, ...rest } = was
  return { ...rest, pence: BigInt(pence) }
}

function funding(was: PlanContent['costs'][number]['funding'][number] | undefined): Order | null {
  if (!was) return null
  const { id: _, pence, financialYear, ...rest } = was
  return { ...rest, pence: BigInt(pence), financialYear: Number(financialYear) }
}

function fundingSource(was: PlanContent['fundingSources'][number] | undefined): Order | null {
  if (!was) return null
  const { id: _, organisation, owner, byOn, endsOn, ...rest } = was
  return { ...rest, organisationId: organisation?.id ?? null, owner: chosen(owner), byOn: day(byOn), endsOn: day(endsOn) }
}

function workstream(was: PlanContent['workstreams'][number] | undefined): Order | null {
  if (!was) return null
  return { title: was.title, lead: chosen(was.lead), accountable: chosen(was.accountable), organisationId: was.organisation?.id ?? null }
}

function phase(was: PlanContent['phases'][number] | undefined): Order | null {
  if (!was) return null
  const end = ({ on, anchor, anchorOf, amount, unit }: typeof was.starts) =>
    anchor === null ? { on, anchor } : { anchor, anchorOf: anchorOf?.id ?? null, amount: number(amount), unit }
  return { title: was.title, starts: end(was.starts), ends: end(was.ends) }
}

function consultation(was: PlanContent['consultations'][number] | undefined): Order | null {
  if (!was) return null
  const { id: _, ...rest } = was
  return rest
}
