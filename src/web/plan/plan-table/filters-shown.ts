import { printPlainDay } from '../../../calendar/print-day.ts'
import { deliveryNames } from '../../../plan/actions/delivery.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { groupingOf } from '../../../plan/plan-table/group-actions.ts'
import { type FilterName, filterNames, type PlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { ownerKey } from '../../../plan/plan-table/shown-actions.ts'
import { called } from '../finding-names.ts'

type Choice = { readonly value: string; readonly text: string }

/** One pill: what it chooses, what is chosen, and a link for each choice, which leaves the rest of the view as it is. */
export type Pill = {
  readonly name: string
  readonly text: string
  readonly chosen: boolean
  readonly choices: readonly { readonly text: string; readonly href: string; readonly here: boolean }[]
}

export const groupingNames: Readonly<Record<string, string>> = {
  workstream: 'Workstream',
  finding: 'Finding',
  phase: 'Phase',
  owner: 'Owner',
  partner: 'Partner',
  status: 'Delivery',
  month: 'Month due',
  none: 'One list',
}

const sortNames = {
  plan: 'the plan’s order',
  due: 'the date',
  owner: 'the owner',
  status: 'the delivery',
  title: 'the first words',
} as const

const dueNames = {
  past: 'Date passed',
  month: 'This month',
  'next-30': 'In the next 30 days',
  'no-date': 'No date yet',
  moved: 'Date moved',
}

/** `also`: what else the page's address says, and each choice is to keep. */
export function filtersShown(plan: PlanContent, view: PlanView, here: string, also: Readonly<Record<string, string>> = {}) {
  const to = (change: Partial<PlanView>) => `${here}${viewAddress({ ...view, onlyUnanswered: false, ...change }, also)}`
  const choices = filterChoices(plan)
  const pill = (name: Exclude<FilterName, 'until' | 'q'>, label: string): Pill | null => {
    const offered = choices[name]
    if (offered.length === 0) return null
    const chosen = offered.find(({ value }) => value === view[name])
    return {
      name,
      text: view[name] === null ? label : `${label}: ${chosen?.text ?? 'not in this plan any more'}`,
      chosen: view[name] !== null,
      choices: [
        { text: `Any ${label.toLowerCase()}`, href: to({ [name]: null }), here: view[name] === null },
        ...offered.map(({ value, text }) => ({ text, href: to({ [name]: value }), here: value === view[name] })),
      ],
    }
  }
  const grouping = groupingOf(plan, view)
  const possible = Object.entries(groupingNames).filter(([name]) => !absent(plan).includes(name))
  return {
    pills: [
      pill('workstream', 'Workstream'),
      pill('phase', 'Phase'),
      pill('owner', 'Owner'),
      pill('partner', 'Partner'),
      pill('finding', 'Finding'),
      pill('status', 'Delivery'),
    ].filter((each) => each !== null),
    due: duePill(pill('due', 'Due'), view, to),
    group: {
      text: `Group by: ${groupingNames[grouping]}`,
      choices: possible.map(([name, text]) => ({ text, href: to({ group: name as PlanView['group'] }), here: name === grouping })),
    },
    sort: {
      text: `Order by: ${sortNames[view.sort]}`,
      choices: Object.entries(sortNames).map(([name, text]) => ({
        text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
        href: to({ sort: name as PlanView['sort'] }),
        here: name === view.sort,
      })),
    },
    clear: to(Object.fromEntries(filterNames.map((name) => [name, null]))),
    /** What the search box and the day's box must not lose. */
    kept: (without: readonly string[]) => [...new URLSearchParams(viewAddress(view, also))].filter(([name]) => !without.includes(name)),
    said: said(view, choices),
  }
}

/** The same pill chooses a day until which the actions are due. */
function duePill(pill: Pill | null, view: PlanView, to: (change: Partial<PlanView>) => string) {
  const day = view.until === null ? null : printPlainDay(Temporal.PlainDate.from(view.until))
  const choices = pill?.choices ?? []
  if (day === null) return { text: pill?.text ?? 'Due', chosen: pill?.chosen ?? false, choices }
  const until = { text: `By ${day}: any day`, href: to({ until: null }), here: false }
  return { text: view.due === null ? `Due: by ${day}` : `${pill?.text}, by ${day}`, chosen: true, choices: [until, ...choices] }
}

type Choices = Readonly<Record<Exclude<FilterName, 'until' | 'q'>, readonly Choice[]>>

function filterChoices(plan: PlanContent): Choices {
  const titled = ({ id, title }: { id: string; title: string }): Choice => ({ value: id, text: title })
  const none = (text: string, any: boolean): Choice[] => (any ? [{ value: 'none', text }] : [])
  const owners = new Map(plan.actions.flatMap(({ owner }) => (owner ? [[ownerKey(owner), owner.name] as const] : [])))
  const partners = new Map(
    plan.actions.flatMap((action) => action.partners.map(({ organisation }) => [organisation.id, organisation.name] as const)),
  )
  const byName = (map: ReadonlyMap<string, string>): Choice[] =>
    [...map].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
  const some = (has: (action: PlanContent['actions'][number]) => boolean) => plan.actions.some(has)
  return {
    workstream:
      plan.workstreams.length > 0
        ? [
            ...plan.workstreams.map(titled),
            ...none(
              'In no workstream',
              some((each) => each.workstreamId === null),
            ),
          ]
        : [],
    phase:
      plan.phases.length > 0
        ? [
            ...plan.phases.map(titled),
            ...none(
              'In no phase',
              some((each) => each.phaseId === null),
            ),
          ]
        : [],
    owner:
      owners.size > 0
        ? [
            { value: 'me', text: 'Mine' },
            ...byName(owners),
            ...none(
              'No owner yet',
              some((each) => each.owner === null),
            ),
          ]
        : [],
    partner:
      partners.size > 0
        ? [{ value: 'any', text: 'With any partner' }, { value: 'not-agreed', text: 'Not agreed by the partner' }, ...byName(partners)]
        : [],
    finding: [
      ...plan.findings.map((finding) => ({ value: finding.id, text: withWords(finding) })),
      ...none(
        'Answers no finding',
        some((each) => each.findingIds.length === 0),
      ),
    ],
    status: [{ value: 'open', text: 'Still open' }, ...Object.entries(deliveryNames).map(([value, text]) => ({ value, text }))],
    due: Object.entries(dueNames).map(([value, text]) => ({ value, text })),
  }
}

function withWords(finding: PlanContent['findings'][number]): string {
  const name = called(finding)
  if (finding.number === null && finding.ownLabel === null) return name
  const words = finding.text.length > 60 ? `${finding.text.slice(0, finding.text.lastIndexOf(' ', 60))} …` : finding.text
  return `${name} ${words}`
}

/** Groupings that would put everything in one group. */
const absent = (plan: PlanContent): string[] => [
  ...(plan.workstreams.length === 0 ? ['workstream'] : []),
  ...(plan.phases.length === 0 ? ['phase'] : []),
  ...(plan.actions.every(({ partners }) => partners.length === 0) ? ['partner'] : []),
]

/** What is chosen, for paper: "Workstream: Care leavers; due by 30 September 2016". */
function said(view: PlanView, choices: Choices): string {
  const named = (Object.keys(choices) as (keyof Choices)[]).flatMap((name) => {
    const chosen = choices[name].find(({ value }) => value === view[name])
    return chosen ? [`${name === 'status' ? 'delivery' : name}: ${chosen.text}`] : []
  })
  const until = view.until === null ? [] : [`due by ${printPlainDay(Temporal.PlainDate.from(view.until))}`]
  const q = view.q === null ? [] : [`with the words “${view.q}”`]
  return [...named, ...until, ...q].join('; ')
}
