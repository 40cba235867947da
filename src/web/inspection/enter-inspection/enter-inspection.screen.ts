import { enterInspection, openInspection } from '../../../inspection/enter-inspection.commands.ts'
import type { Framework } from '../../../inspection/frameworks/framework.ts'
import { frameworks } from '../../../inspection/frameworks/frameworks.ts'
import { type InspectionContent, type InspectionKind, inspectionKinds } from '../../../inspection/inspection-content.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { namedChoices } from '../confidence/named-choices.ts'
import { inspectionKindChoices } from '../parts/choices.ts'
import { factsFields, factsValues, fieldworkFields, readFacts, readFieldwork } from './facts-fields.ts'

type Way = 'enter' | 'open'

const frameworkKey = (framework: Framework): string => `${framework.id}-${framework.edition}`

async function show(visit: Visit, way: Way, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  mustBeAllowed(viewer, way === 'enter' ? 'enterInspection' : 'openInspection', 'put inspections on record')
  const chosen = frameworks.find((framework) => frameworkKey(framework) === query.framework) ?? null
  const crumbs = [
    { text: 'Inspections', href: paths.inspections(viewer.authority) },
    { text: 'Put an inspection on record', href: paths.newInspection(viewer.authority) },
  ]
  const title = way === 'enter' ? 'Enter an inspection by hand' : 'Open an inspection before its report'
  if (!chosen)
    return page('inspection/enter-inspection/choose-framework.view.njk', {
      title,
      crumbs,
      frameworks: frameworks.map((framework) => ({ key: frameworkKey(framework), ...framework, years: yearsOf(framework) })),
      missing: query.framework !== undefined,
    })
  const form = await visit.form({
    id: `${way}-inspection`,
    about: frameworkKey(chosen),
    values: { ...factsValues(null, viewer.authority.name), kind: chosen.kind, held: [] },
    problems,
  })
  return page('inspection/enter-inspection/enter-inspection.view.njk', {
    title,
    crumbs,
    way,
    framework: chosen,
    years: yearsOf(chosen),
    form,
    fields: [...fieldworkFields, ...factsFields(chosen, { report: way === 'enter' })],
    kinds: inspectionKindChoices,
    people: await namedChoices(visit),
    chooseHref: way === 'enter' ? paths.enterInspection(viewer.authority) : paths.openInspection(viewer.authority),
    back: paths.inspections(viewer.authority),
  })
}

export const enterInspectionPage: Screen = (visit) => show(visit, 'enter')
export const openInspectionPage: Screen = (visit) => show(visit, 'open')

async function send(visit: Visit, way: Way) {
  const { viewer, db, commandId, today } = visit
  mustBeAllowed(viewer, way === 'enter' ? 'enterInspection' : 'openInspection', 'put inspections on record')
  const framework = frameworks.find((each) => frameworkKey(each) === visit.query.framework)
  if (!framework) return show(visit, way)
  const form = readForm(visit.fields)
  const fieldwork = readFieldwork(form)
  const facts = readFacts(form, today)
  const kind: InspectionKind = form.optionalChoice('kind', inspectionKinds) ?? framework.kind
  if (way === 'open' && facts.notifiedOn === null && facts.feedbackOn === null && fieldwork.length === 0)
    form.wrong('notified', 'Enter the day of the notice call, or of the feedback, or when the fieldwork began')
  const people = await namedChoices(visit)
  const hold = form.ticked('held')
  const personIds = form.choices(
    'people',
    people.map((person) => person.value),
  )
  const read = form.finish({ ...facts, fieldwork, kind })
  if (read.problems) return show(visit, way, read.problems)
  const content: InspectionContent = {
    ...emptyContent,
    ...read.order,
    framework: framework.id,
    edition: framework.edition,
    ...(hold ? { holdInConfidence: { heldOn: today.toString(), reason: null, personIds } } : {}),
  }
  const put = way === 'enter' ? enterInspection : openInspection
  const id = await put(db, viewer, { commandId, content })
  if (way === 'open')
    return redirect(paths.inspection(viewer.authority, id), 'The inspection is open. Its report completes it when it comes.')
  const next = framework.scales.length > 0 ? paths.enterJudgements(viewer.authority, id) : paths.pasteFindings(viewer.authority, id)
  return redirect(next, 'The inspection is on record. What comes next can also wait.')
}

export const inspectionEntered: Screen = (visit) => send(visit, 'enter')
export const inspectionOpened: Screen = (visit) => send(visit, 'open')

const emptyContent = {
  reportFile: null,
  entered: 'by-hand',
  judgements: [],
  findings: [],
  strengths: [],
  notes: [],
  echoes: [],
} as const

const yearsOf = ({ from, to }: Framework): string => `${from.slice(0, 4)} to ${to ? to.slice(0, 4) : 'now'}`
