/** The letter after a focused visit under ILACS, since 2018: no grades, sometimes areas for priority action. */
import type { Layout } from './layout.ts'
import { areasForImprovement, priorityActions, whatNeedsToImprove } from './printed-headings.ts'

export const focusedVisit: Layout = {
  framework: 'focused-visit',
  reach: { kind: 'all' },
  evidence: [
    { pattern: /^(?:ofsted )?focused (?:\p{L}+ )?visit (?:to|of|in)\b/iu, weight: 3, on: 'first-pages' },
    { pattern: /findings of (?:a|the|our) (?:[\p{L}’-]+ ){0,3}focused (?:\p{L}+ )?visit/iu, weight: 3, on: 'first-pages' },
    { pattern: /^dear\b/i, weight: 1, on: 'first-pages' },
    { pattern: /^yours? sincerely/i, weight: 1, on: 'anywhere' },
  ],
  authority: [
    {
      in: 'headings',
      name: /^(?:ofsted )?focused (?:\p{L}+ )?visit (?:to|of) (?:the )?(?:local authority )?children[’']?s?[’']?(?: social care)? services (?:in|at|of) (.+)$/iu,
    },
    {
      in: 'headings',
      name: /^(?:ofsted )?focused (?:\p{L}+ )?visit (?:to|of|in) (?:the )?(.+?)(?:[’']s?)?(?: local authority)?(?:[’']s?)? (?:children[’']?s?[’']?(?: social care| and famil(?:y|ies)[’']?| and young people[’']?s?)? services|children[’']?s?[’']? social care|local authority)/iu,
    },
    { in: 'headings', name: /^(?:ofsted )?focused (?:\p{L}+ )?visit (?:to|of|in) (.+)$/iu },
    {
      in: 'paragraphs',
      name: /focused (?:\p{L}+ )?visit (?:to|of|in) (?:the )?(.+?)(?:[’']s?)?(?: local authority)?(?:[’']s?)? (?:children[’']?s?[’']?(?: social care)? services|on|between|from)\b/iu,
    },
  ],
  fieldwork: [
    /(?:findings of|carried out|undertook|conducted|visit(?:ed)? to).{0,200}?\b(?:on|between|from|during)\b(?=[^.]{0,40}\d|\s*$)/i,
    /^(?:visit|inspection) dates?\b\s*:?/i,
    /^dates? of (?:the )?visit\b\s*:?/i,
    /\bvisit(?:ed)?\b(?=.{0,120}\b(?:on|between|from)\b.{0,20}\d)/i,
    /^(?=(?:on|between|from) .{0,40}\d.{0,200}\bvisit)/i,
    /\bfocused (?:\p{L}+ )?visit\b(?=.{0,120}\d)/iu,
  ],
  published: [/^(?:date of publication|publication date|(?:report |letter )?published(?: on)?)\b\s*:?/i],
  letter: true,
  leadInspector: [
    { kind: 'signature' },
    { kind: 'label', label: /^lead inspector\b/i },
    { kind: 'sentence', names: /(?:inspectors?|HMIs?) for this (?:focused )?visit (?:was|were) ([^.]+)/i },
    {
      kind: 'sentence',
      names: /(?:carried out|conducted|undertaken) by (?:\p{L}+ of )?(?:her|his) majesty[’']s inspectors?(?: \(HMIs?\))?,? ([^.]+)/iu,
    },
  ],
  judgements: { kind: 'none' },
  lists: [
    { heading: whatNeedsToImprove, kind: 'improvement', addressee: 'local-authority', items: 'marked' },
    { heading: priorityActions, kind: 'priority-action', addressee: 'local-authority', items: 'marked' },
    { heading: areasForImprovement, kind: 'improvement', addressee: 'local-authority', items: 'marked' },
  ],
  ends: [
    /^(?:main |headline |key |inspection )?findings$/i,
    /^overview$/i,
    /^next steps$/i,
    /^yours? sincerely/i,
    /^ofsted will take the findings/i,
    /^background$/i,
  ],
  parts: [],
  strengths: [/^(?:what is working well|strengths|areas of strength)\??$/i],
  summary: { kind: 'after-heading', heading: /^(?:overview|headline findings|summary)$/i },
  areas: [],
  notes: [
    { kind: 're-inspection', pattern: /into account when planning|\bre-?inspect/i },
    { kind: 'plan', pattern: /submit an? (?:draft )?action plan|written statement/i },
    { kind: 'monitoring', pattern: /\bmonitoring visits?\b.*\bwill\b|\bwill\b.*\bmonitoring visits?\b/i },
  ],
}
