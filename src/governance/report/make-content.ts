import { printDay } from '../../calendar/print-day.ts'
import {
  appendixWords,
  contactWords,
  letterOf,
  officerWords,
  opennessWords,
  optionWords,
  priorityWords,
  recommendationWords,
} from './fact-words.ts'
import { figuresOf } from './figures.ts'
import { fillFigures } from './fill-figures.ts'
import { liveWords } from './live-parts.ts'
import type { Manifest, Slot } from './manifest.ts'
import { planAsAppendix } from './plan-as-appendix.ts'
import type { ReportRecord } from './record.ts'
import type { Report } from './report.ts'
import type { Answer, Openness, ReportContent, ReportPart } from './report-content.ts'
import { plainWords, type Words } from './words.ts'
import type { Written } from './written.ts'

export type ContentFrom = {
  readonly report: Report
  readonly manifest: Manifest
  readonly written: Written
  readonly record: ReportRecord
  readonly isExample: boolean
}

/** What stands in the grid, in the agenda item and in references until somebody decides. */
export const toBeSet = 'To be set by democratic services'

const open: Openness = { kind: 'public' }

/** A draft with everything filled in as the record stands now; without its sign-offs. */
export function makeContent(from: ContentFrom): ReportContent {
  const { report, manifest, record } = from
  const figures = figuresOf(record)
  const { slots, ...template } = manifest
  return {
    id: report.id,
    template,
    authority: record.authority,
    shape: report.shape,
    subject: report.subject,
    body: report.body,
    meetsOn: report.meetsOn?.toString() ?? null,
    openness: report.openness,
    isExample: from.isExample,
    parts: slots
      .map((slot) => makePart(slot, from))
      .map((part) => ({ ...part, words: fillFigures(part.words, figures.named) }))
      .filter((part, n) => !(slots[n]?.optional && saysNothing(part))),
    appendices: makeAppendices(from, (words) => fillFigures(words, figures.named)),
    figures,
  }
}

/** No words, no choice, no rows and no answer either. */
export const saysNothing = ({ choice, words, tracking, answer }: ReportPart): boolean =>
  choice === null && words.length === 0 && tracking.length === 0 && answer === null

function makePart(slot: Slot, from: ContentFrom): ReportPart {
  const { written, report, record } = from
  const block = written.blocks.get(slot.name)
  const typed = block?.words ?? []
  const told = tellsItself(slot, from)
  const live = (slot.live ?? []).flatMap((part) => liveWords(part, record))
  const tracking =
    slot.kind === 'tracking' ? written.tracking.map(({ who, on, said }) => ({ who, on, said: said ?? (on ? null : toBeSet) })) : []
  // The answer of a writer who leaves a live part out stands in its place.
  const said = block?.answer && slot.kind === 'live' ? typed : slot.kind === 'live' ? [...live, ...typed] : [...typed, ...told, ...live]
  const isSilent = said.length === 0 && tracking.length === 0 && (block?.choice ?? null) === null
  const answer: Answer | null = isSilent ? (block?.answer ?? (slot.setLast ? { kind: 'to-be-set' } : null)) : null
  return {
    slot: slot.name,
    label: slot.label,
    layout: slot.layout,
    choice: block?.choice ?? null,
    words: said,
    answer,
    tracking,
    // The agenda names the body, the day and the subject of every paper, whoever may read it.
    openness: block?.openness ?? (slot.layout === 'box' && slot.kind === 'fact' ? open : report.openness),
    withheld: null,
    signOffs: [],
  }
}

/** What a field says by itself, from the report's own facts. */
function tellsItself(slot: Slot, { report, manifest, written }: ContentFrom): Words {
  const recommended = () => recommendationWords(report.body.name, written.recommendations)
  switch (slot.name) {
    case 'decision-of':
      return plainWords(report.body.name)
    case 'meeting-day':
      return report.meetsOn ? plainWords(printDay(report.meetsOn)) : []
    case 'agenda-item':
      return report.agendaItem && !written.blocks.get('agenda-item')?.words.length ? plainWords(report.agendaItem) : []
    case 'subject':
      return plainWords(report.subject)
    case 'openness':
      return opennessWords(report.openness, closerParts(manifest, written))
    case 'report-from':
    case 'report-of':
    case 'advising-officers':
      return officerWords(written.officers[slot.name])
    case 'contact-officers':
      return manifest.slots.some(({ name }) => name === 'contact-details')
        ? officerWords(written.officers['contact-officers'])
        : contactWords(written.officers['contact-officers'])
    case 'contact-details':
      return contactWords(written.officers['contact-officers'])
    case 'options':
      return [...(hasOwnRecommendations(manifest) ? [] : recommended()), ...optionWords(written.options)]
    case 'recommendations':
      return [...recommended(), ...(manifest.slots.some(({ name }) => name === 'options') ? [] : optionWords(written.options))]
    case 'council-priorities':
      return priorityWords(written.priorities, 'priority')
    case 'policy-principles':
      return [
        ...priorityWords(written.priorities, 'policy-principle'),
        ...(hasPriorities(manifest) ? [] : priorityWords(written.priorities, 'priority')),
      ]
    case 'appendices':
      return appendixWords(written.appendices, manifest.family === 'covering' ? 'Annex' : 'Appendix')
    default:
      return []
  }
}

/** The parts and appendices that say themselves who may read them. */
const closerParts = ({ slots, family }: Manifest, { blocks, appendices }: Written) => [
  ...slots.flatMap(({ name, label }) => {
    const openness = blocks.get(name)?.openness
    return openness ? [{ label: `“${label}”`, openness }] : []
  }),
  ...appendices.flatMap(({ title, openness }, n) =>
    openness ? [{ label: `${family === 'covering' ? 'Annex' : 'Appendix'} ${letterOf(n)}: ${title}`, openness }] : [],
  ),
]

const hasOwnRecommendations = ({ slots }: Manifest) => slots.some(({ name }) => name === 'recommendations')
const hasPriorities = ({ slots }: Manifest) => slots.some(({ name }) => name === 'council-priorities')

function makeAppendices({ report, written, record }: ContentFrom, filled: (words: Words) => Words): ReportContent['appendices'] {
  return written.appendices.map(({ title, holds, words, openness }, n) => ({
    letter: letterOf(n),
    title,
    words: filled([
      ...words,
      ...(holds === 'plan' ? planAsAppendix(record) : []),
      ...(holds === 'findings' ? liveWords('findings', record) : []),
    ]),
    openness: openness ?? report.openness,
  }))
}
