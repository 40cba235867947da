import type { Database } from '../../src/database/database.ts'
import { inTransaction } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import type { InspectionDatabase } from '../../src/inspection/inspection.tables.ts'
import type { FindingContent, InspectionContent, JudgementContent } from '../../src/inspection/inspection-content.ts'
import { recordInspection } from '../../src/inspection/record-inspection.commands.ts'
import type { Viewer } from '../../src/people/viewer.ts'

/** A finding of a single inspection framework report, numbered and in made-up words. */
export function aFinding(number: string | null, over: Partial<FindingContent> = {}): FindingContent {
  const text = over.text ?? `Make sure that managers check the work on plan ${number ?? 'each'} and record what they decided.`
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

/** A judgement under the single inspection framework, printed as its report prints it. */
export function aJudgement(over: Partial<JudgementContent> = {}): JudgementContent {
  return {
    set: null,
    area: 'overall-effectiveness',
    parentArea: null,
    grade: 'requires-improvement',
    notReportedReason: null,
    printedArea: 'Overall effectiveness',
    printedGrade: 'Requires improvement',
    place: null,
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

const asked = [
  'Make sure that every plan says who will do what, and by when.',
  'Keep a chronology in each case file and use it in supervision.',
  'Visit children who are privately fostered within the time that the rules set.',
  'Give team managers the figures that they need each month.',
  'Tell children and parents in writing what was decided, and why.',
  'Review the homes of young people aged 16 and 17 with them.',
  'Make sure that reviewing officers follow up what they ask for.',
  'Help more care leavers into work, training or study.',
  'Give social workers time to see children alone.',
  'Check that advocacy is offered before each child protection conference.',
  'Set out how the council will know that its changes help.',
]

const grades = (words: readonly [string, string, string | null, string, string][]): JudgementContent[] =>
  words.map(([area, printedArea, parentArea, grade, printedGrade]) => aJudgement({ area, printedArea, parentArea, grade, printedGrade }))

/** Seven judgements, nested; eleven recommendations to the council and five to the safeguarding board, those numbered as paragraphs. */
export function anInspectionWithSafeguardingBoard(over: Partial<InspectionContent> = {}): InspectionContent {
  return anInspectionContent({
    receivedOn: '2016-05-13',
    judgements: grades([
      ['overall-effectiveness', 'Overall effectiveness', null, 'requires-improvement', 'Requires improvement'],
      ['help-and-protection', 'Children who need help and protection', null, 'good', 'Good'],
      [
        'looked-after-and-permanence',
        'Children looked after and achieving permanence',
        null,
        'requires-improvement',
        'Requires improvement to be good',
      ],
      ['adoption', 'Adoption performance', 'looked-after-and-permanence', 'good', 'Good'],
      [
        'care-leavers',
        'Experiences and progress of care leavers',
        'looked-after-and-permanence',
        'requires-improvement',
        'Requires improvement',
      ],
      ['leadership-management-governance', 'Leadership, management and governance', null, 'good', 'Good'],
      [
        'lscb-effectiveness',
        'The effectiveness of the Local Safeguarding Children Board',
        null,
        'requires-improvement',
        'Requires improvement',
      ],
    ]),
    findings: [
      ...asked.map((text, n) => aFinding(`${n + 1}`, { text })),
      ...[120, 121, 122, 123, 124].map((number) =>
        aFinding(`${number}`, {
          list: 'Recommendations for the LSCB',
          text: `The board should check each quarter what paragraph ${number} asks of its partners.`,
          addressees: [{ addressee: 'lscb', printed: 'LSCB' }],
        }),
      ),
    ],
    ...over,
  })
}

/** Ten recommendations that the authority calls a to j; the last speaks to the police, and one sentence of it to nobody here. */
export function anInspectionWithOwnLabels(over: Partial<InspectionContent> = {}): InspectionContent {
  const last =
    'Challenge the police about late strategy discussions, and watch what changes. HM Chief Inspector will tell the police inspectorate.'
  return anInspectionContent({
    published: { day: '2016-08-05' },
    receivedOn: '2016-08-04',
    fieldwork: [{ from: { month: '2016-05' }, to: { month: '2016-06' } }],
    judgements: [aJudgement({ grade: 'good', printedGrade: 'Good' })],
    findings: [...asked.slice(0, 9), last].map((text, n) =>
      aFinding(`${n + 1}`, {
        text,
        ownLabel: 'abcdefghij'.charAt(n),
        ...(text === last
          ? {
              addressees: [
                { addressee: 'local-authority', printed: null },
                { addressee: 'other', printed: 'the police' },
              ],
              sentencesAside: [
                {
                  sentence: 'HM Chief Inspector will tell the police inspectorate.',
                  because: 'It speaks to the inspectorates, not to the council.',
                },
              ],
            }
          : {}),
      }),
    ),
    ...over,
  })
}

/** SLAC: two sets of judgements with two overalls, capacity to improve, "adequate", and times for each finding. */
export function anInspectionInTwoSets(over: Partial<InspectionContent> = {}): InspectionContent {
  const inSet = (set: string, words: Parameters<typeof grades>[0]) => grades(words).map((judgement) => ({ ...judgement, set }))
  return anInspectionContent({
    framework: 'slac',
    edition: '2009',
    published: { day: '2012-04-10' },
    fieldwork: [{ from: { day: '2012-02-20' }, to: { day: '2012-03-02' } }],
    judgements: [
      ...inSet('safeguarding', [
        ['overall-effectiveness', 'Overall effectiveness', null, 'adequate', 'Adequate (Grade 3)'],
        ['capacity-for-improvement', 'Capacity for improvement', null, 'good', 'Good'],
      ]),
      ...inSet('looked-after-children', [
        ['overall-effectiveness', 'Overall effectiveness', null, 'adequate', 'Adequate'],
        ['capacity-for-improvement', 'Capacity for improvement', null, 'good', 'Good'],
        ['be-healthy', 'Be healthy', 'outcomes', 'inadequate', 'Inadequate'],
      ]),
    ],
    findings: [
      aFinding(null, {
        list: 'Areas for improvement: safeguarding',
        kind: 'improvement',
        text: 'Tell referrers what became of their referral.',
        timescale: { amount: null, unit: 'immediately', printed: 'Immediately' },
      }),
      aFinding(null, {
        list: 'Areas for improvement: looked after children',
        kind: 'improvement',
        text: 'Assess the health of each child who comes into care.',
        timescale: { amount: 3, unit: 'month', printed: 'Within three months' },
        addressees: [{ addressee: 'other', printed: 'NHS' }],
      }),
    ],
    ...over,
  })
}
