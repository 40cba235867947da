import { addressees, echoStandings, findingKinds, timescaleUnits } from '../../../inspection/inspection-content.ts'
import { type CheckedPassage, type CheckedReport, wasCorrected } from '../../../reading/checked-report.ts'
import { neighbour } from '../../../reading/passage-edits.ts'
import { splitPlaces } from '../../../reading/split-places.ts'
import type { ReadingShown } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { frameworkChoices, judgementChoices } from './check-shown.ts'
import { earlierFindings } from './earlier-findings.ts'
import { kindOfItem } from './item-form.ts'
import { cropAround } from './page-shown.ts'
import { addresseeWords, echoWords, factNames, kindWords } from './words.ts'

/** What the boxes of the open item offer, and what is printed where it stands. */
export async function openItemShown(visit: Visit, report: CheckedReport, id: string, shown: ReadingShown) {
  const kind = kindOfItem(report, id)
  const list = [report.findings, report.strengths, report.notes].find((each) => each.some((item) => item.id === id)) as
    | readonly CheckedPassage[]
    | undefined
  const passage = list?.find((each) => each.id === id)
  return {
    id,
    kind,
    label: factNames[id],
    crop: cropAround(report, id),
    printed: printedOf(report, id),
    splits: shown.split && passage ? splitPlaces(passage.text).map(({ at, begins }) => ({ value: String(at), text: begins })) : null,
    first: !passage || !list || !neighbour(list, passage, -1),
    last: !passage || !list || !neighbour(list, passage, 1),
    kinds: choicesOf(findingKinds, kindWords),
    addressees: choicesOf(addressees, addresseeWords),
    units: timescaleUnits.map((unit) => ({ value: unit, text: unitWords[unit] })),
    frameworks: frameworkChoices(),
    judgement: kind === 'judgement' ? judgementChoices(report, report.judgements.find((each) => each.id === id) ?? null) : null,
    standings: choicesOf(echoStandings, echoWords).map(({ value, text }) => ({ value, text: `They ${text}` })),
    earlier: kind === 'echo' ? await earlierFindings(visit, report) : [],
    echo: report.echoes.find((each) => each.id === id) ?? null,
  }
}

const unitWords: Record<(typeof timescaleUnits)[number], string> = {
  immediately: 'immediately',
  day: 'days',
  'working-day': 'working days',
  week: 'weeks',
  month: 'months',
}

/** The printed words, where the item no longer shows them itself. */
function printedOf(report: CheckedReport, id: string): string | null {
  const passage = [...report.findings, ...report.strengths, ...report.notes].find((each) => each.id === id)
  if (passage) return wasCorrected(passage) ? passage.printedText : null
  const judgement = report.judgements.find((each) => each.id === id)
  if (judgement) return judgement.printedGrade ? `${judgement.printedArea ?? judgement.area}: ${judgement.printedGrade}` : null
  if (id === 'authority' || id === 'leadInspector' || id === 'published') return report[id].printed
  return report.fieldwork.find((each) => each.id === id)?.printed ?? null
}

function choicesOf<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): { value: T; text: string }[] {
  return values.map((value) => ({ value, text: words[value] }))
}
