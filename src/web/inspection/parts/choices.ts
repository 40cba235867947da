import type { Framework } from '../../../inspection/frameworks/framework.ts'
import type {
  Addressee,
  EchoStanding,
  FindingKind,
  InspectionKind,
  NoteKind,
  TimescaleUnit,
} from '../../../inspection/inspection-content.ts'
import {
  addressees,
  echoStandings,
  findingKinds,
  inspectionKinds,
  noteKinds,
  timescaleUnits,
} from '../../../inspection/inspection-content.ts'

export const kindWords: Readonly<Record<FindingKind, string>> = {
  recommendation: 'Recommendation',
  improvement: 'Area for improvement',
  'priority-action': 'Area for priority action',
}

export const addresseeWords: Readonly<Record<Addressee, string>> = {
  'local-authority': 'The local authority',
  lscb: 'The Local Safeguarding Children Board',
  partnership: 'The local area partnership',
  other: 'Another body',
}

export const inspectionKindWords: Readonly<Record<InspectionKind, string>> = {
  inspection: 'Inspection',
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  'joint-inspection': 'Joint inspection',
  review: 'Review',
}

export const noteWords: Readonly<Record<NoteKind, string>> = {
  summary: 'What the report says in summary',
  're-inspection': 'What it says about re-inspection',
  monitoring: 'What it says about monitoring',
  plan: 'What it says about the plan',
  'earlier-findings': 'What it says about earlier findings',
}

export const standingWords: Readonly<Record<EchoStanding, string>> = {
  remains: 'It remains to be done',
  met: 'It is met',
  'not-sufficiently-addressed': 'It isn’t sufficiently addressed',
}

export const timescaleWords: Readonly<Record<TimescaleUnit, string>> = {
  immediately: 'Immediately',
  day: 'Within a number of days',
  'working-day': 'Within a number of working days',
  week: 'Within a number of weeks',
  month: 'Within a number of months',
}

const choices = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) =>
  keys.map((value) => ({ value, text: words[value] }))

export const kindChoices = choices(findingKinds, kindWords)
export const addresseeChoices = choices(addressees, addresseeWords)
export const inspectionKindChoices = choices(inspectionKinds, inspectionKindWords)
export const noteChoices = choices(noteKinds, noteWords)
export const standingChoices = choices(echoStandings, standingWords)
export const timescaleChoices = choices(timescaleUnits, timescaleWords)

/** Where a judgement, a finding or a strength belongs: the framework's areas, each with its set where there are several. */
export function areaChoices(framework: Framework | null): { value: string; text: string }[] {
  const sets = framework?.sets ?? []
  return sets.flatMap((set) =>
    set.areas.map((area) => ({
      value: areaValue(set.key, area.key),
      text: sets.length > 1 ? `${set.title}: ${area.title.charAt(0).toLowerCase()}${area.title.slice(1)}` : area.title,
    })),
  )
}

export const areaValue = (set: string | null, area: string): string => `${set ?? ''}|${area}`

export function areaOf(value: string): { readonly set: string | null; readonly area: string } {
  const at = value.indexOf('|')
  return { set: value.slice(0, at) || null, area: value.slice(at + 1) }
}

/** Every grade that the framework's scales know, once. */
export function gradeChoices(framework: Framework | null): { value: string; text: string }[] {
  const grades = new Map((framework?.scales ?? []).flatMap((scale) => scale.grades.map((grade) => [grade.key, grade.word] as const)))
  return [...grades].map(([value, text]) => ({ value, text }))
}

/** The title of an area as the framework has it, or the key in words where the framework doesn't know it. */
export function areaTitle(framework: Framework | null, area: string, set: string | null = null): string {
  const sets = framework?.sets.filter((each) => set === null || each.key === set) ?? []
  const found = sets.flatMap((each) => each.areas).find((each) => each.key === area)
  return found?.title ?? area.replaceAll('-', ' ')
}
