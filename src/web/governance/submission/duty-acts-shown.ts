import type { StandingDuty } from '../../../inspection/due.queries.ts'
import { answerOf, inspectionOfDuty, stateOf } from '../../duty/duty-shown.ts'

/** A duty with each act that meets it and its day: half met says which half. */
export function dutyActsShown(duty: StandingDuty) {
  const { instance, standing } = duty
  const counts = instance.met.filter(({ takenBack }) => takenBack === null)
  return {
    title: instance.rule.title,
    of: inspectionOfDuty(instance),
    answer: answerOf(duty),
    state: stateOf(duty),
    due: standing.warned?.on ?? null,
    isHalf: standing.done.length > 0 && standing.missing.length > 0,
    missing: standing.missing.map(({ done }) => done),
    acts: instance.rule.acts.map(({ id, done, required }) => ({ done, required, met: counts.findLast(({ act }) => act === id) ?? null })),
  }
}
