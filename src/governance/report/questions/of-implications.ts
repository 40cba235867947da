import { equalityView } from '../../../plan/equality/equality-view.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import { nameFinding } from '../../../plan/name-finding.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { riskClass } from '../live/of-plan.ts'
import type { FindingOfReport, ReportRecord } from '../record.ts'
import type { ReportContent, ReportPart } from '../report-content.ts'
import type { SlotName, StandardSlot } from '../slots.ts'
import { linesOf } from '../words-as-text.ts'
import { type Question, question } from './question.ts'

// "No implications" beside a cost, a risk or a finding of that kind, or without saying why.

type Evidence = { readonly label: string; readonly words: string }

export function implicationQuestions({ parts }: Pick<ReportContent, 'parts'>, record: ReportRecord): Question[] {
  return parts.flatMap((part) => {
    const evidence = evidenceFor(part.slot, record)
    if (evidence === undefined || part.withheld !== null) return []
    const said = saysNone(part)
    if (said === null) return part.slot === 'risk-class' ? classQuestions(part, record) : []
    const here = { slot: part.slot, words: said.words }
    const [first, ...more] = evidence
    if (first)
      return [
        question({
          kind: 'none-beside-record',
          sentence: `“${part.label}” says that there is nothing; the record has ${first.label}.`,
          here,
          there: { label: first.label, words: [first, ...more].map(({ words }) => words).join('; ') },
        }),
      ]
    return said.because
      ? []
      : [question({ kind: 'none-without-reason', sentence: `“${part.label}” says that there is nothing, and not why.`, here, there: null })]
  })
}

const none =
  /^(?:no|none|nil|n\/a|not applicable)\b[.\s]*|\bno\s+(?:[\w/-]+[\s,]+(?:and\s+|or\s+)?){0,6}(?:implications?|impacts?|issues?|risks?)\b/i
const reason = /\b(?:because|since|as the|as it|so that|for the reason|therefore|given that)\b/i

/** What the part says, where it says that there is nothing; `because` where it gives a reason. */
function saysNone({ answer, choice, words }: ReportPart): { words: string; because: boolean } | null {
  if (answer?.kind === 'not-applicable') return { words: `Not applicable: ${answer.because}`, because: answer.because.trim() !== '' }
  if (answer?.kind === 'none') return { words: 'None', because: false }
  const text = linesOf(words)
    .map((line) => line.text)
    .join(' ')
    .trim()
  if (choice !== null && /^no\b/i.test(choice))
    return { words: [choice, text].filter(Boolean).join(': '), because: reason.test(text) || text.length > 60 }
  const match = none.exec(text)
  if (!match) return null
  return { words: text, because: reason.test(text) || text.length - match[0].length > 60 }
}

/** The class that the paper gives must hold the highest that the plan's risks have. */
function classQuestions({ slot, choice }: ReportPart, { plan }: ReportRecord): Question[] {
  const recorded = plan && riskClass(plan.risks)
  const highest = recorded?.split(' to ').at(-1)
  if (!choice || !recorded || !highest || choice.toLowerCase().includes(highest)) return []
  return [
    question({
      kind: 'figure-differs',
      sentence: `The paper puts the risk at “${choice}”; the plan’s risks are ${recorded}.`,
      here: { slot, words: choice },
      there: { label: 'The plan’s risks', words: recorded },
    }),
  ]
}

/** Undefined for a field that is no implication. */
const evidenceFor = (slot: SlotName, record: ReportRecord): readonly Evidence[] | undefined =>
  slot in evidence ? evidence[slot as keyof typeof evidence]?.(record) : undefined

const evidence: Partial<Record<StandardSlot, (record: ReportRecord) => readonly Evidence[]>> = {
  finance: ({ plan }) => [...costs(plan), ...uncosted(plan)],
  resources: ({ plan }) => costs(plan),
  'health-and-safety': speakingOf(/health and safety/i),
  staffing: ({ plan }) => posts(plan),
  risks: ({ plan }) => risks(plan),
  'risk-class': ({ plan }) => risks(plan),
  equality: (record) => equality(record),
  legal: speakingOf(/\blegal|\bcourt|\blawful|\bstatutory duty/i),
  'public-health': (record) => [
    ...record.inspections.flatMap(({ judgements }) =>
      judgements
        .filter(({ title, word }) => /health/i.test(title) && word !== null && !/good|outstanding/i.test(word.split(' to be ')[0] ?? ''))
        .map(({ title, word }) => ({ label: 'a judgement about health', words: `${title}: ${word}` })),
    ),
    ...speakingOf(/\bhealth(?!y)|\bnhs\b|\bclinics?\b|\bmedical/i)(record),
  ],
  'community-safety': speakingOf(/\bpolice|\bcrim|\boffend|exploitation|go(?:es)? missing|\bviolence/i),
  procurement: speakingOf(/\bcommission(?:ed|ing)\b|\bprocure|\bcontract/i),
  'corporate-parenting': speakingOf(/looked after|care leaver|foster|adopt|in care\b|leaving care/i),
  property: ({ plan }) => costs(plan).filter(({ words }) => /capital/.test(words)),
  education: speakingOf(/\bschool|\beducat|\bexam/i),
  sustainability: () => [],
  'community-impact': () => [],
}

const costs = (plan: PlanContent | null): Evidence[] =>
  (plan?.costs ?? []).map(({ title, pence, nature, kind }) => ({
    label: 'costs',
    words: `${title}, ${printPounds(BigInt(pence))} ${nature === 'one-off' ? 'once' : 'a year'}${kind === 'capital' ? ' (capital)' : ''}`,
  }))

const uncosted = (plan: PlanContent | null): Evidence[] =>
  (plan?.actions ?? [])
    .filter(({ costing, ended }) => costing === 'not-yet-costed' && ended === null)
    .map(({ reference, title }) => ({ label: 'actions not yet costed', words: `${reference} ${title}` }))

const posts = (plan: PlanContent | null): Evidence[] =>
  (plan?.costs ?? []).flatMap(({ title, post }) =>
    post || /\bposts?\b|\bstaff/i.test(title) ? [{ label: 'posts', words: `${title}${post ? `, ${post.fte} full-time` : ''}` }] : [],
  )

const risks = (plan: PlanContent | null): Evidence[] => (plan?.risks ?? []).map(({ event }) => ({ label: 'risks', words: event }))

function equality({ plan }: ReportRecord): Evidence[] {
  if (plan === null) return []
  const { actions, findings } = equalityView(plan)
  return [
    ...actions.map(({ reference, equalityNote }) => ({ label: 'actions that bear on equality', words: `${reference}: ${equalityNote}` })),
    ...findings
      .filter(({ speaks }) => speaks)
      .map(({ finding }) => ({ label: 'findings about equality', words: `${nameFinding(finding)} ${finding.text}` })),
  ]
}

function speakingOf(pattern: RegExp) {
  return ({ inspections }: ReportRecord): Evidence[] =>
    inspections.flatMap(({ findings }) =>
      findings
        .filter(({ text }) => pattern.test(text))
        .map((finding) => ({ label: 'findings of that kind', words: `${called(finding)}${finding.text}` })),
    )
}

const called = ({ number, label }: FindingOfReport): string => {
  const name = number && label ? `${number} (${label})` : (number ?? label)
  return name ? `${name} ` : ''
}
