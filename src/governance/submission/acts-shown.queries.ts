import type { Reader } from '../../database/database.ts'
import type { Duty } from '../../duty/duty.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { actsOfPublishing } from '../publication/acts-of-publishing.ts'
import { copiesOf, isItsDuty } from '../publication/publications.queries.ts'
import { type ActShown, actsOfSending } from './acts-shown.ts'

type Of = Reader<GovernanceDatabase>

/** The acts of a duty that its submissions and publications show, whoever asks: its record is one for all who see the duty. */
export async function actsShownFor(reader: Of, dutyId: string): Promise<readonly ActShown[]> {
  return [...(await bySending(reader, dutyId)), ...(await byPublishing(reader, dutyId))]
}

async function bySending(reader: Of, dutyId: string): Promise<readonly ActShown[]> {
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

async function byPublishing(reader: Of, dutyId: string): Promise<readonly ActShown[]> {
  const rows = await reader
    .selectFrom('publication')
    .innerJoin('duty_instance as duty', (on) => on.onRef('duty.authority_id', '=', 'publication.authority_id').on(isItsDuty))
    .select(['publication.id', 'published_on', 'web_address', 'offices_on', 'offices', 'duty.rule'])
    .where('duty.id', '=', dutyId)
    .execute()
  const copies = await copiesOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const published = {
      publishedOn: row.published_on,
      webAddress: row.web_address,
      offices: row.offices_on && { on: row.offices_on, words: row.offices ?? '' },
      copies: copies.get(row.id) ?? [],
    }
    return actsOfPublishing(
      published,
      (row.rule as unknown as Duty).acts.map(({ id }) => id),
    )
  })
}

/** Which records of a duty's acts rest on the record of what was sent or published: they are corrected there. */
export async function actsOnRecord(reader: Of, dutyId: string): Promise<ReadonlySet<string>> {
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
