// The people, posts and organisations that a file names: who they are on record, and who comes in with the plan.

import type { ActionInFile } from './action-in-file.ts'
import { type Book, guessName, type NameChoice, type NameUse, nameAndPost, namesIn, plain } from './match-names.ts'
import type { PersonRow } from './read-rows.ts'

/** `key` is what a person’s choice is kept under. */
export type FoundName = {
  readonly key: string
  readonly words: string
  readonly use: NameUse
  readonly rows: number
  readonly choice: NameChoice
  readonly sure: boolean
}

export type NewPerson = {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly organisationId: string | null
  readonly email: string | null
  readonly telephone: string | null
}
export type NewPost = { readonly id: string; readonly title: string; readonly organisationId: string | null }
export type NewOrganisation = { readonly id: string; readonly name: string }

/** Ids that begin with "new:" stand for what the import makes. */
export type Newcomers = {
  readonly people: readonly NewPerson[]
  readonly posts: readonly NewPost[]
  readonly organisations: readonly NewOrganisation[]
  readonly holdings: readonly { readonly postId: string; readonly personId: string }[]
}

export type Responsibly = { readonly kind: 'post' | 'person'; readonly id: string; readonly name: string }

export type NamesRead = {
  readonly found: readonly FoundName[]
  readonly newcomers: Newcomers
  /** Those of the file’s own list of people: they come in whether an action names them or not. */
  readonly listed: ReadonlySet<string>
  responsible(words: string | null): { readonly first: Responsibly | null; readonly others: readonly string[] }
  organisations(words: string | null): readonly { readonly id: string; readonly name: string }[]
  contact(words: string | null, organisationId: string | null): Responsibly | null
}

export function readNames(
  actions: readonly ActionInFile[],
  listed: readonly PersonRow[],
  onRecord: Book,
  chosen: Readonly<Record<string, NameChoice>>,
): NamesRead {
  const people = new Map<string, NewPerson>()
  const posts = new Map<string, NewPost>()
  const organisations = new Map<string, NewOrganisation>()
  const holdings: { postId: string; personId: string }[] = []

  function organisationNamed(name: string): { id: string; name: string } {
    const known = onRecord.organisations.find((each) => plain(each.name) === plain(name))
    if (known) return known
    const id = `new:organisation:${plain(name)}`
    const one = organisations.get(id) ?? { id, name }
    organisations.set(id, one)
    return one
  }
  function personNamed(name: string, more: Partial<NewPerson> = {}): string {
    const id = `new:person:${plain(name)}`
    const before = people.get(id)
    const one = { jobTitle: null, organisationId: null, email: null, telephone: null, ...more, ...before, id, name }
    people.set(id, one)
    return id
  }
  function postNamed(title: string, organisationId: string | null): string {
    const known = onRecord.posts.find((post) => plain(post.title) === plain(title))
    if (known) return known.id
    const id = `new:post:${plain(title)}`
    posts.set(id, posts.get(id) ?? { id, title, organisationId })
    return id
  }

  const taken = new Set(onRecord.people.map((person) => person.email?.toLowerCase()))
  /** One address is one person’s; what is no address is left out. */
  const mailbox = (words: string | null | undefined): string | null => {
    const address = words?.toLowerCase() ?? ''
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(address) || taken.has(address)) return null
    taken.add(address)
    return address
  }

  for (const { fields } of listed) {
    const [name, post, organisation, email] = (['name', 'post', 'organisation', 'email'] as const).map((field) => fields.get(field) ?? null)
    const organisationId = organisation ? organisationNamed(organisation).id : null
    const postId = post ? postNamed(post, organisationId) : null
    if (!name) continue
    const known =
      onRecord.people.find((person) => email && person.email?.toLowerCase() === email.toLowerCase()) ??
      onRecord.people.find((person) => plain(person.name) === plain(name))
    const more = {
      jobTitle: post ?? null,
      organisationId,
      email: known ? null : mailbox(email),
      telephone: fields.get('telephone') ?? null,
    }
    const personId = known?.id ?? personNamed(name, more)
    if (postId) holdings.push({ postId, personId })
  }
  const ofTheList = new Set([...people.keys(), ...posts.keys(), ...organisations.keys()])
  const book: Book = {
    posts: [...onRecord.posts, ...posts.values()],
    people: [...onRecord.people, ...people.values()],
    organisations: [...onRecord.organisations, ...organisations.values()],
  }

  const found = new Map<string, FoundName>()
  for (const action of actions)
    for (const [use, words] of [
      ['responsible', action.ownerWords],
      ['responsible', action.accountableWords],
      ['contact', action.contactWords],
      ['organisation', action.partnerWords],
    ] as const)
      for (const name of namesIn(words ?? '', use, book)) {
        const key = `${use}:${plain(name)}`
        const before = found.get(key)
        const guess = before ?? guessName(name, use, book)
        found.set(key, {
          key,
          words: before?.words ?? name,
          use,
          rows: (before?.rows ?? 0) + 1,
          choice: stillMeant(chosen[key], book) ?? guess.choice,
          sure: stillMeant(chosen[key], book) !== null || guess.sure,
        })
      }

  for (const name of found.values()) {
    const longer = name.sure ? null : longerInFile(name, [...found.values()])
    if (longer) found.set(name.key, { ...name, choice: longer })
  }

  const meant = (name: string, use: NameUse): Responsibly | null => {
    const choice = found.get(`${use}:${plain(name)}`)?.choice ?? 'leave-out'
    if (choice === 'leave-out' || choice === 'new-organisation') return null
    if (choice === 'new-post') return { kind: 'post', id: postNamed(name, null), name }
    if (choice === 'new-person') {
      const parts = nameAndPost(name)
      const person = parts?.name ?? name
      return { kind: 'person', id: personNamed(person, { jobTitle: parts?.post ?? null }), name: person }
    }
    const [kind, id] = apart(choice)
    const inFile = id.startsWith('new:') ? [...found.values()].find((each) => id === `new:${kind}:${plain(each.words)}`) : undefined
    if (inFile && kind === 'post') return { kind, id: postNamed(inFile.words, null), name: inFile.words }
    if (inFile) return { kind, id: personNamed(inFile.words), name: inFile.words }
    if (kind === 'post') return { kind, id, name: book.posts.find((post) => post.id === id)?.title ?? name }
    return { kind: 'person', id, name: book.people.find((person) => person.id === id)?.name ?? name }
  }
  const read = {
    responsible(words: string | null) {
      const names = namesIn(words ?? '', 'responsible', book)
      const people = names.map((name) => meant(name, 'responsible'))
      const at = people.findIndex((one) => one !== null)
      return { first: people[at] ?? null, others: names.filter((_, n) => n !== at) }
    },
    organisations(words: string | null) {
      return namesIn(words ?? '', 'organisation', book).flatMap((name) => {
        const choice = found.get(`organisation:${plain(name)}`)?.choice
        if (choice === 'new-organisation') return [organisationNamed(name)]
        const known = book.organisations.find((each) => choice === `organisation:${each.id}`)
        return known ? [known] : []
      })
    },
    contact(words: string | null, organisationId: string | null) {
      const [name] = namesIn(words ?? '', 'contact', book)
      const who = name === undefined ? null : meant(name, 'contact')
      const made = who && people.get(who.id)
      if (made && made.organisationId === null) people.set(made.id, { ...made, organisationId })
      return who
    },
  }
  return {
    found: [...found.values()],
    listed: ofTheList,
    newcomers: {
      get people() {
        return [...people.values()]
      },
      get posts() {
        return [...posts.values()]
      },
      get organisations() {
        return [...organisations.values()]
      },
      holdings,
    },
    ...read,
  }
}

/** A choice that was kept: who came in meanwhile is on record now, and who went is nobody’s choice any more. */
function stillMeant(choice: NameChoice | undefined, { posts, people, organisations }: Book): NameChoice | null {
  if (choice === undefined || !choice.includes(':')) return choice ?? null
  const at = choice.indexOf(':')
  const [kind, id] = [choice.slice(0, at), choice.slice(at + 1)]
  const named = [
    ...posts.map((each) => ({ kind: 'post', id: each.id, name: each.title })),
    ...people.map((each) => ({ kind: 'person', id: each.id, name: each.name })),
    ...organisations.map((each) => ({ kind: 'organisation', id: each.id, name: each.name })),
  ].filter((each) => each.kind === kind)
  const known = named.find((each) => each.id === id) ?? named.find((each) => id === `new:${kind}:${plain(each.name)}`)
  if (known) return `${kind}:${known.id}` as NameChoice
  return id.startsWith('new:') ? choice : null
}

/** "HoS" beside "Head of Safeguarding", "J Marsh" beside "Jo Marsh": one of whom neither is in the book yet. */
function longerInFile(name: FoundName, all: readonly FoundName[]): NameChoice | null {
  const others = all.filter((each) => each.words !== name.words && each.use !== 'organisation' && each.words.length > name.words.length)
  const posts = others.filter(({ choice }) => choice === 'new-post').map(({ words }) => ({ id: `new:post:${plain(words)}`, title: words }))
  const people = others
    .filter(({ choice }) => choice === 'new-person')
    .map(({ words }) => ({ id: `new:person:${plain(words)}`, name: words, email: null }))
  const guess =
    name.use === 'organisation' || !name.choice.startsWith('new-')
      ? null
      : guessName(name.words, name.use, { posts, people, organisations: [] })
  return guess && !guess.choice.startsWith('new-') ? guess.choice : null
}

function apart(choice: string): ['post' | 'person', string] {
  const at = choice.indexOf(':')
  return [choice.slice(0, at) as 'post' | 'person', choice.slice(at + 1)]
}
