import type { Place, ReadFinding, ReadJudgement, ReadReport } from '../../src/reading/read-report.ts'

/** A report of the Single Inspection Framework about a made-up council, as the reader gives it. */
export function aReadReport(over: Partial<ReadReport> = {}): ReadReport {
  return {
    readerEdition: 'test',
    framework: 'sif',
    edition: 'sif',
    authority: { value: 'Calder Vale Council', printed: 'Calder Vale Council', place: aPlace(1, 200) },
    inspectedFrom: { value: '2016-02-22', printed: '22 February 2016', place: aPlace(1, 260) },
    inspectedTo: { value: '2016-03-17', printed: '17 March 2016', place: aPlace(1, 260) },
    fieldwork: [{ from: '2016-02-22', to: '2016-03-17', printed: '22 February 2016 to 17 March 2016', place: aPlace(1, 260) }],
    published: { value: '2016-05-16', printed: '16 May 2016', place: aPlace(1, 300) },
    leadInspector: { value: 'Rowan Marsh', printed: 'Rowan Marsh', place: aPlace(2, 700) },
    judgements: [
      aJudgement('Overall effectiveness', 'requires-improvement', 'Requires improvement'),
      aJudgement('Children who need help and protection', 'good', 'Good'),
    ],
    findings: [
      aReadFinding('1', 'Managers should check that every assessment is up to date.'),
      aReadFinding('2', 'The board should set targets that stretch services. Those that fall short should be challenged.'),
      aReadFinding('3', 'Support more care leavers to stay in education.'),
      aReadFinding('120', 'The board should publish its plan.', { addressee: 'lscb', list: 'Recommendations for the board' }),
    ],
    strengths: [],
    summary: [],
    notes: [],
    echoes: [],
    doubts: [],
    pages: [
      { width: 595, height: 842 },
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ],
    ...over,
  }
}

export function aReadFinding(number: string | null, text: string, over: Partial<ReadFinding> = {}): ReadFinding {
  return { kind: 'recommendation', addressee: 'local-authority', list: 'Recommendations', number, text, place: aPlace(3, 100), ...over }
}

export function aJudgement(area: string, grade: ReadJudgement['grade'], gradePrinted: string): ReadJudgement {
  return { area, areaPrinted: area, grade, gradePrinted, place: aPlace(2, 100) }
}

/** Two lines, the second half as long. */
export function aPlace(page: number, y: number): Place {
  return {
    page,
    rectangles: [
      { x: 60, y, width: 400, height: 14 },
      { x: 60, y: y + 16, width: 200, height: 14 },
    ],
  }
}
