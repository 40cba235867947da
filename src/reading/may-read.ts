// Whether a person may give reports to be read and check what was read. Which readings they may see is another question (seen-readings).

import { type Act, may } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'

export function refuseUnless(viewer: Viewer, act: Act): void {
  if (may(viewer, act)) return
  throw new Refusal('not-allowed', 'Your role doesn’t let you read reports into the record. Ask the improvement lead.')
}
