import { printPlainDay } from '../../calendar/print-day.ts'
import type { Agreement } from '../versions/agreement.ts'

type Since = { readonly agreement: Pick<Agreement, 'number' | 'by' | 'agreedOn'>; readonly changes: readonly unknown[] }

/** "Version 2 agreed by Cabinet on 20 July 2016, 3 changes since", "Draft, not agreed yet" */
export function standingInWords(since: Since | null): string {
  if (!since) return 'Draft, not agreed yet'
  const { number, by, agreedOn } = since.agreement
  const changes = since.changes.length
  const changed = changes === 0 ? 'unchanged since' : `${changes} ${changes === 1 ? 'change' : 'changes'} since`
  return `Version ${number} agreed by ${by.name} on ${printPlainDay(agreedOn)}, ${changed}`
}
