// The judgements, findings, strengths and notes of a report as they were read. An item's id is its place in what was read, so that
// the same report always starts the same.

import type { TimescaleContent } from '../inspection/inspection-content.ts'
import type { CheckedEcho, CheckedFinding, CheckedJudgement, CheckedNote, CheckedPassage, ReaderDoubt } from './checked-report.ts'
import type { Doubt, Passage, ReadFinding, ReadReport } from './read-report.ts'

type Items = {
  judgements: CheckedJudgement[]
  findings: CheckedFinding[]
  strengths: CheckedPassage[]
  notes: CheckedNote[]
  echoes: CheckedEcho[]
  readerDoubts: ReaderDoubt[]
}

export function startItems(read: ReadReport): Items {
  return {
    judgements: read.judgements.map((judgement, n) => ({
      id: `judgement-${n + 1}`,
      area: judgement.area,
      parentArea: judgement.parentArea ?? null,
      grade: judgement.grade,
      notReportedReason: null,
      printedArea: judgement.areaPrinted,
      printedGrade: judgement.gradePrinted || null,
      place: judgement.place,
      removed: false,
    })),
    findings: read.findings.map((finding, n) => startFinding(finding, `finding-${n + 1}`)),
    strengths: read.strengths.map((strength, n) => startPassage(strength, `strength-${n + 1}`)),
    notes: [
      ...read.summary.map((passage, n) => ({ ...startPassage(passage, `summary-${n + 1}`), kind: 'summary' as const })),
      ...read.notes.map((note, n) => ({ ...startPassage(note, `note-${n + 1}`), kind: note.kind })),
    ],
    echoes: read.echoes.map((echo, n) => ({ ...startPassage(echo, `echo-${n + 1}`), says: echo.standing, speaksOf: null })),
    readerDoubts: read.doubts.map((doubt) => startDoubt(read, doubt)),
  }
}

function startPassage(passage: Passage, id: string): CheckedPassage {
  return { id, text: passage.text, printedText: passage.text, place: passage.place, removed: false }
}

function startFinding(finding: ReadFinding, id: string): CheckedFinding {
  return {
    ...startPassage(finding, id),
    kind: finding.kind,
    addressee: finding.addressee,
    addresseePrinted: finding.responsible ?? null,
    list: finding.list,
    number: finding.number,
    theme: finding.theme ?? null,
    area: finding.area ?? null,
    timescale: finding.timescale ? timescaleOf(finding.timescale) : null,
    nationalFramework: finding.nationalFramework ?? null,
    paragraphs: finding.markedParagraphs ?? [],
  }
}

const units = { immediately: 'immediately', days: 'day', weeks: 'week', months: 'month' } as const

function timescaleOf(timescale: NonNullable<ReadFinding['timescale']>): TimescaleContent {
  return { printed: timescale.printed, amount: timescale.amount, unit: units[timescale.unit] }
}

const lists = {
  findings: 'finding',
  judgements: 'judgement',
  strengths: 'strength',
  summary: 'summary',
  notes: 'note',
  echoes: 'echo',
  fieldwork: 'period',
}

/** "findings/3" is the fourth finding; a path without a number names a fact. */
function startDoubt(read: ReadReport, doubt: Doubt): ReaderDoubt {
  const [list = '', n] = (doubt.path ?? '').split('/')
  const isList = (name: string): name is keyof typeof lists => Object.hasOwn(lists, name)
  const { kind, sentence, place } = doubt
  if (!isList(list) || n === undefined) return { kind, sentence, item: list || null, words: null, place: place ?? null }
  const about = read[list][Number(n)]
  const words = about && 'text' in about ? about.text : null
  return { kind, sentence, item: `${lists[list]}-${Number(n) + 1}`, words, place: place ?? about?.place ?? null }
}
