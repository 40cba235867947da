import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { sentencesOf, splitBeforeSentence } from '../../../inspection/finding-words.ts'
import type { Finding } from '../../../inspection/inspection.ts'
import { callFinding } from '../../../inspection/own-labels.ts'
import { splitFinding } from '../../../inspection/split-finding.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'
import { rowText } from '../day-or-month-field.ts'

const what = 'change the record of inspections'

/** One finding becomes two: the words are offered as they fall into sentences, and can be put right before they are saved. */
async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null) {
  mustBeAllowed(visit.viewer, 'splitFinding', what)
  const at = await atInspection(visit)
  const finding = findingOf(visit, at)
  const sentences = sentencesOf(finding.text)
  const before = Number(visit.query.before) || 2
  const parts = splitBeforeSentence(finding.text, before) ?? [finding.text, '']
  const form = await visit.form({
    id: 'split-finding',
    about: finding.id,
    revision: finding.revision,
    values: { first: parts[0], second: parts[1], number: null },
    problems,
    stale: stale && { edit: stale, fields: [{ field: 'first', label: 'Words', written: (row) => rowText(row, 'text') }] },
  })
  return page('inspection/split-finding/split-finding.view.njk', {
    title: `Split ${callFinding(finding)} in two`,
    crumbs: crumbsBelow(at),
    held: at.held,
    form,
    text: finding.text,
    places: sentences.slice(1).map((sentence, n) => ({ before: n + 2, sentence, here: n + 2 === before })),
    back: `${at.href}#finding-${finding.id}`,
  })
}

export const splitFindingPage: Screen = (visit) => show(visit)

export const findingSplit: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'splitFinding', what)
  const at = await atInspection(visit)
  const finding = findingOf(visit, at)
  const form = readForm(visit.fields)
  const read = form.finish({
    first: form.text('first', { missing: 'Enter the words of the first finding' }),
    second: {
      text: form.text('second', { missing: 'Enter the words of the second finding' }),
      printedNumber: form.optionalText('number', { most: 20 }),
    },
  })
  if (read.problems) return show(visit, read.problems)
  const { db, viewer, commandId, revision } = visit
  const done = await splitFinding(db, viewer, { commandId, inspectionId: at.inspection.id, id: finding.id, revision, ...read.order })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(`${at.href}#finding-${finding.id}`, 'The finding is split in two.')
}

export function findingOf(visit: Visit, at: AtInspection): Finding {
  const finding = at.inspection.findings.find((each) => each.id === visit.params.findingId)
  if (!finding)
    throw new Refusal(
      'not-found',
      'That finding isn’t on this inspection. Somebody may have removed it: look at “Removed lately” on its page.',
    )
  return finding
}
