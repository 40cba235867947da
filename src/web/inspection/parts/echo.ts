import { addEcho, amendEcho } from '../../../inspection/echoes.commands.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { type Echo, inspectionName } from '../../../inspection/inspection.ts'
import { type EchoContent, echoStandings } from '../../../inspection/inspection-content.ts'
import { type EarlierFinding, listOtherFindings } from '../../../inspection/list-other-findings.queries.ts'
import { readForm } from '../../form/read-form.ts'
import { rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { standingChoices } from './choices.ts'

/** What this report says of a finding of an earlier one: that it remains, is met, or isn't sufficiently addressed. */
export const echoScreens = partScreens<Echo, Omit<EchoContent, 'place'>, readonly EarlierFinding[]>({
  id: 'finding-echo',
  part: 'finding_echo',
  param: 'echoId',
  addTitle: 'Note what it says of an earlier finding',
  amendTitle: 'Change what it says of an earlier finding',
  addAct: 'addEcho',
  amendAct: 'amendEcho',
  saidAdded: 'It is noted beside the earlier finding.',
  saidAmended: 'It is changed.',
  more: (visit, at) => visit.read((reader) => listOtherFindings(reader, visit.viewer, at.inspection.id)),
  find: (at, id) => at.inspection.echoes.find((echo) => echo.id === id) ?? null,
  fields: (_, earlier) => [
    {
      kind: 'select',
      name: 'earlier',
      label: 'Earlier finding',
      hint: earlier.length === 0 ? 'No other inspection with findings is on record yet: put that one on record first' : undefined,
      choices: earlier.map((finding) => ({ value: finding.id, text: nameOf(finding) })),
      blank: 'Choose a finding',
      classes: 'gw-inspection__wide',
    },
    { kind: 'choice', name: 'says', label: 'What the report says of it', choices: standingChoices },
    { kind: 'words', name: 'words', label: 'In these words', rows: 3 },
  ],
  values: (echo) => ({ earlier: echo?.earlier.id ?? null, says: echo?.says ?? null, words: echo?.words ?? null }),
  read: ({ fields }, _, earlier) => {
    const form = readForm(fields)
    const ids = earlier.map((finding) => finding.id)
    return form.finish({
      earlierFindingId: form.choice('earlier', ids, { missing: 'Choose the earlier finding' }),
      says: form.choice('says', echoStandings, { missing: 'Choose what the report says of it' }),
      words: form.optionalText('words'),
    })
  },
  stale: [
    { field: 'says', label: 'What it says', written: (row) => rowText(row, 'says') },
    { field: 'words', label: 'Words', written: (row) => rowText(row, 'words') },
  ],
  add: (visit, order, echo) => addEcho(visit.db, visit.viewer, { ...order, echo }),
  amend: (visit, order, echo) => amendEcho(visit.db, visit.viewer, { ...order, echo }),
  back: (at) => `${at.href}#earlier`,
})

function nameOf(finding: EarlierFinding): string {
  const inspection = inspectionName(finding.inspection, shortTitle(finding.inspection.framework))
  const number = finding.printedNumber ?? finding.ownLabel
  const words = finding.text.length > 70 ? `${finding.text.slice(0, finding.text.lastIndexOf(' ', 70))} …` : finding.text
  return `${inspection}: ${number ? `${number} ` : ''}${words}`
}
