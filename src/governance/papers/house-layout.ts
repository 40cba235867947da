// How the three house templates that come with the product lay a report out, from its fields in order: what their Word file and the page are drawn from.
// Source of the layouts: five published council papers of 2012 and 2016.

import type { PartLayout, Slot, TemplateFamily } from '../report/manifest.ts'

/** `sections`: headings 1.0 with paragraphs 1.1 below them. `paragraphs`: 1. to the end of the paper. `sheet`: the headings of a covering sheet. */
export type Count = 'sections' | 'paragraphs' | 'sheet'

export type LaidOut =
  /** `says` is text, or the field that gives it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly says: string | Slot; readonly newPage: boolean }
  /** A heading with the field's label, its words, its sign-offs. */
  | {
      readonly kind: 'section'
      readonly slot: Slot
      readonly level: 2 | 3
      readonly heads: Count | null
      readonly paragraphs: Count | null
    }
  /** "Date: Wednesday 20 July 2016" */
  | { readonly kind: 'line'; readonly slot: Slot }
  /** A table of labels and what the fields say. */
  | { readonly kind: 'form'; readonly head: readonly [string, string]; readonly slots: readonly Slot[] }
  | { readonly kind: 'tracking'; readonly slot: Slot; readonly head: readonly [string, string] }
  | { readonly kind: 'appendices'; readonly word: 'Appendix' | 'Annex' }

export const houseLayout = (family: TemplateFamily, slots: readonly Slot[]): readonly LaidOut[] => layouts[family](slots)

const layouts: Readonly<Record<TemplateFamily, (slots: readonly Slot[]) => readonly LaidOut[]>> = {
  /** A form of boxes, the implications with their statements, the grid of who saw it when, and the report in sections. */
  boxed: (slots) => [
    heading(1, named(slots, 'kind-of-paper') ?? named(slots, 'subject') ?? 'Report'),
    ...runsOf(slots.filter(({ name }) => name !== 'kind-of-paper')).flatMap((run) =>
      laid(run, {
        statement: [heading(2, 'Implications'), { kind: 'form', head: ['Implications', 'Statement'], slots: run.slots }],
        section: run.slots.map((slot) =>
          section(slot, unnumbered.includes(slot.name) ? {} : { heads: 'sections', paragraphs: 'sections' }),
        ),
      }),
    ),
    { kind: 'appendices', word: 'Appendix' },
  ],
  /** A head, the corporate implications and the report, its paragraphs numbered from the first to the last, and lettered appendices. */
  numbered: (slots) => [
    heading(1, named(slots, 'subject') ?? 'Report'),
    ...runsOf(slots).flatMap((run) =>
      laid(run, {
        statement: [heading(2, 'Corporate implications'), ...run.slots.map((slot) => section(slot, { level: 3, ...counted(slot) }))],
        section: run.slots.map((slot) => section(slot, counted(slot))),
      }),
    ),
    { kind: 'appendices', word: 'Appendix' },
  ],
  /** A sheet with numbered headings, and behind it the report, which says its summary and recommendations again and numbers its paragraphs. */
  covering: (slots) => {
    const end = endOfSheet.map((name) => slots.findIndex((slot) => slot.name === name)).find((at) => at >= 0) ?? -1
    const sheet = slots.slice(0, end + 1)
    const report = slots.slice(end + 1)
    const lastStatement = report.findLastIndex(({ layout }) => layout === 'statement')
    const again = (names: readonly string[]) => names.flatMap((name) => named(sheet, name) ?? [])
    return [
      heading(1, named(sheet, 'kind-of-paper') ?? named(slots, 'subject') ?? 'Report'),
      ...runsOf(sheet.filter(({ name }) => name !== 'kind-of-paper')).flatMap((run) =>
        laid(run, {
          statement: run.slots.map((slot) => section(slot, { heads: 'sheet' })),
          section: run.slots.map((slot) => section(slot, { heads: 'sheet' })),
        }),
      ),
      { ...heading(1, named(slots, 'subject') ?? 'Report'), newPage: true },
      ...again(['agenda-item', 'decision-of', 'meeting-day', 'report-of']).map((slot) => ({ kind: 'line', slot }) as const),
      ...again(['summary', 'recommendations']).map((slot) => section(slot)),
      ...report.map((slot, n) =>
        slot.layout === 'tracking' ? grid(slot) : section(slot, n <= lastStatement ? { paragraphs: 'paragraphs' } : {}),
      ),
      { kind: 'appendices', word: 'Annex' },
    ]
  },
}

/** What is asked and why, and what stands after the report: these don't count. */
const unnumbered: readonly string[] = [
  'council-priorities',
  'recommendations',
  'reasons',
  'appendices',
  'background-papers',
  'contact-details',
  'report-link',
]

/** What ends the covering sheet, in the order in which it may: the last of these that the template has. */
const endOfSheet = ['interests', 'reasons', 'recommendations', 'summary']

const heading = (level: 1 | 2, says: string | Slot) => ({ kind: 'heading', level, says, newPage: false }) as const
const named = (slots: readonly Slot[], name: string): Slot | undefined => slots.find((slot) => slot.name === name)
const counted = (slot: Slot): { paragraphs?: Count } => (unnumbered.includes(slot.name) ? {} : { paragraphs: 'paragraphs' })

const section = (
  slot: Slot,
  {
    level = 2,
    heads = null,
    paragraphs = null,
  }: { readonly level?: 2 | 3; readonly heads?: Count | null; readonly paragraphs?: Count | null } = {},
): LaidOut => ({ kind: 'section', slot, level, heads, paragraphs })

const grid = (slot: Slot): LaidOut => ({ kind: 'tracking', slot, head: ['Body, person or group', 'Date'] })

type Run = { readonly layout: PartLayout; readonly slots: readonly Slot[] }

/** Boxes and the grid are laid out alike everywhere; the rest as the template does. */
function laid(
  { layout, slots }: Run,
  own: { readonly statement: readonly LaidOut[]; readonly section: readonly LaidOut[] },
): readonly LaidOut[] {
  if (layout === 'box') return [{ kind: 'form', head: ['About this report', 'Details'], slots }]
  return layout === 'tracking' ? slots.map(grid) : own[layout]
}

/** The fields in their order, those of one layout that follow each other together. */
function runsOf(slots: readonly Slot[]): readonly Run[] {
  const runs: { layout: PartLayout; slots: Slot[] }[] = []
  for (const slot of slots) {
    const last = runs.at(-1)
    if (last?.layout === slot.layout) last.slots.push(slot)
    else runs.push({ layout: slot.layout, slots: [slot] })
  }
  return runs
}
