import { Refusal } from '../../../refusal.ts'
import { file } from '../../answer.ts'
import type { Screen } from '../../visit.ts'
import { readingOf } from '../at-reading.ts'
import { asRefusal, fileOf, whoAsks } from '../check/sentences-on.ts'

/** Twice the page's own size, so that the small print can be read on a sharp screen. */
const scale = 2

/** One page of the report as a picture. The file never changes, so the browser may keep it. */
export const pagePicture: Screen = async (visit) => {
  const reading = await readingOf(visit)
  const number = Number(visit.params.page)
  if (!Number.isInteger(number) || number < 1) throw new Refusal('not-found', 'There is no such page.')
  try {
    const picture = await visit.readingPool.drawPage(fileOf(visit, reading), number, scale, whoAsks(visit))
    return file(picture, 'image/png', { keep: true })
  } catch (error) {
    throw asRefusal(error)
  }
}
