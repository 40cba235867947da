import { printPlainDay } from '../../../calendar/print-day.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import {
  type CycleSettings,
  cycleSettingNames,
  cycleSettingTitles,
  isAgreement,
  settingSources,
} from '../../../governance/cycle/cycle-settings.ts'
import { type SetCyclePeriod, setCyclePeriod } from '../../../governance/cycle/set-cycle.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { dayKinds, readPeriod } from './write-period.form.ts'

export const writePeriodPage: Screen = (visit) => show(visit)

export const periodWritten: Screen = async (visit) => {
  const { order, problems } = readPeriod(nameIn(visit), visit.fields)
  if (!order) return show(visit, problems)
  await setCyclePeriod(visit.db, visit.viewer, { ...order, commandId: visit.commandId } as SetCyclePeriod)
  return redirect(paths.constitution(visit.viewer.authority), `It counts from ${printPlainDay(order.fromOn)}.`)
}

function nameIn({ params }: Visit): keyof CycleSettings {
  const name = cycleSettingNames.find((each) => each === params.period)
  if (!name) throw new Refusal('not-found', 'There is no such period.')
  return name
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today } = visit
  const name = nameIn(visit)
  mustBeAllowed(viewer, 'setCyclePeriod', 'enter what the constitution says')
  const { settings, entered } = await visit.read((reader) => getCycle(reader, viewer, today))
  const value = settings[name]
  const inForce = entered.get(name)
  return page('governance/write-period/write-period.view.njk', {
    title: cycleSettingTitles[name],
    crumbs: [
      { text: 'Meetings', href: paths.bodies(viewer.authority) },
      { text: 'What the constitution says', href: paths.constitution(viewer.authority) },
    ],
    law: name === 'clearances' || name === 'drafting' ? null : settingSources[name],
    own: name === 'clearances' || name === 'drafting' ? ownRules[name] : null,
    asks:
      name === 'clearances'
        ? 'clearances'
        : isAgreement(name)
          ? 'agreement'
          : value !== null && typeof value === 'object'
            ? 'clear-days'
            : 'working-days',
    isOptional: name === 'callIn' || name === 'decisionNotice' || name === 'drafting',
    dayKinds,
    cancel: paths.constitution(viewer.authority),
    form: await visit.form({
      id: 'write-period',
      about: name,
      values: { ...written(value), from_on: printPlainDay(today), wording: inForce?.wording ?? null, source: inForce?.source ?? null },
      problems,
    }),
  })
}

const ownRules = {
  clearances: 'Who sees a report before it is published, and how many working days before the agenda they get it.',
  drafting: 'How many working days it takes to write a report, before it first goes to somebody for clearance.',
} as const

function written(value: CycleSettings[keyof CycleSettings]): Record<string, string | null> {
  if (value === null) return { amount: null }
  if (typeof value === 'string') return { agreed_by: value }
  if (typeof value === 'number') return { amount: String(value) }
  if ('kind' in value) return { amount: String(value.amount), kind: value.kind }
  return { clearances: value.map(({ by, workingDays }) => `${by} ${workingDays}`).join('\n') }
}
