import type { HolidayTable } from '../calendar/holiday-table.ts'
import { readHolidayTable } from '../calendar/holidays.queries.ts'
import type { Reader } from '../database/database.ts'
import type { Standing } from '../duty/standing.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { dutiesArising } from './duties-arising.ts'
import { dutyFacts } from './duty-facts.queries.ts'
import { type DutyInstance, dutyMismatch, dutyStanding } from './duty-instance.ts'
import { dutyInstances } from './duty-rows.queries.ts'
import { findFramework } from './frameworks/frameworks.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

type Of = Reader<InspectionDatabase>
type Looking = Pick<Viewer, 'personId'>

export type StandingDuty = { readonly instance: DutyInstance; readonly standing: Standing; readonly mismatch: string | null }

export type WhatIsDue = {
  /** What has a day, soonest first: late ones lead. */
  readonly dated: readonly StandingDuty[]
  /** What asks for a day, or has none by its nature. */
  readonly undated: readonly StandingDuty[]
  /** Met or set aside, the last recorded first. */
  readonly done: readonly StandingDuty[]
  readonly holidays: HolidayTable
}

/** What the authority owes after its inspections, as far as the viewer may see it. */
export async function listWhatIsDue(reader: Of, viewer: Looking, today: Temporal.PlainDate): Promise<WhatIsDue> {
  const holidays = await readHolidayTable(reader)
  const all = (await dutyInstances(reader, viewer)).map((instance) => standingDuty(instance, today, holidays))
  const isDone = ({ standing: { state } }: StandingDuty) => state === 'met' || state === 'met late' || state === 'set aside'
  const open = all.filter((each) => !isDone(each))
  return {
    dated: open.filter(({ standing }) => standing.warned !== null).sort(soonestFirst),
    undated: open.filter(({ standing }) => standing.warned === null),
    done: all.filter(isDone).reverse(),
    holidays,
  }
}

export type DutiesOfInspection = {
  readonly duties: readonly StandingDuty[]
  /** "No plan is due for this letter."; null where something is owed, or the report hasn't come. */
  readonly nothingOwed: string | null
  /** The notice that the record holds, and whether this framework has such notices. */
  readonly notice: { readonly names: string; readonly words: string } | null
  readonly mayHaveNotice: boolean
}

/** An inspection's duties, soonest first, or the sentence that nothing is owed. The caller has asked whether the viewer may see it. */
export async function dutiesOfInspection(
  reader: Of,
  viewer: Looking,
  inspectionId: string,
  today: Temporal.PlainDate,
): Promise<DutiesOfInspection> {
  const holidays = await readHolidayTable(reader)
  const facts = await dutyFacts(reader, inspectionId)
  const framework = findFramework(facts.framework, facts.edition)
  const instances = await dutyInstances(reader, viewer, { inspectionId })
  const notice = await reader
    .selectFrom('duty_notice')
    .select(['names', 'words'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    duties: instances.map((instance) => standingDuty(instance, today, holidays)).sort(soonestFirst),
    nothingOwed: framework && facts.hasReport ? dutiesArising(framework, facts).nothingOwed : null,
    notice: notice ?? null,
    mayHaveNotice: framework?.duties.some(({ when }) => when === 'the notice names the authority') ?? false,
  }
}

/** One duty with everything recorded of it. What the viewer may not see isn't found. */
export async function getDuty(
  reader: Of,
  viewer: Looking,
  id: string,
  today: Temporal.PlainDate,
): Promise<StandingDuty & { readonly holidays: HolidayTable }> {
  const holidays = await readHolidayTable(reader)
  const [instance] = await dutyInstances(reader, viewer, { id })
  if (!instance) throw new Refusal('not-found', 'There is no such duty, or it isn’t for you to see.')
  return { ...standingDuty(instance, today, holidays), holidays }
}

function standingDuty(instance: DutyInstance, today: Temporal.PlainDate, holidays: HolidayTable): StandingDuty {
  return { instance, standing: dutyStanding(instance, today, holidays), mismatch: dutyMismatch(instance, holidays) }
}

/** Those without a day come last; on one day the law's before what is asked. */
function soonestFirst(a: StandingDuty, b: StandingDuty): number {
  const [first, second] = [a.standing.warned?.on, b.standing.warned?.on]
  if (!first || !second) return Number(!first) - Number(!second)
  const law = (each: StandingDuty) => (each.instance.rule.force === 'law' ? 0 : 1)
  return Temporal.PlainDate.compare(first, second) || law(a) - law(b)
}
