import type { Framework } from '../../inspection/frameworks/framework.ts'
import { findFramework, shortTitle } from '../../inspection/frameworks/frameworks.ts'
import { getInspection } from '../../inspection/get-inspection.queries.ts'
import { type Inspection, inspectionName, isHeld } from '../../inspection/inspection.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** What every page about one inspection needs: the inspection, its framework, its name, and whether the mark of confidence stands on it. */
export type AtInspection = {
  readonly inspection: Inspection
  readonly framework: Framework | null
  readonly name: string
  readonly href: string
  readonly held: boolean
  readonly crumbs: readonly { readonly text: string; readonly href: string }[]
}

export async function atInspection(visit: Visit): Promise<AtInspection> {
  mustSeeInspections(visit.viewer)
  const inspection = await visit.read((reader) => getInspection(reader, visit.viewer, visit.params.inspectionId ?? ''))
  const framework = findFramework(inspection.framework, inspection.edition)
  const { authority } = visit.viewer
  const name = inspectionName(inspection, shortTitle(inspection.framework))
  const href = paths.inspection(authority, inspection.id)
  const crumbs = [{ text: 'Inspections', href: paths.inspections(authority) }]
  return { inspection, framework, name, href, held: isHeld(inspection), crumbs }
}

/** The pages below one inspection: the list, then the inspection. */
export const crumbsBelow = (at: AtInspection) => [...at.crumbs, { text: at.name, href: at.href }]

/** Refuses whoever has no role here today. What is held in confidence is cut besides, by the queries. */
export function mustSeeInspections(viewer: Viewer): void {
  if (!mayAnywhere(viewer, 'seeInspections')) throw new Refusal('not-allowed', 'You have no role here today that lets you see inspections.')
}
