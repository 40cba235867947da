import { asksForPlan, countsDaysWords, forceInWords, periodInWords, triggerInWords } from '../../../duty/duty.ts'
import { untilNamed } from '../../../duty/mismatch.ts'
import { workingInWords } from '../../../duty/working-in-words.ts'
import { asksForPublishing } from '../../../governance/publication/acts-of-publishing.ts'
import { actsOnRecord } from '../../../governance/submission/acts-shown.queries.ts'
import { asksForSending } from '../../../governance/submission/duty-recipients.ts'
import { getDuty } from '../../../inspection/due.queries.ts'
import { asideNow, type DutyInstance } from '../../../inspection/duty-instance.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { plansAnswering } from '../../../plan/list-plans.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page } from '../../answer.ts'
import { cycleInShort } from '../../governance/cycle/cycle-in-short.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { type DutyChange, dutyChanges } from '../duty-changes.ts'
import { answerOf, clockOf, datesOf, inspectionOfDuty, owedByInWords, recipientsInWords, stateOf, whyThisDay } from '../duty-shown.ts'
import { countedWeeks } from './counted-weeks.ts'

/** How a duty's date was worked out, beside every other date that is known for it, and what was done. */
export const dutyPage: Screen = async (visit) => {
  const { viewer, today, params } = visit
  if (!mayAnywhere(viewer, 'seeDuties')) throw new Refusal('not-allowed', 'You have no role here today that lets you see this.')
  const { duty, onRecord, plans } = await visit.read(async (reader) => {
    const found = await getDuty(reader, viewer, params.dutyId ?? '', today)
    const { id, inspection } = found.instance
    return { duty: found, onRecord: await actsOnRecord(reader, id), plans: await plansAnswering(reader, inspection.id) }
  })
  const { instance, standing, mismatch } = duty
  const { rule, working } = instance
  return page('duty/duty/duty.view.njk', {
    title: rule.title,
    crumbs: [
      { text: 'What is due', href: paths.due(viewer.authority) },
      { text: inspectionOfDuty(instance), href: paths.inspection(viewer.authority, instance.inspection.id) },
    ],
    asks: rule.asks,
    held: instance.inspection.held,
    answer: answerOf(duty),
    state: stateOf(duty),
    due: asideNow(instance) ? null : (standing.warned?.on ?? null),
    why: standing.warned ? whyThisDay(standing.warned.why) : null,
    provisional: standing.warned?.why === 'computed' && working?.provisional,
    recipients: recipientsInWords(instance),
    missing: standing.done.length > 0 ? standing.missing.map(({ done }) => done) : [],
    mismatch: mismatch && {
      sentence: mismatch,
      until: standing.warned && standing.warned.why !== 'worked to' ? untilNamed(standing.warned.on) : null,
    },
    clock: clockOf(duty, today),
    working: working && workingInWords(rule, working, today),
    receiptHref: dutyChanges.receipt.offered(viewer, instance) ? paths.changeDuty(viewer.authority, instance.id, 'receipt') : null,
    weeks: working ? countedWeeks(working, today) : [],
    asked: rule.period.kind === 'counted' ? (working ? null : waitingFor(instance)) : rule.period.because,
    asksForLetter: rule.period.kind === 'asked' && instance.stated.length === 0,
    dates: datesOf(duty).map((row) => ({
      ...row,
      letter: row.letter && { name: row.letter.name, href: paths.letterOfDuty(viewer.authority, instance.id, row.letter.sha256) },
    })),
    acts: actsShown(visit, instance, onRecord),
    aside: asideNow(instance),
    asides: instance.setAside.filter((each) => each !== asideNow(instance)),
    recounts: instance.recounts,
    cycleInShort: mayAnywhere(viewer, 'seeMeetings') ? await cycleInShort(visit, duty) : null,
    cycleHref:
      mayAnywhere(viewer, 'seeMeetings') && standing.warned && !asideNow(instance) ? paths.cycle(viewer.authority, instance.id) : null,
    changes: [...recordsOffered(visit, instance, plans), ...changesOffered(visit, instance)],
    rule: {
      force: forceInWords(rule.force),
      statutory: rule.force === 'law',
      period: rule.period.kind === 'counted' ? periodInWords(rule.period.amount, rule.period.unit) : null,
      dayOne: rule.period.kind === 'counted' ? countsDaysWords(rule.period) : null,
      starts: rule.period.kind === 'counted' ? triggerInWords(rule.trigger) : null,
      owedBy: owedByInWords(instance),
      recipients: rule.recipients,
      sources: rule.sources,
    },
  })
}

function waitingFor({ rule, inspection }: DutyInstance): string {
  if (rule.trigger.event === 'named day')
    return 'The report doesn’t say from which day its timescale runs, so nothing is counted until the authority names it.'
  if (inspection.published?.known === 'month')
    return 'The day of publication is known to the month only, and nothing is counted from a month. Record when the report arrived, or its day of publication.'
  return `Neither receipt nor publication of the ${rule.trigger.document} is on record, so nothing is counted yet.`
}

/** What rests on the record of a submission or publication is corrected there. */
function actsShown({ viewer }: Visit, instance: DutyInstance, onRecord: ReadonlySet<string>) {
  const takeBack = dutyChanges['take-back'].offered(viewer, instance) ? paths.changeDuty(viewer.authority, instance.id, 'take-back') : null
  return instance.rule.acts.map((act) => {
    const records = instance.met.filter((met) => met.act === act.id)
    const counts = records.findLast(({ takenBack }) => takenBack === null) ?? null
    return {
      ...act,
      counts,
      records: records.map((met) => ({
        ...met,
        isCorrected: met.takenBack === null && met !== counts,
        takeBack: met.takenBack === null && takeBack && !onRecord.has(met.id) ? `${takeBack}?record=${met.id}` : null,
      })),
    }
  })
}

/** Where the record lies of what was sent or published of a plan that answers the inspection, or of the report itself. */
function recordsOffered({ viewer }: Visit, instance: DutyInstance, plans: readonly { readonly id: string; readonly title: string }[]) {
  const { rule, inspection } = instance
  if (asideNow(instance)) return []
  if (!asksForPlan(rule))
    return may(viewer, 'recordReportPublication') || instance.met.length > 0
      ? [{ name: 'published', text: 'How the report was published', href: paths.reportPublication(viewer.authority, inspection.id) }]
      : []
  return plans.flatMap(({ id, title }) => [
    ...(asksForSending(rule) && may(viewer, 'recordSubmission', { kind: 'plan', id })
      ? [
          {
            name: `sent-${id}`,
            text: `Record what was sent of “${title}”`,
            href: paths.recordSubmission(viewer.authority, id, instance.id),
          },
        ]
      : []),
    ...(asksForPublishing(rule.acts) && may(viewer, 'recordStatementPublication', { kind: 'plan', id })
      ? [
          {
            name: `published-${id}`,
            text: `Record how “${title}” was published`,
            href: paths.recordStatementPublication(viewer.authority, id, instance.id),
          },
        ]
      : []),
  ])
}

function changesOffered({ viewer }: Visit, instance: DutyInstance) {
  const names = (Object.keys(dutyChanges) as DutyChange[]).filter(
    (name) => name !== 'take-back' && dutyChanges[name].offered(viewer, instance),
  )
  return names.map((name) => ({
    name,
    text: dutyChanges[name].title(instance),
    href: paths.changeDuty(viewer.authority, instance.id, name),
  }))
}
