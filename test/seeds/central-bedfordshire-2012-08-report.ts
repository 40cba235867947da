import { readWords } from '../../src/governance/report/read-words.ts'
import { officersOfCentralBedfordshire } from './central-bedfordshire-2012-08.ts'
import { notApplicable, officer, type ReportOfSeed } from './write-report.ts'

const { member, director, lead } = officersOfCentralBedfordshire

/** Executive, 21 August 2012, on working day 92 of 70. Its background said again what the summary had said: here it is said once. */
export const reportOfAugust2012: ReportOfSeed = {
  template: 'numbered',
  shape: 'agree',
  subject: 'Post-inspection action plan for safeguarding and looked after children',
  priorities: {
    kind: 'priority',
    slot: 'council-priorities',
    chosen: {
      'Educating and protecting children and young people, and giving them opportunities': null,
      'Promoting healthier lives': null,
    },
  },
  fields: {
    'report-from': { officers: [officer(member)] },
    summary: 'The action plan that follows the inspection of safeguarding and looked after children services is put before the Executive.',
    'advising-officers': { officers: [officer(director)] },
    'contact-officers': { officers: [officer(lead)] },
    wards: 'All',
    'function-of': { choice: 'Executive' },
    'key-decision': { choice: 'No' },
    'forward-plan-reference': notApplicable('the decision is not key'),
    urgency: notApplicable('nothing about it is urgent'),
    'call-in-exemption': notApplicable('it can be called in'),
    finance:
      'Actions of the council and of NHS Bedfordshire and Luton are paid for from existing resources. The regional programme of challenge and support is paid for by the Children’s Improvement Board.',
    legal:
      'Under the Children Act 2004 the inspectorate evaluates how far services safeguard children. Under the Education Act 1996 the council promotes high standards, fair access and the fulfilment of each child’s potential.',
    risks: 'They are managed through the plan itself.',
    staffing: 'Adjustments to staffing, where they are needed, are made as the plan is carried out, with the trades unions.',
    equality: 'Equality was judged adequate in both sets of services. A section of the plan is about nothing else.',
    'public-health':
      'Health outcomes of looked after children are poor, and being healthy was judged inadequate. Workstreams of their own answer this, have begun to and will go on: workstreams 2 and 3.',
    'community-safety': notApplicable('the plan doesn’t bear on it'),
    sustainability: notApplicable('the plan doesn’t bear on it'),
    procurement: notApplicable('nothing is procured'),
    'scrutiny-views': 'The Children’s Services Overview and Scrutiny Committee has considered the plan and endorsed it in full.',
    recommendations: { recommendations: ['agree the plan that follows the inspection'] },
    reasons: 'So that the health and wellbeing of children improve.',
    'executive-summary':
      'The inspection judged safeguarding good, services for looked after children adequate. The plan is attached as Appendix C.',
    background: 'The council leads services for children and works with its partners; the plan was developed with them.',
    judgements:
      'The NHS leads what is to be done about health. The record of main findings is Appendix A; outcomes in the region are Appendix B.',
    monitoring:
      'The Project Board is chaired by the Deputy Chief Executive and Director of Children’s Services; the health workstreams are part of what it watches.',
    'next-steps':
      'The plan is to be done by the autumn of 2013. The council and NHS Bedfordshire and Luton work with the Eastern Region on peer support and challenge.',
    appendices: {
      appendices: [
        { title: 'Record of main findings', holds: 'findings', words: [], openness: null },
        {
          title: 'Inspection outcomes in the region',
          holds: 'words',
          words: readWords('How other councils of the region were judged is kept with the inspection.').words,
          openness: null,
        },
        { title: 'Action plan', holds: 'plan', words: [], openness: null },
      ],
    },
    'background-papers': '- The report of the inspection of safeguarding and looked after children services, on Ofsted’s website',
  },
}
