import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/database/new-id.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { namePlanBody, type PlanBodyOrder } from '../../src/governance/plan-bodies/plan-bodies.commands.ts'
import { addBody } from '../../src/meeting/body.commands.ts'
import type { BodyKind } from '../../src/meeting/body.ts'
import { addMeetings } from '../../src/meeting/meeting.commands.ts'
import { type AddAuthority, addAuthority, ensureAccount } from '../../src/people/account.commands.ts'
import { commandLineActing, commandLineViewer } from '../../src/people/command-line-viewer.ts'
import { addPerson, addPost, holdPost } from '../../src/people/people.commands.ts'
import { grantRole } from '../../src/people/role.commands.ts'
import { type Role, wholeAuthority } from '../../src/people/roles.ts'
import type { Viewer } from '../../src/people/viewer.ts'

/** A database whose commands are dated by the seed's own time. */
export type SeedDatabase = Database<GovernanceDatabase> & { readonly clock: { setTo(moment: string): void } }

type CouncilFacts = Pick<AddAuthority, 'name' | 'slug' | 'kind' | 'region'>

/** An invented person in a post that the paper names. */
export type SeedOfficer = { readonly name: string; readonly title: string; readonly roles: readonly Role[] }

/** The council of a seed paper, and who does what in it. */
export type SeedCouncil<Key extends string> = {
  readonly db: SeedDatabase
  readonly authority: Viewer['authority']
  readonly as: Readonly<Record<Key, Viewer>>
  /** The id of a body by its name, put into the book when it is first asked for, meeting on these days. */
  body(name: string, kind: BodyKind, ...meets: readonly string[]): Promise<string>
  /** What a body does for a plan. */
  gives(planId: string, bodyId: string, part: Partial<PlanBodyOrder> & Pick<PlanBodyOrder, 'part'>): Promise<void>
}

export async function aSeedCouncil<Key extends string>(
  db: SeedDatabase,
  council: CouncilFacts,
  officers: Readonly<Record<Key, SeedOfficer>>,
): Promise<SeedCouncil<Key>> {
  const id = await addAuthority(db, commandLineActing(null), { commandId: newId(), ...council, example: false })
  const authority = { id, slug: council.slug, name: council.name }
  const keeper = commandLineViewer({ ...authority, example: false }, null)
  const as = {} as Record<Key, Viewer>
  for (const [key, officer] of Object.entries<SeedOfficer>(officers)) as[key as Key] = await anOfficer(db, keeper, officer)
  const bodies = new Map<string, string>()
  return {
    db,
    authority,
    as,
    async body(name, kind, ...meets) {
      const known = bodies.get(name) ?? (await addBody(db, keeper, { commandId: newId(), name, kind, fromOn: null }))
      bodies.set(name, known)
      const days = meets.map((day) => Temporal.PlainDate.from(day))
      if (days.length > 0) await addMeetings(db, keeper, { commandId: newId(), bodyId: known, days, startsAt: null, place: null })
      return known
    },
    async gives(planId, bodyId, part) {
      const lead = Object.values<Viewer>(as).find(({ grants }) => grants.some(({ role }) => role === 'improvement-lead'))
      if (!lead) throw new Error('Nobody leads the improvement.')
      await namePlanBody(db, lead, { commandId: newId(), planId, bodyId, standing: 'agreed', howOften: null, note: null, ...part })
    },
  }
}

async function anOfficer(db: SeedDatabase, keeper: Viewer, { name, title, roles }: SeedOfficer): Promise<Viewer> {
  const fromOn = Temporal.PlainDate.from('2010-04-01')
  const email = `${name
    .replace('Councillor ', '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@${keeper.authority.slug}.example`
  const personId = await addPerson(db, keeper, { commandId: newId(), name, jobTitle: title, organisationId: null, email })
  const accountId = await ensureAccount(db, commandLineActing(null), { email, name, commandId: newId() })
  const postId = await addPost(db, keeper, { commandId: newId(), title, organisationId: null })
  await holdPost(db, keeper, { commandId: newId(), postId, personId, fromOn })
  for (const role of roles) {
    const order = { role, holder: { personId }, scope: wholeAuthority, where: 'the whole authority', fromOn, toOn: null }
    await grantRole(db, keeper, { commandId: newId(), ...order })
  }
  const grants = roles.map((role) => ({ role, scope: wholeAuthority }))
  return { ...keeper, personId, accountId, by: name, person: { id: personId, name }, grants }
}
