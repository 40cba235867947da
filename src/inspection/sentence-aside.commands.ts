import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import { sentencesOf } from './finding-words.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { aboutInspection } from './inspection-events.ts'

export type SetSentenceAside = ChangeOrder & { readonly findingId: string; readonly sentence: string; readonly because: string }

/** Marks a sentence of a finding as asking nothing of the authority, with why; again to say another reason. Gives the mark's id. */
export function setSentenceAside(db: Database<InspectionDatabase>, viewer: Viewer, order: SetSentenceAside): Promise<string> {
  return changeInspection(db, viewer, 'setSentenceAside', order, async (tx) => {
    const { inspectionId, findingId, sentence, because } = order
    await refuseUnlessPart(tx, inspectionId, 'finding', findingId)
    const finding = await tx.selectFrom('finding').select('text').where('id', '=', findingId).executeTakeFirstOrThrow()
    if (!sentencesOf(finding.text).includes(sentence))
      throw new Refusal(
        'conflict',
        'The finding doesn’t hold that sentence any more: somebody has corrected its words. Mark it on the page as it is now.',
      )
    const there = await tx
      .selectFrom('finding_sentence_aside')
      .select('id')
      .where('finding_id', '=', findingId)
      .where('sentence', '=', sentence)
      .executeTakeFirst()
    const id = there?.id ?? newId()
    if (there) await tx.updateTable('finding_sentence_aside').set({ because }).where('id', '=', id).execute()
    else {
      const row = { id, finding_id: findingId, sentence, because, recorded_by: viewer.personId }
      await tx.insertInto('finding_sentence_aside').values(row).execute()
    }
    const words = 'Marked a sentence of a finding as asking nothing of the authority.'
    recordEvent(tx, aboutInspection(inspectionId, 'sentence-set-aside', words, { finding: findingId, because }))
    return id
  })
}
