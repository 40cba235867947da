import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import { getReportContent } from '../../src/governance/report/report-content.queries.ts'
import { getReportSignOffs } from '../../src/governance/sign-offs/report-sign-offs.queries.ts'
import { signField } from '../../src/governance/sign-offs/sign.commands.ts'
import { digestOfCovered } from '../../src/governance/sign-offs/sign-offs.queries.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { SeedDatabase } from './seed-council.ts'

/** Each sign-off that the report needs, by the officer whose it is. */
export async function signSeedReport(db: SeedDatabase, officers: readonly Viewer[], reportId: string): Promise<void> {
  const [anyone] = officers
  if (!anyone) return
  const { entries } = await inReadOnly(db, anyone, async (reader) =>
    getReportSignOffs(reader, anyone, reportId, await getReportContent(reader, anyone, reportId)),
  )
  for (const { requirement, covered } of entries) {
    const signer = officers.find(({ grants }) => grants.some(({ role }) => role === requirement.role))
    if (!requirement.required || !signer || !covered) continue
    const order = { commandId: newId(), reportId, key: requirement.key, comment: null, amended: null }
    const signed = await signField(db, signer, { ...order, shown: digestOfCovered(covered) })
    if (signed !== 'signed') throw new Error(`${requirement.label} was not signed.`)
  }
}
