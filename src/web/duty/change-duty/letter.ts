import { largestEvidence, refusalOfSize } from '../../../file/file-limits.ts'
import type { Letter } from '../../../inspection/duty-dates.commands.ts'
import type { Visit } from '../../visit.ts'

/** Hands the letter that a form sent to `use`, or null where none was sent; what can't be taken is answered with a sentence. */
export async function withLetter<R>(visit: Visit, use: (letter: Letter | null) => Promise<R>): Promise<R | { readonly problem: string }> {
  const sent = visit.files.find(({ field }) => field === 'letter')
  if (!sent) return use(null)
  const upload = sent.content
  if (upload === 'too-large') return { problem: refusalOfSize(largestEvidence + 1, largestEvidence) ?? '' }
  const problem = refusalOfSize(upload.size, largestEvidence)
  return problem ? { problem } : await use({ name: sent.name, mediaType: sent.mediaType, upload })
}
