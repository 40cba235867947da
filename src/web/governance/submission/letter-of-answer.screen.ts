import { Readable } from 'node:stream'
import { findFile, openFile } from '../../../file/open-file.queries.ts'
import { getSubmission } from '../../../governance/submission/submissions.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { file } from '../../answer.ts'
import type { Screen } from '../../visit.ts'
import { ofSubmission } from './submission-shown.ts'

/** The letter in which somebody answered, as it came in: for whoever may see what was sent. */
export const letterOfAnswer: Screen = async (visit) => {
  const { db, viewer, params } = visit
  mustBeAllowedAnywhere(viewer, 'seePlans', 'see what was sent')
  const { planId, submissionId } = ofSubmission(visit)
  const letter = await visit.read(async (reader) => {
    const { answers } = await getSubmission(reader, viewer, planId, submissionId)
    return answers.some((answer) => answer.letter?.sha256 === params.sha256) ? await findFile(reader, params.sha256 ?? '') : null
  })
  if (!letter) throw new Refusal('not-found', 'There is no such letter with what was sent.')
  return file(Readable.from(openFile(db, viewer, letter.sha256)), letter.mediaType, { downloadAs: letter.name })
}
