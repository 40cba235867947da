import { londonDay } from '../../calendar/london.ts'
import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { lockDuty } from '../../inspection/change-duty.commands.ts'
import type { ActDone } from '../../inspection/duty-instance.ts'
import { recordActs, takeBackRecord } from '../../inspection/meet-duty.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { actsOnRecord, actsShownFor } from './acts-shown.queries.ts'
import { type ActShown, firstOfEach } from './acts-shown.ts'

/**
 * Brings a duty's acts in line with what is on record of its submissions and publications: the first time that an act was done is the
 * day on which it was, so that a plan sent again later leaves the duty met when it was.
 */
export async function alignActs(tx: Writer<GovernanceDatabase>, viewer: Viewer, dutyId: string): Promise<void> {
  const shown = firstOfEach(await actsShownFor(tx, dutyId))
  const kept = await actsOnRecord(tx, dutyId)
  const duty = await lockDuty(tx, viewer, dutyId)
  const standing = duty.instance.met.filter(({ id, takenBack }) => takenBack === null && kept.has(id))
  const rests = (met: ActDone) => shown.some((each) => isSame(each, met))
  for (const met of standing.filter((each) => !rests(each)))
    await takeBackRecord(tx, duty, { metId: met.id, reason: 'The record of what was sent or published was corrected' })
  for (const { act, on, how } of shown.filter((each) => !standing.some((met) => isSame(each, met)))) {
    const order = { acts: [act], on, how, today: londonDay(tx.moment) }
    for (const duty_met_id of await recordActs(tx, await lockDuty(tx, viewer, dutyId), order))
      await tx.insertInto('act_on_record').values({ id: newId(), duty_met_id, recorded_by: viewer.personId }).execute()
  }
}

const isSame = (shown: ActShown, met: Pick<ActDone, 'act' | 'on' | 'how'>): boolean =>
  shown.act === met.act && shown.on.equals(met.on) && shown.how === met.how
