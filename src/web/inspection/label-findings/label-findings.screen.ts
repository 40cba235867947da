import { isStaleEdit } from '../../../database/stale-edit.ts'
import { labelFindings } from '../../../inspection/findings.commands.ts'
import { findingsByHeading } from '../../../inspection/findings-by-heading.ts'
import { ownLabelsFor, repeatedLabel } from '../../../inspection/own-labels.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import { revisionIn } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'

const what = 'change the record of inspections'

/** The authority's own labels, a list at a time: a to j for 1 to 10 are offered where there are none. */
async function show(visit: Visit, problems: readonly Problem[] = [], someoneFaster = false) {
  mustBeAllowed(visit.viewer, 'labelFindings', what)
  const at = await atInspection(visit)
  const form = await visit.form({ id: 'label-findings', about: at.inspection.id, values: valuesOf(at), problems })
  const revisions = Object.fromEntries(at.inspection.findings.map((finding) => [finding.id, finding.revision]))
  const title = 'Give findings the authority’s own labels'
  const lists = listsOf(at)
  const answer = page('inspection/label-findings/label-findings.view.njk', {
    ...{ title, crumbs: crumbsBelow(at), held: at.held, form, lists, revisions, someoneFaster },
    back: `${at.href}#findings`,
  })
  return someoneFaster ? { ...answer, status: 409 } : answer
}

export const labelFindingsPage: Screen = (visit) => show(visit)

export const findingsLabelled: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'labelFindings', what)
  const at = await atInspection(visit)
  const form = readForm(visit.fields)
  for (const { findings } of listsOf(at)) {
    const given = findings.map((finding) => form.optionalText(`label-${finding.id}`, { most: 20 }))
    const twice = repeatedLabel(given)
    const second = twice === null ? -1 : given.findLastIndex((label) => label?.toLowerCase() === twice)
    if (second >= 0)
      form.wrong(`label-${findings[second]?.id}`, `${given[second]} stands on another finding of this list: give each its own`)
  }
  const labels = at.inspection.findings.map(({ id, revision }) => ({
    id,
    revision: revisionIn(visit.fields, `revision-${id}`) || revision,
    label: form.optionalText(`label-${id}`, { most: 20 }),
  }))
  const read = form.finish(labels)
  if (read.problems) return show(visit, read.problems)
  const done = await labelFindings(visit.db, visit.viewer, {
    commandId: visit.commandId,
    inspectionId: at.inspection.id,
    labels: read.order,
  })
  if (isStaleEdit(done)) return show(visit, [], true)
  return redirect(`${at.href}#findings`, 'The labels are saved.')
}

const listsOf = (at: AtInspection) => findingsByHeading(at.inspection.findings)

function valuesOf(at: AtInspection): Record<string, string | null> {
  const values: Record<string, string | null> = {}
  for (const { findings } of listsOf(at)) {
    const none = findings.every((finding) => finding.ownLabel === null)
    const offered = ownLabelsFor(findings.length)
    for (const [n, finding] of findings.entries()) values[`label-${finding.id}`] = none ? (offered[n] ?? null) : finding.ownLabel
  }
  return values
}
