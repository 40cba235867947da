import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { Slot } from '../../../governance/report/manifest.ts'
import { manifestOf } from '../../../governance/report/manifests.queries.ts'
import { printWords } from '../../../governance/report/print-words.ts'
import { readWords } from '../../../governance/report/read-words.ts'
import { scopesOf } from '../../../governance/report/report.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import type { Words } from '../../../governance/report/words.ts'
import { readWritten } from '../../../governance/report/written.queries.ts'
import type { WrittenBlock } from '../../../governance/report/written.ts'
import { quotedFigures } from '../../../governance/sign-offs/covered-by.ts'
import { getReportSignOffs } from '../../../governance/sign-offs/report-sign-offs.queries.ts'
import { signField, takeBackSignOff } from '../../../governance/sign-offs/sign.commands.ts'
import { digestOfCovered } from '../../../governance/sign-offs/sign-offs.queries.ts'
import { listSigners } from '../../../governance/sign-offs/signers.queries.ts'
import { capacityFor, whyNotSign } from '../../../governance/sign-offs/who-may-sign.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { type Fields, firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { rowKindOf } from '../reports/part-rows.ts'
import { changesOnPage } from './changes-on-page.ts'
import { entryLine } from './entry-lines.ts'
import { reportCrumbs } from './sign-offs.screen.ts'

export const signPage: Screen = (visit) => show(visit)

export const fieldSigned: Screen = async (visit) => {
  const { viewer, db, params, commandId, fields, revision } = visit
  const { reportId = '', signing: key = '' } = params
  const { statement } = await find(visit)
  const form = readForm(fields)
  const comment = form.optionalText('comment', { most: 2000 })
  const amended = statement && readStatement(form, statement, fields)
  const { order, problems } = form.finish({ comment })
  if (!order) return show(visit, problems)
  const signature = { commandId, reportId, key, shown: firstOf(fields, 'shown') }
  const done = await signField(db, viewer, { ...signature, ...order, amended: amended && { ...amended, revision } })
  if (isStaleEdit(done)) return show(visit, [], { stale: done })
  if (done === 'changed') return show(visit, [], { hasChanged: true })
  const back = mayAnywhere(viewer, 'seeReports') ? paths.signOffs(viewer.authority, reportId) : paths.toSign(viewer.authority)
  return redirect(back, 'It is signed.')
}

/** Null where the signer left the statement as it was shown: what somebody else made of it meanwhile isn't theirs to take back. */
function readStatement(form: FormReader, { slot }: Statement, fields: Fields): Pick<WrittenBlock, 'choice' | 'words' | 'answer'> | null {
  if (fields.words === undefined || isUntouched(fields)) return null
  const { words, problems } = readWords(form.optionalText('words', { most: 200_000 }) ?? '')
  for (const sentence of problems) form.wrong('words', sentence)
  return { choice: slot.choices ? form.optionalChoice('choice', slot.choices) : null, words, answer: null }
}

function isUntouched(fields: Fields): boolean {
  const sameWords = plain(firstOf(fields, 'words')) === plain(firstOf(fields, 'words_shown'))
  return sameWords && firstOf(fields, 'choice') === firstOf(fields, 'choice_shown')
}

const plain = (typed: string): string => typed.replaceAll('\r\n', '\n').trim()

export const signOffTakenBack: Screen = async ({ viewer, db, params, commandId }) => {
  const { reportId = '', signOffId = '' } = params
  await takeBackSignOff(db, viewer, { commandId, reportId, signOffId })
  return redirect(paths.signOffs(viewer.authority, reportId), 'The sign-off is taken back. The paper needs it again.')
}

type Statement = { readonly slot: Slot; readonly block: WrittenBlock | null }

async function find({ viewer, params, today, read }: Visit) {
  const { reportId = '', signing = '' } = params
  const all = await read(async (reader) => {
    const report = await getReport(reader, viewer, reportId)
    const content = await getReportContent(reader, viewer, reportId)
    const found = await getReportSignOffs(reader, viewer, reportId, content)
    const manifest = await manifestOf(reader, viewer, report.template.name, report.template.edition)
    const { blocks } = await readWritten(reader, reportId)
    const [signer = null] = viewer.personId ? await listSigners(reader, viewer, today, viewer.personId) : []
    return { report, content, found, signer, manifest, blocks }
  })
  const { report, found, signer, manifest, blocks } = all
  const entry = found.entries.find(({ requirement }) => requirement.key === signing)
  if (!entry) throw new Refusal('not-found', 'This report asks for no such sign-off.')
  const { requirement, covered, standing, waits } = entry
  const why = entry.isOpen ? whyNotSign(requirement, signer, found) : 'This report is finalised.'
  // Whoever was asked sees what they are to sign, though no role of theirs opens reports.
  if (whyNotSign(requirement, signer, found) !== null) mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const maySign = why === null && covered !== null && standing.state !== 'signed' && !waits
  const slot = manifest.slots.find(({ name }) => name === requirement.slot)
  const mayChange =
    maySign &&
    !found.isFinal &&
    requirement.role !== null &&
    requirement.kind !== 'consulted' &&
    may(viewer, 'writeBlock', scopesOf(report))
  const statement: Statement | null =
    mayChange && slot && slot.kind !== 'live' && rowKindOf(slot.name) === null ? { slot, block: blocks.get(slot.name) ?? null } : null
  return { ...all, entry, why, maySign, statement }
}

type Shown = { readonly hasChanged?: boolean; readonly stale?: StaleEdit | null }

/** Before anything is signed: all that the sign-off stands on, and where one lapsed the old beside the new. */
async function show(visit: Visit, problems: readonly Problem[] = [], { hasChanged = false, stale = null }: Shown = {}): Promise<Answer> {
  const { viewer } = visit
  const { report, content, found, signer, entry, why, maySign, statement } = await find(visit)
  const { requirement, covered } = entry
  const now = { choice: statement?.block?.choice ?? '', words: printWords(statement?.block?.words ?? []) }
  const typed = await visit.form({
    id: 'sign',
    about: `${report.id} ${requirement.key}`,
    revision: statement?.block?.revision ?? 0,
    values: { ...now, words_shown: now.words, choice_shown: now.choice },
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        { field: 'choice', label: 'Choice', written: (row) => rowText(row, 'choice') },
        { field: 'words', label: 'Words', written: (row) => printWords((row.words ?? []) as Words) },
      ],
    },
  })
  // A statement that the signer never touched is shown as it is now, whatever stood in the box before.
  const form = isUntouched(typed.values) ? { ...typed, values: { ...typed.values, words: [now.words], choice: [now.choice] } } : typed
  const isReader = mayAnywhere(viewer, 'seeReports')
  const back = isReader ? paths.signOffs(viewer.authority, report.id) : paths.toSign(viewer.authority)
  return page(
    'governance/sign-offs/sign.view.njk',
    {
      title: maySign ? `Sign “${requirement.label}”` : `Sign-off of “${requirement.label}”`,
      crumbs: isReader ? [...reportCrumbs(visit, report), { text: 'Sign-offs', href: back }] : [{ text: 'For you to sign', href: back }],
      report,
      line: entryLine(entry, found.settings),
      covered,
      changes: changesOnPage(entry),
      figures: covered ? quotedFigures(covered, content.figures.named) : [],
      as: signer && capacityFor(requirement, signer, found),
      approvesNothing: requirement.kind === 'considered-by',
      why,
      maySign,
      statement: statement && { ...now, choices: statement.slot.choices?.map((value) => ({ value, text: value })) ?? null },
      isTouched: !isUntouched(form.values),
      hasChanged,
      shown: covered && digestOfCovered(covered),
      back,
      form,
    },
    hasChanged ? 409 : null,
  )
}
