import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { Agreement, AgreementGiven } from './agreement.ts'

/** The agreement that the plan stands on: the last yes to the latest version that has one. Null while it is a draft, or was only refused. */
export async function findAgreement(reader: Reader<PlanDatabase>, planId: string): Promise<Agreement | null> {
  const row = await agreements(reader, planId).where('answer', '=', 'yes').executeTakeFirst()
  return row ? asGiven(row) : null
}

/** Every answer that was given to a version of the plan, the latest version and the last answer first. */
export async function listAgreements(reader: Reader<PlanDatabase>, planId: string): Promise<AgreementGiven[]> {
  return (await agreements(reader, planId).execute()).map(asGiven)
}

/** After agreement a date is moved, with a reason, and no longer just changed. */
export async function isAgreed(reader: Reader<PlanDatabase>, planId: string): Promise<boolean> {
  return (await findAgreement(reader, planId)) !== null
}

const agreements = (reader: Reader<PlanDatabase>, planId: string) =>
  reader
    .selectFrom('plan_agreement')
    .innerJoin('plan_version', 'plan_version.id', 'plan_version_id')
    .leftJoin('body', 'body.id', 'by_body_id')
    .leftJoin('post', 'post.id', 'by_post_id')
    .leftJoin('person', 'person.id', 'by_person_id')
    .select(['plan_agreement.id', 'plan_version_id', 'number', 'agreed_on', 'by_name', 'answer', 'reason'])
    .select(
      sql<
        'body' | 'post' | 'person'
      >`case when by_body_id is not null then 'body' when by_post_id is not null then 'post' else 'person' end`.as('kind'),
    )
    .select(sql<string>`coalesce(by_body_id, by_post_id, by_person_id)`.as('by_id'))
    .select(sql<string>`coalesce(body.name, post.title, person.name)`.as('by_whom'))
    .where('plan_agreement.plan_id', '=', planId)
    .orderBy('number', 'desc')
    .orderBy('plan_agreement.recorded_at', 'desc')
    .orderBy('plan_agreement.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof agreements>['execute']>>[number]

const asGiven = (row: Row): AgreementGiven => ({
  id: row.id,
  versionId: row.plan_version_id,
  number: row.number,
  agreedOn: row.agreed_on,
  by: { kind: row.kind, id: row.by_id, name: row.by_whom },
  signedBy: row.by_name,
  answer: row.answer as AgreementGiven['answer'],
  reason: row.reason,
})
