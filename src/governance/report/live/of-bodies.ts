import { dayWords, withStop } from '../../../plan/plan-words.ts'
import { frequencies, type Part, parts } from '../../plan-bodies/plan-body.ts'
import type { BodyOfReport, DecisionOfReport, ReportRecord, RequestOfReport } from '../record.ts'
import type { Words } from '../words.ts'
import { bullets, item, paragraph, weekdayWords } from './compose.ts'

// Who watches the plan, and what was decided of it before.

export function bodyWords({ bodies }: ReportRecord): Words {
  const groups = [...Map.groupBy(bodies, ({ part }) => part)]
  return groups.length === 0
    ? []
    : bullets(
        groups.map(([part, own]) =>
          item(
            heading(part),
            own.map((body) => item(oneBody(body))),
          ),
        ),
      )
}

const heading = (part: Part): string => parts[part]

/** "Scrutiny Committee, every six months, subject to its agreement; next on Tuesday 6 September 2016" */
function oneBody({ name, howOften, standing, chair, nextMeeting, note }: BodyOfReport): string {
  const what = [
    name,
    howOften ? frequencies[howOften] : null,
    chair ? `chaired by ${chair}` : null,
    standing === 'proposed' ? 'subject to its agreement' : null,
  ].filter((part) => part !== null)
  const after = [nextMeeting ? `next meeting ${weekdayWords(nextMeeting)}` : null, note].filter((part) => part !== null)
  return [what.join(', '), ...after].join('; ')
}

export const decisionWords = ({ decisions, requests }: ReportRecord): Words => [
  ...(decisions.length === 0 ? [] : [paragraph('Decided before on this matter:'), ...bullets(decisions.map(oneDecision))]),
  ...(requests.length === 0 ? [] : [paragraph('Asked before on this matter:'), ...bullets(requests.map(oneRequest))]),
]

/** What is answered by this very paper has no answer yet, so nothing is said of that. */
function oneRequest({ on, body, words, of, by, answered }: RequestOfReport): string {
  const asked = `${body}, ${weekdayWords(on)}, of ${of}${by ? `, ${by}` : ''}: “${words}”`
  return answered ? `${asked} Answered on ${dayWords(answered.on)}: ${withStop(answered.words)}` : asked
}

function oneDecision({ on, body, outcome, wording, reference, version, effectiveOn, callIn }: DecisionOfReport): string {
  const what = [outcome.toLowerCase(), version ? `version ${version} of the plan` : null, reference]
    .filter((part) => part !== null)
    .join(', ')
  const after = [callIn, effectiveOn ? `In effect from ${dayWords(effectiveOn)}` : null].filter((part) => part !== null)
  return [`${body}, ${weekdayWords(on)}: ${what}. “${wording}”`, ...after.map(withStop)].join(' ')
}
