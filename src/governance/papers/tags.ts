// Every tag that a house template may hold, with what it prints: the one list that filling, checking and the reference page stand on.

import type { Manifest, Slot } from '../report/manifest.ts'
import type { SlotName } from '../report/slots.ts'

export type Tag = {
  /** As written between the braces, without `#`. */
  readonly name: string
  /** `field` becomes paragraphs, lists and tables where it stands alone; `text` is words in a line; `loop` repeats, `condition` prints once or not at all. */
  readonly kind: 'field' | 'text' | 'loop' | 'condition'
  /** The loop inside which alone it has a meaning. */
  readonly inside: string | null
  readonly says: string
  readonly slot: SlotName | null
}

export function tagsOf({ slots }: Pick<Manifest, 'slots'>): readonly Tag[] {
  return [...slots.flatMap(tagsOfField), ...tagsOfPaper]
}

/** The tags of one field of the report; any of the first two puts it into the paper. */
function tagsOfField({ name, label }: Slot): Tag[] {
  const tag = (suffix: string, kind: Tag['kind'], says: string): Tag => ({ name: `${name}${suffix}`, kind, inside: null, says, slot: name })
  return [
    tag('', 'field', `${label}: all that the field says`),
    tag('.words', 'field', `${label}: its words without the choice`),
    tag('.choice', 'text', `${label}: the choice alone, such as “Yes”`),
    tag('.label', 'text', `The label “${label}”`),
    tag('.signed', 'field', `${label}: its sign-offs, a line each`),
    tag('.is-signed', 'condition', `Only where “${label}” has sign-offs, or some to follow`),
    tag('.filled', 'condition', `Only where “${label}” says something`),
  ]
}

const of =
  (inside: string | null) =>
  (name: string, kind: Tag['kind'], says: string): Tag => ({ name, kind, inside, says, slot: null })

const paper = of(null)
const loop = (name: string, says: string, ...rows: readonly (readonly [string, Tag['kind'], string])[]): readonly Tag[] => [
  paper(name, 'loop', says),
  ...rows.map((row) => of(name)(...row)),
]

const partRows = [
  ['label', 'text', 'The field’s label'],
  ['says', 'field', 'All that the field says'],
  ['choice', 'text', 'Its choice alone'],
  ['words', 'field', 'Its words without the choice'],
  ['signed', 'field', 'Its sign-offs, a line each'],
] as const

/** The loops that hold each field of a layout which has no tag of its own in the template. */
export const loopsOfLayout = { box: 'boxes', statement: 'statements', section: 'sections', tracking: 'tracking' } as const

export const tagsOfPaper: readonly Tag[] = [
  paper('authority', 'text', 'The council’s name'),
  paper('body', 'text', 'The body that decides'),
  paper('template-title', 'text', 'The name of the house template'),
  paper('shape', 'text', 'What the body is asked to do'),
  paper('mark', 'text', '“Draft”, “Example” or “Public version”, for the top of each page; nothing on the paper itself'),
  ...loop('fields', 'Each field that has no tag of its own in the template, in order', ...partRows),
  ...loop('boxes', 'Each field of the form’s head that has no tag of its own', ...partRows),
  ...loop('statements', 'Each statement or implication that has no tag of its own', ...partRows),
  ...loop('sections', 'Each section of the report that has no tag of its own', ...partRows),
  ...loop(
    'tracking',
    'The tracking grid: a row for each body, person or group',
    ['who', 'text', 'The body, person or group'],
    ['when', 'text', 'The day, or what stands in its place'],
  ),
  ...loop(
    'appendix',
    'Each appendix',
    ['letter', 'text', 'Its letter or number'],
    ['title', 'text', 'Its title'],
    ['words', 'field', 'Its words'],
  ),
  ...loop(
    'money',
    'A row for each cost and financial year',
    ['what', 'text', 'The cost'],
    ['recurrence', 'text', 'One-off or recurrent'],
    ['year', 'text', 'The financial year'],
    ['amount', 'text', 'The amount, such as £195,000'],
    ['funding', 'text', 'From where, and how sure'],
  ),
  ...loop(
    'sign-offs',
    'A row for each sign-off',
    ['field', 'text', 'The field signed'],
    ['kind', 'text', 'Statement by, considered by, cleared by or consulted'],
    ['post', 'text', 'The post'],
    ['name', 'text', 'The officer’s name'],
    ['initials', 'text', 'The officer’s initials'],
    ['on', 'text', 'The day, or “to follow”'],
    ['as', 'text', '“As deputy”, or nothing'],
  ),
  paper('is-public', 'condition', 'Only in a paper that is wholly public'),
  paper('is-exempt', 'condition', 'Only in a paper that is exempt as a whole'),
  paper('is-confidential', 'condition', 'Only in a paper that is confidential as a whole'),
  paper('is-draft', 'condition', 'Only in a draft'),
  paper('is-example', 'condition', 'Only in an example'),
  paper('has-appendices', 'condition', 'Only where there are appendices'),
  paper('has-money', 'condition', 'Only where there are costs'),
]
