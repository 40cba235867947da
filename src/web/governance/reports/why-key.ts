import { isKeyDecision, type KeyAnswer } from '../../../governance/key-decision/key-decision.ts'
import { keyAskedOf } from '../../../governance/key-decision/key-of-report.ts'
import { getKeyThresholds } from '../../../governance/key-decision/key-thresholds.queries.ts'
import type { ReportRecord } from '../../../governance/report/record.ts'
import type { Report } from '../../../governance/report/report.ts'
import { linesOf } from '../../../governance/report/words-as-text.ts'
import type { Written } from '../../../governance/report/written.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

const says: Readonly<Record<KeyAnswer['answer'], string>> = {
  key: 'By what the constitution says, it is key',
  'not-key': 'By what the constitution says, it isn’t key',
  'to-be-decided': 'Whether it is key, somebody has to say',
}

/** Beside the fields that say whether a decision is key: what follows from the report and the constitution of the meeting's day. */
export async function whyKey(visit: Visit, slot: string, report: Report, record: ReportRecord, written: Written) {
  if (slot !== 'key-decision' && slot !== 'decision-type') return null
  const wards = written.blocks.get('wards')
  const named =
    wards?.answer?.kind === 'none'
      ? 'None'
      : linesOf(wards?.words ?? [])
          .map(({ text }) => text)
          .join('\n')
  const asked = keyAskedOf(report.shape, record, named)
  if (!asked) return null
  const { thresholds } = await visit.read((reader) => getKeyThresholds(reader, visit.viewer, report.meetsOn ?? visit.today))
  const { answer, because } = isKeyDecision(asked, thresholds)
  return { says: says[answer], because, href: paths.constitution(visit.viewer.authority) }
}
