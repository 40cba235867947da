import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { scopesOfDecision } from '../../../governance/decisions/decision.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { type InterestKind, interestKinds, type Staying, stayings } from '../../../governance/decisions/interest.ts'
import { changeInterest, declareInterest, type InterestOrder, removeInterest } from '../../../governance/decisions/interests.commands.ts'
import { getInterest } from '../../../governance/decisions/interests.queries.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionCrumbs } from './decision.screen.ts'

const keysOf = <Key extends string>(from: Readonly<Record<Key, string>>) => Object.keys(from) as Key[]
const choicesOf = (from: Readonly<Record<string, string>>) => Object.entries(from).map(([value, text]) => ({ value, text }))

function readInterest(fields: Fields): FormRead<InterestOrder> {
  const form = readForm(fields)
  return form.finish({
    who: form.text('who', { missing: 'Enter who declared it', most: 200 }),
    kind: form.choice<InterestKind>('kind', keysOf(interestKinds), { missing: 'Say what kind of interest it is' }),
    what: form.text('what', { missing: 'Enter the interest, as it was declared', most: 2000 }),
    stayed: form.choice<Staying>('stayed', keysOf(stayings), { missing: 'Say whether the member left the room' }),
    dispensation: form.optionalText('dispensation', { most: 2000 }),
  })
}

export const declareInterestPage: Screen = (visit) => show(visit)

export const interestDeclared: Screen = async (visit) => {
  const { order, problems } = readInterest(visit.fields)
  if (!order) return show(visit, problems)
  await declareInterest(visit.db, visit.viewer, { ...order, ...ofDecision(visit) })
  return redirect(back(visit), 'The interest is on record.')
}

export const interestPage: Screen = (visit) => show(visit)

export const interestChanged: Screen = async (visit) => {
  const { order, problems } = readInterest(visit.fields)
  if (!order) return show(visit, problems)
  const done = await changeInterest(visit.db, visit.viewer, { ...order, ...ofInterest(visit) })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(back(visit), 'It is saved.')
}

export const interestRemoved: Screen = async (visit) => {
  const done = await removeInterest(visit.db, visit.viewer, ofInterest(visit))
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(back(visit), 'The interest is off the record.')
}

const ofDecision = ({ commandId, params }: Visit) => ({ commandId, planId: params.planId ?? null, decisionId: params.decisionId ?? '' })
const ofInterest = (visit: Visit) => ({ ...ofDecision(visit), interestId: visit.params.interestId ?? '', revision: visit.revision })
const back = ({ viewer, params }: Visit) => paths.decision(viewer.authority, params.planId ?? null, params.decisionId ?? '')

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params, read } = visit
  const { decision, interest, members } = await read(async (reader) => {
    const found = await getDecision(reader, viewer, params.planId ?? null, params.decisionId ?? '')
    return {
      decision: found,
      interest: params.interestId ? await getInterest(reader, found.id, params.interestId) : null,
      members: (await getBody(reader, viewer, found.body.id, found.madeOn)).members,
    }
  })
  mustBeAllowed(viewer, 'declareInterest', 'record what was decided', scopesOfDecision(decision.plan?.id ?? null, decision.body.id))
  const form = await visit.form({
    id: 'write-interest',
    about: interest?.id ?? decision.id,
    revision: interest?.revision ?? 0,
    values: interest ? { ...interest, revision: null } : {},
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        { field: 'who', label: 'Who', written: (row) => rowText(row, 'who') },
        {
          field: 'kind',
          label: 'Kind',
          written: (row) => rowText(row, 'kind'),
          printed: (value) => interestKinds[value as InterestKind] ?? value,
        },
        { field: 'what', label: 'Interest', written: (row) => rowText(row, 'what') },
        {
          field: 'stayed',
          label: 'In the room',
          written: (row) => rowText(row, 'stayed'),
          printed: (value) => stayings[value as Staying] ?? value,
        },
        { field: 'dispensation', label: 'Dispensation', written: (row) => rowText(row, 'dispensation') },
      ],
    },
  })
  const remove = interest && (await visit.form({ id: 'remove-interest', about: interest.id, revision: interest.revision }))
  return page('governance/decisions/write-interest.view.njk', {
    title: interest ? 'Change an interest' : 'Add a member’s interest',
    crumbs: [...decisionCrumbs(visit, decision), { text: 'Decision', href: back(visit) }],
    decision,
    members: members.map(({ name }) => name).join(', '),
    kinds: choicesOf(interestKinds),
    stayings: choicesOf(stayings),
    back: back(visit),
    form,
    remove,
    removeHref: interest && `${paths.interest(viewer.authority, decision.plan?.id ?? null, decision.id, interest.id)}/remove`,
    forms: remove ? [form, remove] : [form],
  })
}
