import type { AreaSendReport } from '../area-send-layout.ts'
import type { EarlySifReport } from '../early-sif-layout.ts'
import type { FocusedVisitLetter } from '../focused-visit-layout.ts'
import type { IlacsReport } from '../ilacs-layout.ts'

// Short reports about made-up places, one for each form that the reader has to know. Every sentence is made up.

const day = (text: string) => Temporal.PlainDate.from(text)

export const ilacs2019: IlacsReport = {
  authority: 'Harrowmere',
  inspectedFrom: day('2019-06-03'),
  inspectedTo: day('2019-06-14'),
  published: day('2019-07-22'),
  leadInspector: 'Colin Ashdown-Peel',
  nationalFramework: false,
  judgements: [
    { area: 'The impact of leaders on social work practice with children and families', grade: 'Good' },
    { area: 'The experiences and progress of children who need help and protection', grade: 'Requires improvement to be good' },
    { area: 'The experiences and progress of children in care and care leavers', grade: 'Outstanding' },
    { area: 'Overall effectiveness', grade: 'Good' },
  ],
  summary: [
    'Children in Harrowmere are well served once they are in care, and better served than they were while they still live at home.',
    'Leaders listen, and have put right three of the four things that were asked of them in 2015.',
  ],
  improvements: [
    'The speed with which referrals from schools are answered.',
    'The recording of why a child protection plan has come to an end.',
    'The visits made to children who are cared for by relatives under a private arrangement.',
  ],
  sections: [
    {
      heading: 'The experiences and progress of children who need help and protection: requires improvement to be good',
      findings: [
        'Most referrals are answered within a day. Those from schools wait longest, because they come on a form that the front door cannot open.',
        'Child protection plans end when they should. The reason is often missing from the record.',
      ],
    },
    {
      heading: 'The experiences and progress of children in care and care leavers: outstanding',
      findings: ['Children in care have homes in which they stay, schools in which they do well, and adults who are proud of them.'],
    },
    {
      heading: 'The impact of leaders on social work practice with children and families: good',
      findings: ['Leaders walk the floor, read records themselves and change course when a child’s story tells them to.'],
    },
  ],
}

export const ilacs2024: IlacsReport = {
  ...ilacs2019,
  authority: 'Wexcombe',
  inspectedFrom: day('2024-01-29'),
  inspectedTo: day('2024-02-02'),
  published: day('2024-03-21'),
  leadInspector: 'Miriam Oyelaran-Smith',
  judgements: [
    { area: 'The impact of leaders on social work practice with children and families', grade: 'Inadequate' },
    { area: 'The experiences and progress of children who need help and protection', grade: 'Inadequate' },
    { area: 'The experiences and progress of children in care', grade: 'Requires improvement to be good' },
    { area: 'The experiences and progress of care leavers', grade: 'Good' },
    { area: 'Overall effectiveness', grade: 'Inadequate' },
  ],
  summary: ['Services in Wexcombe have become worse since 2020. Children wait for help, and some have been left at risk of harm.'],
  improvements: [
    'The time that children wait before they are seen by a social worker.',
    'How leaders make sure that what they are told about practice is so.',
  ],
}

export const visitWithPriorityActions: FocusedVisitLetter = {
  council: 'Calder Vale Council',
  authority: 'Calder Vale',
  addressee: [
    'Ruth Aldersey',
    'Director of Children’s Services',
    'Calder Vale Council',
    'Weir House',
    'Mill Lane',
    'Calder Vale',
    'CV1 3XX',
  ],
  dear: 'Ruth',
  visitedFrom: day('2026-03-17'),
  visitedTo: day('2026-03-18'),
  published: day('2026-04-24'),
  leadInspector: 'Oliver Hexham-Boateng',
  secondInspector: 'Ruth Pennyquick',
  lookedAt: 'the arrangements for children in need and for children who are subject to a child protection plan',
  headlines: [
    'Children at immediate risk are kept safe in Calder Vale. Children whose risk builds up slowly are not always seen for what they are living with. In one locality team more than 60 children had no named social worker in the week of the visit.',
    'Leaders had not known the number. They acted during the visit, and every child had been seen by the end of it.',
  ],
  priorityIntroduction: 'The council should take swift action about the following weaknesses:',
  priorityActions: [
    'The allocation of every child in need of help and protection to a named social worker.',
    'Management oversight of risk to children who have been subject to a plan for more than a year.',
  ],
  improvements: [
    'The quality of assessments, in particular how a family’s history is weighed.',
    'The record of children’s own views.',
    'Supervision that looks at the child as well as at the tasks.',
  ],
  mainFindings: [
    'Social workers know the children they visit and speak of them with warmth. Their records are fuller about what adults have done than about how children are.',
    'Plans that have run for more than a year have lost their purpose for some families. Reviews note the drift and let it be.',
    'Partners are well represented at meetings. The police share what they know within the day.',
  ],
}

export const visitWithoutPriorityActions: FocusedVisitLetter = {
  ...visitWithPriorityActions,
  council: 'Harrowmere Borough Council',
  authority: 'Harrowmere',
  addressee: ['Gideon Marsh', 'Director of Children’s Services', 'Harrowmere Borough Council', 'The Guildhall', 'Harrowmere', 'HM2 4XX'],
  dear: 'Mr Marsh',
  visitedFrom: day('2022-11-08'),
  visitedTo: day('2022-11-09'),
  published: day('2022-12-14'),
  lookedAt: 'the arrangements for care leavers aged 18 to 25',
  headlines: ['Care leavers in Harrowmere keep a worker whom they know. Their plans are not always written down in time.'],
  priorityIntroduction: undefined,
  priorityActions: [],
  improvements: ['The timeliness of pathway plans.', 'The choice of homes for young people who have been in custody.'],
  mainFindings: [
    'Personal advisers are in touch with all but four of the 212 young people for whom they are responsible.',
    'Eight in ten young people live in homes that suit them. Those who come out of custody have the least choice.',
  ],
}

const partnership = {
  information: [
    'Calder Vale Council and NHS Moorland Integrated Care Board (ICB) are jointly responsible for planning and commissioning services for children and young people with special educational needs and/or disabilities in Calder Vale.',
  ],
  experience: [
    'Young children with complex needs are noticed early and helped by people who talk to each other. Older children depend more on where they live and which school they go to.',
    'Parents told inspectors that they were tired of telling their story. Those who had met the new key workers said that they had told it once.',
  ],
  council: { name: 'Calder Vale Council', lead: 'Helena Strand, Director of Children’s Services' },
  board: { name: 'NHS Moorland ICB', lead: 'Tobias Renn, Chief Executive' },
  leadInspector: 'Agnes Featherby',
  careLeadInspector: 'Samir Quillfeather',
}

export const sendWithPriorityActions: AreaSendReport = {
  ...partnership,
  area: 'Calder Vale',
  inspectedFrom: day('2024-09-16'),
  inspectedTo: day('2024-09-20'),
  published: day('2024-11-26'),
  outcome: [
    'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.',
    'A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately three years.',
    'As a result of this inspection, HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND) to address the identified areas for priority action.',
  ],
  effective: [
    'Portage workers and health visitors find very young children’s needs together, and parents meet both on the same day.',
    'The hearing and vision teams go wherever children are, and schools know when they will come.',
  ],
  better: [
    'Children wait for up to two years for an assessment of autism, and little is offered to them in that time.',
    'Education, health and care plans are written late and are out of date when children change school.',
  ],
  priorityActions: [
    {
      responsible: 'Calder Vale Council and NHS Moorland ICB',
      text: 'Leaders should act at once to shorten the wait for neurodevelopmental assessment. This should include:',
      inner: ['a single list, seen by both partners every month', 'help for families while they wait.'],
    },
    {
      responsible: 'Calder Vale Council',
      text: 'The council should bring the issue and review of education, health and care plans within the times that the law sets. It should say each term how far it has come.',
    },
  ],
  improvements: [
    'Partners should make the local offer easy to find and true. Parents should help to write it.',
    'Leaders should plan for adulthood from the age of 14, so that young people and their families know what comes next.',
  ],
}

export const sendWithEffectivePractice: AreaSendReport = {
  ...partnership,
  area: 'Harrowmere',
  inspectedFrom: day('2025-06-09'),
  inspectedTo: day('2025-06-13'),
  published: day('2025-08-05'),
  information: [
    'Harrowmere Borough Council and NHS Lowland Integrated Care Board (ICB) are jointly responsible for planning and commissioning services for children and young people with special educational needs and/or disabilities in Harrowmere.',
  ],
  outcome: [
    'The local area partnership’s special educational needs and/or disability (SEND) arrangements lead to inconsistent experiences and outcomes for children and young people with SEND. The local area partnership must work jointly to make improvements.',
    'The next full area SEND inspection will be within approximately three years.',
    'Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes its strategic plan based on the recommendations set out in this report.',
  ],
  effective: [
    'Speech and language therapists are part of every nursery in the area, and children are talking sooner.',
    'Young people write the agenda of the partnership’s board and chair it twice a year.',
    'Schools help one another before a place is lost, and exclusions of children with SEND have halved in two years.',
  ],
  better: ['Waiting lists are known to one partner and not to the other.', 'Short breaks are enough in the town and not in the villages.'],
  priorityActions: [],
  improvements: [
    'The council and the ICB should share what they know about waiting times, and act on it together.',
    'Leaders should widen the choice of short breaks in the villages, and should ask families which would help.',
  ],
  council: { name: 'Harrowmere Borough Council', lead: 'Gideon Marsh, Director of Children’s Services' },
  board: { name: 'NHS Lowland ICB', lead: 'Winifred Achterberg, Chief Executive' },
  leadInspector: 'Barnaby Osei-Lund',
  careLeadInspector: 'Philippa Trench',
}

export const earlySif: EarlySifReport = {
  authority: 'Wexcombe County Council',
  inspectedFrom: day('2014-10-07'),
  inspectedTo: day('2014-10-29'),
  published: day('2014-12-18'),
  overall: 'The overall judgement is that children’s services require improvement',
  because: 'Wexcombe',
  grades: {
    protection: 'Requires improvement',
    lookedAfter: 'Requires improvement',
    adoption: 'Good',
    careLeavers: 'Inadequate',
    leadership: 'Requires improvement',
    lscb: 'requires improvement',
  },
  keyFindings: [
    {
      theme: 'Help and protection',
      items: ['Early help depends on the village a family lives in.', 'Some strategy discussions take place without the police.'],
    },
    { theme: 'Looked after children and care leavers', items: ['A quarter of care leavers have no pathway plan that is up to date.'] },
  ],
  council: {
    priority: [
      { theme: 'Care leavers', items: ['Give every care leaver a pathway plan that is up to date and written together with them.'] },
      {
        theme: 'Strategy discussions',
        items: [
          'Ensure that no strategy discussion is held without the police, and that its record shows who took part and what was decided.',
        ],
      },
    ],
    improvement: [
      {
        theme: 'Early help',
        items: [
          'Offer the same early help in each part of the county.',
          'Measure whether early help has made a difference to the families who had it.',
        ],
      },
      {
        theme: 'Leadership, management and governance',
        items: ['Make sure that audits look at what changed for children as well as at what was done.'],
      },
    ],
  },
  strengths: [
    'Adopters are found quickly and supported for as long as they wish.',
    'Foster carers say that the out-of-hours line is answered by somebody who knows them.',
  ],
  board: {
    summary: ['The board meets and records its business well. It sees little of what children say.'],
    priority: [{ items: ['Agree one threshold document for all partners and test how it is used.'] }],
    improvement: [
      {
        items: [
          'Hear from children and young people at each meeting of the board.',
          'Publish an annual report that weighs what partners have achieved.',
        ],
      },
    ],
    judgement: ['The board is properly constituted. Its two lay members ask the questions that others do not.'],
  },
  leadInspector: 'Dorothea Mallinson',
}
