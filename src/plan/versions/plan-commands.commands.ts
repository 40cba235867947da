import type { Database } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import * as ends from '../actions/end-action.commands.ts'
import * as dates from '../actions/move-date.commands.ts'
import * as actions from '../change-actions.commands.ts'
import * as measures from '../change-measures.commands.ts'
import * as risks from '../change-risks.commands.ts'
import * as checks from '../checks/set-check-aside.commands.ts'
import * as consultations from '../consultation/change-consultations.commands.ts'
import * as findingParts from '../finding-parts/finding-parts.commands.ts'
import * as findingSources from '../finding-sources/finding-sources.commands.ts'
import * as sourceFindings from '../finding-sources/source-findings.commands.ts'
import * as imports from '../import/bring-in.commands.ts'
import * as costs from '../money/change-costs.commands.ts'
import * as funding from '../money/change-funding.commands.ts'
import * as spend from '../money/spend.commands.ts'
import * as moves from '../move-parts.commands.ts'
import * as partners from '../partners/name-partner.commands.ts'
import * as offers from '../partners/offer-actions.commands.ts'
import * as phases from '../phases/change-phases.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import * as several from '../plan-table/change-several.commands.ts'
import * as places from '../plan-table/place-action.commands.ts'
import * as putBack from '../put-parts-back.commands.ts'
import * as start from '../start-plan.commands.ts'
import * as workstreams from '../workstreams/change-workstreams.commands.ts'

/** A command on the whole plan, with an order that was kept. */
export type PlanCommand = (db: Database<PlanDatabase>, viewer: Viewer, order: never) => Promise<unknown>

/** Each command on a plan by its name, to carry out what waited: a test sees that none is forgotten. */
export const planCommands: Readonly<Record<string, PlanCommand>> = Object.fromEntries(
  [
    actions,
    measures,
    risks,
    findingSources,
    sourceFindings,
    costs,
    funding,
    spend,
    partners,
    offers,
    phases,
    workstreams,
    checks,
    moves,
    putBack,
    ends,
    dates,
    consultations,
    findingParts,
    places,
    several,
    start,
    imports,
  ].flatMap((room) => Object.entries(room).filter((entry): entry is [string, PlanCommand] => typeof entry[1] === 'function')),
)
