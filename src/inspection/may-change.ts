// Whether a person may do something to inspections at all. Which inspections they may see is another question (seen-inspections).

import { type Act, may } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'

export function refuseUnless(viewer: Viewer, act: Act): void {
  if (may(viewer, act)) return
  throw new Refusal('not-allowed', 'Your role doesn’t let you change the record of inspections. Ask the improvement lead.')
}
