import { sentencesOf } from '../../../inspection/finding-words.ts'
import { findingsByHeading } from '../../../inspection/findings-by-heading.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { type Echo, type Finding, type InspectionMention, inspectionName } from '../../../inspection/inspection.ts'
import { callFinding } from '../../../inspection/own-labels.ts'
import { paths } from '../../paths.ts'
import type { AtInspection } from '../at-inspection.ts'
import { addresseeWords, areaTitle, kindWords, standingWords } from '../parts/choices.ts'

type Of = { readonly slug: string }

/** The findings under the headings of the report, in its order and words, each with what is known of it. */
export function findingsShown(at: AtInspection, authority: Of) {
  const { inspection } = at
  return findingsByHeading(inspection.findings).map(({ title, findings }) => ({
    title,
    kind: kindWords[findings[0]?.kind ?? 'recommendation'],
    findings: findings.map((finding, n) => ({
      ...findingShown(at, authority, finding, n),
      theme: finding.theme !== findings[n - 1]?.theme ? finding.theme : null,
      up: findings[n - 1] ? { before: findings[n - 1]?.id } : null,
      down: findings[n + 1] ? { before: afterNext(inspection.findings, findings[n + 1] as Finding) } : null,
    })),
  }))
}

/** What a finding goes before when it is moved below the next one: the one after that, or nothing at the end. */
function afterNext(all: readonly Finding[], next: Finding): string {
  return all[all.findIndex((finding) => finding.id === next.id) + 1]?.id ?? ''
}

function findingShown(at: AtInspection, authority: Of, finding: Finding, n: number) {
  const { inspection, framework } = at
  const { id } = finding
  const asides = new Map(finding.sentencesAside.map((aside) => [aside.sentence, aside]))
  return {
    id,
    called: callFinding(finding, n + 1),
    number: finding.printedNumber,
    ownLabel: finding.ownLabel,
    sentences: asides.size > 0 ? sentencesOf(finding.text).map((text) => ({ text, aside: asides.get(text) ?? null })) : null,
    asides: finding.sentencesAside,
    text: finding.text,
    printed: finding.printedText !== null && finding.printedText !== finding.text ? finding.printedText : null,
    meta: metaOf(at, finding),
    area: finding.area && areaTitle(framework, finding.area),
    addressees: finding.addressees.map((to) => ({
      words: to.organisation?.name ?? to.printed ?? lowerFirst(addresseeWords[to.addressee]),
      printed: to.organisation && to.printed ? to.printed : null,
      href: paths.addressee(authority, inspection.id, id, to.id),
    })),
    paragraphs: finding.paragraphs,
    echoedBy: finding.echoedBy.map((echo) => ({
      words: echo.words,
      says: standingWords[echo.says],
      in: mentionName(echo.inspection),
      href: paths.inspection(authority, echo.inspection.id),
    })),
    links: {
      change: paths.part(authority, inspection.id, 'findings', id),
      split: paths.splitFinding(authority, inspection.id, id),
      sentences: paths.findingSentences(authority, inspection.id, id),
      addAddressee: paths.addAddressee(authority, inspection.id, id),
      move: paths.moveFinding(authority, inspection.id, id),
      remove: paths.removePart(authority, inspection.id, 'finding', id),
    },
  }
}

/** "the local authority", inside a sentence. */
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function metaOf({ framework }: AtInspection, finding: Finding): string {
  const known = framework?.lists.find((list) => list.title === finding.list)
  const timescale = finding.timescale && (finding.timescale.printed ?? inWords(finding.timescale))
  const parts = [
    known?.kind === finding.kind ? null : kindWords[finding.kind],
    finding.place ? `page ${finding.place.page}` : null,
    timescale,
    finding.nationalFramework,
    finding.printedText === null ? 'not compared with the printed words' : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function inWords({ amount, unit }: NonNullable<Finding['timescale']>): string {
  return unit === 'immediately' ? 'immediately' : `within ${amount} ${unit.replace('-', ' ')}${amount === 1 ? '' : 's'}`
}

export const mentionName = (mention: InspectionMention): string => inspectionName(mention, shortTitle(mention.framework))

/** What this report says of an earlier finding. */
export function echoShown(echo: Echo, authority: Of, at: AtInspection) {
  const { earlier } = echo
  return {
    says: standingWords[echo.says],
    words: echo.words,
    page: echo.place?.page ?? null,
    earlier: `${earlier.printedNumber ? `${earlier.printedNumber} ` : ''}${earlier.text}`,
    of: mentionName(earlier.inspection),
    earlierHref: `${paths.inspection(authority, earlier.inspection.id)}#finding-${earlier.id}`,
    href: paths.part(authority, at.inspection.id, 'earlier', echo.id),
  }
}
