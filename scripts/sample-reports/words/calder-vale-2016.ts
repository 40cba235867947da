import type { SifReport } from '../sif-layout.ts'

// The story of the example council in 2016. Place, persons, figures and every sentence are made up.

export const calderVale2016: SifReport = {
  authority: 'Calder Vale Council',
  area: 'Calder Vale',
  inspectedFrom: Temporal.PlainDate.from('2016-04-25'),
  inspectedTo: Temporal.PlainDate.from('2016-05-19'),
  published: Temporal.PlainDate.from('2016-07-15'),
  headline: 'Children’s services in Calder Vale require improvement to be good',
  grades: {
    protection: 'Requires improvement',
    lookedAfter: 'Requires improvement',
    adoption: 'Good',
    careLeavers: 'Requires improvement',
    leadership: 'Good',
    lscb: 'requires improvement',
  },
  executiveSummary: [
    'Families in Calder Vale who ask for early help usually get it quickly, and they speak warmly of the workers they meet. Once a family needs a social worker, the picture is less even. Most children at immediate risk are seen on the same day, but a number of those whose risk builds up slowly wait too long before anybody draws the threads together.',
    'The council knows this. Its own audits found it nine months before inspectors came, and a new front door, shared with the police and the health trust, opened in January 2016. The change is in the right direction. It has not yet reached the children whose assessments were written before it, and some of those are now well out of date.',
    'Children who are looked after live, for the most part, in settled homes with carers who know them. Their plans do not always keep up with them. In a third of the plans that inspectors read, the same three actions had been carried forward through two reviews. Reviewing officers had noticed, but had raised their concern formally on only a handful of occasions.',
    'Adoption is a strength. Children are matched early and with thought, adopters are prepared well, and support after the order is there when families come back to ask for it. No adoption had broken down in the two years before the inspection.',
    'Young people who are leaving care like their personal advisers and keep in touch with them. Too few are in work, education or training by the age of 19, and the choice of places to live narrows sharply for those who have already lost one tenancy. Health histories had been given to fewer than half of the young people whom inspectors met.',
    'Elected members take their part as corporate parents seriously and ask for figures every quarter. Those figures are good at saying whether a visit was made, and poor at saying whether it did any good. Senior managers are steady, visible and honest about what is not working, and staff trust them. Turnover among social workers has fallen from 24% to 13% in a year.',
    'The Local Safeguarding Children Board meets its duties and has begun to hold partners to account. It does not yet see enough of what individual agencies find in their own audits, and its annual report describes activity more than difference.',
  ],
  about: [
    {
      heading: 'Previous inspections',
      items: [
        { text: 'The council runs two children’s homes. Both were judged to be good at their last full inspection.' },
        {
          text: 'The previous inspection of services for safeguarding and for looked after children was in November 2011. The council was judged to be adequate in both.',
        },
        { text: 'The previous inspection of the council’s adoption service was in March 2010. It was judged to be good.' },
      ],
    },
    {
      heading: 'Local leadership',
      items: [
        { text: 'The Director of Children’s Services has been in post since September 2014.' },
        { text: 'The independent chair of the LSCB has been in post since April 2015.' },
        {
          text: 'The LSCB isn’t shared with another authority, but follows procedures agreed by the five boards of the moorland counties.',
        },
      ],
    },
    {
      heading: 'Children and young people living in this area',
      items: [
        { text: 'About 38,400 children and young people under the age of 18 years live in Calder Vale. This is 22% of the population.' },
        { text: 'Some 17.8% of them live in poverty.' },
        {
          text: 'The share of children entitled to free school meals:',
          inner: [
            'in primary schools is 16.1% (the national figure is 15.6%)',
            'in secondary schools is 14.2% (the national figure is 13.9%).',
          ],
        },
        {
          text: 'Children and young people from minority ethnic groups account for 14.3% of all those living in the area, against 21.5% in the country as a whole.',
        },
      ],
    },
    {
      heading: 'Child protection in this area',
      items: [
        {
          text: 'At 25 April 2016, 1,212 children had been found through assessment to be in need of a specialist children’s service. At 31 March 2015 the number was 1,148.',
        },
        {
          text: 'At 25 April 2016, 241 children and young people were the subject of a child protection plan. At 31 March 2015 the number was 198.',
        },
        { text: 'At 25 April 2016, five children lived in a privately arranged fostering placement.' },
      ],
    },
    {
      heading: 'Children and young people looked after in this area',
      items: [
        {
          text: 'At 25 April 2016, 266 children and young people were looked after by the council, a rate of 69 per 10,000. Of these:',
          inner: [
            '97 live outside the council’s area',
            '18 live in children’s homes',
            '194 live with foster families',
            '31 live with parents',
            'six are unaccompanied children who came to this country to seek asylum.',
          ],
        },
        {
          text: 'In the last 12 months:',
          inner: [
            'there have been 17 adoptions',
            'nine children became the subject of special guardianship orders',
            '88 children ceased to be looked after, of whom four later came back.',
          ],
        },
      ],
    },
  ],
  recommendations: [
    'Make sure that every child whose assessment is more than six months old, or whose circumstances have changed, has a new assessment that looks at their history as a whole.',
    'Bring the decision to hold a strategy discussion forward for children who live with long-standing neglect, so that risk which builds up slowly is acted on as firmly as a single event.',
    'Ensure that child protection and child in need plans say plainly what has to change, by when, and what will happen if it does not.',
    'Strengthen the challenge of independent reviewing officers, so that drift in a child’s plan is raised, answered and recorded between reviews as well as at them.',
    'See that the wishes and feelings of disabled children are sought in ways that suit them, and that what they say can be found in their plans.',
    'Raise the attainment of looked after children at key stage 4, in particular through personal education plans that are ambitious, measured and kept up to date.',
    'Increase the number of care leavers in education, employment or training. The council, as the largest employer in the area, should widen its own offer of apprenticeships.',
    'Give all care leavers their health history and help them to understand it before they are 18.',
    'Widen the choice of suitable places to live for care leavers, including those who have lost a tenancy or have spent time in custody.',
    'Develop the figures that senior managers and elected members see, so that they show the difference that work makes to children as well as whether it was done on time.',
    'Identify children who are privately fostered, and make sure that they are visited and assessed as the regulations require. The police and health partners should be asked to take a full part in this.',
  ],
  youngPeople: [
    'If you and your family need some help early on, people in Calder Vale are quick to give it. You told us that they listen and don’t judge.',
    'When something is badly wrong today, somebody comes to see you today. When things get worse little by little, it can take too long before somebody does something about it. We have asked the council to get better at this.',
    'Some of you have a plan that doesn’t say clearly what has to change. A plan ought to make sense to you, and you ought to be asked about it.',
    'Most of you who can’t live at home live with carers who know you well. You don’t often have to move. You told us that contact with your brothers and sisters is mostly well arranged.',
    'If you need a new family for ever, the council works hard to find one that fits, and goes on helping after you have moved in.',
    'Your reviewing officer should speak up for you when things aren’t getting done. We have asked them to do that more often and more loudly.',
    'When you leave care you keep somebody who knows you. Too many of you are without a job, a course or a place to live that feels like yours. Most of you had not been given your health history.',
    'Councillors want to hear from you. Members of the Care Voice group told us that when they asked for free leisure passes, they had them within two months.',
  ],
  sections: [
    {
      title: 'The experiences and progress of children who need help and protection',
      grade: 'Requires improvement',
      summary: [
        'Early help reaches families soon after they ask for it. Five family hubs work with schools, health visitors and the housing service, and a single request form has replaced eleven. Families who have had this help rarely need to be referred on.',
        'The new front door makes better decisions than the one it replaced. Referrals are read by a social worker within the day, and police and health colleagues sit at the same table. Children in immediate danger are protected without delay.',
        'Work with children whose needs are long-standing is weaker. Assessments describe the latest event in detail and the years before it in a line or two. Plans list the visits to be made and the courses to be attended; they seldom say what must be different for the child.',
        'Disabled children get practical help that their parents value. Their own views are missing from too many records.',
      ],
      findings: [
        'Early help is well organised and well understood. Each of the five family hubs has a coordinator who chairs a weekly meeting of local schools, health visitors, the housing service and voluntary groups. In the twelve months before the inspection 1,630 families were helped in this way. Of these, fewer than one in ten went on to need a social worker.',
        'The front door, which brings together the council, the police and the health trust, has been in place since January 2016. A qualified social worker reads every contact on the day that it arrives. Managers record why they have decided as they have. Of the 60 contacts that inspectors looked at, 57 had been dealt with in proportion to the need.',
        'Children at immediate risk are seen promptly. Strategy discussions in these cases are held within hours, with the right people taking part, and are minuted before the day is out. The emergency duty team, shared with a neighbouring council, keeps to the same standard at night and at weekends.',
        'Where risk builds up over time, strategy discussions are held late. In eight of the 22 cases of neglect that were followed in depth, the need for one had been noted by a team manager at least a month before it took place. Chronologies, where they existed, had not been used to see the pattern (Recommendation).',
        'Assessments of children who have been known to the service for more than a year are often out of date. Inspectors saw assessments that had been copied forward with a new date, and others in which a move, a new partner or the birth of a sibling had left no trace (Recommendation).',
        'Child protection conferences are well attended, except by general practitioners, and parents say that they are treated with respect. The plans that come out of them have too many actions and too few outcomes. Only a minority say what will follow if nothing changes (Recommendation).',
        'Social workers in the disabled children’s team arrange short breaks and equipment quickly, and parents spoke of them with gratitude. Records rarely show how a child who does not use speech was asked for their views, although the team has had training and owns the means to do it (Recommendation).',
        'Children who go missing from home or care are offered a conversation on their return within 72 hours in most cases. What they say is passed to the police and brought together at a weekly meeting, so that places and adults of concern are recognised.',
        'Children who may be at risk of sexual exploitation are known to a small specialist team, which stays with them for as long as they want it. Its work is careful and patient. Managers in the locality teams do not always tell the specialist team when a child’s circumstances change.',
        'Very few children who are privately fostered are known to the council. Awareness in schools is good and elsewhere is low. The visits made to the five children who were known had not all been made within the required time (Recommendation).',
      ],
    },
    {
      title: 'The experiences and progress of children looked after and achieving permanence',
      grade: 'Requires improvement',
      summary: [
        'Decisions that a child should be looked after are sound, and few children come into care in an unplanned way. Once they are looked after, most live in stable homes near to their school and family.',
        'Plans and reviews do not drive progress as they should. Reviewing officers know their children well, yet rarely use the formal means they have to put an end to delay.',
        'Looked after children do well at primary school and fall behind at secondary school. The virtual school has recognised this and has set itself the right task, with too few people to do it.',
      ],
      findings: [
        'The edge of care team works with young people aged 11 to 16 and their families, at home and at weekends. Of the 74 families whom it helped in the last year, 61 stayed together. Where they could not, the decision to look after the young person was clear and timely.',
        'When a court needs to decide, applications are well prepared. Cases are completed in 27 weeks on average. Judges and the children’s guardians told inspectors that the quality of social work statements has risen noticeably in the last year.',
        'Independent reviewing officers each hold about 80 children. They visit before reviews and children like them. In a third of the plans seen the same actions had been carried forward twice or more. Formal challenge had been used four times in a year (Recommendation).',
        'Health assessments of looked after children are completed in time for 91% of children, and dental checks for 88%. Waiting times for emotional and mental health support have come down to six weeks since the council and the health trust began to pay for a worker together.',
        'At the end of primary school, looked after children in Calder Vale do as well as looked after children elsewhere, and in mathematics a little better. At the age of 16 they do less well, and the gap has widened for three years. Personal education plans for older pupils are thin, and one in five was out of date (Recommendation).',
        'Foster carers are assessed and trained with care. There are enough for younger children, and too few for teenagers and for brothers and sisters who should live together. A recruitment campaign that began in February 2016 has brought in 40 enquiries and 11 applications.',
        'Children who live outside the council’s area are visited as often as those who live in it. Their schooling and health are followed closely, and the council moves quickly when a home is not what it promised to be.',
      ],
      parts: [
        {
          title: 'The graded judgement for adoption performance is good',
          findings: [
            'Adoption is thought of early, for every child for whom it might be right. Family finding begins before the court has made its order, so that children wait for as short a time as possible. In the last three years children have moved in with their adopters 64 days sooner than the national average.',
            'Adopters described their preparation as honest and thorough. They said that they had been told what was known and what was not known about their child. Life story books are made with skill and are ready when the order is granted.',
            'Support after adoption is well used. Families may come back at any time, and most of those who asked in the last year were seen within two weeks. No adoption has broken down in the last two years.',
          ],
        },
        {
          title: 'The graded judgement for the experience and progress of care leavers is requires improvement',
          findings: [
            'Personal advisers keep in touch with 96% of care leavers, and many go well past what is asked of them. Pathway plans are written together with the young person and cover what matters.',
            'At the age of 19, 44% of care leavers are in education, employment or training. The council offers eight apprenticeships to care leavers, three of which were unfilled at the time of the inspection. Its contractors are not asked to offer any (Recommendation).',
            'Fewer than half of the care leavers who spoke to inspectors had been given a history of their health. Some did not know that they could ask for one (Recommendation).',
            'Most care leavers live in places that are safe and suitable. Those who have lost a tenancy, or come back to the area from custody, have little to choose from. Two young people had stayed in bed and breakfast accommodation in the last year, which is two too many (Recommendation).',
          ],
        },
      ],
    },
    {
      title: 'Leadership, management and governance',
      grade: 'Good',
      summary: [
        'The Director of Children’s Services and her managers know their service. What they wrote about it before the inspection was accurate, and they had begun to put right most of what inspectors found.',
        'Elected members are interested and well informed about volume and timeliness. They are not yet told enough about quality.',
        'The workforce is steadier than it was, and staff would recommend Calder Vale as a place to work.',
      ],
      findings: [
        'Senior leaders have set a small number of priorities and have kept to them. The improvement plan of 2014 has been closed with evidence for each of its actions, and what was not achieved is said openly.',
        'The lead member and the chief executive meet the Director of Children’s Services every month. Roles are clear. An assurance test of the director’s wider duties was made in 2015, and its suggestions were taken up.',
        'Performance reports are timely and exact about whether visits, reviews and assessments were done. They say little about their quality, and next to nothing about what became of the children. The corporate parenting board has asked for this to change, and a first draft was seen during the inspection (Recommendation).',
        'Audit is established. Each manager audits two cases a month, and a sample is checked by somebody else. Findings are shared in plain words with all staff. The link from what audits find to what training offers is still loose.',
        'The council knows what its children need and buys services to match. Commissioning is shared with two neighbours for children’s homes and independent fostering, and with the health trust for emotional wellbeing.',
        'Recruitment and retention have improved. Turnover has fallen from 24% to 13%, agency workers fill one post in ten, and average caseloads are at 17. Newly qualified social workers have protected time and good supervision in their first year.',
      ],
    },
  ],
  lscb: {
    headline: 'The Local Safeguarding Children Board requires improvement',
    summary: [
      'The board meets its statutory duties. Its independent chair has brought order and purpose to its meetings, and partners say that they are now asked harder questions than before.',
      'The board does not yet see what single agencies find when they audit their own work, so that it cannot be sure how good practice is outside the council. It gathers figures from four of its eleven partners.',
      'Training is well planned and well attended. Lessons from reviews are spread quickly. The voices of children come to the board through adults, and not yet from children themselves.',
    ],
    recommendations: [
      'The board should require each partner to bring the findings of its own audits at least once a year, and should say what it has learned from them.',
      'Complete the multi-agency set of figures, so that it covers every partner and shows trends over time.',
      'Monitor how well partners recognise and report children who are privately fostered, and publish the result.',
      'Find ways for children and young people to put their experiences to the board directly, and show what has changed because they did.',
      'The annual report should weigh how effective services are in keeping children safe, and should be plain about where they are not.',
    ],
    findings: [
      'The board is properly constituted, well chaired and attended by people who can commit their organisations. Its budget is agreed for two years. Links with the health and wellbeing board and the community safety partnership are set down and used.',
      'Multi-agency audits of neglect and of domestic abuse were thorough and have led to change. Audits by single agencies are not brought to the board, apart from those of the council and of one health provider (Recommendation).',
      'Figures come from the council, the police, the hospital and the youth offending team. Those of the remaining seven partners are missing or more than a year old, so that the board cannot compare one quarter with the next (Recommendation).',
      'The board ran a short campaign about private fostering in 2014. Nobody has looked since at whether more such children have become known, and the number has hardly moved (Recommendation).',
      'Two serious case reviews have been published since the last inspection. Their lessons were shared at eleven short events that 540 people attended, and audits show that two of the three main lessons have been taken up.',
      'Children’s views are gathered by partners and reported to the board in summary. Members of the Care Voice group would like to come themselves and have not been asked (Recommendation).',
      'The annual report gives a full account of meetings held and courses run. It is less clear about whether children are safer as a result (Recommendation).',
    ],
  },
  team: {
    lead: 'Marian Threlfall',
    deputy: 'Joseph Adeyemi-Clarke',
    others: 'Harriet Pomfrey, Dev Ramanathan, Alun Pritchett-Rees, Susan Okonjo',
    quality: 'Leonard Whitcombe, Senior HMI',
  },
}
