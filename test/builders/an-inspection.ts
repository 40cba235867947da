import type { Database } from '../../src/database/database.ts'
import { inTransaction } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import type { InspectionDatabase } from '../../src/inspection/inspection.tables.ts'
import type { FindingContent, InspectionContent } from '../../src/inspection/inspection-content.ts'
import { recordInspection } from '../../src/inspection/record-inspection.commands.ts'
import type { Viewer } from '../../src/people/viewer.ts'

/** A finding of a single inspection framework report, numbered and in made-up words. */
export function aFinding(number: string, over: Partial<FindingContent> = {}): FindingContent {
  const text = `Make sure that managers check the work on plan ${number} and record what they decided.`
  return {
    list: 'Recommendations',
    kind: 'recommendation',
    printedNumber: number,
    printedText: text,
    text,
    theme: null,
    area: null,
    timescale: null,
    nationalFramework: null,
    addressees: [{ addressee: 'local-authority', printed: null }],
    paragraphs: [],
    place: { page: 8, rectangles: [{ x: 70, y: 120, width: 450, height: 28 }] },
    ...over,
  }
}

/** Calder Vale's single inspection of 2016: published 16 May 2016, two findings for the council and one for its LSCB. */
export function anInspectionContent(over: Partial<InspectionContent> = {}): InspectionContent {
  return {
    framework: 'sif',
    edition: '2013',
    kind: 'inspection',
    title: null,
    printedAuthority: 'Calder Vale Council',
    notifiedOn: null,
    feedbackOn: null,
    published: { day: '2016-05-16' },
    receivedOn: null,
    leadInspector: 'Rowan Ashby',
    team: null,
    overallAbsentReason: null,
    reportFile: null,
    entered: 'by-hand',
    fieldwork: [{ from: { day: '2016-02-22' }, to: { day: '2016-03-17' } }],
    judgements: [],
    findings: [aFinding('1'), aFinding('2'), aFinding('120', { addressees: [{ addressee: 'lscb', printed: null }] })],
    strengths: [],
    notes: [],
    echoes: [],
    ...over,
  }
}

/** An inspection on record. Gives its id. */
export function anInspection(db: Database<InspectionDatabase>, viewer: Viewer, over: Partial<InspectionContent> = {}): Promise<string> {
  return inTransaction(db, viewer, newId(), (tx) => recordInspection(tx, viewer, anInspectionContent(over)))
}
