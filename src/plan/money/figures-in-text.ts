// The amounts in pounds that somebody wrote in words: "£195,000", "£195K", "£1.25 million", with the sentence that each stands in.

export type AmountInText = {
  readonly written: string
  readonly pence: bigint
  readonly sentence: string
}

const amount = /£\s?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))?\s?(bn\b|billion\b|m\b|million\b|k\b|thousand\b)?/gi

const zeros: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9 }

export function amountsInText(text: string): AmountInText[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(amount)].map(([written, whole = '', part = '', unit = '']) => {
      const places = (zeros[unit.toLowerCase()] ?? 0) + 2
      // More decimals than pence can't be an amount: what is left over is dropped and the amount then differs, as it should.
      const pence = BigInt(whole.replaceAll(',', '') + part.slice(0, places).padEnd(places, '0'))
      return { written: written.trim(), pence, sentence }
    }),
  )
}

export const saysOneOff = (sentence: string): boolean => /\bone[\s‐-‒–-]*off\b/i.test(sentence.replaceAll(/[“”"'‘’]/g, ''))

/** A full stop ends a sentence where a space follows it; so does an empty line. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}“"‘£])|\n\s*\n/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
