import type { HolidayTable } from '../../../calendar/holiday-table.ts'
import { rulesInWords, workingInWords } from '../../../plan/phases/anchor-in-words.ts'
import { type AnchorDays, endStanding, type Which } from '../../../plan/phases/anchors.ts'
import { actionsOfPhase, dueAfterPhase } from '../../../plan/phases/phase.ts'
import type { PhaseMove } from '../../../plan/phases/phase-moves.queries.ts'
import type { PhaseContent, PlanContent } from '../../../plan/plan-content.ts'
import { sumActions } from '../../../plan/workstreams/workstream.ts'

type Known = {
  readonly days: AnchorDays
  readonly holidays: HolidayTable
  readonly moves: readonly PhaseMove[]
  readonly today: Temporal.PlainDate
}

/** A phase as its page shows it: where it stands today, and each of its days with the working. */
export function phaseShown(plan: PlanContent, phase: PhaseContent, known: Known) {
  const actions = actionsOfPhase(plan, phase.id)
  const inPhase = new Set(actions.map((action) => action.workstreamId))
  return {
    id: phase.id,
    title: phase.title,
    now: standsToday(phase, known.today),
    ends: (['starts', 'ends'] as const).map((which) => endShown(plan, phase, which, known)),
    sum: sumActions(actions, known.today),
    after: dueAfterPhase(plan, phase).map(({ reference }) => reference),
    workstreams: plan.workstreams.every(({ id }) => inPhase.has(id))
      ? []
      : plan.workstreams.flatMap(({ id, title }, n) => (inPhase.has(id) ? [`${n + 1} ${title}`] : [])),
  }
}

function standsToday({ starts, ends }: PhaseContent, today: Temporal.PlainDate) {
  const day = today.toString()
  if (ends.on !== null && ends.on < day) return { word: 'Over', colour: 'grey' }
  if (starts.on !== null && starts.on > day) return { word: 'To come', colour: 'grey' }
  return starts.on === null || ends.on === null ? null : { word: 'Running', colour: 'blue' }
}

function endShown(plan: PlanContent, phase: PhaseContent, which: Which, { days, holidays, moves }: Known) {
  const standing = endStanding({ phases: plan.phases, days }, phase, which, holidays)
  const moved = moves.filter((move) => move.phaseId === phase.id && move.which === which)
  return {
    which,
    name: which === 'starts' ? 'First day' : 'Last day',
    on: standing.on,
    rule: rulesInWords(plan.phases, phase, phase[which]),
    working: phase[which].anchor === null ? null : workingInWords(standing),
    proposed: standing.proposed,
    first: moved[0] ? Temporal.PlainDate.from(moved[0].was) : null,
    moved: moved.length === 0 ? null : `moved ${{ 1: 'once', 2: 'twice' }[moved.length] ?? `${moved.length} times`}`,
  }
}
