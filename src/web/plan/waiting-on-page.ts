import type { PlanContent } from '../../plan/plan-content.ts'
import { listChanges, waitingOnly } from '../../plan/versions/changes.queries.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { WebReader } from '../web-database.ts'

/** Gives for a part of an agreed plan, by its id, the changes to it that wait for somebody's word: its old value is in force until then. */
export async function waitingOnPage({ viewer }: Visit, reader: WebReader, plan: PlanContent): Promise<(id: string) => WaitingShown[]> {
  const waiting = waitingOnly(await listChanges(reader, viewer, plan))
  return (id) =>
    waiting.flatMap((change) =>
      change.differences
        .filter((difference) => difference.id === id)
        .map(({ what, fields }) => ({
          words:
            what === 'removed'
              ? 'its removal'
              : fields.map(({ label, after }) => `${label.toLowerCase()}: ${after ?? 'nothing'}`).join('; '),
          href: paths.planChange(viewer.authority, plan.id, change.id),
        })),
    )
}

/** The changes to some parts of an agreed plan, each once, that wait for somebody's word; what they would add stands on no page yet. */
export async function waitingOfParts(
  { viewer }: Visit,
  reader: WebReader,
  plan: PlanContent,
  parts: readonly string[],
): Promise<WaitingOfParts[]> {
  return waitingOnly(await listChanges(reader, viewer, plan)).flatMap((change) => {
    const [first, ...others] = change.differences.filter(({ part }) => parts.includes(part))
    if (!first) return []
    const words = `${first.called} “${first.name}” ${{ added: 'added', removed: 'removed', changed: 'changed' }[first.what]}`
    return [
      {
        words: others.length === 0 ? words : `${words}, and ${others.length} more`,
        waitsFor: change.needs === 'agreeing-body' ? 'whoever agreed the plan' : 'the accountable director',
        href: paths.planChange(viewer.authority, plan.id, change.id),
      },
    ]
  })
}

export type WaitingOfParts = { readonly words: string; readonly waitsFor: string; readonly href: string }

export type WaitingShown = { readonly words: string; readonly href: string }
