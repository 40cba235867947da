import { type Outcome, outcomes } from '../../../governance/decisions/decision.ts'
import type { DecisionOrder } from '../../../governance/decisions/decisions.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, isId, readForm } from '../../form/read-form.ts'

const most = { most: 20_000 }

export function readDecision(fields: Fields, today: Temporal.PlainDate): FormRead<DecisionOrder> {
  const form = readForm(fields)
  const bodyId = form.id('body', { missing: 'Choose the body that decided' })
  const versionId = form.optionalText('version')
  if (versionId !== null && !isId(versionId)) form.wrong('version', 'Choose one of the versions offered')
  const reportId = form.optionalText('report')
  if (reportId !== null && !isId(reportId)) form.wrong('report', 'Choose one of the reports offered')
  const madeOn = form.day('made_on', { missing: 'Enter the day on which it was decided' })
  const publishedOn = form.optionalDay('published_on')
  const effectiveOn = form.optionalDay('effective_on')
  const isBefore = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => a && b && Temporal.PlainDate.compare(a, b) < 0
  if (isBefore(today, madeOn)) form.wrong('made_on', 'This day hasn’t come yet: record the decision once it has been made')
  if (isBefore(today, publishedOn)) form.wrong('published_on', 'This day hasn’t come yet: enter it once the decision is published')
  if (isBefore(publishedOn, madeOn)) form.wrong('published_on', 'It can’t have been published before it was made')
  if (isBefore(effectiveOn, madeOn)) form.wrong('effective_on', 'It can’t count from a day before it was made')
  return form.finish({
    bodyId,
    versionId,
    reportId,
    outcome: form.choice<Outcome>('outcome', Object.keys(outcomes) as Outcome[], { missing: 'Choose the outcome' }),
    wording: form.text('wording', { missing: 'Enter what was decided, in the body’s words', ...most }),
    reasons: form.optionalText('reasons', most),
    alternatives: form.optionalText('alternatives', most),
    interests: form.optionalText('interests', most),
    dispensations: form.optionalText('dispensations', most),
    reference: form.optionalText('reference', { most: 100 }),
    madeOn,
    publishedOn,
    effectiveOn,
    noCallInBecause: form.optionalText('no_call_in_because', { most: 2000 }),
  })
}
