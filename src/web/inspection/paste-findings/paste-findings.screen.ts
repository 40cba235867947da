import { createHash } from 'node:crypto'
import { addFindings } from '../../../inspection/findings.commands.ts'
import { type Addressee, addressees, type FindingContent, type FindingKind, findingKinds } from '../../../inspection/inspection-content.ts'
import { ownLabelsFor } from '../../../inspection/own-labels.ts'
import { type PastedFinding, readPastedFindings } from '../../../inspection/pasted-findings.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'
import { addresseeChoices, addresseeWords, kindChoices, kindWords } from '../parts/choices.ts'
import { listChoices } from '../parts/finding.ts'

const what = 'change the record of inspections'
const most = 200

type Pasted = {
  readonly list: string
  readonly kind: FindingKind
  readonly addressee: Addressee
  readonly timescale: FindingContent['timescale']
  readonly labels: boolean
  readonly findings: readonly PastedFinding[]
}

async function show(visit: Visit, problems: readonly Problem[] = [], preview: Pasted | null = null) {
  mustBeAllowed(visit.viewer, 'addFindings', what)
  const at = await atInspection(visit)
  const first = at.framework?.lists.find((list) => !at.inspection.findings.some((finding) => finding.list === list.title))
  const form = await visit.form({
    id: 'paste-findings',
    about: at.inspection.id,
    values: { list: first?.title ?? at.framework?.lists[0]?.title ?? null },
    problems,
  })
  const { authority } = visit.viewer
  return page('inspection/paste-findings/paste-findings.view.njk', {
    title: 'Paste findings as a list',
    crumbs: crumbsBelow(at),
    held: at.held,
    form,
    lists: listChoices(at),
    kinds: kindChoices,
    addressees: addresseeChoices,
    timescales: at.framework?.lists.some((list) => list.timescales) ?? false,
    timescaleChoices: timescales.map(({ value, text }) => ({ value, text })),
    preview: preview && {
      ...preview,
      seen: whatIsSeen(preview),
      kindWords: kindWords[preview.kind],
      addresseeWords: addresseeWords[preview.addressee],
      findings: preview.findings.map((finding, n) => ({ ...finding, label: preview.labels ? ownLabelsFor(n + 1)[n] : null })),
    },
    oneHref: paths.addPart(authority, at.inspection.id, 'findings'),
    back: `${at.href}#findings`,
  })
}

export const pasteFindingsPage: Screen = (visit) => show(visit)

/** The first sending shows what was read; only one that carries what was shown puts it on record. */
export const findingsPasted: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'addFindings', what)
  const at = await atInspection(visit)
  const read = readPasted(visit, at)
  if (read.problems) return show(visit, read.problems)
  if (firstOf(visit.fields, 'seen') !== whatIsSeen(read.order)) return show(visit, [], read.order)
  const { list, kind, addressee, timescale, labels } = read.order
  const findings = read.order.findings.map(
    (finding, n): FindingContent => ({
      list,
      kind,
      printedNumber: finding.printedNumber,
      ownLabel: labels ? (ownLabelsFor(n + 1)[n] ?? null) : null,
      printedText: finding.text,
      text: finding.text,
      theme: null,
      area: null,
      timescale,
      nationalFramework: null,
      addressees: [{ addressee, printed: null }],
      paragraphs: [],
      place: null,
    }),
  )
  const { db, viewer, commandId } = visit
  await addFindings(db, viewer, { commandId, inspectionId: at.inspection.id, findings })
  return redirect(`${at.href}#findings`, `${findings.length === 1 ? '1 finding is' : `${findings.length} findings are`} added.`)
}

/** What the person looks at, in a few letters: words that were changed since are shown again first. */
const whatIsSeen = (pasted: Pasted): string => createHash('sha256').update(JSON.stringify(pasted)).digest('base64url')

function readPasted(visit: Visit, at: AtInspection) {
  const form = readForm(visit.fields)
  const list =
    form.optionalText('list_other', { most: 300 }) ?? form.text('list', { missing: 'Choose the heading that they stand under', most: 300 })
  const known = at.framework?.lists.find((each) => each.title === list)
  const kind = form.optionalChoice('kind', findingKinds) ?? known?.kind
  if (!kind) form.wrong('kind', 'Choose what kind of findings stand under this heading')
  const addressee = form.optionalChoice('addressee', addressees) ?? known?.addressee ?? 'local-authority'
  const text = form.text('text', { missing: 'Paste or type the findings', most: 200_000 })
  const findings = readPastedFindings(text ?? '')
  if (text && findings.length === 0) form.wrong('text', 'No findings were seen in this text')
  if (findings.length > most) form.wrong('text', `${findings.length} findings were seen in this text; the most at once is ${most}`)
  const long = findings.find((finding) => finding.text.length > 20_000)
  if (long) form.wrong('text', 'One of the findings is longer than 20,000 characters: is the list broken into lines?')
  const timescale = timescales.find(
    (each) =>
      each.value ===
      form.optionalChoice(
        'timescale',
        timescales.map(({ value }) => value),
      ),
  )
  const labels = form.ticked('labels')
  if (labels && at.inspection.findings.some((finding) => finding.list === list && finding.ownLabel))
    form.wrong('labels', 'Findings under this heading have labels already: give these theirs afterwards')
  return form.finish<Pasted>({ list, kind: kind ?? 'recommendation', addressee, timescale: timescale?.content ?? null, labels, findings })
}

const timescales = [
  { value: 'immediately', text: 'Immediately', content: { amount: null, unit: 'immediately', printed: 'Immediately' } },
  { value: 'three-months', text: 'Within three months', content: { amount: 3, unit: 'month', printed: 'Within three months' } },
  { value: 'six-months', text: 'Within six months', content: { amount: 6, unit: 'month', printed: 'Within six months' } },
] as const
