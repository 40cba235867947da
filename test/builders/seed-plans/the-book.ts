import type { Database } from '../../../src/database/database.ts'
import { newId } from '../../../src/database/new-id.ts'
import { type AddOrganisation, addOrganisation, addPerson, addPost, holdPost } from '../../../src/people/people.commands.ts'
import type { Viewer } from '../../../src/people/viewer.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import type { TestDatabase } from '../../support/test-database.ts'
import { aViewer } from '../a-viewer.ts'

// The five plans that the seed papers describe, with their dates, counts and amounts, in invented words, for a made-up council: through the
// commands that an officer's screens call.

type Db = Database<PlanDatabase>

/** Who plans: under made-up names, or as a seed paper prints them. */
export const calderVale = {
  council: 'Calder Vale Council',
  board: 'Calder Vale Safeguarding Children Board',
  nhs: 'NHS Calder and Marsh',
  police: 'Calder Constabulary',
  director: 'Director of Children’s Services',
}

export type Planners = typeof calderVale

/** The improvement lead of a council of its own, who keeps its book of people too. */
export const aSeedLead = (db: TestDatabase<PlanDatabase>): Promise<Viewer> => aViewer(db, { roles: ['improvement-lead', 'administrator'] })

/** Puts organisations, posts and people into the lead's council's book. */
export const theBook = (db: Db, lead: Viewer) => {
  const person = (name: string, jobTitle: string | null, organisationId: string | null) =>
    addPerson(db, lead, { commandId: newId(), name, jobTitle, organisationId, email: null })
  const vacantPost = async (title: string, organisationId: string): Promise<{ kind: 'post'; id: string }> => ({
    kind: 'post',
    id: await addPost(db, lead, { commandId: newId(), title, organisationId }),
  })
  return {
    vacantPost,
    organisation: (kind: AddOrganisation['kind'], name: string) => addOrganisation(db, lead, { commandId: newId(), kind, name }),
    person,
    /** A post, and whoever holds it. */
    async post(title: string, organisationId: string, holder: string): Promise<{ kind: 'post'; id: string; holderId: string }> {
      const { id } = await vacantPost(title, organisationId)
      const holderId = await person(holder, null, organisationId)
      await holdPost(db, lead, { commandId: newId(), postId: id, personId: holderId, fromOn: Temporal.PlainDate.from('2010-04-01') })
      return { kind: 'post', id, holderId }
    },
  }
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
