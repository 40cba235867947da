/** Inspection of local authority children's services, from January 2018: care leavers apart from 2023, no overall grade from April 2026. */
import type { Layout } from './layout.ts'
import { areasForImprovement, priorityActions, whatNeedsToImprove } from './printed-headings.ts'

export const ilacs: Layout = {
  framework: 'ilacs',
  reach: { kind: 'front', judgements: 4 },
  evidence: [
    {
      pattern:
        /^(?:re-?|short |standard |full )*inspection of (?!.*\b(?:safeguarding|looked after|protection)\b).*children[’']?s?[’']? (?:social care )?services/i,
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
      name: /^(?!ofsted\b|(?:re-?|short |standard |full )*inspection\b)(.+?)(?:[’']s?)?(?: local authority)?(?: children[’']?s?[’']? services)?\s*[:–-]?\s+(?:re-?|short |standard |full )*inspection of (?:local authority )?children[’']?s?[’']? (?:social care )?services$/i,
    },
    {
      in: 'title',
      name: /^(?:re-?|short |standard |full )*inspection of (?:the )?(?:local authority )?children[’']?s?[’']? (?:social care )?services\s*[:–-]?\s+(?!(?:in|for|at|of|ofsted|report|under|including|provided|inspection)\b)(.+)$/i,
    },
    {
      in: 'title',
      name: /^(?:re-?|short |standard |full )*inspection of (?:the )?(?:local authority )?children[’']?s?[’']? (?:social care )?services (?:in|for|at|of) (.+)$/i,
    },
    {
      in: 'title',
      name: /^(?:re-?|short |standard |full )*inspection of (.+?)(?:[’']s?)?(?: local authority)?(?:[’']s?)? children[’']?s?[’']? (?:social care )?services/i,
    },
    { in: 'title', name: /^(?:re-?|short |standard |full )*inspection of (.+?)(?:[’']s?)? local authority/i },
    {
      in: 'title',
      name: /^(?!ofsted\b|(?:re-?|short |standard |full )*inspection\b|judgement|report\b)(.+?)(?:[’']s?)?(?: local authority)?(?: children[’']?s?[’']? services)?$/i,
    },
    { in: 'title', name: /^(?:re-?|short |standard |full )*inspection of (?!.*children[’']?s?[’']? (?:social care )?services)(.+)$/i },
  ],
  fieldwork: [
    /^(?:inspection|fieldwork)(?: and fieldwork)? dates?\b\s*:?/i,
    /^dates? of (?:this |the )?(?:inspection|visit)\b\s*:?/i,
    /inspection dates?\s*:/i,
    /^(?:(?:the )?inspection (?:took place|was carried out)|inspected|dates?)\b(?: (?:on|from|between)\b)?\s*:?/i,
  ],
  published: [
    /(?:report )?published(?: on)?\s*:/i,
    /^report published\b/i,
    /publication date\s*:/i,
    /\b(?:report|date)(?: of)? publi(?:shed|cation)(?: date)?(?: on)?\s*[:;]?/i,
    /^published\b(?: on)?(?=.{0,12}\d)/i,
  ],
  letter: false,
  leadInspector: [
    { kind: 'label', label: /^lead (?:inspectors?|HMIs?)\b/i },
    { kind: 'role', role: /\blead inspector\b/i, not: /\bdeputy\b|^(?:the|our|a)\b/i },
  ],
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
