import { londonDay } from '../../calendar/london.ts'
import { printPlainDay } from '../../calendar/print-day.ts'
import type { Database } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan, refuseEnded } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { Doubt } from './check.ts'
import { readChecks } from './plan-checks.queries.ts'
import { wholeCheck } from './set-aside.ts'

/** `about` is the key of a doubt, or `wholeCheck` for everything that the check says of this plan; `until` is the day on which it speaks again. */
export type AsideOrder = {
  readonly check: string
  readonly about: string
  readonly reason: string
  readonly until: Temporal.PlainDate | null
}

type InPlan = { readonly commandId: string; readonly planId: string }

const what = 'set checks of this plan aside'

/** Refuses what no check says (any more): only what was read can be set aside. */
export async function setCheckAside(db: Database<PlanDatabase>, viewer: Viewer, order: AsideOrder & InPlan): Promise<string> {
  return onPlan(db, viewer, { act: 'setCheckAside', what, ...order }, async (tx, plan) => {
    await refuseEnded(tx, plan.id)
    const today = londonDay(tx.moment)
    const { speaking } = await readChecks(tx, viewer, plan, today)
    const doubt = speaking.find(({ check, key }) => check === order.check && (order.about === wholeCheck || key === order.about))
    if (!doubt) throw new Refusal('conflict', 'That check has nothing to say of this any more: somebody mended it or set it aside.')
    if (order.until && Temporal.PlainDate.compare(order.until, today) <= 0)
      throw new Refusal('conflict', 'The day on which it speaks again must lie ahead.')
    const id = newId()
    await tx
      .insertInto('check_set_aside')
      .values({
        id,
        plan_id: plan.id,
        check_name: order.check,
        about: order.about,
        reason: order.reason,
        until_on: order.until?.toString() ?? null,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, asideEvent(plan.id, doubt, order))
    return id
  })
}

/** What was set aside speaks again from now on. */
export async function letCheckSpeak(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: InPlan & { readonly asideId: string },
): Promise<string> {
  return onPlan(db, viewer, { act: 'letCheckSpeak', what, ...order }, async (tx, plan) => {
    const { quiet } = await readChecks(tx, viewer, plan, londonDay(tx.moment))
    const found = quiet.find(({ aside }) => aside.id === order.asideId)
    if (!found) throw new Refusal('conflict', 'That isn’t set aside any more.')
    await tx
      .insertInto('check_set_aside_end')
      .values({ id: newId(), check_set_aside_id: order.asideId, recorded_by: viewer.personId })
      .execute()
    const said = found.doubts[0]?.sentence
    recordEvent(tx, {
      what: 'check-speaks-again',
      about: { kind: 'plan', id: plan.id },
      sentence: `Let a check speak again that was set aside because “${found.aside.reason}”${said ? `: “${bare(said)}”` : ''}.`,
    })
    return order.asideId
  })
}

function asideEvent(planId: string, doubt: Doubt, { about, reason, until }: AsideOrder) {
  const whole = about === wholeCheck
  const length = until ? ` until ${printPlainDay(until)}` : ''
  return {
    what: 'check-set-aside',
    about: !whole && doubt.about.kind === 'action' ? doubt.about : { kind: 'plan', id: planId },
    sentence: whole
      ? `Set the check “${doubt.title}” aside for the whole plan${length}, because “${reason}”.`
      : `Set aside${length} that “${bare(doubt.sentence)}”, because “${reason}”.`,
  }
}

/** A sentence within another loses its full stop. */
const bare = (sentence: string): string => sentence.replace(/\.$/, '')
