// Whether a council's own template can be taken into use: tags that mean nothing, fields that it lacks, loops that don't close. What can't be
// filled would pass in silence and print nothing, so it is said before the first report is written in it.

import type { FoundTag, TemplateRead } from '../../document/template-read.ts'
import type { Tag } from '../papers/tags.ts'
import type { Manifest, Slot } from '../report/manifest.ts'
import { fieldsHeld, loopsOverFields, mustBeHeld, placedBy, printTag } from './template-fields.ts'

export type KnownTag = Pick<Tag, 'name' | 'kind' | 'inside'>

export type TemplateCheck = {
  readonly held: readonly { readonly slot: Slot; readonly by: readonly string[] }[]
  readonly unknown: readonly { readonly tag: string; readonly nearest: string | null }[]
  /** Fields of the family that aren't in it: those it can't do without, then those that its reports won't have. */
  readonly lacking: readonly { readonly slot: Slot; readonly must: boolean }[]
  /** What has to be put right, in sentences. */
  readonly wrong: readonly string[]
  /** What is worth a look, and doesn't stop anything. */
  readonly remarks: readonly string[]
}

export const canBeUsed = ({ unknown, lacking, wrong }: TemplateCheck): boolean =>
  unknown.length === 0 && wrong.length === 0 && !lacking.some(({ must }) => must)

/** `known`: every tag that may stand in a template whose fields are chosen from `fieldsToChoose`. */
export function checkTemplate({ tags, ...read }: TemplateRead, family: Manifest, known: readonly KnownTag[]): TemplateCheck {
  const held = fieldsHeld(family, tags).map((slot) => ({ slot, by: tagsHolding(slot, tags) }))
  const here = new Set(held.map(({ slot }) => slot.name))
  const lacking = family.slots.filter((slot) => !here.has(slot.name)).map((slot) => ({ slot, must: mustBeHeld(slot) }))
  return {
    held,
    unknown: unknownTags(tags, known),
    lacking: [...lacking.filter(({ must }) => must), ...lacking.filter(({ must }) => !must)],
    wrong: wrongIn(tags, known),
    remarks: [
      ...unsignedIn(
        held.map(({ slot }) => slot),
        tags,
      ),
      ...read.unfilled.map((words) => `“${words}” stands in a note or comment, where nothing is filled in: it would be printed as it is.`),
      ...(read.picturesWithoutWords > 0
        ? [
            `${read.picturesWithoutWords === 1 ? 'One picture has' : `${read.picturesWithoutWords} pictures have`} no alternative text. Write it in Word, so that whoever listens to the paper hears what is there.`,
          ]
        : []),
    ],
  }
}

/** Its own tags; the loop that holds it only where it has none. */
function tagsHolding(slot: Slot, tags: readonly FoundTag[]): readonly string[] {
  const placed = placedBy(slot, tags)
  const own = placed.filter(({ name }) => !(name in loopsOverFields))
  return [...new Set((own.length > 0 ? own : placed).map(printTag))]
}

const fits = (tag: FoundTag, known: KnownTag): boolean =>
  tag.name === known.name && (known.kind === 'loop' || known.kind === 'condition') === (tag.kind === 'opens')

function unknownTags(tags: readonly FoundTag[], known: readonly KnownTag[]): TemplateCheck['unknown'] {
  const strangers = tags.filter((tag) => tag.kind !== 'closes' && !known.some((each) => fits(tag, each)))
  const once = new Map(strangers.map((tag) => [printTag(tag), tag]))
  return [...once].map(([tag, found]) => ({ tag, nearest: nearestTag(found, known) }))
}

/** A tag that may have been meant, where one is near enough to be no guess. */
export function nearestTag(found: FoundTag, known: readonly KnownTag[]): string | null {
  const meant = found.name.toLowerCase().replaceAll(/[\s_]+/g, '-')
  let best: { tag: string; far: number } | null = null
  for (const { name, kind } of known) {
    const tag = printTag({ name, kind: kind === 'loop' || kind === 'condition' ? 'opens' : 'value' })
    const far = lettersApart(meant, name) + (tag.startsWith('{#') === (found.kind === 'opens') ? 0 : 0.5)
    if (far <= Math.max(2, name.length / 3) && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { tag, far }
  }
  return best?.tag ?? null
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = row
  }
  return above[b.length] ?? 0
}

const mostTimes = 12

function wrongIn(tags: readonly FoundTag[], known: readonly KnownTag[]): string[] {
  const wrong: string[] = []
  for (const text of new Set(tags.map((tag) => tag.text)))
    wrong.push(
      ...wrongLoops(
        tags.filter((tag) => tag.text === text),
        known,
      ),
    )
  const times = Map.groupBy(tags, printTag)
  for (const [tag, all] of times)
    if (all.length > mostTimes && all[0]?.kind !== 'closes' && known.some((each) => each.inside === null && fits(all[0] as FoundTag, each)))
      wrong.push(`${tag} stands ${all.length} times in the file; ${mostTimes} times is the most.`)
  return [...new Set(wrong)]
}

function wrongLoops(tags: readonly FoundTag[], known: readonly KnownTag[]): string[] {
  const wrong: string[] = []
  const open: FoundTag[] = []
  const isLoop = (tag: FoundTag) => known.some((each) => each.kind === 'loop' && fits(tag, each))
  for (const tag of tags) {
    if (tag.kind === 'closes') {
      const opened = open.pop()
      if (!opened) wrong.push(`${printTag(tag)} closes what was never opened.`)
      else if (tag.name !== '' && tag.name !== opened.name) wrong.push(`${printTag(opened)} is closed by ${printTag(tag)}.`)
      continue
    }
    const places = known.filter((each) => fits(tag, each))
    if (places.length > 0 && !places.some(({ inside }) => inside === null || open.some(({ name }) => name === inside))) {
      const loops = [...new Set(places.map(({ inside }) => `{#${inside}}`))]
      wrong.push(
        `${printTag(tag)} says something only between ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(loops)} and its end.`,
      )
    }
    if (tag.place === 'description' && !places.some(({ kind }) => kind === 'text'))
      wrong.push(
        `${printTag(tag)} stands in the alternative text of a picture, where only plain facts of the paper such as {authority} can.`,
      )
    if (tag.kind !== 'opens') continue
    if (isLoop(tag) && open.some(isLoop))
      wrong.push(`${printTag(tag)} stands within ${printTag(open.find(isLoop) as FoundTag)}: a loop can’t hold another.`)
    open.push(tag)
  }
  return [...wrong, ...open.map((tag) => `${printTag(tag)} is never closed: write {/} where it ends.`)]
}

/** Fields that are signed, in a template that prints no sign-off. */
function unsignedIn(held: readonly Slot[], tags: readonly FoundTag[]): string[] {
  if (tags.some(({ name }) => name === 'sign-offs' || name === 'signed')) return []
  const unsigned = held.filter(
    ({ name, owners = [] }) => owners.some(({ required }) => required) && !tags.some((tag) => tag.name === `${name}.signed`),
  )
  return unsigned.map(({ name, label }) => `“${label}” is signed, and nothing prints by whom: {${name}.signed} would.`)
}
