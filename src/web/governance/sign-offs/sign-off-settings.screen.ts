import { printPlainDay } from '../../../calendar/print-day.ts'
import type { SignOffKind } from '../../../governance/report/manifest.ts'
import { signOffKinds } from '../../../governance/report/manifest.ts'
import { setSignOffs } from '../../../governance/sign-offs/sign-off-settings.commands.ts'
import { getSignOffSettings } from '../../../governance/sign-offs/sign-off-settings.queries.ts'
import { signOffKindNames } from '../../../governance/sign-offs/sign-off-settings.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

export const signOffSettingsPage: Screen = (visit) => show(visit)

export const signOffSettingsSent: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const labels = signOffKindNames.map(
    (kind) => [kind, form.text(kind, { missing: `Enter what “${signOffKinds[kind]}” is called here`, most: 60 })] as const,
  )
  const { order, problems } = form.finish({
    twoStages: form.choice('stages', ['one', 'two'], { missing: 'Choose how many stages there are' }),
    fromOn: form.day('from_on', { missing: 'Enter the day from which it holds' }),
  })
  if (!order) return show(visit, problems)
  await setSignOffs(visit.db, visit.viewer, {
    commandId: visit.commandId,
    twoStages: order.twoStages === 'two',
    labels: Object.fromEntries(labels) as Record<SignOffKind, string>,
    fromOn: order.fromOn,
  })
  return redirect(paths.signOffSettings(visit.viewer.authority), 'It is saved.')
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today } = visit
  mustBeAllowed(viewer, 'setSignOffs', 'say how papers are signed')
  const settings = await visit.read((reader) => getSignOffSettings(reader, viewer, today))
  return page('governance/sign-offs/sign-off-settings.view.njk', {
    title: 'How papers are signed',
    crumbs: [{ text: 'Reports', href: paths.reports(viewer.authority) }],
    kinds: signOffKindNames.map((kind) => ({ name: kind, standard: signOffKinds[kind] })),
    stages: [
      { value: 'one', text: 'In one stage: in any order' },
      { value: 'two', text: 'In two stages: specialists first, then statutory officers' },
    ],
    back: paths.reports(viewer.authority),
    form: await visit.form({
      id: 'sign-off-settings',
      values: { stages: settings.twoStages ? 'two' : 'one', from_on: printPlainDay(today), ...settings.labels },
      problems,
    }),
  })
}
