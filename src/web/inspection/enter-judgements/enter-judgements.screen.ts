import type { Area, Framework, JudgementSet } from '../../../inspection/frameworks/framework.ts'
import { gradePrinted, gradesOf } from '../../../inspection/frameworks/frameworks.ts'
import type { JudgementContent } from '../../../inspection/inspection-content.ts'
import { addJudgements } from '../../../inspection/judgements.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type AtInspection, atInspection, crumbsBelow } from '../at-inspection.ts'

const what = 'change the record of inspections'

/** All areas of the framework that have no judgement yet, in its sets, to be entered in one go. */
async function show(visit: Visit, problems: readonly Problem[] = []) {
  mustBeAllowed(visit.viewer, 'addJudgements', what)
  const at = await atInspection(visit)
  const { authority } = visit.viewer
  const { id } = at.inspection
  return page('inspection/enter-judgements/enter-judgements.view.njk', {
    title: 'Enter the judgements',
    crumbs: crumbsBelow(at),
    held: at.held,
    framework: at.framework,
    form: await visit.form({ id: 'enter-judgements', about: id, problems }),
    sets: setsToEnter(at).map(({ set, areas }) => ({
      title: set.title,
      areas: areas.map((area) => ({
        title: area.title,
        grade: fieldName('grade', set, area),
        printed: fieldName('printed', set, area),
        sub: area.parent !== null,
        choices: gradesOf(at.framework as Framework, area).map((grade) => ({ value: grade.key, text: grade.word })),
      })),
    })),
    given: at.inspection.judgements.length,
    findingsHref: paths.pasteFindings(authority, id),
    addHref: paths.addPart(authority, id, 'judgements'),
    back: `${at.href}#judgements`,
  })
}

export const enterJudgementsPage: Screen = (visit) => show(visit)

export const judgementsEntered: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'addJudgements', what)
  const at = await atInspection(visit)
  const read = readJudgements(visit.fields, at)
  if (read.problems) return show(visit, read.problems)
  const { db, viewer, commandId } = visit
  const { id, findings } = at.inspection
  await addJudgements(db, viewer, { commandId, inspectionId: id, judgements: read.order })
  const next = findings.length > 0 ? `${at.href}#judgements` : paths.pasteFindings(viewer.authority, id)
  return redirect(next, 'The judgements are on record.')
}

function readJudgements(fields: Fields, at: AtInspection) {
  const form = readForm(fields)
  const judgements: JudgementContent[] = []
  for (const { set, areas } of setsToEnter(at)) {
    for (const area of areas) {
      const grades = gradesOf(at.framework as Framework, area)
      const printed = form.optionalText(fieldName('printed', set, area), { most: 200 })
      const chosen = form.optionalChoice(
        fieldName('grade', set, area),
        grades.map((grade) => grade.key),
      )
      const grade = chosen ?? (printed && at.framework ? (gradePrinted(at.framework, printed, area)?.key ?? null) : null)
      if (printed && grade === null) form.wrong(fieldName('grade', set, area), `Choose the grade that “${printed}” stands for`)
      if (grade === null) continue
      judgements.push({
        set: set.key,
        area: area.key,
        parentArea: area.parent,
        grade,
        notReportedReason: null,
        printedArea: area.title,
        printedGrade: printed ?? grades.find((each) => each.key === grade)?.word ?? grade,
        place: null,
      })
    }
  }
  const [first] = setsToEnter(at)
  if (judgements.length === 0 && first?.areas[0]) form.wrong(fieldName('grade', first.set, first.areas[0]), 'Choose at least one grade')
  return form.finish(judgements)
}

function setsToEnter({ inspection, framework }: AtInspection): { set: JudgementSet; areas: readonly Area[] }[] {
  const given = new Set(inspection.judgements.map((judgement) => `${judgement.set} ${judgement.area}`))
  return (framework?.sets ?? [])
    .map((set) => ({ set, areas: set.areas.filter((area) => area.scale !== null && !given.has(`${set.key} ${area.key}`)) }))
    .filter(({ areas }) => areas.length > 0)
}

const fieldName = (what: 'grade' | 'printed', set: JudgementSet, area: Area): string => `${what}-${set.key ? `${set.key}-` : ''}${area.key}`
