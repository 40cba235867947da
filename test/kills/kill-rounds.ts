import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { newId } from '../../src/database/new-id.ts'
import { openDatabaseAsOwner } from '../../src/database/open-database.ts'
import { listChains, verifyChain } from '../../src/history/verify.queries.ts'
import { Browsing, formsOf } from '../support/browsing.ts'
import { type RunningGoodward, runGoodward } from '../support/running-goodward.ts'
import { testClock } from '../support/test-clock.ts'

export type Round = {
  readonly killed: 'app' | 'server' | 'both'
  readonly acknowledged: number
  readonly lost: readonly string[]
  /** Commands of which only a part is on record, or more than one of it. */
  readonly torn: readonly string[]
  readonly wrong: readonly string[]
  /** From the start after the kill to the address. */
  readonly restartedInMs: number
}

const form = '/calder-vale/people/add-organisation'

/**
 * Writes over HTTP with four people at once, kills what is named, starts again and looks for everything that was acknowledged, which
 * is what got an answer below 400. What got none is sent once more, as a person would, with the same command id.
 */
export async function killRounds(dataFolder: string, kills: readonly Round['killed'][], writeForMs: () => number): Promise<Round[]> {
  const log = join(dataFolder, 'acknowledged.log')
  const rounds: Round[] = []
  let goodward = await runGoodward(dataFolder)
  let people = await signInFour(goodward)
  for (const killed of kills) {
    const writing = people.map((person) => writeUntilKilled(person, log))
    await wait(writeForMs())
    await goodward.kill(killed)
    const from = performance.now()
    if (killed === 'server') await wait(writeForMs())
    else goodward = await runGoodward(dataFolder)
    const restartedInMs = performance.now() - from
    for (const one of writing) one.stop()
    const unanswered = (await Promise.all(writing.map((one) => one.unanswered))).flat()
    people = people.map((person) => ({ ...person, browsing: new Browsing(goodward.address, person.browsing) }))
    await sendAgain(people, unanswered, log)
    rounds.push({ killed, restartedInMs, ...(await compare(dataFolder, log)) })
  }
  const code = await goodward.stop()
  if (code !== 0) throw new Error(`It ended with ${code}: ${goodward.said()}`)
  return rounds
}

type Person = { readonly browsing: Browsing; readonly hidden: Record<string, string> }

async function signInFour(goodward: RunningGoodward): Promise<Person[]> {
  const first = await signIn(goodward, 0)
  const people = [first]
  while (people.length < 4) people.push(await signIn(goodward, first.place))
  return people
}

/** Signs in as the first of the example's people who may add organisations, trying from `place` on. */
async function signIn(goodward: RunningGoodward, place: number): Promise<Person & { place: number }> {
  for (let n = place; ; n += 1) {
    const browsing = new Browsing(goodward.address)
    const person = formsOf((await browsing.open('/try-it-as')).text).filter((fields) => fields.person)[n]
    if (!person) throw new Error('Nobody of the example may add organisations.')
    await browsing.send('/try-it-as', person)
    const { status, text } = await browsing.open(form)
    const hidden = formsOf(text).find((fields) => fields._form === 'add-organisation')
    if (status === 200 && hidden) return { browsing, hidden, place: n }
  }
}

function writeUntilKilled(person: Person, log: string): { stop(): void; unanswered: Promise<string[]> } {
  let stopped = false
  const unanswered = (async () => {
    const left: string[] = []
    while (!stopped) {
      const id = newId()
      if (!(await sendOne(person, id, log))) left.push(id)
      // Below what one session may send in a minute.
      await wait(60)
    }
    return left
  })()
  return { stop: () => (stopped = true), unanswered }
}

/** The log is the writer's own, written only after the answer. */
async function sendOne({ browsing, hidden }: Person, id: string, log: string): Promise<boolean> {
  try {
    const { status } = await browsing.send(form, { ...hidden, command_id: id, name: `Killed ${id}`, kind: 'other' })
    if (status >= 400) return false
    if (status !== 303) throw new TypeError(`The form was answered with ${status}, not taken.`)
    appendFileSync(log, `${id}\n`)
    return true
  } catch (error) {
    if (error instanceof TypeError && !error.cause) throw error
    return false
  }
}

async function sendAgain(people: readonly Person[], ids: readonly string[], log: string): Promise<void> {
  for (const [n, id] of ids.entries()) {
    const person = people[n % people.length]
    for (let tries = 0; person && tries < 100 && !(await sendOne(person, id, log)); tries += 1) await wait(100)
  }
}

async function compare(dataFolder: string, log: string): Promise<Pick<Round, 'acknowledged' | 'lost' | 'torn' | 'wrong'>> {
  const settings = { dataFolder, clone: '', url: null, ownerUrl: null }
  const owner = await openDatabaseAsOwner<unknown>(settings, testClock())
  try {
    const { rows } = await sql<{ id: string; organisations: number; entries: number; commands: number }>`
      select ids.id, (select count(*)::int from organisation o where o.name = 'Killed ' || ids.id) as organisations,
        (select count(*)::int from history h where h.command_id = ids.id) as entries,
        (select count(*)::int from command c where c.id = ids.id) as commands
      from (select id from command union select command_id from history union select substr(name, 8)::uuid from organisation where name like 'Killed %') ids
      where exists (select from organisation o where o.name = 'Killed ' || ids.id)
        or exists (select from history h where h.command_id = ids.id and h.what = 'organisation-added')`.execute(owner.kysely)
    const whole = new Set(rows.filter((row) => row.organisations === 1 && row.entries === 1 && row.commands === 1).map(({ id }) => id))
    const acknowledged = readFileSync(log, 'utf8').trim().split('\n')
    const wrong: string[] = []
    for (const chain of await listChains(owner.kysely)) {
      const verified = await verifyChain(owner.kysely, chain, null)
      if (verified.wrong) wrong.push(`${chain.name}: ${verified.wrong}`)
    }
    const torn = rows.filter(({ id, organisations }) => organisations > 0 && !whole.has(id)).map(({ id }) => id)
    return { acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !whole.has(id)), torn, wrong }
  } finally {
    await owner.close()
  }
}
