/** Single Inspection Framework, November 2013 to January 2018, with the review of the Local Safeguarding Children Board. */
import type { Layout } from './layout.ts'
import { areasForImprovement, priorityActions, whatNeedsToImprove } from './printed-headings.ts'

export const sif: Layout = {
  framework: 'sif',
  reach: {
    kind: 'front-and-parts',
    judgements: 6,
    parts: [/safeguarding children[’']?s? board|\bLSCB\b/i, /^information about this inspection/i],
  },
  evidence: [
    { pattern: /inspection of services for children in need of help and protection/i, weight: 3, on: 'first-pages' },
    { pattern: /children looked after and care leavers/i, weight: 1, on: 'first-pages' },
    { pattern: /review of the effectiveness of the local safeguarding children board/i, weight: 3, on: 'first-pages' },
    { pattern: /children looked after and achieving permanence/i, weight: 2, on: 'first-pages' },
  ],
  authority: [
    {
      in: 'title',
      name: /^(?!ofsted\b|(?:re-?)?inspection\b|review\b|(?:single )?inspection report|and$|children[’']s services\b|the overall\b)(.+)$/i,
    },
  ],
  fieldwork: [
    /^(?:inspection|fieldwork) dates?\b\s*:?/i,
    /^dates? of (?:this |the )?inspection\b\s*:?/i,
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
    area: /^(?:\d\.?\d?\.?\s+)?(?:children who need|children looked after|adoption|(?:the )?experiences? and progress of|leadership,? management|care leavers)/i,
    subArea: /^2\.\d/,
    sentences: [
      {
        area: 'Overall effectiveness',
        order: 'before',
        pattern:
          /(?:(?:the )?overall (?:judge?ment|effectiveness|grade)(?: (?:is that|of|for|in)\b.{0,120}?)?(?::| (?:are|is|requires?)\b)|(?:overall,? )?(?:services for children|(?:[\p{L}’'&,-]+ ){0,8}?children[’']?s?[’']? (?:social care )?services)\b(?: .{0,120}?)? (?:are|is|requires?)\b)/iu,
      },
      {
        area: 'Effectiveness of the LSCB',
        order: 'after',
        pattern:
          /(?:[\p{L}’' ,()&/-]*\b(?:safeguarding children[’']?s?[’']? (?:board|partnership)|children[’']?s?[’']? safeguarding (?:board|partnership)|LSCB|^the board)(?:\s*\([^)]{1,60}\))?(?: in .{1,60}?)?,?(?::| (?:is|are|requires?)\b)|the arrangements in place to evaluate the effectiveness of .{1,160}? (?:are|is|requires?)\b)/iu,
      },
    ],
  },
  lists: [
    {
      heading:
        /^(?:(?:the|key|LSCB|board|local authority) )*recommendations?(?: (?:(?:for|to|about) .{0,60}|made to .{0,60}|from (?:this|the) inspection))?$/i,
      kind: 'recommendation',
      addressee: 'local-authority',
      items: 'marked',
    },
    { heading: priorityActions, kind: 'priority-action', addressee: 'local-authority', items: 'marked' },
    { heading: areasForImprovement, kind: 'improvement', addressee: 'local-authority', items: 'marked' },
    { heading: whatNeedsToImprove, kind: 'improvement', addressee: 'local-authority', items: 'marked', within: true },
  ],
  ends: [
    /^(?:the )?(?:local authority|lscb|board)[’']s strengths/i,
    /^progress since the last inspection/i,
    /^summary (?:for children|of (?:key )?findings)/i,
    /^information about/i,
    /^inspection (?:findings|judgements?)/i,
    /^key strengths/i,
    /^executive summary/i,
    /^what the inspection judgements mean/i,
    /^the local (?:authority|safeguarding children board)/i,
  ],
  parts: [
    { heading: /^(?:section \d:? )?(?:the )?local authority$/i, addressee: 'local-authority' },
    { heading: /^what does the local authority need to (?:do to )?improve/i, addressee: 'local-authority' },
    {
      heading:
        /^(?!review|inspection)(?:section \d:? )?.{0,60}\b(?:safeguarding children[’']?s? (?:board|partnership)|LSCB)\b(?:\s*\(.*\))?$/i,
      addressee: 'lscb',
    },
    { heading: /^what does the (?:LSCB|.*board)\b.*need to (?:do to )?improve/i, addressee: 'lscb' },
  ],
  strengths: [/^(?:the )?(?:local authority|lscb|board)[’']s strengths/i, /^key strengths/i],
  summary: { kind: 'after-heading', heading: /^(?:executive summary|summary of (?:key )?findings)$/i },
  areas: [
    { area: 'Effectiveness of the LSCB', addressee: 'lscb' },
    { area: 'Adoption performance', theme: /\badopti/i },
    { area: 'Experiences and progress of care leavers', theme: /\bcare leavers\b/i },
    { area: 'Children looked after and achieving permanence', theme: /\b(?:looked after|permanen)/i },
    {
      area: 'Children who need help and protection',
      theme: /\b(?:help and protection|early help|child(?:ren)? in need|child protection|thresholds?)\b/i,
    },
    { area: 'Leadership, management and governance', theme: /\b(?:leadership|management|governance)\b/i },
  ],
  notes: [
    { kind: 're-inspection', pattern: /\bre-?inspect/i },
    { kind: 'monitoring', pattern: /\b(?:monitoring visits?|improvement notice|direction by the secretary of state|statutory direction)/i },
  ],
}
