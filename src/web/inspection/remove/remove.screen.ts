import { isStaleEdit } from '../../../database/stale-edit.ts'
import { type AnyPartTable, findingPartWords, partWords } from '../../../inspection/find-part.queries.ts'
import { moveFinding } from '../../../inspection/findings.commands.ts'
import { putInspectionBack, removeInspection } from '../../../inspection/remove-inspection.commands.ts'
import { putPartBack, removePart } from '../../../inspection/remove-part.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { plansAnswering } from '../../../plan/list-plans.queries.ts'
import { findPlanContent } from '../../../plan/plan-content.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'

const what = 'change the record of inspections'
const words = { ...partWords, ...findingPartWords }

/** Asks once before a part goes; it can be put back for 30 days. */
export const removePartPage: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'removePart', what)
  const at = await atInspection(visit)
  const { part, found } = partOf(visit, at)
  return page('inspection/remove/remove.view.njk', {
    title: `Remove this ${words[part]}?`,
    crumbs: crumbsBelow(at),
    held: at.held,
    form: await visit.form({ id: 'remove-part', about: found.id, revision: found.revision }),
    text: found.text,
    answeredBy: part === 'finding' ? await answeredBy(visit, at, found.id) : [],
    button: 'Remove it',
    back: at.href,
  })
}

/** The actions that answer a finding, in the plans that the person sees: while one does, the finding stays. */
function answeredBy(visit: Visit, at: AtInspection, findingId: string) {
  const { viewer } = visit
  return visit.read(async (reader) => {
    const found: { words: string; href: string }[] = []
    for (const { id } of await plansAnswering(reader, at.inspection.id)) {
      const plan = await findPlanContent(reader, viewer, id)
      for (const action of plan?.actions ?? [])
        if (plan && action.findingIds.includes(findingId))
          found.push({ words: `${action.reference} in ${plan.title}`, href: paths.action(viewer.authority, plan.id, action.id) })
    }
    return found
  })
}

export const partRemoved: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'removePart', what)
  const at = await atInspection(visit)
  const { part, found } = partOf(visit, at)
  const { db, viewer, commandId, revision } = visit
  const done = await removePart(db, viewer, { commandId, inspectionId: at.inspection.id, part, id: found.id, revision })
  if (isStaleEdit(done))
    throw new Refusal('conflict', `Somebody changed this ${words[part]} meanwhile. Look at it as it is now before you remove it.`)
  return redirect(`${at.href}#record`, `The ${words[part]} is removed. You can put it back under “Removed lately”.`)
}

export const partPutBack: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'putPartBack', what)
  const at = await atInspection(visit)
  const { db, viewer, commandId, params } = visit
  await putPartBack(db, viewer, { commandId, inspectionId: at.inspection.id, removal: params.removalId ?? '' })
  return redirect(at.href, 'It is back where it was.')
}

export const removeInspectionPage: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'removeInspection', what)
  const at = await atInspection(visit)
  return page('inspection/remove/remove.view.njk', {
    title: 'Remove this inspection?',
    crumbs: crumbsBelow(at),
    held: at.held,
    form: await visit.form({ id: 'remove-inspection', about: at.inspection.id, revision: at.inspection.revision }),
    text: `${at.name}, with its ${at.inspection.judgements.length} judgements and ${at.inspection.findings.length} findings.`,
    button: 'Remove the inspection',
    back: at.href,
  })
}

export const inspectionRemoved: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'removeInspection', what)
  const at = await atInspection(visit)
  const { db, viewer, commandId, revision } = visit
  const done = await removeInspection(db, viewer, { commandId, inspectionId: at.inspection.id, revision })
  if (isStaleEdit(done))
    throw new Refusal('conflict', 'Somebody changed this inspection meanwhile. Look at it as it is now before you remove it.')
  return redirect(paths.inspections(viewer.authority), 'The inspection is removed. You can put it back under “Removed lately”.')
}

export const inspectionPutBack: Screen = async (visit) => {
  const { db, viewer, commandId, params } = visit
  mustBeAllowed(viewer, 'putInspectionBack', what)
  const inspectionId = params.inspectionId ?? ''
  await putInspectionBack(db, viewer, { commandId, inspectionId, removal: params.removalId ?? '' })
  return redirect(paths.inspection(viewer.authority, inspectionId), 'The inspection is back, with all that it held.')
}

export const findingMoved: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'moveFinding', what)
  const at = await atInspection(visit)
  const { db, viewer, commandId, params } = visit
  const id = params.findingId ?? ''
  const asked = firstOf(visit.fields, 'before')
  const before = at.inspection.findings.find((finding) => finding.id === asked)?.id ?? null
  if (asked !== '' && before === null)
    throw new Refusal('conflict', 'The finding next to it was removed meanwhile. Open the page again and move it there.')
  await moveFinding(db, viewer, { commandId, inspectionId: at.inspection.id, id, before })
  return redirect(`${at.href}#finding-${id}`, 'The finding is moved.')
}

type Found = { readonly id: string; readonly revision: number; readonly text: string }

function partOf(visit: Visit, at: AtInspection): { part: AnyPartTable; found: Found } {
  const part = visit.params.part as AnyPartTable
  const found = Object.hasOwn(words, part) ? (partsOf(at, part).find((each) => each.id === visit.params.partId) ?? null) : null
  if (!found)
    throw new Refusal('not-found', 'That isn’t on this inspection. Somebody may have removed it: look at “Removed lately” on its page.')
  return { part, found }
}

function partsOf({ inspection }: AtInspection, part: AnyPartTable): Found[] {
  const { findings } = inspection
  switch (part) {
    case 'fieldwork':
      return inspection.fieldwork.map((each) => ({ ...each, text: 'A period of fieldwork.' }))
    case 'judgement':
      return inspection.judgements.map((each) => ({ ...each, text: `${each.printedArea}: ${each.printedGrade ?? 'not reported'}` }))
    case 'expected_judgement':
      return inspection.expected.map((each) => ({ ...each, text: `${each.area.replaceAll('-', ' ')}: ${each.grade.replaceAll('-', ' ')}` }))
    case 'finding':
      return [...findings]
    case 'strength':
      return [...inspection.strengths]
    case 'inspection_note':
      return [...inspection.notes]
    case 'finding_echo':
      return inspection.echoes.map((each) => ({ ...each, text: each.words ?? each.earlier.text }))
    case 'finding_addressee':
      return findings.flatMap((finding) =>
        finding.addressees.map((each) => ({ ...each, text: each.organisation?.name ?? each.printed ?? each.addressee })),
      )
    case 'finding_paragraph':
      return findings.flatMap((finding) => [...finding.paragraphs])
    case 'finding_sentence_aside':
      return findings.flatMap((finding) => finding.sentencesAside.map((each) => ({ ...each, text: each.sentence })))
  }
}
