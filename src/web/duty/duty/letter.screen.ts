import { Readable } from 'node:stream'
import { findFile, openFile } from '../../../file/open-file.queries.ts'
import { getDuty } from '../../../inspection/due.queries.ts'
import { mayAnywhere } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { file } from '../../answer.ts'
import type { Screen } from '../../visit.ts'

/** A letter that states or extends a duty's date, as it came in: for whoever may see the duty. */
export const letterOfDuty: Screen = async (visit) => {
  const { db, viewer, today, params } = visit
  if (!mayAnywhere(viewer, 'seeDuties')) throw new Refusal('not-allowed', 'You have no role here today that lets you see this.')
  const letter = await visit.read(async (reader) => {
    const { instance } = await getDuty(reader, viewer, params.dutyId ?? '', today)
    const kept = [...instance.stated, ...instance.extensions].some((each) => each.letter?.sha256 === params.sha256)
    return kept ? await findFile(reader, params.sha256 ?? '') : null
  })
  if (!letter) throw new Refusal('not-found', 'There is no such letter with this duty.')
  return file(Readable.from(openFile(db, viewer, letter.sha256)), letter.mediaType, { downloadAs: letter.name })
}
