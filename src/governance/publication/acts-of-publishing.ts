// Which acts of a duty a publication shows. Source: SI 2007/462 regulation 2 (copies to partners, at least one newspaper and one radio
// station, free inspection at the offices); a copy to partners is done once each of those listed has one.

import type { ActShown } from '../submission/acts-shown.ts'
import { type Copy, isToPartner, type Publication } from './publication.ts'

type Shown = Pick<Publication, 'publishedOn' | 'webAddress' | 'offices'> & { readonly copies: readonly Omit<Copy, 'id' | 'revision'>[] }

/** `acts`: of the duty; what it doesn't ask for isn't shown. */
export function actsOfPublishing(published: Shown, acts: readonly string[]): readonly ActShown[] {
  const { publishedOn, webAddress, offices, copies } = published
  const online = publishedOn && { on: publishedOn, how: webAddress ? `on the website: ${webAddress}` : 'as its record of publication says' }
  const partners = copies.filter(isToPartner)
  const lastPartner = partners.some(({ sentOn }) => sentOn === null) ? null : sorted(partners).at(-1)
  const first = (kind: Copy['kind']) => sorted(copies.filter((copy) => copy.kind === kind))[0]
  const shown: Readonly<Record<string, Omit<ActShown, 'act'> | null>> = {
    website: webAddress ? online : null,
    published: online,
    'inspection-at-offices': offices && { on: offices.on, how: offices.words },
    'copies-to-partners': lastPartner ? { on: lastPartner.on, how: `to ${partners.map(({ name }) => name).join(', ')}` } : null,
    newspaper: first('newspaper') ?? null,
    'radio-station': first('radio-station') ?? null,
  }
  return acts.flatMap((act) => {
    const done = shown[act]
    return done ? [{ act, ...done }] : []
  })
}

/** Those that were sent, the earliest first. */
const sorted = (copies: Shown['copies']) =>
  copies
    .flatMap(({ sentOn, name, how }) => (sentOn ? [{ on: sentOn, how: how ? `${name}, ${how}` : name }] : []))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))

/** Whether a duty is met by making something public. */
export const asksForPublishing = (acts: readonly { readonly id: string }[]): boolean =>
  acts.some(({ id }) => id === 'published' || id === 'website')
