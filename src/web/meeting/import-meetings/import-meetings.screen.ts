import { createHash } from 'node:crypto'
import { calendarLimits } from '../../../document/calendar-file.ts'
import type { Upload } from '../../../file/upload.adapter.ts'
import { importMeetings, mostImported } from '../../../meeting/import-meetings.commands.ts'
import { meetingInWords } from '../../../meeting/meeting.ts'
import { meetingsHeld } from '../../../meeting/meetings-held.queries.ts'
import {
  bodyMeant,
  type FoundMeeting,
  type MeetingsInFile,
  meetingsInCalendar,
  meetingsInSheets,
  type Placed,
  placeMeetings,
} from '../../../meeting/meetings-in-file.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'
import { carried, readCarried } from './import-meetings.form.ts'

const does = 'put meetings in the calendar'

/** As many names as a person can place among the bodies. */
const mostNames = 60

const standings: Readonly<Record<Placed['standing'], { readonly word: string; readonly colour: string }>> = {
  new: { word: 'New', colour: 'green' },
  known: { word: 'In the calendar already', colour: 'grey' },
  'same-day': { word: 'Meets that day already: left out', colour: 'amber' },
  twice: { word: 'Twice in the file: left out', colour: 'amber' },
  cancelled: { word: 'Cancelled in the file: left out', colour: 'amber' },
  ended: { word: 'No longer meets then: left out', colour: 'amber' },
  'left-out': { word: 'Left out', colour: 'grey' },
}

/** Takes meetings from a calendar or a table, showing first what they would do. */
export const importMeetingsPage: Screen = (visit) => show(visit)

export const meetingsGiven: Screen = async (visit) => {
  mustBeAllowedAnywhere(visit.viewer, 'importMeetings', does)
  const file = visit.files.find(({ content }) => content === 'too-large' || content.size > 0)
  if (!file) return show(visit, [{ field: 'file', sentence: 'Choose a calendar or a table' }])
  if (file.content === 'too-large')
    return show(visit, [{ field: 'file', sentence: 'The file is larger than 2 MB: save one with fewer years' }])
  const read = await readFile(visit, file.content)
  const problems = typeof read === 'string' ? [read] : [...read.problems, ...tooMany(read.meetings)]
  if (typeof read === 'string' || problems.length > 0)
    return show(
      visit,
      [
        {
          field: 'file',
          sentence: problems.length === 1 ? (problems[0] as string) : `${problems.length} things in this file can’t be taken`,
        },
      ],
      problems.length > 1 ? problems : [],
    )
  return showPlaced(visit, read.meetings, { notes: read.notes })
}

/** Nothing is imported unless all that is new can be. */
export const meetingsImported: Screen = async (visit) => {
  const { viewer, db, fields, commandId } = visit
  mustBeAllowedAnywhere(viewer, 'importMeetings', does)
  const found = readCarried(fields)
  if (!found) throw new Refusal('conflict', 'The meetings of the file didn’t come along: give the file once more.')
  if (firstOf(fields, 'look') !== '') return showPlaced(visit, found)
  const { placed } = await placedNow(visit, found, chosenIn(visit, found))
  const meetings = placed.flatMap(({ body, standing, on, at, place }) =>
    body && standing === 'new' ? [{ bodyId: body.id, meetsOn: Temporal.PlainDate.from(on), startsAt: at, place }] : [],
  )
  if (meetings.length === 0) return showPlaced(visit, found, { refused: 'No meeting of the file is new: choose which bodies are meant.' })
  try {
    const count = await importMeetings(db, viewer, { commandId, meetings })
    return redirect(
      paths.bodies(viewer.authority),
      count === 1 ? 'A meeting is in the calendar.' : `${count} meetings are in the calendar.`,
    )
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    return showPlaced(visit, found, { refused: error.message })
  }
}

/** A calendar says so in its first line; anything else is looked at as a table. */
async function readFile(visit: Visit, upload: Upload): Promise<MeetingsInFile | string> {
  const { readingPool, viewer, today } = visit
  const file = { sha256: upload.sha256, load: () => upload.bytes() }
  const who = viewer.accountId ?? ''
  const start = (await upload.bytes()).subarray(0, 40).toString('utf8')
  try {
    if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(start))
      return meetingsInCalendar(await readingPool.readCalendar(file, today.add({ years: 2 }).toString(), who))
    return meetingsInSheets(await readingPool.readTables(file, who))
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

function tooMany(meetings: readonly FoundMeeting[]): string[] {
  const names = new Set(meetings.map(({ name }) => name)).size
  return [
    ...(meetings.length > mostImported
      ? [`There are more than ${mostImported.toLocaleString('en-GB')} meetings in this file: give fewer years.`]
      : []),
    ...(names > mostNames
      ? [`This file names ${names.toLocaleString('en-GB')} different meetings: save one of the bodies that matter here.`]
      : []),
  ]
}

const byDay = (a: Placed, b: Placed): number => `${a.on} ${a.at ?? ''}`.localeCompare(`${b.on} ${b.at ?? ''}`)

const namesIn = (found: readonly FoundMeeting[]): readonly string[] => [...new Set(found.map(({ name }) => name))]

/** Which body was chosen for each name; a name that nobody was asked of yet isn't there. */
function chosenIn({ fields }: Visit, found: readonly FoundMeeting[]): ReadonlyMap<string, string> {
  const chosen = namesIn(found).map((name, place) => [name, fields[`body-${place}`]?.[0]] as const)
  return new Map(chosen.filter((each): each is readonly [string, string] => each[1] !== undefined))
}

async function placedNow(visit: Visit, found: readonly FoundMeeting[], chosen: ReadonlyMap<string, string>) {
  const { viewer } = visit
  const first = found.map(({ on }) => on).sort()[0]
  const from = first ? Temporal.PlainDate.from(first) : visit.today
  const { bodies: all, held } = await visit.read((reader) => meetingsHeld(reader, viewer, from))
  const bodies = all.filter(({ id }) => may(viewer, 'importMeetings', { kind: 'body', id }))
  const bodyOf = (name: string) => {
    const id = chosen.get(name)
    return id === undefined ? bodyMeant(name, bodies) : (bodies.find((body) => body.id === id) ?? null)
  }
  return { bodies, bodyOf, placed: placeMeetings(found, bodyOf, held) }
}

type Beside = { readonly notes?: readonly string[]; readonly refused?: string }

async function showPlaced(visit: Visit, found: readonly FoundMeeting[], { notes = [], refused }: Beside = {}): Promise<Answer> {
  const { viewer } = visit
  const { bodies, bodyOf, placed } = await placedNow(visit, found, chosenIn(visit, found))
  const names = namesIn(found)
  const meetings = carried(found)
  const form = await visit.form({
    id: 'import-meetings',
    // another file's choices are none of this one's
    about: createHash('sha256').update(meetings).digest('hex'),
    values: Object.fromEntries(names.map((name, place) => [`body-${place}`, bodyOf(name)?.id ?? ''])),
  })
  return page(
    'meeting/import-meetings/placed-meetings.view.njk',
    {
      title: 'Meetings in the file',
      crumbs: [...bodyCrumbs(viewer), { text: 'Import meetings', href: paths.importMeetings(viewer.authority) }],
      notes,
      refused,
      form,
      meetings,
      names: names.map((name, place) => ({
        name: name === '' ? 'All the meetings in the file' : name,
        field: `body-${place}`,
        count: found.filter((meeting) => meeting.name === name).length,
      })),
      bodies: bodies.map(({ id, name }) => ({ value: id, text: name })),
      placed: placed.toSorted(byDay).map((meeting) => ({
        ...meeting,
        words: meetingInWords({ meetsOn: Temporal.PlainDate.from(meeting.on), startsAt: meeting.at }),
        state: standings[meeting.standing],
      })),
      count: placed.filter(({ standing }) => standing === 'new').length,
      sendTo: paths.putMeetings(viewer.authority),
      back: paths.importMeetings(viewer.authority),
    },
    refused ? 409 : null,
  )
}

async function show(visit: Visit, problems: readonly Problem[] = [], inFile: readonly string[] = []): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowedAnywhere(viewer, 'importMeetings', does)
  return page('meeting/import-meetings/import-meetings.view.njk', {
    title: 'Import meetings',
    crumbs: bodyCrumbs(viewer),
    inFile: inFile.slice(0, 20),
    more: Math.max(0, inFile.length - 20),
    largest: calendarLimits.bytes,
    back: paths.bodies(viewer.authority),
    form: await visit.form({ id: 'give-meetings', problems }),
  })
}
