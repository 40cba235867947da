import { printSpan } from '../../../calendar/print-day.ts'
import { printedPublication } from '../../../inspection/context-authorities.ts'
import { roundingSentence, shares } from '../../../inspection/context-counts.ts'
import { dayWords, inWords, withStop } from '../../../plan/plan-words.ts'
import type { InspectionOfReport, JudgementOfReport, ReportRecord } from '../record.ts'
import type { Block, ListItem, Words } from '../words.ts'
import { bullets, counted, dayOrMonthWords, item, paragraph, sentences, strong } from './compose.ts'

// What the inspectorate did and said, with its own numbers and words.

export const inspectionWords = ({ inspections }: ReportRecord): Words =>
  inspections.flatMap((inspection) => [
    ...sentences(
      `${inspection.inspectorate} inspected ${[inspection.inspected, ...fieldworkWords(inspection)].join(' ')}.`,
      `Kind of inspection: ${withStop(inspection.title)}`,
      inspection.team ? `The team: ${withStop(inspection.team)}` : null,
      publicationWords(inspection),
    ),
    ...inspection.notes.filter(({ kind }) => kind === 'summary').map(({ text }) => paragraph(`In the inspectors’ words: “${text}”`)),
    ...(inspection.webAddress
      ? [paragraph([{ kind: 'link', text: `The report: ${inspection.name}`, address: inspection.webAddress } as const])]
      : []),
  ])

/** "from 22 February to 17 March 2016", "in May and June 2016" */
function fieldworkWords({ fieldwork }: InspectionOfReport): string[] {
  const spans = fieldwork.flatMap(({ from, to }) => {
    const [first, last] = [from ?? to, to ?? from]
    if (first === null || last === null) return []
    if (first.length === 10 && last.length === 10) {
      const span = printSpan(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last))
      return [first === last ? `on ${span}` : `from ${span}`]
    }
    if (first.slice(0, 7) === last.slice(0, 7)) return [`in ${dayOrMonthWords(first.slice(0, 7))}`]
    const [month, year] = dayOrMonthWords(first).split(' ')
    return [
      first.slice(0, 4) === last.slice(0, 4)
        ? `in ${month} and ${dayOrMonthWords(last)}`
        : `from ${month} ${year} to ${dayOrMonthWords(last)}`,
    ]
  })
  return spans.length === 0 ? [] : [inWords(spans)]
}

function publicationWords({ published, receivedOn }: InspectionOfReport): string {
  if (published === null)
    return receivedOn
      ? `The council received the report on ${dayWords(receivedOn)}; it isn’t published yet.`
      : 'Its report isn’t published yet.'
  const when = `The report was published ${published.length === 10 ? 'on' : 'in'} ${dayOrMonthWords(published)}`
  return receivedOn ? `${when}; the council received it on ${dayWords(receivedOn)}.` : `${when}.`
}

export const judgementWords = ({ inspections }: ReportRecord): Words =>
  inspections.flatMap((inspection) => {
    const sets = Map.groupBy(inspection.judgements, ({ set }) => set)
    return [
      ...[...sets].flatMap(([set, judgements]) => [
        paragraph(set === null ? 'The inspectors judged:' : [strong(set)]),
        ...bullets(judgementTree(judgements)),
      ]),
      ...sentences(
        restsOn(inspection),
        inspection.overallAbsentReason ? `There is no overall judgement: ${withStop(inspection.overallAbsentReason)}` : null,
      ),
      ...expectedWords(inspection),
    ]
  })

/** Each judgement under the one that it is part of; a heading without a grade of its own holds its parts all the same. */
function judgementTree(judgements: readonly JudgementOfReport[]): ListItem[] {
  const areas = new Set(judgements.map(({ area }) => area))
  const leaf = (judgement: JudgementOfReport): ListItem =>
    item(gradeWords(judgement), judgements.filter(({ parent }) => parent?.area === judgement.area).map(leaf))
  const told = new Set<string>()
  return judgements.flatMap((judgement): ListItem[] => {
    const { parent } = judgement
    if (parent === null) return [leaf(judgement)]
    if (areas.has(parent.area) || told.has(parent.area)) return []
    told.add(parent.area)
    return [item(parent.title, judgements.filter((each) => each.parent?.area === parent.area).map(leaf))]
  })
}

const gradeWords = ({ title, word, notReported }: JudgementOfReport): string =>
  word === null ? `${title}: not reported${notReported ? ` (${notReported.replace(/\.$/, '')})` : ''}` : `${title}: ${word}`

const restsOn = ({ judgements }: InspectionOfReport): string | null =>
  judgements.length > 1 && judgements.some(({ area, word }) => area === 'overall-effectiveness' && word !== null)
    ? 'Overall effectiveness rests on the other judgements. The inspectors give it; it isn’t computed from them.'
    : null

function expectedWords({ expected }: InspectionOfReport): Block[] {
  if (expected.length === 0) return []
  return [
    paragraph('Against what the council had expected:'),
    ...bullets(
      expected.map(
        ({ title, word, asAt, came }) => `${title}: ${word} expected as at ${dayWords(asAt)}${came === null ? '' : `; it came ${came}`}`,
      ),
    ),
  ]
}

export const contextWords = ({ contexts }: ReportRecord): Words =>
  contexts.flatMap((context): Block[] => {
    const from = `${context.name}, as at ${dayWords(context.asAt)}`
    const source = `Source: ${withStop(context.source)}`
    if (context.kind === 'authorities') {
      const areas = [...new Set(context.authorities.flatMap(({ judgements }) => judgements.map(({ area }) => area)))]
      return [
        {
          kind: 'table',
          caption: from,
          head: ['Authority', 'Framework', 'Published', ...areas],
          rows: context.authorities.map(({ authority, framework, published, judgements }) => [
            authority,
            framework ?? '',
            published ? printedPublication(published) : '',
            ...areas.map((area) => judgements.find((each) => each.area === area)?.grade ?? ''),
          ]),
        },
        paragraph(source),
      ]
    }
    const parts = shares(context.total, context.counts)
    return [
      paragraph(`${from}: ${counted(context.total, 'report')} published. Of their overall judgements:`),
      ...bullets(parts.map(({ count, printedGrade, percent }) => `${count} ${printedGrade} (${percent}%)`)),
      ...sentences(roundingSentence(parts), source),
    ]
  })

export const strengthWords = ({ inspections }: ReportRecord): Words =>
  inspections.flatMap(({ strengths }) => {
    if (strengths.length === 0) return []
    const areas = Map.groupBy(strengths, ({ area }) => area)
    const lists = [...areas].flatMap(([area, own]) => [
      ...(area === null || areas.size === 1 ? [] : [paragraph([strong(area)])]),
      ...bullets(own.map(({ text }) => text)),
    ])
    return [paragraph(`The inspectors reported ${counted(strengths.length, 'strength')}:`), ...lists]
  })
