// A notice as it is published, made from the record and from what somebody has said. Regulation 9(1) lists what a notice of a key
// decision states, (a) to (h); regulation 5(3) and (5) what those of private business do.

import { printDay } from '../../calendar/print-day.ts'
import type { BodyKind } from '../../meeting/body.ts'
import { type NoticeField, type NoticeKind, type NoticeSaid, noticeKinds } from './public-notice.ts'

export type NoticeMatter = {
  readonly authority: string
  readonly body: { readonly name: string; readonly kind: BodyKind }
  readonly chair: string | null
  readonly members: readonly { readonly name: string; readonly capacity: string | null }[]
  readonly meetsOn: Temporal.PlainDate
  /** "14:00" */
  readonly startsAt: string | null
  readonly place: string | null
  readonly said: NoticeSaid
  /** Notice of private business was written for the same meeting. */
  readonly isPartPrivate: boolean
  /** Of the made-up council that a trial comes with. */
  readonly isExample: boolean
}

export type NoticePart = { readonly heading: string | null; readonly lines: readonly string[]; readonly isList: boolean }

export type NoticeText = {
  readonly title: string
  readonly parts: readonly NoticePart[]
  /** What the law asks for and nobody has said yet; where it belongs the text has "[not said yet]". */
  readonly missing: readonly Missing[]
}

export type Missing = { readonly field: NoticeField | 'members'; readonly sentence: string }

const regulations = 'the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012'
const gap = '[not said yet]'

export function noticeText(kind: NoticeKind, matter: NoticeMatter): NoticeText {
  const example = matter.isExample ? [paragraph('Example: no council gives this notice.')] : []
  return { title: noticeKinds[kind].title, parts: [...example, ...writers[kind](matter)], missing: missingIn(kind, matter) }
}

/** As plain text, for a council's own publishing system. */
export function printNotice({ title, parts }: Pick<NoticeText, 'title' | 'parts'>): string {
  const printed = parts.map(({ heading, lines, isList }) =>
    [...(heading ? [heading] : []), ...lines.map((line) => (isList ? `- ${line}` : line))].join('\n'),
  )
  return [title, ...printed].join('\n\n')
}

const paragraph = (...lines: string[]): NoticePart => ({ heading: null, lines, isList: false })
const part = (heading: string, ...lines: string[]): NoticePart => ({ heading, lines, isList: false })
const list = (heading: string, lines: readonly string[]): NoticePart => ({ heading, lines: lines.length > 0 ? lines : [gap], isList: true })
const linesIn = (text: string | null): readonly string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '')
const sentences = (text: string | null): string[] => (text === null ? [gap] : [...linesIn(text)])

const writers: Readonly<Record<NoticeKind, (matter: NoticeMatter) => readonly NoticePart[]>> = {
  'key-decision': (matter) => [
    paragraph(`Notice under regulation 9 of ${regulations}: a key decision is to be made on behalf of ${matter.authority}.`),
    part('The matter', ...sentences(matter.said.matter)),
    ...whoDecides(matter),
    part('When', when(matter)),
    list('Documents submitted for consideration', linesIn(matter.said.documents)),
    part(
      'Copies',
      `Subject to any prohibition or restriction on their disclosure, copies of these documents, or extracts from them, are available from: ${matter.said.copiesFrom ?? gap}`,
    ),
    part(
      'Other documents',
      `Other documents relevant to the matter may be submitted to ${matter.body.name}.`,
      `To ask for details of them as they become available: ${matter.said.howToAsk ?? gap}`,
    ),
    ...(matter.isPartPrivate
      ? [part('Private business', 'Part of it is to be taken in private. A separate notice gives the reasons.')]
      : []),
  ],
  private: (matter) => [
    paragraph(
      `Notice under regulation 5(2) of ${regulations}: ${matter.body.name} of ${matter.authority} intends to hold part of its meeting in private.`,
    ),
    part('The meeting', when(matter)),
    part('The matter', ...sentences(matter.said.matter)),
    part('Reasons for holding it in private', ...sentences(matter.said.reasons)),
    ...(matter.said.howToAsk
      ? [part('Representations', `Anybody can say why the meeting should be open to the public: ${matter.said.howToAsk}`)]
      : []),
  ],
  'private-again': (matter) => [
    paragraph(
      `Further notice under regulation 5(4) of ${regulations}: ${matter.body.name} of ${matter.authority} intends to hold part of its meeting in private.`,
    ),
    part('The meeting', when(matter)),
    part('The matter', ...sentences(matter.said.matter)),
    part('Reasons for holding it in private', ...sentences(matter.said.reasons)),
    ...(matter.said.representations
      ? [
          part('Representations that it should be open to the public', ...linesIn(matter.said.representations)),
          part('Response', ...sentences(matter.said.response)),
        ]
      : [part('Representations that it should be open to the public', 'None have been received.')]),
  ],
  'general-exception': (matter) => [
    paragraph(
      `Notice under regulation 10 of ${regulations}: a key decision is to be made on behalf of ${matter.authority} of which 28 clear days’ notice could not be given.`,
    ),
    part('The matter', ...sentences(matter.said.matter)),
    ...whoDecides(matter),
    part('When', when(matter)),
    part('Scrutiny', `${matter.said.agreedBy ?? gap} was told of the matter by notice in writing on ${dayOr(matter.said.agreedOn)}.`),
    part('Why 28 clear days’ notice is impracticable', ...sentences(matter.said.reasons)),
  ],
  'special-urgency': (matter) => [
    paragraph(
      `Notice under regulation 11 of ${regulations}: a key decision is to be made on behalf of ${matter.authority} as a case of special urgency.`,
    ),
    part('The matter', ...sentences(matter.said.matter)),
    ...whoDecides(matter),
    part('When', when(matter)),
    part('Agreement', agreed(matter, 'that the making of the decision is urgent and cannot reasonably be deferred')),
    part('Why it is urgent and cannot reasonably be deferred', ...sentences(matter.said.reasons)),
  ],
  'private-urgency': (matter) => [
    paragraph(
      `Notice under regulation 5(7) of ${regulations}: ${matter.body.name} of ${matter.authority} is to hold part of its meeting in private without 28 clear days’ notice.`,
    ),
    part('The meeting', when(matter)),
    part('The matter', ...sentences(matter.said.matter)),
    part('Agreement', agreed(matter, 'that the meeting is urgent and cannot reasonably be deferred')),
    part('Why it is urgent and cannot reasonably be deferred', ...sentences(matter.said.reasons)),
  ],
  'call-in-waived': (matter) => [
    paragraph(`The decision named here is urgent: ${matter.authority} does not make it subject to call-in.`),
    part('The matter', ...sentences(matter.said.matter)),
    ...whoDecides(matter),
    part('When', when(matter)),
    part('Why it can’t wait', ...sentences(matter.said.reasons)),
    ...(matter.said.agreedBy || matter.said.agreedOn ? [part('Agreement', agreed(matter, 'that it is not subject to call-in'))] : []),
  ],
}

function whoDecides({ body, chair, members }: NoticeMatter): readonly NoticePart[] {
  if (body.kind === 'individual-member') return [part('Who decides', members.map(inFull).join('; ') || chair || gap, body.name)]
  const inOrder = [...members].sort((a, b) => Number(b.name === chair) - Number(a.name === chair))
  const named = inOrder.map((member) =>
    member.name === chair && !member.capacity?.match(/chair/i) ? `${inFull(member)} (chair)` : inFull(member),
  )
  const withChair = chair && !members.some(({ name }) => name === chair) ? [`${chair}, chair`, ...named] : named
  return [part('Who decides', body.name), list('Its members', withChair)]
}

const inFull = ({ name, capacity }: NoticeMatter['members'][number]): string =>
  capacity && capacity !== 'member' ? `${name}, ${capacity}` : name

const when = ({ meetsOn, startsAt, place }: NoticeMatter): string =>
  `${printDay(meetsOn)}${startsAt ? ` at ${startsAt}` : ''}${place ? `, ${place}` : ''}`

const agreed = ({ said }: NoticeMatter, what: string): string => `${said.agreedBy ?? gap} agreed on ${dayOr(said.agreedOn)} ${what}.`

const dayOr = (day: Temporal.PlainDate | null): string => (day ? printDay(day) : gap)

const asked: Readonly<Record<NoticeField, string>> = {
  matter: 'The matter in respect of which the decision is to be made',
  documents: 'The documents submitted for consideration',
  copiesFrom: 'Where copies of the documents can be had',
  howToAsk: 'How to ask for details of other documents',
  reasons: 'The reasons',
  representations: 'The representations received',
  response: 'The response to the representations',
  agreedBy: 'Who agreed to it or was told of it',
  agreedOn: 'The day on which they agreed or were told',
}

function missingIn(kind: NoticeKind, { said, members, chair }: NoticeMatter): readonly Missing[] {
  const { needs, reasonsFor } = noticeKinds[kind]
  const namesDecider = kind === 'key-decision' && members.length === 0 && chair === null
  const missing = needs.filter((field) => said[field] === null)
  return [
    ...missing.map((field) => ({ field, sentence: field === 'reasons' && reasonsFor ? reasonsFor : asked[field] })),
    ...(namesDecider ? [{ field: 'members' as const, sentence: 'The list of the members of the body that will decide' }] : []),
    ...(kind === 'private-again' && said.representations !== null && said.response === null
      ? [{ field: 'response' as const, sentence: asked.response }]
      : []),
  ]
}
