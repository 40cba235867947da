/** What the reader isn't sure of, said for the person who checks. */
import type { PageWords } from './page-model.ts'
import type { ReadList } from './read-findings.ts'
import type { Doubt, Passage, ReadFinding, ReadReport } from './read-report.ts'
import { areaOf, editionOf, frameworkOf, overallArea } from './report-framework.ts'

type Read = Omit<ReadReport, 'doubts'>
type Signs = { certain: boolean; lists: readonly ReadList[]; pages: readonly PageWords[]; unplaced: readonly Passage[] }

export function doubtsAbout(report: Read, signs: Signs): Doubt[] {
  return [
    ...aboutFacts(report, signs),
    ...aboutJudgements(report),
    ...aboutOverall(report),
    ...aboutLists(report, signs.lists),
    ...aboutItems(report),
    ...aboutPages(signs),
  ]
}

function aboutFacts(report: Read, { certain }: Signs): Doubt[] {
  const doubts: Doubt[] = []
  if (!certain)
    doubts.push({
      kind: 'framework-uncertain',
      sentence: 'Little in this report says what kind it is: is the framework right?',
      path: 'framework',
    })
  if (!report.authority) doubts.push({ kind: 'authority-missing', sentence: 'The authority’s name was not found.', path: 'authority' })
  if (!report.inspectedFrom)
    doubts.push({ kind: 'dates-missing', sentence: 'The days of the inspection were not found.', path: 'inspectedFrom' })
  if (!report.leadInspector)
    doubts.push({ kind: 'lead-inspector-missing', sentence: 'The lead inspector’s name was not found.', path: 'leadInspector' })
  report.fieldwork.forEach((period, i) => {
    if (period.from > period.to) {
      doubts.push({
        kind: 'dates-backwards',
        sentence: `The inspection ends before it begins: “${period.printed}”.`,
        path: `fieldwork/${i}`,
        place: period.place,
      })
    }
  })
  if (report.published && report.inspectedTo && report.published.value < report.inspectedTo.value) {
    const sentence = `The report is dated ${report.published.printed}, before the inspection ended.`
    doubts.push({ kind: 'dates-backwards', sentence, path: 'published', place: report.published.place })
  }
  return doubts
}

function aboutJudgements({ judgements }: Read): Doubt[] {
  return judgements.flatMap((judgement, i) =>
    judgement.grade === null
      ? [
          {
            kind: 'grade-missing' as const,
            sentence: `No grade was found for “${judgement.area}”.`,
            path: `judgements/${i}`,
            place: judgement.place,
          },
        ]
      : [],
  )
}

/** A page that lost its words may have held the judgement that the framework always gives. */
function aboutOverall(report: Read): Doubt[] {
  const framework = frameworkOf({ framework: report.framework, edition: editionOf(report) })
  if (framework.sets.length === 0) return []
  const overall = overallArea(framework)
  if (report.judgements.length === 0) return [{ kind: 'overall-missing', sentence: 'No judgement was found in this report.' }]
  if (!overall || report.judgements.some((judgement) => areaOf(framework, judgement)?.key === overall.key)) return []
  return [{ kind: 'overall-missing', sentence: `No judgement of “${overall.title}” was found.` }]
}

function aboutLists({ findings, echoes }: Read, lists: readonly ReadList[]): Doubt[] {
  const doubts: Doubt[] = lists
    .filter((list) => list.findings.length === 0 && list.after.length === 0 && !list.headsOthers)
    .map((list) => ({ kind: 'heading-without-items', sentence: `Nothing was found under “${list.heading}”.`, place: list.place }))
  if (findings.length > 0) return doubts
  const echo = echoes.find(({ standing }) => standing !== 'met')
  doubts.push(
    echo
      ? {
          kind: 'only-earlier-findings',
          sentence: 'This report names no finding of its own, but says that earlier ones remain: which does it speak of?',
          place: echo.place,
        }
      : { kind: 'no-findings', sentence: 'No finding was found in this report.' },
  )
  return doubts
}

function aboutItems({ findings }: Read): Doubt[] {
  const doubts: Doubt[] = []
  findings.forEach((finding, i) => {
    const path = `findings/${i}`
    const before = findings[i - 1]
    if (before && skips(before, finding)) {
      doubts.push({
        kind: 'number-skipped',
        sentence: `After number ${before.number} comes number ${finding.number}.`,
        path,
        place: finding.place,
      })
    }
    if (/(?:[,;:–-]|\b(?:and|or|the|of|to|for|with|that|in|by|a))$/i.test(finding.text)) {
      doubts.push({
        kind: 'item-ends-abruptly',
        sentence: `This finding seems to break off: “… ${finding.text.slice(-60)}”`,
        path,
        place: finding.place,
      })
    }
    if (mayBeTwo(finding)) {
      doubts.push({
        kind: 'item-may-be-two',
        sentence: `This may be two findings: “${finding.text.slice(0, 60)} …”`,
        path,
        place: finding.place,
      })
    }
  })
  return doubts
}

function skips(before: ReadFinding, finding: ReadFinding): boolean {
  if (before.addressee !== finding.addressee || before.number === null || finding.number === null) return false
  return Number(finding.number) !== Number(before.number) + 1
}

/** A second sentence that begins as a finding does, or another bullet in the middle of the words. */
function mayBeTwo({ text, number }: ReadFinding): boolean {
  if (/\s[•■▪◼●]\s/.test(text)) return true
  if (number !== null && new RegExp(`[.!?]\\s+${Number(number) + 1}[.)]?\\s+\\p{Lu}`, 'u').test(text)) return true
  return text.length > 900
}

function aboutPages({ pages, unplaced }: Signs): Doubt[] {
  const doubts: Doubt[] = pages.flatMap(({ number, damaged, words }) => {
    if (!damaged && words.length > 0) return []
    // A published page has its number at least.
    const why = damaged ? 'can’t be read' : 'has no words that can be read, as a picture or a damaged page has none'
    return [
      {
        kind: 'page-damaged',
        sentence: `Page ${number} ${why}: what stands on it is missing here.`,
        place: { page: number, rectangles: [] },
      },
    ]
  })
  const [first] = unplaced
  if (first) {
    const pages = [...new Set(unplaced.map(({ place }) => place.page))].join(', ')
    const sentence = `The report marks ${unplaced.length === 1 ? 'a paragraph' : `${unplaced.length} paragraphs`} as leading to a recommendation without saying which: page ${pages}.`
    doubts.push({ kind: 'marked-paragraph-unplaced', sentence, place: first.place })
  }
  return doubts
}
