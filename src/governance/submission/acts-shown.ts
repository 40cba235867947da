// Which acts of a duty the record of a submission or a publication shows to be done, and on which day.

import { withArticle } from './duty-recipients.ts'

export type ActShown = { readonly act: string; readonly on: Temporal.PlainDate; readonly how: string }

/** Of each act the day on which it was first done. */
export function firstOfEach(shown: readonly ActShown[]): readonly ActShown[] {
  const first = new Map<string, ActShown>()
  for (const each of shown.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))) if (!first.has(each.act)) first.set(each.act, each)
  return [...first.values()]
}

/** "Version 3, by e-mail to HM Chief Inspector": each act that sending a version was. */
export function actsOfSending(
  sent: { readonly version: number; readonly on: Temporal.PlainDate; readonly how: string },
  recipients: readonly { readonly name: string; readonly act: string | null }[],
): readonly ActShown[] {
  const acts = [...new Set(recipients.flatMap(({ act }) => (act === null ? [] : [act])))]
  return acts.map((act) => {
    const names = recipients.filter((each) => each.act === act).map(({ name }) => name)
    return { act, on: sent.on, how: `Version ${sent.version}, ${sent.how}, to ${names.map(withArticle).join(', ')}` }
  })
}
