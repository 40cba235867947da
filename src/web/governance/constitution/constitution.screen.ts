import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import {
  type CycleSettings,
  cycleSettingNames,
  cycleSettingTitles,
  lawsMinimum,
  periodInWords,
  settingSources,
} from '../../../governance/cycle/cycle-settings.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'

/** What the law asks of the council's cycle of decisions, and what its own constitution says. */
export const constitutionPage: Screen = async (visit) => {
  const { viewer, today } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see the council’s rules')
  const { settings, entered } = await visit.read((reader) => getCycle(reader, viewer, today))
  return page('governance/constitution/constitution.view.njk', {
    title: 'What the constitution says',
    crumbs: [{ text: 'Meetings', href: paths.bodies(viewer.authority) }],
    periods: cycleSettingNames.map((name) => ({
      title: cycleSettingTitles[name],
      now: inWords(name, settings),
      law: name === 'clearances' ? null : settingSources[name],
      least: name === 'clearances' ? null : inWords(name, lawsMinimum),
      entered: entered.get(name) ?? null,
      href: paths.writePeriod(viewer.authority, name),
    })),
    mayChange: may(viewer, 'setCyclePeriod'),
  })
}

function inWords(name: keyof CycleSettings, settings: CycleSettings): string {
  if (name !== 'clearances') return periodInWords(name, settings)
  const said = settings.clearances.map(
    ({ by, workingDays }) => `${by}: ${workingDays} working ${workingDays === 1 ? 'day' : 'days'} before the agenda`,
  )
  return said.join('; ') || 'not set'
}
