import { copiesInWords, copyKinds, type Publication } from '../../../governance/publication/publication.ts'
import { scopeOf } from '../../../governance/publication/publications.commands.ts'
import { getPublication } from '../../../governance/publication/publications.queries.ts'
import { getDuty } from '../../../inspection/due.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { dutyActsShown } from '../submission/duty-acts-shown.ts'
import { publicationCrumbs, titleOf } from './publication-shown.ts'

/** How a report or a statement was made public, each way with its day, and which acts of its duty that is. */
export const publicationPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  const { authority } = viewer
  mustBeAllowedAnywhere(viewer, 'seeInspections', 'see what was published')
  const { publication, duty } = await visit.read(async (reader) => {
    const found = await getPublication(reader, viewer, params.publicationId ?? '')
    return { publication: found, duty: found.duty && (await getDuty(reader, viewer, found.duty.id, today)) }
  })
  const mayChange = may(viewer, 'changePublication', scopeOf(publication))
  return page('governance/publication/publication.view.njk', {
    title: titleOf(publication),
    crumbs: publicationCrumbs(viewer, publication),
    publication,
    about: aboutOf(authority, publication),
    duty: duty && { ...dutyActsShown(duty), href: paths.duty(authority, duty.instance.id) },
    copies: publication.copies.map((copy) => ({
      ...copy,
      kindWords: copyKinds[copy.kind],
      href: mayChange ? paths.copy(authority, publication.id, copy.id) : null,
    })),
    copiesWords: copiesInWords(publication.copies),
    changeHref: mayChange ? paths.changePublication(authority, publication.id) : null,
    addHref: mayChange ? paths.addCopies(authority, publication.id) : null,
  })
}

const aboutOf = (authority: { readonly slug: string }, { of }: Publication) =>
  of.kind === 'report'
    ? { text: 'The inspectorate’s report', href: paths.inspection(authority, of.inspectionId) }
    : { text: `Version ${of.version.number} of ${of.plan.title}`, href: paths.version(authority, of.plan.id, of.version.id) }
