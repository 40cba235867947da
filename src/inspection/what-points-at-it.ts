// Why something can't be removed: what points at it, in words. PostgreSQL says which table does; what it means to a person is said here.

import { Refusal } from '../refusal.ts'

const because: Readonly<Record<string, string>> = {
  action_finding: 'an action in a plan answers it. Take the action off the finding first',
  finding_part: 'a plan says which organisation it is for. Take that out of the plan first',
  measure_finding: 'a success measure in a plan speaks of it. Take it off the measure first',
  finding_echo: 'a later report speaks of it. Remove that sentence from the later inspection first',
  plan_inspection: 'a plan answers it. Take the inspection out of the plan first',
  submission: 'something is on record as sent to meet one of its duties, and that stays on record',
  publication: 'it is on record how its report was published. Take that off the record first',
  phase: 'a phase of a plan is counted from it. Count that phase from another day first',
  body_request: 'a body asked something about it, and that stays on record',
  public_notice: 'a notice before a decision about it was written, and that stays on record',
  report: 'a decision report tells of it. Take it out of the report first',
  report_final_inspection: 'a finalised report tells of it, and that stays on record',
  reading: 'it was confirmed from a report that was read, and that reading stays on record',
  context: 'context figures stand with it. Remove those first',
  inspection_hold: 'it was held in confidence, and that stays on record',
  duty_stated_date: 'a day that the inspectorate stated is recorded for one of its duties, and that stays on record',
  duty_extension: 'an extension of one of its duties is recorded, and that stays on record',
  duty_working_date: 'a day that the authority works to is recorded for one of its duties, and that stays on record',
  duty_recount: 'the days of its duties were counted again, and that stays on record',
  duty_met: 'an act that meets one of its duties is recorded, and that stays on record',
  duty_notice: 'HM Chief Inspector’s notice is recorded of it, and that stays on record',
  duty_set_aside: 'one of its duties was set aside, and that stays on record',
}

/** The refusal that stands for a foreign key that forbids a removal; any other error is none of this and comes back null. */
export function refusalToRemove(error: unknown, what: string): Refusal | null {
  if (!isForeignKeyError(error)) return null
  const reason = because[error.table ?? ''] ?? 'something else on record points at it'
  return new Refusal('conflict', `The ${what} can’t be removed: ${reason}.`)
}

function isForeignKeyError(error: unknown): error is { code: string; table?: string } {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === '23503' || error.code === '23001')
}
