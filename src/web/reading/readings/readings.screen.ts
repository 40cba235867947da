import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { listReadings } from '../../../reading/list-readings.queries.ts'
import type { ReadReport } from '../../../reading/read-report.ts'
import type { ReadingSummary } from '../../../reading/reading.ts'
import { json, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { readingOf } from '../at-reading.ts'
import { keepReading } from '../check/reading-state.ts'
import { findingsWords } from '../findings-words.ts'
import { peopleToName } from '../hold/hold.screen.ts'
import { type Given, giveReport } from './give-reports.ts'

/** The reports that were given to be read, and the way to give more. */
export const readingsPage: Screen = (visit) => showReadings(visit, [])

/** Files given with the plain form. Those that are no report are said at the top; the others go through. */
export const reportsGiven: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'addReading', 'read reports into the record')
  if (visit.files.length === 0) return showReadings(visit, [{ field: 'reports', sentence: 'Choose the PDF of a report' }])
  const given: Given[] = []
  for (const file of visit.files) given.push(await giveReport(visit, file))
  const problems = given.flatMap((each) => ('problem' in each ? [{ field: 'reports', sentence: `“${each.name}”: ${each.problem}` }] : []))
  const taken = given.filter((each) => 'readingId' in each)
  const [only] = taken
  if (problems.length > 0) return showReadings(visit, problems, taken.length > 0 ? `${takenWords(taken.length, 'other ')}.` : null)
  if (only && taken.length === 1) return redirect(paths.reading(visit.viewer.authority, only.readingId), only.first ? sameFile : null)
  return redirect(paths.readings(visit.viewer.authority), `${takenWords(taken.length)}.`)
}

/** One file given by our own script, which shows the answer beside its name. */
export const reportGiven: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'addReading', 'read reports into the record')
  const [file] = visit.files
  if (!file) return json({ sentence: 'No file came through.' }, 422)
  const given = await giveReport(visit, file)
  if ('problem' in given) return json({ sentence: given.problem }, 422)
  const { readingId, first, read } = given
  const { authority } = visit.viewer
  return json({
    address: paths.reading(authority, readingId),
    state: paths.readingState(authority, readingId),
    sentence: first ? sameFile : read ? readWords(read) : beingRead,
    done: read !== null,
  })
}

/** How far one reading has come, for our own script. */
export const readingState: Screen = async (visit) => {
  const reading = await readingOf(visit)
  if (reading.state === 'being-read') keepReading(visit, reading.id)
  const sentence = reading.unreadable ?? (reading.read ? readWords(reading.read) : beingRead)
  return json({ sentence, done: reading.state !== 'being-read', wrong: reading.unreadable !== null })
}

const sameFile = 'This file was given before: here is what was read of it.'
const beingRead = 'Being read'

function readWords({ findings, echoes }: Pick<ReadReport, 'findings' | 'echoes'>): string {
  return `Read: ${findingsWords(findings.length, echoes.length)}`
}

function takenWords(count: number, which = ''): string {
  return count === 1 ? `The ${which}report was taken` : `${count} ${which}reports were taken`
}

async function showReadings(visit: Visit, problems: readonly Problem[], taken: string | null = null) {
  const { viewer } = visit
  mustBeAllowed(viewer, 'seeReadings', 'read reports into the record')
  const readings = await visit.read((reader) => listReadings(reader, viewer))
  for (const reading of readings) if (reading.state === 'being-read') keepReading(visit, reading.id)
  const shown = readings.map(readingShown)
  return page('reading/readings/readings.view.njk', {
    title: 'Reports to check',
    crumbs: [{ text: 'Inspections', href: paths.inspections(viewer.authority) }],
    scripts: ['give-reports.js'],
    form: await visit.form({ id: 'give-reports', problems }),
    taken,
    waiting: readings.some((reading) => reading.state === 'being-read'),
    open: shown.filter((reading) => ['to-check', 'being-read', 'unreadable'].includes(reading.state)),
    recorded: shown.filter((reading) => reading.state === 'confirmed'),
    putAway: shown.filter((reading) => reading.state === 'put-away'),
    people: await peopleToName(visit),
    plain: await visit.form({ id: 'readings' }),
  })
}

function readingShown(reading: ReadingSummary) {
  const { framework, findings, echoes } = reading
  return { ...reading, framework: framework && shortTitle(framework), findingsWords: findingsWords(findings, echoes) }
}
