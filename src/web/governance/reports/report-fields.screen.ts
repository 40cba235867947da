import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { interestsKey, interestsWording } from '../../../governance/report/default-texts.ts'
import { listManifests, manifestOf, readOwnFields } from '../../../governance/report/manifests.queries.ts'
import { readWords } from '../../../governance/report/read-words.ts'
import {
  addTemplateField,
  ownFieldKinds,
  retireTemplateField,
  setInterestsWording,
} from '../../../governance/report/template-fields.commands.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { settingsOn } from '../../../people/settings.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { FormShown } from '../../form/form-shown.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

type OwnFieldKind = keyof typeof ownFieldKinds

export const reportFieldsPage: Screen = (visit) => show(visit)

export const reportFieldAdded: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const form = readForm(fields)
  const kind = form.choice('kind', Object.keys(ownFieldKinds) as OwnFieldKind[], { missing: 'Choose what stands in it' })
  const choices = (form.optionalText('choices', { most: 1000 }) ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  if (kind === 'choice' && choices.length < 2) form.wrong('choices', 'Enter at least two choices, one in each line')
  const template = form.text('template', { missing: 'Choose the template' })
  const { order, problems } = form.finish({
    template,
    label: form.text('label', { missing: 'Enter its label', most: 200 }),
    kind,
    choices: kind === 'choice' ? choices : [],
    after: form.text('after', { missing: 'Choose the field that it follows' }),
    hint: form.optionalText('hint', { most: 300 }),
  })
  if (!order) return show(visit, problems)
  await addTemplateField(db, viewer, { ...order, commandId })
  return redirect(paths.reportFields(viewer.authority, order.template), 'The field is in the template.')
}

export const reportFieldRetired: Screen = async ({ db, viewer, commandId, revision, params }) => {
  const done = await retireTemplateField(db, viewer, { commandId, revision, fieldId: params.fieldId ?? '' })
  if (isStaleEdit(done)) throw new Refusal('conflict', 'Somebody else changed it meanwhile. Look at the fields again.')
  return redirect(paths.reportFields(viewer.authority), 'The field is out of the template.')
}

export const interestsWordingEntered: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const form = readForm(fields)
  const wording = form.text('wording', { missing: 'Enter the wording' })
  for (const sentence of readWords(wording ?? '').problems) form.wrong('wording', sentence)
  const fromOn = form.day('from_on', { missing: 'Enter the day from which reports begin with it' })
  const { order, problems } = form.finish({ wording, fromOn, source: form.optionalText('source', { most: 300 }) })
  if (!order) return show(visit, problems)
  await setInterestsWording(db, viewer, { ...order, commandId })
  return redirect(paths.reportFields(viewer.authority), 'The wording is kept: reports begin with it from that day.')
}

/** The fields that the authority added to a template, and the wording with which its reports begin. */
async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, read, query, fields, today } = visit
  mustBeAllowedAnywhere(viewer, 'seeReports', 'see decision reports')
  const asked = fields.template?.[0] ?? query.template
  const { all, manifest, own, entered } = await read(async (reader) => {
    const offered = await listManifests(reader, viewer)
    const chosen = offered.find(({ name }) => name === asked) ?? offered[0]
    if (!chosen) throw new Refusal('not-found', 'There is no template.')
    return {
      all: offered,
      manifest: await manifestOf(reader, viewer, chosen.name, chosen.edition),
      own: await readOwnFields(reader, viewer, chosen.name),
      entered: (await settingsOn(reader, viewer, today, [interestsKey])).get(interestsKey) ?? null,
    }
  })
  const { authority } = viewer
  const mayChange = may(viewer, 'addTemplateField')
  const add = await visit.form({ id: 'add-report-field', values: { template: manifest.name, kind: 'words' }, problems })
  const wording = await visit.form({
    id: 'interests-wording',
    values: {
      wording: typeof entered?.value === 'string' ? entered.value : interestsWording,
      from_on: printPlainDay(today),
      source: entered?.source ?? null,
    },
    problems,
  })
  const retire: FormShown[] = []
  for (const { id, revision } of own) retire.push(await visit.form({ id: `retire-field-${id}`, about: id, revision }))
  return page('governance/reports/report-fields.view.njk', {
    title: 'Fields and wording of reports',
    crumbs: [{ text: 'Reports', href: paths.reports(authority) }],
    templates: all.map(({ name, title }) => ({ title, href: paths.reportFields(authority, name), here: name === manifest.name })),
    manifest,
    own: own.map((field, n) => ({
      ...field,
      kindWords: ownFieldKinds[field.kind as OwnFieldKind],
      tag: `{${field.name}}`,
      after: manifest.slots.find(({ name }) => name === field.after)?.label ?? field.after,
      retire: mayChange ? retire[n] : null,
      retireHref: paths.retireReportField(authority, field.id),
    })),
    kinds: Object.entries(ownFieldKinds).map(([value, text]) => ({ value, text })),
    slots: manifest.slots.map(({ name, label }) => ({ value: name, text: label })),
    add: mayChange ? add : null,
    addHref: paths.reportFields(authority),
    wording: may(viewer, 'setInterestsWording') ? wording : null,
    wordingHref: paths.interestsWording(authority),
    wordingNow: typeof entered?.value === 'string' ? entered.value : interestsWording,
    isOurs: entered === null,
    problemsOf: [add, wording].find((form) => form.problems.length > 0) ?? add,
    forms: [add, wording],
  })
}
