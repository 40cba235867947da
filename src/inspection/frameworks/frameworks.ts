// Every framework and edition that Goodward knows, and how one is found: by id and edition, by the day of the inspection, and a
// printed label's value in it.

import { areaSend2023, localAreaSend2016 } from './area-send.ts'
import { cqcAssessment2023 } from './cqc-assessment.ts'
import type { Area, Framework, Grade } from './framework.ts'
import { ilacs2018, ilacs2023, ilacs2026 } from './ilacs.ts'
import { jtai2016 } from './jtai.ts'
import { focusedVisit2018, monitoringVisit2016 } from './letters.ts'
import { childProtection2012, lookedAfterChildren2012 } from './separate-inspections.ts'
import { sif2013 } from './sif.ts'
import { slac2009 } from './slac.ts'
import { youthJustice2018 } from './youth-justice.ts'

/** Newest first within a framework. */
export const frameworks: readonly Framework[] = [
  ilacs2026,
  ilacs2023,
  ilacs2018,
  focusedVisit2018,
  monitoringVisit2016,
  jtai2016,
  areaSend2023,
  localAreaSend2016,
  youthJustice2018,
  cqcAssessment2023,
  sif2013,
  childProtection2012,
  lookedAfterChildren2012,
  slac2009,
]

export function findFramework(id: string, edition: string): Framework | null {
  return frameworks.find((framework) => framework.id === id && framework.edition === edition) ?? null
}

/** How a framework is called in passing, where its whole title would crowd out what matters. */
const called: Readonly<Record<string, string>> = {
  slac: 'SLAC inspection',
  'child-protection': 'Child protection inspection',
  'looked-after-children': 'Inspection of services for looked after children',
  sif: 'Single inspection',
  ilacs: 'ILACS inspection',
  'focused-visit': 'Focused visit',
  'monitoring-visit': 'Monitoring visit',
  jtai: 'Joint targeted area inspection',
  'area-send': 'Area SEND inspection',
  'local-area-send': 'Local area SEND inspection',
  'youth-justice': 'Youth justice inspection',
  'cqc-assessment': 'CQC assessment',
}

export function shortTitle(framework: string): string {
  return called[framework] ?? framework
}

/** The edition in force on the day on which inspectors began; null before the first and after the last. */
export function frameworkAt(id: string, began: Temporal.PlainDate): Framework | null {
  const day = began.toString()
  return frameworks.find(({ id: each, from, to }) => each === id && from <= day && (to === null || day <= to)) ?? null
}

/** The edition to offer where the day isn't known: the newest. */
export function newestEdition(id: string): Framework | null {
  return frameworks.find((framework) => framework.id === id) ?? null
}

/** The judgement area that a printed label stands for, in one of the framework's sets; null when it is none that is known. */
export function areaPrinted(framework: Framework, printed: string, set: string | null = null): Area | null {
  const words = plainWords(printed)
  const areas = framework.sets.find(({ key }) => key === set)?.areas ?? []
  return areas.find((area) => area.printed.some((label) => plainWords(label) === words)) ?? null
}

export function findArea(framework: Framework, key: string, set: string | null = null): Area | null {
  return framework.sets.find((each) => each.key === set)?.areas.find((area) => area.key === key) ?? null
}

/** The value that a printed grade stands for: "Requires improvement to be good" and "requires improvement" are one. */
export function gradePrinted(framework: Framework, printed: string, area: Area | null = null): Grade | null {
  const words = plainWords(printed)
  const scales = area ? framework.scales.filter(({ key }) => key === area.scale) : framework.scales
  return scales.flatMap(({ grades }) => grades).find((grade) => grade.printed.includes(words)) ?? null
}

/** The grades that an area can be given, best first; none for a heading. */
export function gradesOf(framework: Framework, area: Area): readonly Grade[] {
  return framework.scales.find(({ key }) => key === area.scale)?.grades ?? []
}

export function findGrade(framework: Framework, key: string): Grade | null {
  return framework.scales.flatMap(({ grades }) => grades).find((grade) => grade.key === key) ?? null
}

/** Small letters, one space, no leading ordinal ("2.1"), no article and no full stop. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/[.:]$/, '')
}
