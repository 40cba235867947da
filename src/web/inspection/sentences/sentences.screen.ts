import { newId } from '../../../database/new-id.ts'
import { sentencesOf } from '../../../inspection/finding-words.ts'
import { callFinding } from '../../../inspection/own-labels.ts'
import { setSentenceAside } from '../../../inspection/sentence-aside.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { atInspection, crumbsBelow } from '../at-inspection.ts'
import { findingOf } from '../split-finding/split-finding.screen.ts'

const what = 'change the record of inspections'

/** The sentences of a finding; one can be marked as asking nothing of the authority, with why. */
async function show(visit: Visit, problems: readonly Problem[] = []) {
  mustBeAllowed(visit.viewer, 'setSentenceAside', what)
  const at = await atInspection(visit)
  const finding = findingOf(visit, at)
  const { authority } = visit.viewer
  const button = await visit.form({ id: 'sentence-button', about: finding.id })
  return page('inspection/sentences/sentences.view.njk', {
    title: `What in ${callFinding(finding)} asks nothing of the authority`,
    crumbs: crumbsBelow(at),
    held: at.held,
    form: await visit.form({ id: 'set-sentence-aside', about: finding.id, problems }),
    choices: sentencesOf(finding.text).map((sentence) => ({ value: sentence, text: sentence })),
    asides: finding.sentencesAside.map((aside) => ({
      ...aside,
      action: paths.removePart(authority, at.inspection.id, 'finding_sentence_aside', aside.id),
    })),
    fresh: (revision: number) => ({ ...button, commandId: newId(), revision }),
    back: `${at.href}#finding-${finding.id}`,
  })
}

export const sentencesPage: Screen = (visit) => show(visit)

export const sentenceSetAside: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'setSentenceAside', what)
  const at = await atInspection(visit)
  const finding = findingOf(visit, at)
  const form = readForm(visit.fields)
  const read = form.finish({
    sentence: form.choice('sentence', sentencesOf(finding.text), { missing: 'Choose the sentence that asks nothing' }),
    because: form.text('because', { missing: 'Say why it asks nothing of the authority', most: 2000 }),
  })
  if (read.problems) return show(visit, read.problems)
  const { db, viewer, commandId } = visit
  await setSentenceAside(db, viewer, { commandId, inspectionId: at.inspection.id, findingId: finding.id, ...read.order })
  return redirect(`${at.href}#finding-${finding.id}`, 'The sentence is marked.')
}
