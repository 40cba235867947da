import { releasedHolidays } from '../src/calendar/holiday-table.ts'
import { londonDay } from '../src/calendar/london.ts'
import type { Database } from '../src/database/database.ts'
import { inReadOnly } from '../src/database/in-transaction.ts'
import { addBody, nameOnBody } from '../src/meeting/body.commands.ts'
import { addMeetings } from '../src/meeting/meeting.commands.ts'
import type { MeetingDatabase } from '../src/meeting/meeting.tables.ts'
import { repeatedDays } from '../src/meeting/repeat-meeting.ts'
import { addAuthority, appointInstallationAdministrator, ensureAccount } from '../src/people/account.commands.ts'
import { addOrganisation, addPerson, addPost, holdPost } from '../src/people/people.commands.ts'
import { grantRole } from '../src/people/role.commands.ts'
import { nobody } from '../src/people/session.queries.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { bodies, council, type ExampleBody, type ExamplePost, organisations, posts, since } from './calder-vale.ts'
import { isDone, step } from './step.ts'

type Db = Database<MeetingDatabase>

/** Puts the made-up council into a database that holds no authority. A load that was cut off goes on where it stopped: each of its
 * commands has an id of its own, and a command that was done is done. */
export async function loadExample(db: Db): Promise<void> {
  const found = await inReadOnly(db, nobody, (reader) => reader.selectFrom('authority').select(['id', 'example']).execute())
  const [only] = found
  if (!only || (found.length === 1 && only.example && !(await isDone(db, only.id, lastStep)))) await load(db)
}

async function load(db: Db): Promise<void> {
  const authorityId = await addAuthority(db, exampleMaker, { commandId: step('authority'), ...council, example: true })
  const viewer: Viewer = {
    ...exampleMaker,
    authorityId,
    authority: { id: authorityId, slug: council.slug, name: council.name },
    person: null,
    grants: [{ role: 'administrator', scope: { kind: 'authority' } }],
    example: true,
  }
  const organisationIds = new Map<string, string>()
  for (const { name, kind } of organisations)
    organisationIds.set(name, await addOrganisation(db, viewer, { commandId: step('organisation', name), name, kind }))
  const bodyIds = new Map<string, string>()
  for (const { name, kind } of bodies)
    bodyIds.set(name, await addBody(db, viewer, { commandId: step('body', name), name, kind, fromOn: since }))
  const personIds = new Map<string, string>()
  const administrator = posts.find(({ roles }) => roles.includes('administrator'))?.name ?? ''
  for (const post of posts) personIds.set(post.post, await loadPost(db, viewer, post, organisationIds, bodyIds))
  const accountId = await ensureAccount(db, exampleMaker, {
    commandId: step('account', administrator),
    email: emailOf(administrator),
    name: administrator,
  })
  await appointInstallationAdministrator(db, exampleMaker, { commandId: step('installation'), accountId, administers: true })
  for (const body of bodies) {
    await loadMeetings(db, viewer, body, bodyIds)
    await loadMembers(db, viewer, body, bodyIds, personIds)
  }
}

async function loadPost(
  db: Db,
  viewer: Viewer,
  { post, name, organisation = council.name, roles, body }: ExamplePost,
  organisationIds: ReadonlyMap<string, string>,
  bodyIds: ReadonlyMap<string, string>,
): Promise<string> {
  const organisationId = organisationIds.get(organisation) ?? null
  const personId = await addPerson(db, viewer, {
    commandId: step('person', name),
    name,
    email: emailOf(name),
    jobTitle: post,
    organisationId,
  })
  const postId = await addPost(db, viewer, { commandId: step('post', post), title: post, organisationId })
  await holdPost(db, viewer, { commandId: step('holding', post), postId, personId, fromOn: since })
  for (const role of roles) {
    const id = body && bodyIds.get(body)
    await grantRole(db, viewer, {
      commandId: step('role', role, post),
      role,
      holder: { postId },
      scope: id ? { kind: 'body', id } : { kind: 'authority' },
      where: body ?? 'the whole authority',
      fromOn: since,
      toOn: null,
    })
  }
  return personId
}

async function loadMeetings(db: Db, viewer: Viewer, { name, meets }: ExampleBody, bodyIds: ReadonlyMap<string, string>): Promise<void> {
  const month = londonDay(db.now()).toPlainYearMonth().toPlainDate({ day: 1 })
  const first = month.add({ days: ((meets.weekday - month.dayOfWeek + 7) % 7) + 7 * (meets.place - 1) })
  const { days } = repeatedDays(first, first.add({ years: 1 }), meets.repeats, releasedHolidays)
  const bodyId = bodyIds.get(name) ?? ''
  await addMeetings(db, viewer, {
    commandId: step('meetings', name),
    bodyId,
    days,
    startsAt: meets.startsAt,
    place: 'Calder Vale Town Hall',
  })
}

async function loadMembers(
  db: Db,
  viewer: Viewer,
  body: ExampleBody,
  bodyIds: ReadonlyMap<string, string>,
  personIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [place, post] of body.members.entries()) {
    const order = {
      bodyId: bodyIds.get(body.name) ?? '',
      personId: personIds.get(post) ?? '',
      capacity: place === 0 ? 'Chair' : 'Member',
      fromOn: since,
    }
    await nameOnBody(db, viewer, { commandId: step('member', body.name, post), ...order })
  }
}

const emailOf = (name: string): string =>
  `${name
    .replace(/^Councillor /, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@calder-vale.example`

const exampleMaker = { authorityId: null, personId: null, accountId: null, by: 'the example' } as const

const lastBody = bodies[bodies.length - 1]
const lastStep = step('member', lastBody?.name ?? '', lastBody?.members.at(-1) ?? '')
