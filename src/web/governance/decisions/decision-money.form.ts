import type { Outcome } from '../../../governance/decisions/decision.ts'
import type { MoneyLineOrder } from '../../../governance/decisions/decision-money.commands.ts'
import { canDo, type Does, type MoneyLine } from '../../../governance/decisions/decision-money.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

export const doesField = (line: Pick<MoneyLine, 'fundingId'>): string => `does-${line.fundingId}`
export const partField = (line: Pick<MoneyLine, 'fundingId'>): string => `part-${line.fundingId}`
export const askedField = (line: Pick<MoneyLine, 'fundingId'>): string => `asked-${line.fundingId}`

/** What was chosen for each line; a line that was changed after the form was opened is asked again. */
export function readDecisionMoney(fields: Fields, outcome: Outcome, lines: readonly MoneyLine[]): FormRead<readonly MoneyLineOrder[]> {
  const form = readForm(fields)
  const orders = lines.map((line): MoneyLineOrder => {
    const does = form.optionalChoice<Does>(doesField(line), canDo(outcome))
    const pence = form.optionalMoney(partField(line))
    if (form.optionalText(askedField(line)) !== String(line.asked))
      form.wrong(doesField(line), `“${line.title}” in ${line.year} is now ${printPounds(line.asked)}: look at it again`)
    if (does === 'part' && pence === null) form.wrong(partField(line), `Enter how much it allocates to “${line.title}” in ${line.year}`)
    else if (does === 'part' && pence !== null && (pence === 0n || pence >= line.asked))
      form.wrong(partField(line), `A part of “${line.title}” is more than nothing and less than ${printPounds(line.asked)}`)
    else if (does !== 'part' && pence !== null)
      form.wrong(doesField(line), `You entered a part of “${line.title}”: choose that it allocates a part, or empty the box`)
    return { fundingId: line.fundingId, asked: line.asked, does, pence: does === 'part' ? pence : null }
  })
  return form.finish(orders)
}
