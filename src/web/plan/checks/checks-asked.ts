import type { Doubt } from '../../../plan/checks/check.ts'
import { doubtsAbout } from '../../../plan/checks/doubts-about.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { ownerInWords, ownerValue } from '../owner-choice.ts'

type Query = Readonly<Record<string, string | undefined>>
const shows = ['errors', 'hints', 'aside'] as const

/** Which of a plan's doubts the address asks for, and the links that ask for others: by kind, by workstream, by owner. */
export function checksAsked(plan: PlanContent, here: string, query: Query) {
  const show = shows.find((each) => each === query.show) ?? null
  const workstream = plan.workstreams.find(({ id }) => id === query.workstream) ?? null
  const owners = [...new Map(plan.actions.flatMap(({ owner, ended }) => (owner && !ended ? [[ownerValue(owner), owner] as const] : [])))]
  const owner = owners.find(([value]) => value === query.owner) ?? null
  const now = { show, workstream: workstream?.id ?? null, owner: owner?.[0] ?? null }
  const to = (change: Partial<typeof now>): string => {
    const asked = Object.entries({ ...now, ...change }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
    return asked.length === 0 ? here : `${here}?${new URLSearchParams(asked)}`
  }
  const pill = (name: 'workstream' | 'owner', label: string, chosen: string | null, choices: readonly (readonly [string, string])[]) => ({
    text: chosen === null ? label : `${label}: ${chosen}`,
    chosen: chosen !== null,
    choices: [
      { text: `Any ${label.toLowerCase()}`, href: to({ [name]: null }), here: chosen === null },
      ...choices.map(([value, text]) => ({ text, href: to({ [name]: value }), here: now[name] === value })),
    ],
  })
  const ofStream = (doubts: readonly Doubt[], id: string) => {
    const about = new Set(doubtsAbout(plan, doubts, (action) => action.workstreamId === id))
    return doubts.filter((doubt) => about.has(doubt) || (doubt.about.kind === 'workstream' && doubt.about.id === id))
  }
  return {
    show,
    narrowed: workstream !== null || owner !== null,
    to,
    pills: [
      ...(plan.workstreams.length > 0
        ? [
            pill(
              'workstream',
              'Workstream',
              workstream?.title ?? null,
              plan.workstreams.map(({ id, title }) => [id, title]),
            ),
          ]
        : []),
      ...(owners.length > 0
        ? [
            pill(
              'owner',
              'Owner',
              owner && ownerInWords(owner[1]),
              owners.map(([value, each]) => [value, ownerInWords(each)] as const).sort(([, a], [, b]) => a.localeCompare(b, 'en-GB')),
            ),
          ]
        : []),
    ],
    /** Both at once, where both are asked. */
    narrow(doubts: readonly Doubt[]): readonly Doubt[] {
      const inStream = workstream ? ofStream(doubts, workstream.id) : doubts
      return owner ? doubtsAbout(plan, inStream, (action) => action.owner !== null && ownerValue(action.owner) === owner[0]) : inStream
    },
  }
}
