import { quarterOfDay, quarterOfMonth } from './ledger-quarters.ts'

// What a column of a ledger's sheet holds, from the words over it.

export type Kind = 'spent' | 'forecast'

export type Head =
  | { readonly holds: 'name'; readonly weight: number }
  | { readonly holds: 'quarter'; readonly quarter: number; readonly kind: Kind; readonly year: number | null }
  | { readonly holds: 'amount'; readonly kind: Kind; readonly sign: 1 | -1 }
  | { readonly holds: 'when' }

const forecast = /forecast|projected|projection|estimate/
/** What was planned, or sums of what stands in other columns: reading them too would count twice. */
const notSpent = /to date|ytd|cumulative|budget|planned|variance|balance/
const sums = /total|full year|outturn/

export function headOf(text: string): Head | null {
  const words = text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  if (words === '') return null
  const kind: Kind = forecast.test(words) ? 'forecast' : 'spent'
  if (/^(funding )?source|^paid from|^fund\b/.test(words)) return { holds: 'name', weight: 4 }
  if (/(cost cent(re|er)|account|reserve|scheme|project|grant|budget)( name| description| title)/.test(words))
    return { holds: 'name', weight: 3 }
  if (/^(cost cent(re|er)|account|reserve|scheme|project|grant|budget)( code)?$/.test(words)) return { holds: 'name', weight: 2 }
  if (/^(description|detail|details|narrative|name)$/.test(words)) return { holds: 'name', weight: 1 }
  if (notSpent.test(words)) return null
  const [, quarter] = /\b(?:q|qtr|quarter) ?([1-4])\b/.exec(words) ?? []
  if (quarter) return { holds: 'quarter', quarter: Number(quarter), kind, year: null }
  const when = quarterOfDay(words) ?? quarterOfMonth(words)
  if (when) return { holds: 'quarter', ...when, kind }
  if (sums.test(words)) return null
  if (/^(date|posted|posting date|transaction date|invoice date|period|month|quarter|qtr)$/.test(words)) return { holds: 'when' }
  if (/^credits?\b/.test(words)) return { holds: 'amount', kind, sign: -1 }
  if (/amount|actual|spen[dt]|value|debit|^net\b|^£$|forecast/.test(words)) return { holds: 'amount', kind, sign: 1 }
  return null
}
