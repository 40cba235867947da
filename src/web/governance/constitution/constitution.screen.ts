import { isWithin, periodKinds } from '../../../governance/council-periods/council-period.ts'
import { listCouncilPeriods } from '../../../governance/council-periods/council-periods.queries.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import {
  type CycleSettings,
  cycleSettingNames,
  cycleSettingTitles,
  isClearDays,
  lawsMinimum,
  periodInWords,
  settingSources,
  workingDays,
} from '../../../governance/cycle/cycle-settings.ts'
import type { KeyThresholds } from '../../../governance/key-decision/key-decision.ts'
import { getKeyThresholds } from '../../../governance/key-decision/key-thresholds.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'

/** What the law asks of the council's cycle of decisions, and what its own constitution says. */
export const constitutionPage: Screen = async (visit) => {
  const { viewer, today } = visit
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see the council’s rules')
  const { settings, entered, key, councilPeriods } = await visit.read(async (reader) => ({
    ...(await getCycle(reader, viewer, today)),
    key: await getKeyThresholds(reader, viewer, today),
    councilPeriods: await listCouncilPeriods(reader, viewer),
  }))
  return page('governance/constitution/constitution.view.njk', {
    title: 'What the constitution says',
    crumbs: [{ text: 'Meetings', href: paths.bodies(viewer.authority) }],
    periods: cycleSettingNames.map((name) => ({
      title: cycleSettingTitles[name],
      now: inWords(name, settings),
      law: name === 'clearances' || name === 'drafting' ? null : settingSources[name],
      // the law names who agrees to special urgency, and sets no number for the rest
      isLawsMinimum: name === 'specialUrgency' || isClearDays(lawsMinimum[name]),
      entered: entered.get(name) ?? null,
      href: paths.writePeriod(viewer.authority, name),
    })),
    mayChange: may(viewer, 'setCyclePeriod'),
    key: { rows: keyRows(key.thresholds), entered: key.entered, href: paths.keyThresholds(viewer.authority) },
    councilPeriods: councilPeriods.map((period) => ({
      ...period,
      title: period.name ?? periodKinds[period.kind],
      kindWords: periodKinds[period.kind],
      isNow: isWithin(today, period),
      href: paths.councilPeriod(viewer.authority, period.id),
    })),
    mayAddPeriod: may(viewer, 'addCouncilPeriod'),
    signOffsHref: may(viewer, 'setSignOffs') ? paths.signOffSettings(viewer.authority) : null,
  })
}

const keyRows = ({ revenue, capital, wards }: KeyThresholds) => [
  { what: 'Revenue, spent or saved', from: revenue === null ? null : printPounds(revenue) },
  { what: 'Capital, spent or saved', from: capital === null ? null : printPounds(capital) },
  { what: 'Wards in which its effects are significant', from: wards === 1 ? 'one ward' : 'two wards' },
]

function inWords(name: keyof CycleSettings, settings: CycleSettings): string {
  if (name === 'specialUrgency') return settings[name] ? `those whom the law names, and ${settings[name]}` : 'those whom the law names'
  if (name !== 'clearances') return periodInWords(name, settings)
  const said = settings.clearances.map(({ by, workingDays: days }) => `${by}: ${workingDays(days)} before the agenda`)
  return said.join('; ') || 'none set'
}
