import { printPounds } from '../../../plan/money/pounds.ts'
import type { Figure } from '../report-content.ts'
import { dayOrMonthWords, weekdayWords } from './compose.ts'

export const moneyFigure = (name: string, label: string, pence: bigint): Figure => ({
  name,
  label,
  kind: 'money',
  value: pence.toString(),
  shown: printPounds(pence),
})
export const dayFigure = (name: string, label: string, on: string): Figure => ({
  name,
  label,
  kind: 'day',
  value: on,
  shown: on.length === 10 ? weekdayWords(on) : dayOrMonthWords(on),
})
export const countFigure = (name: string, label: string, value: number): Figure => ({
  name,
  label,
  kind: 'count',
  value: String(value),
  shown: String(value),
})

/** A name in small letters and hyphens: what a writer types between the braces. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
