import type { FindingContent, InspectionContent } from '../../src/inspection/inspection-content.ts'
import { anInspectionWithSafeguardingBoard } from '../builders/an-inspection.ts'

const seen = [
  'Managers know what works and what doesn’t.',
  'Staff stay, and caseloads are even.',
  'Children say that they are listened to.',
  'No child was seen to be at risk.',
  'Early help is challenged where it falls short.',
  'Those who coordinate early help give good advice.',
  'Day and night teams speak with one another.',
  'The family centre’s work to bring families together again is excellent.',
  'Adopters are helped before and after.',
  'Brothers and sisters stay together.',
  'Moves between homes are managed well.',
  'Life-story work makes a difference.',
  'Children who live outside the borough are looked after as well as others.',
  'Social workers know the children well.',
  'Mental health services come in time.',
  'Cases before the courts are tracked.',
  'Education plans put the child first.',
  'Members ask the right questions.',
  'Senior managers are seen in the teams.',
  'The council looks outward and judges itself soberly.',
  'The trust board’s arrangements are good.',
  'Training meets what the teams need.',
]

const onPage = (finding: FindingContent): FindingContent =>
  finding.list === 'Recommendations for the LSCB' ? { ...finding, place: { page: 38, rectangles: [] } } : finding

/** The inspection of spring 2016: counted from its publication, as the papers do, since they don't say when it was received. */
export function inspectionOf2016(over: Partial<InspectionContent> = {}): InspectionContent {
  const report = anInspectionWithSafeguardingBoard({ receivedOn: null, team: '12 inspectors' })
  return {
    ...report,
    judgements: report.judgements.map((each) =>
      each.area === 'lscb-effectiveness' ? { ...each, grade: 'good', printedGrade: 'Good' } : each,
    ),
    findings: report.findings.map(onPage),
    strengths: seen.map((text) => ({ area: null, text, printedText: null, place: null })),
    notes: [{ kind: 'summary', text: 'There are no widespread or serious failings.', place: null }],
    ...over,
  }
}
