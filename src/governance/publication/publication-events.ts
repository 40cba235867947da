// What the history tells of a publication: about the inspection whose report it is, or about the plan. Of an inspection held in
// confidence no sentence tells.

import type { HistoryEvent } from '../../history/event.ts'
import type { Publication } from './publication.ts'

export type Named = { readonly publication: Pick<Publication, 'id' | 'of'>; readonly held: boolean }

export const publicationRecorded = (named: Named) => told('publication-recorded', named, `Recorded how ${what(named)} was published.`)

export const publicationChanged = (named: Named) =>
  told('publication-changed', named, `Changed the record of how ${what(named)} was published.`)

export const publicationRemoved = (named: Named) =>
  told('publication-removed', named, `Took off the record how ${what(named)} was published: it had been entered by mistake.`)

export const copiesAdded = (named: Named, names: readonly string[]) =>
  told('publication-copies-added', named, `Put on record who is sent a copy of ${what(named)}: ${names.join(', ')}.`)

export const copyChanged = (named: Named, name: string) =>
  told('publication-copy-changed', named, `Changed what is on record of the copy of ${what(named)} for ${name}.`)

export const copyRemoved = (named: Named, name: string) =>
  told('publication-copy-removed', named, `Took the copy of ${what(named)} for ${name} off the record.`)

const what = ({ publication: { of } }: Named): string =>
  of.kind === 'report' ? 'the inspection report' : `version ${of.version.number} of “${of.plan.title}”`

function told(verb: string, { publication, held }: Named, sentence: string): HistoryEvent {
  const { of, id } = publication
  return {
    what: verb,
    about: of.kind === 'report' ? { kind: 'inspection', id: of.inspectionId } : { kind: 'plan', id: of.plan.id },
    sentence: held ? 'Changed what is on record of a publication.' : sentence,
    detail: { publication: id, ...(held ? { sentence } : {}) },
  }
}
