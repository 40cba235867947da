/** Sentences that say how findings of an earlier inspection or visit stand: they remain, are met, or are not sufficiently addressed. */
import type { Block } from './blocks.ts'
import type { EchoStanding, ReadEcho } from './read-report.ts'
import { passagesOf } from './sentences-of.ts'

const earlier =
  /\b(?:last|previous|earlier|prior)\b[^.]{0,60}\b(?:inspections?|visits?|reviews?)\b|\b(?:inspection|visit)s? (?:in|of) (?:\p{L}+ )?20[012]\d\b|\b20[012]\d (?:\p{L}+ ){0,3}(?:inspection|visit)/iu
const findings =
  /\bareas? for (?:priority action|improvement|development)\b|\bpriority actions?\b|\brecommendations?\b|\b(?:shortfalls|weaknesses|concerns|issues|deficits|failings|areas of (?:weakness|concern)|significant weakness)\b[^.]{0,80}\b(?:identified|found|raised|highlighted|reported|noted|seen)\b/i

const standings: [EchoStanding, RegExp][] = [
  [
    'not-sufficiently-addressed',
    /\bnot (?:yet |been |all |always |being )*(?:sufficiently|adequately|fully|successfully|effectively|consistently|appropriately|urgently|properly)?,? ?(?:been )?(?:or \p{L}+ )?(?:addressed|resolved|tackled|met|implemented|completed|improved|acted|progressed|responded|embedded|rectified)\b|\bunresolved\b|\bfail(?:ed|ure) to (?:address|tackle|respond|act|implement)|\b(?:too slow|slow to|insufficient(?:ly)? (?:progress|address))|\bnot all\b[^.]*\b(?:addressed|met|implemented|completed|resolved)\b|\blittle progress|\bhave yet to\b/iu,
  ],
  [
    'remains',
    /\b(?:still )?remain(?:s|ed)?\b(?! to be seen)|\bstill (?:apply|applies|stands?)\b|\bpersist(?:s|ed)?\b|\bcontinue(?:s)? to be (?:an? )?(?:area|weak|concern|issue)/i,
  ],
  [
    'met',
    /\b(?:have|has|had|were|was|are|is)(?: now| all| also| mostly| largely| been| fully| successfully| effectively| appropriately| well| mainly)* (?:addressed|met|implemented|completed|resolved|rectified|acted on|acted upon|responded)\b|\bprogress (?:has been|was) made\b|\bhave made (?:\p{L}+ )?progress\b|\bhave improved\b|\bhas improved\b/iu,
  ],
]

export function readEchoes(blocks: readonly Block[]): ReadEcho[] {
  return blocks
    .filter((block) => !block.heading && block.text.length > 30)
    .flatMap((block) => passagesOf(block))
    .flatMap((passage) => {
      if (!earlier.test(passage.text) || !findings.test(passage.text)) return []
      const standing = standings.find(([, words]) => words.test(passage.text))?.[0]
      return standing ? [{ standing, ...passage }] : []
    })
}
