// What is odd about an inspection on record and should be looked at. Nothing here blocks anything: the inspectorate's own words stand.

import { type DayOrMonth, printDayOrMonth } from '../calendar/day-or-month.ts'
import { printPlainDay } from '../calendar/print-day.ts'
import { findingsByHeading } from './findings-by-heading.ts'
import type { Framework } from './frameworks/framework.ts'
import { type Inspection, isHeld } from './inspection.ts'

/** `about` is the place on the inspection's page. */
export type InspectionDoubt = { readonly sentence: string; readonly about: 'facts' | 'judgements' | 'findings' }

type Looked = Pick<
  Inspection,
  'published' | 'receivedOn' | 'fieldwork' | 'judgements' | 'findings' | 'overallAbsentReason' | 'notifiedOn' | 'holds'
>

export function inspectionDoubts(inspection: Looked, framework: Framework | null): InspectionDoubt[] {
  return [...oddDates(inspection), ...oddJudgements(inspection, framework), ...skippedNumbers(inspection)]
}

function oddDates(inspection: Looked): InspectionDoubt[] {
  const found: string[] = []
  const { published, receivedOn, notifiedOn } = inspection
  const began = firstDay(inspection.fieldwork.map((period) => period.from))
  const ended = lastDay(inspection.fieldwork.map((period) => period.to ?? period.from))
  if (published && ended && latest(published) < earliest(ended))
    found.push(`The report was published ${printDayOrMonth(published)}, before the fieldwork ended ${printDayOrMonth(ended)}.`)
  if (receivedOn && ended && receivedOn.toString() < earliest(ended))
    found.push(`The report was received ${printPlainDay(receivedOn)}, before the fieldwork ended ${printDayOrMonth(ended)}.`)
  if (notifiedOn && began && notifiedOn.toString() > latest(began))
    found.push(`The notice call came ${printPlainDay(notifiedOn)}, after the fieldwork began ${printDayOrMonth(began)}.`)
  if (published && isHeld(inspection))
    found.push('A date of publication is on record, and the inspection is still held in confidence: should it be opened?')
  if (published && !receivedOn)
    found.push('When did the report arrive? The law counts from the day of receipt, which is often the day before publication.')
  return found.map((sentence) => ({ sentence, about: 'facts' }))
}

const practice = ['help-and-protection', 'children-in-care', 'children-in-care-and-care-leavers', 'care-leavers']

function oddJudgements(inspection: Looked, framework: Framework | null): InspectionDoubt[] {
  const { judgements } = inspection
  if (!framework || judgements.length === 0) return []
  const found: string[] = []
  const given = new Set(judgements.map((judgement) => `${judgement.set} ${judgement.area}`))
  const overall = 'area' in framework.overall ? framework.overall.area : null
  for (const set of framework.sets) {
    const missing = set.areas.filter((area) => area.scale !== null && area.parent === null && !given.has(`${set.key} ${area.key}`))
    const told = overall !== null && inspection.overallAbsentReason ? missing.filter((area) => area.key !== overall) : missing
    if (told.length > 0 && told.length < set.areas.length)
      found.push(
        `No judgement is on record for ${told.map((area) => area.title).join(', ')}${framework.sets.length > 1 ? ` (${set.title})` : ''}.`,
      )
  }
  if (overall === null && judgements.some((judgement) => judgement.area === 'overall-effectiveness'))
    found.push('An overall judgement is on record, and this framework gives none.')
  const graded = (areas: readonly string[], grade: string) => judgements.some((each) => areas.includes(each.area) && each.grade === grade)
  if (
    framework.id === 'ilacs' &&
    overall &&
    graded(practice, 'inadequate') &&
    !graded([overall], 'inadequate') &&
    given.has(`null ${overall}`)
  )
    found.push('A judgement of practice is inadequate and the overall one isn’t: no report from 2018 to March 2026 was seen with both.')
  return found.map((sentence) => ({ sentence, about: 'judgements' }))
}

function skippedNumbers(inspection: Looked): InspectionDoubt[] {
  const found: InspectionDoubt[] = []
  for (const { list, findings } of findingsByHeading(inspection.findings)) {
    const numbers = findings.map((finding) => Number(finding.printedNumber)).filter((number) => Number.isInteger(number) && number > 0)
    const at = numbers.findIndex((number, n) => n > 0 && number !== (numbers[n - 1] ?? 0) + 1)
    if (at > 0) found.push({ sentence: `Under “${list}”, ${numbers[at]} follows ${numbers[at - 1]}: is one missing?`, about: 'findings' })
  }
  return found
}

const known = (values: readonly (DayOrMonth | null)[]): DayOrMonth[] => values.filter((value) => value !== null)
const firstDay = (values: readonly (DayOrMonth | null)[]): DayOrMonth | null =>
  known(values).toSorted((a, b) => (earliest(a) < earliest(b) ? -1 : 1))[0] ?? null
const lastDay = (values: readonly (DayOrMonth | null)[]): DayOrMonth | null =>
  known(values).toSorted((a, b) => (latest(a) < latest(b) ? 1 : -1))[0] ?? null

const earliest = (value: DayOrMonth): string => (value.known === 'day' ? value.day.toString() : `${value.month}-01`)
const latest = (value: DayOrMonth): string => (value.known === 'day' ? value.day.toString() : `${value.month}-31`)
