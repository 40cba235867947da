/** Inspection of local authority children's services, from January 2018: care leavers apart from 2023, no overall grade from April 2026. */
import type { Layout } from './layout.ts'
import { areasForImprovement, priorityActions, whatNeedsToImprove } from './printed-headings.ts'

export const ilacs: Layout = {
  framework: 'ilacs',
  reach: { kind: 'front', judgements: 3 },
  evidence: [
    {
      pattern:
        /^(?:re-?)?inspection of (?!.*\b(?:safeguarding|looked after|protection)\b).*children[’']?s?[’']? (?:social care )?services/i,
      weight: 3,
      on: 'first-pages',
    },
    { pattern: /the impact of leaders on/i, weight: 3, on: 'first-pages' },
    { pattern: /the experiences and progress of/i, weight: 1, on: 'first-pages' },
    { pattern: /what needs to improve/i, weight: 1, on: 'anywhere' },
  ],
  authority: [
    {
      in: 'title',
      name: /^(?:re-?)?inspection of (?:the )?(?:local authority )?children[’']?s?[’']? (?:social care )?services (?:in|for|at|of) (.+)$/i,
    },
    {
      in: 'title',
      name: /^(?:re-?)?inspection of (.+?)(?:[’']s?)?(?: local authority)?(?:[’']s?)? children[’']?s?[’']? (?:social care )?services/i,
    },
    { in: 'title', name: /^(?:re-?)?inspection of (.+?)(?:[’']s?)? local authority/i },
    {
      in: 'title',
      name: /^(?!ofsted\b|(?:re-?)?inspection\b|judgement|report\b)(.+?)(?:[’']s?)?(?: local authority)?(?: children[’']?s?[’']? services)?$/i,
    },
    { in: 'title', name: /^(?:re-?)?inspection of (?!.*children[’']?s?[’']? (?:social care )?services)(.+)$/i },
  ],
  fieldwork: [
    /^(?:inspection|fieldwork)(?: and fieldwork)? dates?\b\s*:?/i,
    /^dates? of (?:this |the )?(?:inspection|visit)\b\s*:?/i,
    /inspection dates?\s*:/i,
  ],
  published: [/(?:report )?published(?: on)?\s*:/i, /^report published\b/i, /publication date\s*:/i],
  letter: false,
  leadInspector: [{ kind: 'label', label: /^lead inspectors?\b/i }],
  judgements: {
    kind: 'table',
    area: /^(?:\d\.?\d?\.?\s+)?(?:the )?(?:impact of|experiences? and progress|overall|effectiveness)/i,
    sentences: [],
  },
  lists: [
    { heading: whatNeedsToImprove, kind: 'improvement', addressee: 'local-authority', items: 'marked' },
    { heading: priorityActions, kind: 'priority-action', addressee: 'local-authority', items: 'marked' },
    { heading: areasForImprovement, kind: 'improvement', addressee: 'local-authority', items: 'marked' },
  ],
  ends: [
    /^(?:the )?experiences? and progress of/i,
    /^(?:the )?impact of leaders/i,
    /^(?:main|inspection|key|headline)?\s*findings$/i,
    /^summary of/i,
    /^overall effectiveness/i,
    /^information about/i,
    /^(?:next steps|about this inspection|inspection team|background)$/i,
  ],
  parts: [],
  strengths: [/^(?:what is working well|strengths|areas of strength)\??$/i],
  summary: { kind: 'after-judgements' },
  areas: [],
  notes: [
    { kind: 're-inspection', pattern: /\bre-?inspect/i },
    {
      kind: 'monitoring',
      pattern: /\bmonitoring visits?\b.*\bwill\b|\bwill\b.*\bmonitoring visits?\b|improvement notice|statutory direction|commissioner/i,
    },
  ],
}
