import { readHolidayTable } from '../../../calendar/holidays.queries.ts'
import { docxType, writeDocx } from '../../../document/write-docx.adapter.ts'
import { getCycle } from '../../../governance/cycle/cycle-settings.queries.ts'
import { listAllocations } from '../../../governance/decisions/decision-money.queries.ts'
import { linesOfMoney } from '../../../governance/decisions/decision-money.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { effectiveDay } from '../../../governance/decisions/effective-day.ts'
import { listInterests } from '../../../governance/decisions/interests.queries.ts'
import { missingFromRecord, type OfRecord, paperOfDecision, recordOfDecision } from '../../../governance/decisions/record-of-decision.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { file, page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionCrumbs } from './decision.screen.ts'

/** The record of a decision as a page that prints. */
export const recordOfDecisionPage: Screen = async (visit) => {
  const { viewer } = visit
  const found = await find(visit)
  const { decision } = found
  const planId = decision.plan?.id ?? null
  const back = paths.decision(viewer.authority, planId, decision.id)
  return page('governance/decisions/record-of-decision.view.njk', {
    ...recordOfDecision(found),
    crumbs: [...decisionCrumbs(visit, decision), { text: 'Decision', href: back }],
    missing: missingFromRecord(decision, found.interests),
    isExample: found.isExample,
    wordHref: paths.recordInWord(viewer.authority, planId, decision.id),
  })
}

export const recordOfDecisionInWord: Screen = async (visit) => {
  const found = await find(visit)
  const name = `Record of decision, ${found.decision.body.name}, ${found.decision.madeOn}.docx`
  return file(await writeDocx(paperOfDecision(found)), docxType, { downloadAs: name })
}

function find({ viewer, params, read }: Visit): Promise<OfRecord> {
  mustBeAllowedAnywhere(viewer, 'seeMeetings', 'see what was decided')
  return read(async (reader) => {
    const decision = await getDecision(reader, viewer, params.planId ?? null, params.decisionId ?? '')
    const { settings } = await getCycle(reader, viewer, decision.madeOn)
    const lines = decision.plan
      ? linesOfMoney(await getPlanContent(reader, viewer, decision.plan.id), decision, await listAllocations(reader, decision.id))
      : []
    return {
      authority: viewer.authority.name,
      decision,
      effective: effectiveDay(decision, settings, await readHolidayTable(reader)),
      interests: await listInterests(reader, decision.id),
      money: lines.flatMap((line) => (line.allocated === null ? [] : [{ ...line, allocated: line.allocated }])),
      isExample: viewer.example,
    }
  })
}
