import { officersOfStockton } from './stockton-2016-12.ts'
import { none, notApplicable, officer, type ReportOfSeed } from './write-report.ts'

const { member, contact } = officersOfStockton

const update =
  'The plan that follows the inspection of May and June 2016 was due with Ofsted by 14 November 2016. This report tells Cabinet what it holds.'

/** Cabinet, 1 December 2016: the plan has been sent. */
export const reportOfDecember2016: ReportOfSeed = {
  template: 'covering',
  shape: 'note-after-submission',
  subject: 'Single inspection framework action plan',
  priorities: {
    kind: 'policy-principle',
    slot: 'policy-principles',
    chosen: {
      'Protecting those who are vulnerable': 'early help and work with communities were well thought of.',
      'Promoting equality of opportunity': 'help is directed to those who need it.',
      'Strong and healthy communities': 'the part of health services was inspected too, and no recommendation was made on it.',
      'Economic prosperity': 'what is done for care leavers was judged outstanding.',
    },
  },
  fields: {
    'report-of': { officers: [officer({ name: 'Senior Management Team', title: '', roles: [] }, { title: null })] },
    'report-from': { officers: [officer(member)] },
    'decision-type': { choice: 'Cabinet decision' },
    summary: update,
    recommendations: { recommendations: ['note the report'] },
    reasons: 'So that Cabinet knows the plan that was sent.',
    interests: [
      'Members, co-opted members too, consider whether they have a personal interest under paragraphs 9 and 11 of the code of conduct and declare it as paragraphs 12 to 17 ask.',
      'Under paragraph 18 a member asks whether the public would think the interest so significant that it is likely to prejudice judgement; paragraph 19 says who may still speak, and paragraph 20 which functions are apart.',
      '**Disclosable pecuniary interests.** Under paragraph 21 it is an offence for a member with a disclosable pecuniary interest to take part without a dispensation. Under paragraph 22 the member must leave the room where a procedural rule asks for it.',
    ].join('\n\n'),
    background: 'The inspectors’ report was before Cabinet on 1 September 2016. The plan says what was done, is proposed or is planned.',
    plan: 'It is to go into the Strategy for Change and Improvement. The plan is attached as Annex A.',
    issues: [
      '- Action is under way on all recommendations.',
      '- Some were complete before the inspectors’ report came out, (d) among them.',
      '- The plan goes into the Strategy for Change and Improvement, and is part of the quarterly reports to Cabinet and the Select Committee.',
      '- The Local Safeguarding Children Board need not write such a plan; its recommendations are in its Business Plan, which was agreed on 17 November 2016.',
    ].join('\n'),
    'community-impact': notApplicable('the report is to be noted, and changes nothing for communities'),
    finance: 'There are no financial implications, because no money is asked for. What single actions may cost is considered as it arises.',
    legal: 'The report itself has no legal implications. Two recommendations ask how legal advice is given, and are answered in the plan.',
    'risk-class': { choice: 'Low to medium', words: 'The systems that are in place are enough to control it.' },
    'corporate-parenting': 'Several recommendations are about the children in the council’s care; the plan says what is done.',
    'contact-officers': {
      officers: [officer(contact, { telephone: '01632 960043', email: 'rufus.wynyard@stockton.example' })],
    },
    education: { choice: 'Yes' },
    'background-papers': none,
    wards: none,
    'ward-councillors': none,
    property: notApplicable('no property is concerned'),
    appendices: { appendices: [{ title: 'Action plan', holds: 'plan', words: [], openness: null }] },
  },
}
