import type { IlacsReport } from '../ilacs-layout.ts'

// The story of the example council ten years on, without an overall grade. Everything in it is made up.

export const calderVale2026: IlacsReport = {
  authority: 'Calder Vale',
  inspectedFrom: Temporal.PlainDate.from('2026-09-28'),
  inspectedTo: Temporal.PlainDate.from('2026-10-09'),
  published: Temporal.PlainDate.from('2026-11-13'),
  leadInspector: 'Priya Wetherall',
  nationalFramework: true,
  judgements: [
    { area: 'The impact of leaders on social work practice with children and families', grade: 'Requires improvement to be good' },
    { area: 'The experiences and progress of children who need help and protection', grade: 'Requires improvement to be good' },
    { area: 'The experiences and progress of children in care', grade: 'Good' },
    { area: 'The experiences and progress of care leavers', grade: 'Good' },
  ],
  summary: [
    'Children in care and young people who have left care are well looked after in Calder Vale, and have been for some years. Most live near to the people who matter to them, with carers who stay. Those who have left care have a choice of homes and a worker whom they trust.',
    'Help and protection have not kept pace. Since the last inspection in 2023 demand has risen by a fifth, two of the five locality teams have lost their managers, and children whose families have been known for years wait too long for somebody to look at the whole of their story.',
    'Leaders recognised the decline in the spring of 2026 and acted on it. A third of the planned posts have been filled, the front door has been reorganised with the police and the health trust, and a new way of auditing began in July. It is too early for most children to feel the difference.',
  ],
  improvements: [
    'How quickly strategy discussions are held for children who live with long-standing neglect. (outcome 3, national framework)',
    'The quality of plans, so that parents and children know what has to change, by when, and what follows if it does not. (outcome 3, national framework)',
    'The use of family networks before and during pre-proceedings, and the recording of what relatives have offered. (outcome 2, national framework)',
    'Management oversight and supervision in the locality teams, so that drift is seen early and put right. (enabler 2, national framework)',
    'Leaders’ use of figures and audit to show what difference help makes to children. (enabler 2, national framework)',
    'The steadiness of the workforce in the locality teams, including the number of times that a child’s social worker changes. (enabler 3, national framework)',
  ],
  sections: [
    {
      heading: 'The experiences and progress of children who need help and protection: requires improvement to be good',
      findings: [
        'Families find early help without difficulty. Nine family hubs, two of them in schools, offer parenting groups, help with debt and somebody to talk to on the same day. Families say that they are treated as people who know their own children best.',
        'The front door has become quicker since it was reorganised in May. A social worker reads each contact on the day of its arrival, and police and health colleagues add what they know. Parents’ consent is sought and written down for nearly all.',
        'Where a child may be in danger now, the response is prompt. Strategy discussions are held the same day with the right people taking part, and child protection enquiries that follow are careful.',
        'Where harm is slow, the response is slow. For a quarter of the neglected children whose records inspectors read, a strategy discussion took place weeks after a manager had first thought that one might be needed. Chronologies are often begun and seldom used.',
        'Assessments describe children well as they are today. They are less sure about what the past means for them. When a family returns for the third or fourth time, the new assessment tends to start from a blank sheet.',
        'Child in need and child protection plans are long. Most list what each adult will do, and few say what will be different for the child. Two parents told inspectors that they could not tell from the plan whether they were doing well.',
        'Family group conferences are offered, though late. Grandparents, aunts and uncles who could have helped had sometimes been found only after the council had decided to go to court.',
        'Pre-proceedings work has clear letters and regular meetings. For some children it went on for more than six months without a decision, because a specialist report was awaited.',
        'Disabled children are visited by workers who know how to communicate with them. Short breaks are arranged in good time. Moves to adult services are now planned from the age of 14.',
        'Children who go missing are spoken to by somebody whom they know. What they say is shared with the police the same day and has led to places of concern being closed.',
        'Children aged 16 and 17 who have nowhere to live are assessed jointly with the housing service. They are told of their right to come into care, in words that they can keep.',
      ],
    },
    {
      heading: 'The experiences and progress of children in care: good',
      findings: [
        'Children come into care when it is right for them, and few do so in an emergency. Those who can go home safely are helped to do so, with support that lasts beyond the first weeks.',
        'Most children live with foster carers, a growing number of them with relatives. Carers describe their supervising social workers as people who ring back.',
        'Reviews are led by children who wish to lead them. Reviewing officers write to children afterwards in words that are kind and plain. They raise drift early, and managers answer.',
        'Permanence is thought about from the first review. Adoption happens for those for whom it is right, and plans to live with a relative for good are supported with the same energy.',
        'Health assessments and dental checks are up to date for almost all children. A nurse visits children who live far away. Waiting times for help with emotional health have come down to four weeks.',
        'The virtual school has doubled its staff since 2023 and follows each child from the age of two. Attendance is above that of children in care elsewhere, and suspensions have halved.',
        'Children who live outside the area are visited as often as others. Three children were living in homes that were not registered when inspectors arrived. Senior managers see each of them every fortnight, and registration was applied for in each case.',
        'Brothers and sisters live together unless there is a good reason why they should not. Where they live apart, the time that they spend with each other is planned and kept to.',
        'The Care Voice group has changed how the council writes about children. Its members helped to appoint the present director.',
      ],
    },
    {
      heading: 'The experiences and progress of care leavers: good',
      findings: [
        'Personal advisers begin work with young people at 16 and stay with them up to the age of 25 when they are wanted. They know what matters to each young person and who else does.',
        'Pathway plans are written with young people, and more of them than before are written by young people. They cover health, money, home, work and friendship.',
        'Nearly all care leavers live in homes that suit them. The council sets aside 30 tenancies a year, and those who have lost one are given another chance.',
        'Two thirds of care leavers are in education, employment or training. The council employs 21 of them, and its contractors nine.',
        'Young people are given their health history at 17, in a meeting with a nurse who can explain it. They know how to see their records, and somebody sits beside them when they do.',
        'Care leavers who are parents, or who are in custody, or who came to this country alone, have advisers with particular knowledge. None had been lost touch with.',
      ],
    },
    {
      heading: 'The impact of leaders on social work practice with children and families: requires improvement to be good',
      findings: [
        'The present director has been in post since January 2026. She and her colleagues have a true picture of the service and describe its weaknesses without excuse. Their self-evaluation agreed with what inspectors found.',
        'Before that, for some 18 months, leaders did not see that help and protection were getting worse. Figures were watched by volume and by time, and audits graded practice more highly than it deserved.',
        'Elected members and the chief executive have found £2.4 million for the locality teams over two years. Scrutiny is well informed. Corporate parents hold the council to its promises.',
        'Management oversight in the locality teams is uneven. Supervision takes place, and its records are mostly about tasks. Some children’s cases had been without a decision for months while managers changed.',
        'The new way of auditing, which listens to parents and asks what has changed for the child, is sound. It had been used for 46 children by the time of the inspection. Its findings aren’t yet brought together so that teams can learn from them.',
        'Partners work well together at the top and in the hubs. The police and the health trust have each paid for two more posts at the front door.',
        'Social workers in the teams for children in care and care leavers stay. In the locality teams one in three has left within a year, and some children have had four social workers in that time. Those who have joined since the summer speak well of their welcome, and caseloads are coming down.',
      ],
    },
  ],
}
