import { printPlainDay } from '../../calendar/print-day.ts'
import type { Agreement, AgreementGiven } from '../versions/agreement.ts'

type Since = { readonly agreement: Pick<Agreement, 'number' | 'by' | 'agreedOn'>; readonly changes: readonly unknown[] }

/** "Version 2 agreed by Cabinet on 20 July 2016, 3 changes since", "Draft, not agreed yet" */
export function standingInWords(since: Since | null): string {
  if (!since) return 'Draft, not agreed yet'
  const { number, by, agreedOn } = since.agreement
  const changes = since.changes.length
  const changed = changes === 0 ? 'unchanged since' : `${changes} ${changes === 1 ? 'change' : 'changes'} since`
  return `Version ${number} agreed by ${by.name} on ${printPlainDay(agreedOn)}, ${changed}`
}

type Version = { readonly number: number; readonly agreements: readonly Pick<AgreementGiven, 'answer' | 'by' | 'agreedOn'>[] }

/** "Version 2, agreed by Cabinet on 20 July 2016", "Version 1, not put to anybody" */
export function versionInWords({ number, agreements }: Version): string {
  const answers = agreements.map(
    ({ answer, by, agreedOn }) => `${answer === 'yes' ? 'agreed' : 'not agreed'} by ${by.name} on ${printPlainDay(agreedOn)}`,
  )
  return `Version ${number}, ${answers.join(', ') || 'not put to anybody'}`
}
