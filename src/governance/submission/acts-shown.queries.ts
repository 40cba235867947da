import type { Reader } from '../../database/database.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { type ActShown, actsOfSending } from './acts-shown.ts'

/** The acts of a duty that its submissions show, whoever asks: the duty's record is one for all who see the duty. */
export async function actsShownFor(reader: Reader<GovernanceDatabase>, dutyId: string): Promise<readonly ActShown[]> {
  const rows = await reader
    .selectFrom('submission')
    .innerJoin('plan_version as version', (on) =>
      on.onRef('version.authority_id', '=', 'submission.authority_id').onRef('version.id', '=', 'submission.plan_version_id'),
    )
    .innerJoin('submission_recipient as recipient', (on) =>
      on.onRef('recipient.authority_id', '=', 'submission.authority_id').onRef('recipient.submission_id', '=', 'submission.id'),
    )
    .select(['submission.id', 'submission.sent_on', 'submission.how', 'version.number', 'recipient.name', 'recipient.act'])
    .where('submission.duty_instance_id', '=', dutyId)
    .orderBy('recipient.id')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((recipients) => {
    const [{ number, sent_on, how }] = recipients as [(typeof rows)[number]]
    return actsOfSending({ version: number, on: sent_on, how }, recipients)
  })
}

/** Which records of a duty's acts rest on the record of what was sent or published: they are corrected there. */
export async function actsOnRecord(reader: Reader<GovernanceDatabase>, dutyId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('act_on_record')
    .innerJoin('duty_met', (on) =>
      on.onRef('duty_met.authority_id', '=', 'act_on_record.authority_id').onRef('duty_met.id', '=', 'act_on_record.duty_met_id'),
    )
    .select('duty_met.id')
    .where('duty_met.duty_instance_id', '=', dutyId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
