import { wordFile, workbook } from '../support/tables-as-files.ts'

/** A plan as councils keep it: title rows, two lines of headings, merged findings, lines across, headings printed again, ratings by month. */
export const councilWorkbook = (over: { readonly due?: string; readonly second?: string } = {}) =>
  workbook(
    {
      name: 'Improvement plan',
      rows: [
        ['Calder Vale Council: improvement plan following the inspection of 2016'],
        ['Version 3, last updated 12 January 2017'],
        [],
        [
          'Ref',
          'Recommendation',
          'Action',
          'Success criteria',
          'Lead officer',
          'Partners',
          'Timescale',
          'RAG',
          null,
          'Progress',
          'Date completed',
        ],
        [null, null, null, null, null, null, null, 'Nov 16', 'Jan 17', null, null],
        ['Workstream 1: Practice', null, null, null, null, null, null, null, null, null, null],
        [
          '1.1',
          1,
          'Set a caseload ceiling for each team',
          'Average caseload of 17',
          'Head of Safeguarding',
          null,
          over.due ?? 'Sept 16',
          'A',
          'G',
          'Ceilings are set in four of six teams',
          null,
        ],
        ['1.2', null, 'Audit supervision each month', null, 'HoS / Priya Nair', null, 'ongoing', 'G', 'G', null, null],
        [
          'Ref',
          'Recommendation',
          'Action',
          'Success criteria',
          'Lead officer',
          'Partners',
          'Timescale',
          'RAG',
          null,
          'Progress',
          'Date completed',
        ],
        ['Workstream 2: Partnership', null, null, null, null, null, null, null, null, null, null],
        [
          '2.1',
          '2, 3',
          over.second ?? 'Agree thresholds with the police',
          null,
          'Priya Nair',
          'Weirshire Police',
          new Date('2016-10-31'),
          null,
          null,
          null,
          null,
        ],
        [
          '2.2',
          3,
          'Publish the private fostering leaflet',
          null,
          'Sam Okafor',
          null,
          'by end of March 2016',
          'B',
          'B',
          'Published',
          new Date('2016-04-20'),
        ],
      ],
      merge: ['H4:I4', 'B7:B8', 'A6:K6', 'A10:K10', 'H9:I9'],
      fill: { H11: 'FFFF0000', I11: 'FFFFC000' },
    },
    {
      name: 'Contacts',
      rows: [
        ['Name', 'Job title', 'Organisation', 'Email'],
        ['Priya Nair', 'Principal Social Worker', 'Calder Vale Council', 'priya.nair@caldervale.example'],
        ['Sam Okafor', 'Communications Manager', null, null],
      ],
    },
  )

/** A Word file with a table for each recommendation. */
export const councilWordFile = () =>
  wordFile(
    {
      heading: 'Recommendation 1',
      rows: [
        ['What will we do?', 'Who', 'By when'],
        ['Set a caseload ceiling', 'Head of Safeguarding', 'September 2016'],
        ['Audit supervision', 'Head of Safeguarding', 'Immediate'],
      ],
    },
    {
      heading: 'Recommendation 2',
      rows: [
        ['What will we do?', 'Who', 'By when'],
        ['Agree thresholds', 'Priya Nair', '31/10/2016'],
      ],
    },
  )
