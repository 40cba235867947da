import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { getReportContent } from '../../../governance/report/report-content.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { type Ask, askForSignOffs, changeAsking, withdrawAsking } from '../../../governance/sign-offs/ask.commands.ts'
import { getReportSignOffs } from '../../../governance/sign-offs/report-sign-offs.queries.ts'
import { whoseSignOff } from '../../../governance/sign-offs/requirement.ts'
import { signOffKindNames } from '../../../governance/sign-offs/sign-off-settings.ts'
import { listSigners } from '../../../governance/sign-offs/signers.queries.ts'
import { capacityFor, isAsker, whyNotSign } from '../../../governance/sign-offs/who-may-sign.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { reportCrumbs } from './sign-offs.screen.ts'

export const askPage: Screen = (visit) => show(visit, visit.query.of ?? '')

export const allAskedFor: Screen = async (visit) => {
  const { viewer, db, params, commandId } = visit
  const reportId = params.reportId ?? ''
  const back = paths.signOffs(viewer.authority, reportId)
  const form = readForm(visit.fields)
  const { order } = form.finish({ byOn: form.optionalDay('by_on') })
  if (!order) return redirect(back, 'That isn’t a day, so nobody was asked. Write it like 12 July 2016.')
  const { found } = await ofReport(visit)
  const asks = found.entries.flatMap(({ requirement: { key, required, offer }, standing }) =>
    required && offer === null && standing.state !== 'signed' ? [{ key, personId: null }] : [],
  )
  const asked = await askForSignOffs(db, viewer, { commandId, reportId, asks, byOn: order.byOn, note: null })
  return redirect(back, asked === 1 ? 'One sign-off is asked for.' : `${asked} sign-offs are asked for.`)
}

export const signOffAskedFor: Screen = async (visit) => {
  const { viewer, db, params, commandId, fields } = visit
  const reportId = params.reportId ?? ''
  const key = firstOf(fields, 'of')
  const form = readForm(fields)
  const when = { byOn: form.optionalDay('by_on'), note: form.optionalText('note', { most: 1000 }) }
  const ask: Ask = key
    ? { key, personId: firstOf(fields, 'person') ? form.id('person', { missing: 'Choose who is asked' }) : null }
    : {
        personId: form.id('person', { missing: 'Choose who is asked' }),
        slot: form.choice(
          'slot',
          (await ofReport(visit)).content.parts.map(({ slot }) => slot),
          { missing: 'Choose the field' },
        ),
        kind: form.choice('kind', signOffKindNames, { missing: 'Choose what is asked' }),
      }
  const { order, problems } = form.finish({ ...when, asks: [ask] })
  if (!order) return show(visit, key, problems)
  await askForSignOffs(db, viewer, { ...order, commandId, reportId })
  return redirect(paths.signOffs(viewer.authority, reportId), 'It is asked for.')
}

export const changeAskingPage: Screen = (visit) => showAsked(visit)

export const askingChanged: Screen = async (visit) => {
  const { viewer, db, params, commandId, revision, fields } = visit
  const { reportId = '', offerId = '' } = params
  const form = readForm(fields)
  const { order, problems } = form.finish({
    personId: firstOf(fields, 'person') ? form.id('person', { missing: 'Choose who is asked' }) : null,
    byOn: form.optionalDay('by_on'),
    note: form.optionalText('note', { most: 1000 }),
  })
  if (!order) return showAsked(visit, problems)
  const done = await changeAsking(db, viewer, { ...order, commandId, reportId, offerId, revision })
  if (isStaleEdit(done)) return showAsked(visit, [], done)
  return redirect(paths.signOffs(viewer.authority, reportId), 'It is saved.')
}

export const askingWithdrawn: Screen = async (visit) => {
  const { viewer, db, params, commandId, revision } = visit
  const { reportId = '', offerId = '' } = params
  const done = await withdrawAsking(db, viewer, { commandId, reportId, offerId, revision })
  if (isStaleEdit(done)) return showAsked(visit, [], done)
  return redirect(paths.signOffs(viewer.authority, reportId), 'It is no longer asked for.')
}

/** The report with its sign-offs, for who may ask for them. */
async function ofReport(visit: Visit) {
  const { viewer, params, today } = visit
  const reportId = params.reportId ?? ''
  const all = await visit.read(async (reader) => {
    const report = await getReport(reader, viewer, reportId)
    const content = await getReportContent(reader, viewer, reportId)
    const found = await getReportSignOffs(reader, viewer, reportId, content)
    return { report, content, found, signers: await listSigners(reader, viewer, today) }
  })
  if (!isAsker(viewer, 'askForSignOffs', all.found))
    throw new Refusal('not-allowed', 'Your role doesn’t let you ask for the sign-offs of a report that somebody else writes.')
  return all
}

async function show(visit: Visit, key: string, problems: readonly Problem[] = []): Promise<Answer> {
  const { report, content, found, signers } = await ofReport(visit)
  const requirement = key ? found.entries.find((one) => one.requirement.key === key)?.requirement : null
  if (requirement === undefined) throw new Refusal('not-found', 'This report asks for no such sign-off.')
  const people = requirement
    ? signers.filter((signer) => whyNotSign(requirement, signer, found) === null)
    : signers.filter(({ personId }) => personId !== found.authorId)
  return page('governance/sign-offs/ask.view.njk', {
    title: requirement ? `Ask for the sign-off of “${requirement.label}”` : 'Ask somebody by name',
    crumbs: askCrumbs(visit, report),
    of: key,
    whose: requirement ? whoseSignOff(requirement) : null,
    people: people.map(({ personId, name, jobTitle, capacities }) => {
      const as = requirement && capacityFor(requirement, { personId, name, jobTitle, capacities }, found)
      const post = as ? `${as.post}${as.as === 'deputy' ? ', as deputy' : ''}` : jobTitle
      return { value: personId, text: post ? `${post}: ${name}` : name }
    }),
    fields: content.parts.map(({ slot, label }) => ({ value: slot, text: label })),
    kinds: signOffKindNames.map((kind) => ({ value: kind, text: found.settings.labels[kind] })),
    back: paths.signOffs(visit.viewer.authority, report.id),
    form: await visit.form({ id: 'ask', about: `${report.id} ${key}`, values: { kind: 'consulted' }, problems }),
  })
}

async function showAsked(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const { report, found, signers } = await ofReport(visit)
  const requirement = found.entries.find((one) => one.requirement.offer?.id === params.offerId)?.requirement
  const offer = requirement?.offer
  if (!requirement || !offer) throw new Refusal('not-found', 'This sign-off is no longer asked for.')
  const names = new Map(signers.map(({ personId, name }) => [personId, name]))
  const form = await visit.form({
    id: 'change-asking',
    about: offer.id,
    revision: offer.revision,
    values: { person: offer.person?.id ?? null, by_on: offer.byOn && printPlainDay(offer.byOn), note: offer.note },
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        {
          field: 'person',
          label: 'Who is asked',
          written: (row) => rowText(row, 'person_id'),
          printed: (value) => names.get(value) ?? value,
        },
        { field: 'by_on', label: 'By', written: (row) => rowDay(row, 'by_on') },
        { field: 'note', label: 'Note', written: (row) => rowText(row, 'note') },
      ],
    },
  })
  const remove = await visit.form({ id: 'withdraw-asking', about: offer.id, revision: offer.revision })
  return page('governance/sign-offs/ask.view.njk', {
    title: `What is asked of “${requirement.label}”`,
    crumbs: askCrumbs(visit, report),
    of: requirement.key,
    byName: requirement.role === null ? offer.person?.name : null,
    whose: whoseSignOff(requirement),
    people:
      requirement.role === null
        ? []
        : signers
            .filter((signer) => whyNotSign(requirement, signer, found) === null)
            .map(({ personId, name }) => ({ value: personId, text: name })),
    back: paths.signOffs(viewer.authority, report.id),
    remove,
    removeHref: paths.withdrawAsking(viewer.authority, report.id, offer.id),
    form,
    forms: [form, remove],
  })
}

const askCrumbs = (visit: Visit, report: { readonly id: string; readonly subject: string }) => [
  ...reportCrumbs(visit, report),
  { text: 'Sign-offs', href: paths.signOffs(visit.viewer.authority, report.id) },
]
