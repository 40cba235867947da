/** Area SEND inspections of local area partnerships by Ofsted and the Care Quality Commission, since 2023: one of three outcomes. */
import type { Layout } from './layout.ts'

export const areaSend: Layout = {
  framework: 'area-send',
  reach: { kind: 'all' },
  evidence: [
    { pattern: /area (?:send|special educational needs.{0,40}?) (?:full )?(?:re-?)?inspection\b/i, weight: 4, on: 'first-pages' },
    { pattern: /local area partnership/i, weight: 1, on: 'first-pages' },
    { pattern: /what is it like to be a child or young person with/i, weight: 2, on: 'anywhere' },
    { pattern: /^inspection outcome$/i, weight: 1, on: 'first-pages' },
  ],
  authority: [
    {
      in: 'title',
      name: /area (?:send|special educational needs.{0,40}?) (?:full )?(?:re-?)?inspection(?: of\b|\s*[:–-]) ?(?:the )?(.+?)(?:[’']s?)?(?: (?:local )?area)? partnership/i,
    },
    { in: 'title', name: /^(?!area\b)(.+?)(?:[’']s?)? (?:local )?area partnership\s*[:–-]?\s*area send/i },
    { in: 'title', name: /area send (?:full )?(?:re-?)?inspection of (?:the )?(.+)$/i },
  ],
  fieldwork: [
    /^inspection dates?\b\s*:?/i,
    /^dates? of (?:this |the )?inspection\b\s*:?/i,
    /^(?:(?:the )?inspection (?:took place|was carried out)|inspected|dates?)\b(?: (?:on|from|between)\b)?\s*:?/i,
  ],
  published: [/(?:report )?published(?: on)?\s*:/i, /^report published\b/i],
  letter: false,
  leadInspector: [
    { kind: 'role', role: /\blead inspector\b/i, not: /\bCQC\b|care quality commission/i },
    { kind: 'label', label: /^lead (?:inspectors?|HMIs?)\b/i },
    { kind: 'first-of', heading: /^ofsted$/i },
  ],
  judgements: {
    kind: 'outcome',
    area: 'Inspection outcome',
    after: /^inspection outcomes?$/i,
    outcomes: [
      { grade: 'widespread-failings', pattern: /(?:widespread|systemic) (?:and\/or |and |or )?(?:systemic )?failings?/i },
      { grade: 'inconsistent', pattern: /inconsistent (?:experiences|outcomes)|lead to inconsistent\b/i },
      {
        grade: 'positive',
        pattern: /typically lead to (?:\p{L}+ ){0,3}positive|positive (?:experiences and outcomes|outcomes and experiences)/iu,
      },
    ],
  },
  lists: [
    { heading: /^areas? for priority actions?$/i, kind: 'priority-action', addressee: 'partnership', items: 'rows' },
    { heading: /^areas? for improvement$/i, kind: 'improvement', addressee: 'partnership', items: 'rows' },
  ],
  ends: [
    /^local area partnership details/i,
    /^information about this inspection/i,
    /^inspection team/i,
    /^what (?:is|does) the (?:local )?(?:area )?partnership/i,
    /^information about the local area/i,
    /^next steps$/i,
  ],
  parts: [],
  strengths: [/^what is the (?:local )?(?:area )?partnership doing that is effective/i],
  summary: { kind: 'after-heading', heading: /^inspection outcomes?$/i },
  areas: [],
  notes: [
    { kind: 'monitoring', pattern: /monitoring inspection/i },
    { kind: 're-inspection', pattern: /full (?:area SEND )?re-?inspection|next full|within approximately/i },
    { kind: 'plan', pattern: /\bpriority action plan\b|\bupdates? and publish/i },
  ],
}
