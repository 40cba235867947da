// Who or which organisation a name in somebody's table means, among those that the authority keeps.

export type Book = {
  readonly posts: readonly { readonly id: string; readonly title: string }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null }[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

/** Somebody to be responsible, somebody to write to, or an organisation. */
export type NameUse = 'responsible' | 'contact' | 'organisation'

/** `post:…`, `person:…` and `organisation:…` are on record; the others come in with the plan. */
export type NameChoice =
  | `post:${string}`
  | `person:${string}`
  | `organisation:${string}`
  | 'new-post'
  | 'new-person'
  | 'new-organisation'
  | 'leave-out'

/** `sure`: the very name; otherwise a person should look. */
export type NameGuess = { readonly choice: NameChoice; readonly sure: boolean }

const longestName = 150

/** Words that are no name are left out, and kept among the action’s own. */
export function guessName(words: string, use: NameUse, book: Book): NameGuess {
  if (words.length > longestName) return { choice: 'leave-out', sure: false }
  if (use === 'organisation') return guessOrganisation(words, book)
  const post = use === 'responsible' ? postOf(words, book) : null
  const person = post ? null : personOf(words, book)
  if (post ?? person) return (post ?? person) as NameGuess
  const parts = nameAndPost(words)
  if (parts) {
    const either = (use === 'responsible' ? postOf(parts.post, book) : null) ?? personOf(parts.name, book)
    if (either) return either
  }
  return { choice: use === 'responsible' && !parts && soundsLikePost(words) ? 'new-post' : 'new-person', sure: false }
}

function guessOrganisation(words: string, book: Book): NameGuess {
  const exact = book.organisations.filter(({ name }) => plain(name) === plain(words))
  if (exact[0]) return { choice: `organisation:${exact[0].id}`, sure: true }
  const short = book.organisations.filter(({ name }) => isInitialsOf(words, name) || plain(name).startsWith(`${plain(words)} `))
  if (short.length === 1 && short[0]) return { choice: `organisation:${short[0].id}`, sure: false }
  return { choice: 'new-organisation', sure: false }
}

function postOf(words: string, book: Book): NameGuess | null {
  const exact = book.posts.filter(({ title }) => plain(title) === plain(words))
  if (exact[0]) return { choice: `post:${exact[0].id}`, sure: exact.length === 1 }
  const short = book.posts.filter(({ title }) => isInitialsOf(words, title))
  return short.length === 1 && short[0] ? { choice: `post:${short[0].id}`, sure: false } : null
}

function personOf(words: string, book: Book): NameGuess | null {
  const email = /[^\s<>()]+@[^\s<>()]+/.exec(words)?.[0].toLowerCase()
  const mailed = email && book.people.find((person) => person.email?.toLowerCase() === email)
  if (mailed) return { choice: `person:${mailed.id}`, sure: true }
  const exact = book.people.filter(({ name }) => plain(name) === plain(turned(words)))
  if (exact[0]) return { choice: `person:${exact[0].id}`, sure: exact.length === 1 }
  const short = book.people.filter(({ name }) => isShortName(words, name))
  return short.length === 1 && short[0] ? { choice: `person:${short[0].id}`, sure: false } : null
}

/** "Jo Marsh (Head of Safeguarding)", "Head of Safeguarding – Jo Marsh": which is which is told by the words of posts. */
export function nameAndPost(words: string): { readonly name: string; readonly post: string } | null {
  const match = /^([^()]{3,80}?)\s*\(([^()]{2,80})\)$/.exec(words) ?? /^(.{3,80}?)(?:\s[-–—]\s|\n|:\s|,\s)(.{2,80})$/.exec(words)
  const [first, second] = match ? [match[1] as string, match[2] as string].map((part) => part.trim()) : []
  if (!first || !second) return null
  if (soundsLikePost(second) && !soundsLikePost(first)) return { name: first, post: second }
  return soundsLikePost(first) && !soundsLikePost(second) && soundsLikeName(second) ? { name: second, post: first } : null
}

const postWords =
  /\b(head|manager|director|officer|leads?|chief|principal|assistant|service|services|team|co-?ordinator|chair|commissioner|nurse|solicitor|accountant|practitioner|supervisor|partner|deputy|senior|social worker|workers?|portfolio|board|iro|dcs|lado|educator|psychologist|ad|analyst|administrator|consultant|adviser|advisor)s?\b/i

export const soundsLikePost = (words: string): boolean => postWords.test(words) || /^[A-Z][A-Za-z]{0,2}[A-Z]{1,3}$/.test(words.trim())

const soundsLikeName = (words: string): boolean => /^[\p{L}.’'-]+( [\p{L}.’'-]+){1,3}$/u.test(words)

/** The names in one cell. Where the cell is one name as it stands, it is not taken apart. */
export function namesIn(words: string, use: NameUse, book: Book): readonly string[] {
  const lines = words
    .split(/\n|;|\s\/\s|(?<=[a-z])\/(?=[A-Z])/)
    .map((part) => part.replace(/^[-•*\s]+|[,.\s]+$/g, '').trim())
    .filter(
      (part) => part !== '' && !/^(tbc|tba|to be (confirmed|agreed)|n\/?a|none|all|vacant|no owner( yet)?|nobody( yet)?|-)$/i.test(part),
    )
  return lines.flatMap((line) => apart(line, use, book))
}

function apart(line: string, use: NameUse, book: Book): readonly string[] {
  if (guessName(line, use, book).sure || (use !== 'organisation' && nameAndPost(line))) return [line]
  const parts = line.split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\//).map((part) => part.trim())
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return [line]
  if (use === 'organisation') return organisationsIn(line, parts, book)
  const known = (part: string) => !guessName(part, use, book).choice.startsWith('new-') || soundsLikeName(part) || soundsLikePost(part)
  return parts.every(known) ? parts : [line]
}

/** A comma parts two organisations; "and" stands in many a name, and parts only those that are on record. */
function organisationsIn(line: string, parts: readonly string[], book: Book): readonly string[] {
  if (parts.every((part) => !guessOrganisation(part, book).choice.startsWith('new-'))) return parts
  const listed = line.split(/,\s*/).map((part) => part.trim())
  const last = listed.at(-1) ?? ''
  const ending = listed.length > 1 ? last.split(/^and\s+|\s+and\s+|\s*&\s*/).filter((part) => part !== '') : [last]
  return [...listed.slice(0, -1), ...ending]
}

/** "DCS" for Director of Children’s Services, "HoS" for Head of Safeguarding: with the small words or without. */
function isInitialsOf(words: string, title: string): boolean {
  const letters = words.replace(/[^A-Za-z]/g, '')
  if (letters.length < 2 || letters.length > 6 || /\s/.test(words.trim()) || letters === letters.toLowerCase()) return false
  const all = plain(title).split(' ')
  const large = all.filter((word) => !['of', 'and', 'for', 'the', 'in', 'to'].includes(word))
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return [initials(all), initials(large)].includes(letters.toLowerCase())
}

/** "J Marsh", "J. Marsh" or "JM" for Jo Marsh. */
function isShortName(words: string, name: string): boolean {
  const [first = '', ...others] = plain(name).split(' ')
  const last = others.at(-1)
  if (!last) return false
  const typed = plain(turned(words))
  return (
    typed === `${first[0]} ${last}` ||
    typed === `${first} ${last}` ||
    (/^[A-Z]{2}$/.test(words.trim()) && typed === `${first[0]}${last[0]}`)
  )
}

/** "Marsh, Jo" is Jo Marsh. */
const turned = (words: string): string => words.replace(/^([\p{L}’'-]+), ([\p{L}’'-]+)$/u, '$2 $1')

export const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’'`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^(mr|mrs|ms|miss|dr|cllr|councillor|prof) /, '')
    .trim()
