import { newId } from '../../../database/new-id.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { holdInConfidence, namePerson, openHeldInspection, takePersonOff } from '../../../inspection/confidence.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { atInspection, crumbsBelow } from '../at-inspection.ts'
import { dayWritten } from '../day-or-month-field.ts'
import { namedChoices } from './named-choices.ts'

type Wrong = { readonly hold?: readonly Problem[]; readonly open?: readonly Problem[]; readonly name?: readonly Problem[] }

/** Who sees an inspection that is held in confidence, and its opening; or how to hold one. */
async function show(visit: Visit, wrong: Wrong = {}) {
  const { viewer, today } = visit
  mustBeAllowed(viewer, 'holdInConfidence', 'hold inspections in confidence')
  const at = await atInspection(visit)
  const { inspection } = at
  const others = await namedChoices(visit)
  const named = new Set(inspection.named.map((entry) => entry.person.id))
  const about = inspection.id
  const holdForm = await visit.form({ id: 'hold', about, values: { people: [...named], held: dayWritten(today) }, problems: wrong.hold })
  const openForm = await visit.form({ id: 'open-held', about, values: { opened: dayWritten(today) }, problems: wrong.open })
  const nameForm = await visit.form({ id: 'name-person', about, problems: wrong.name })
  const button = await visit.form({ id: 'take-off', about })
  const { authority } = viewer
  return page('inspection/confidence/confidence.view.njk', {
    title: at.held ? 'Who sees it while it is held' : 'Hold it in confidence',
    crumbs: crumbsBelow(at),
    held: at.held,
    hold: inspection.holds.find((each) => each.opened === null),
    holdForm,
    openForm,
    nameForm,
    forms: [holdForm, openForm, nameForm],
    people: others,
    unnamed: others.filter((person) => !named.has(person.value)),
    named: inspection.named.map((entry) => ({
      ...entry,
      words: others.find((person) => person.value === entry.person.id)?.text ?? entry.person.name,
      self: entry.person.id === viewer.personId,
    })),
    actions: {
      hold: paths.confidence(authority, inspection.id, 'hold'),
      open: paths.confidence(authority, inspection.id, 'open'),
      name: paths.confidence(authority, inspection.id, 'name'),
      takeOff: paths.confidence(authority, inspection.id, 'take-off'),
    },
    fresh: (revision: number) => ({ ...button, commandId: newId(), revision }),
    back: at.href,
  })
}

export const confidencePage: Screen = (visit) => show(visit)

export const inspectionHeld: Screen = async (visit) => {
  const { viewer, db, commandId, today } = visit
  mustBeAllowed(viewer, 'holdInConfidence', 'hold inspections in confidence')
  const at = await atInspection(visit)
  const form = readForm(visit.fields)
  const heldOn = form.day('held', { missing: 'Enter the day from which it is held' })
  if (heldOn && Temporal.PlainDate.compare(heldOn, today) > 0)
    form.wrong('held', 'This day hasn’t come yet: it is held from when you send this')
  const people = (await namedChoices(visit)).map((person) => person.value)
  const read = form.finish({
    heldOn: String(heldOn),
    reason: form.optionalText('reason', { most: 2000 }),
    personIds: form.choices('people', people),
  })
  if (read.problems) return show(visit, { hold: read.problems })
  await holdInConfidence(db, viewer, { commandId, inspectionId: at.inspection.id, hold: read.order })
  return redirect(at.href, 'The inspection is held in confidence.')
}

export const heldInspectionOpened: Screen = async (visit) => {
  const { viewer, db, commandId, today } = visit
  mustBeAllowed(viewer, 'openHeldInspection', 'open what is held in confidence')
  const at = await atInspection(visit)
  const form = readForm(visit.fields)
  const openedOn = form.day('opened', { missing: 'Enter the day on which it is opened' })
  if (openedOn && Temporal.PlainDate.compare(openedOn, today) > 0)
    form.wrong('opened', 'This day hasn’t come yet. A person opens it on the day; no clock does')
  const held = at.inspection.holds.find((hold) => hold.opened === null)
  if (openedOn && held && Temporal.PlainDate.compare(openedOn, held.heldOn) < 0) form.wrong('opened', 'This is before it was held')
  const read = form.finish({ openedOn: String(openedOn), reason: form.optionalText('reason', { most: 2000 }) })
  if (read.problems) return show(visit, { open: read.problems })
  await openHeldInspection(db, viewer, { commandId, inspectionId: at.inspection.id, ...read.order })
  return redirect(at.href, 'The inspection is open: everybody who may see inspections sees it now.')
}

export const personNamed: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  mustBeAllowed(viewer, 'namePerson', 'name people on an inspection')
  const at = await atInspection(visit)
  const form = readForm(visit.fields)
  const people = (await namedChoices(visit)).map((person) => person.value)
  const read = form.finish({ personId: form.choice('person', people, { missing: 'Choose the person' }) })
  if (read.problems) return show(visit, { name: read.problems })
  await namePerson(db, viewer, { commandId, inspectionId: at.inspection.id, ...read.order })
  return redirect(paths.confidence(viewer.authority, at.inspection.id), 'The person is named and sees it from now.')
}

export const personTakenOff: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  mustBeAllowed(viewer, 'takePersonOff', 'take people off an inspection')
  const at = await atInspection(visit)
  const entry = at.inspection.named.find((each) => each.id === firstOf(visit.fields, 'named'))
  if (!entry) throw new Refusal('not-found', 'That person isn’t named on this inspection any more.')
  const done = await takePersonOff(db, viewer, { commandId, inspectionId: at.inspection.id, id: entry.id, revision })
  if (isStaleEdit(done)) throw new Refusal('conflict', 'Somebody changed who is named meanwhile. Open the page again and look.')
  return redirect(paths.confidence(viewer.authority, at.inspection.id), 'The person is taken off and sees it no more.')
}
