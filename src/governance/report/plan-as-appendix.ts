import { dayWords } from '../../plan/plan-words.ts'
import type { ReportRecord } from './record.ts'
import { plainInline, plainWords, type Words } from './words.ts'

/** The plan as it is attached: each workstream's actions with who does them and by when. */
export function planAsAppendix({ plan, version }: ReportRecord): Words {
  if (!plan) return []
  const groups = [
    ...plan.workstreams.map(({ id, title }) => ({ title, actions: plan.actions.filter((action) => action.workstreamId === id) })),
    { title: 'In no workstream', actions: plan.actions.filter((action) => action.workstreamId === null) },
  ].filter(({ actions }) => actions.length > 0)
  const findings = new Map(plan.findings.map((finding) => [finding.id, finding.number ?? finding.ownLabel ?? '']))
  return [
    ...plainWords(`${plan.title}${version ? `, version ${version.number}, frozen on ${dayWords(version.frozenOn)}` : ''}.`),
    ...groups.flatMap(
      ({ title, actions }): Words => [
        ...(groups.length > 1 ? ([{ kind: 'heading', level: 'part', words: [plainInline(title)] }] as const) : []),
        {
          kind: 'table',
          caption: title,
          head: ['Action', 'What', 'Finding', 'Who', 'By when'],
          rows: actions.map((action) => [
            action.reference,
            action.title,
            action.findingIds.map((id) => findings.get(id) ?? '').join(', '),
            action.owner?.name ?? 'not decided',
            action.dueOn ? dayWords(action.dueOn) : (action.dueWords ?? 'not decided'),
          ]),
        },
      ],
    ),
  ]
}
