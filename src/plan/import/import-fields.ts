// What a column of a council's own plan can be, and by which headings it is known.

/** In the order in which a person chooses among them. */
export const importFields = {
  reference: 'Reference',
  finding: 'Finding or recommendation',
  title: 'Action: what will be done',
  what: 'How it will be done',
  why: 'Desired outcome',
  seen: 'How success will be seen',
  owner: 'Owner',
  accountable: 'Accountable director',
  partners: 'Partner organisations',
  contact: 'Contact at the partner',
  start: 'Start date',
  due: 'Due date',
  completed: 'Date completed',
  workstream: 'Workstream',
  phase: 'Phase',
  milestones: 'Milestones',
  equality: 'Equality note',
  status: 'Status or rating now',
  statusAt: 'Status or rating at the month in its heading',
  account: 'Last account of progress',
  note: 'Keep its words under “how”, with its heading',
} as const

export type ImportField = keyof typeof importFields

/** What a column of a list of people can be. */
export const peopleFields = {
  name: 'Name',
  post: 'Post',
  organisation: 'Organisation',
  email: 'E-mail address',
  telephone: 'Telephone',
} as const

export type PeopleField = keyof typeof peopleFields

/** Several columns may hold these; their words are put one under the other. */
export const manyColumns: readonly ImportField[] = ['what', 'why', 'seen', 'note', 'statusAt', 'account', 'milestones', 'equality']

/** The first that fits counts, so the narrower ones stand before the wider. */
const headings: readonly (readonly [ImportField, RegExp])[] = [
  ['completed', /\b(date (of )?complet(ed|ion)|complet(ed|ion) date|complet(ed|ion) on|actual (end|finish|date)|date (closed|achieved))\b/],
  ['start', /\b(start|begin|commence(ment)?|from) ?(date|by)?$|\bstart\b/],
  [
    'account',
    /\b(progress|update|commentary|comments?|latest position|position statement|narrative|evidence of progress|what has been done)\b/,
  ],
  [
    'due',
    /\b(due|deadline|target date|by when|time ?scales?|time ?frame|when|end date|finish|completion by|to be completed|complete by|delivery date|date)\b/,
  ],
  ['accountable', /\b(accountable|strategic lead|executive lead|sponsor|senior responsible|sro|director|assistant director)\b/],
  ['contact', /\b(partner contact|contact)\b/],
  ['partners', /\b(partners?|agenc(y|ies)|organisations?|multi-?agency|supported by|support(ing)? (from|agencies))\b/],
  ['owner', /\b(owners?|leads?|lead officers?|responsib(le|ility)|who|by whom|officers?|action holder|assigned)\b/],
  ['milestones', /\b(milestones?|key steps|stages)\b/],
  ['equality', /\b(equalit(y|ies)|diversity|eia|edi)\b/],
  [
    'seen',
    /\b(success (criteria|measures?)|measures?( of success)?|how (will|do) we know|kpis?|performance (indicators?|measures?)|indicators?|evidence|outputs?)\b/,
  ],
  ['why', /\b(outcomes?|impact|difference|objectives?|aims?|purpose|why|benefits?|what will (be different|good look like))\b/],
  ['status', /\b(b?rag|status|rating|delivery|rag rating)\b/],
  ['phase', /\bphase\b/],
  ['workstream', /\b(work ?streams?|themes?|priorit(y|ies)|strand|section|area of work|domain)\b/],
  ['reference', /^(ref(erence)?( ?(no|number))?|action (ref(erence)?|no|number|id)|no|number|id|item|#|s\/?no)$/],
  [
    'finding',
    /\b(findings?|recommendations?|recs?|area(s)? (for|of) (priority )?(improvement|action|development)|ofsted|inspection|issue|requirement)\b/,
  ],
  ['what', /\b(how|detail(s|ed)?|description|steps?|tasks?|sub-?actions?|activit(y|ies)|method)\b/],
  ['title', /\b(actions?|what( will we do| needs to be done)?|improvement action|key action|proposed|intervention)\b/],
  ['note', /\b(resources?|costs?|budget|funding|risks?|dependenc(y|ies)|notes?)\b/],
]

const peopleHeadings: readonly (readonly [PeopleField, RegExp])[] = [
  ['email', /\be-?mail\b/],
  ['telephone', /\b(telephone|phone|mobile|tel)\b/],
  ['organisation', /\b(organisation|agency|employer|company|partner)\b/],
  ['post', /\b(post|job|title|role|position)\b/],
  ['name', /\b(name|officer|person|contact|who)\b/],
]

/** What a heading says that its column holds; null where it is none that we know. */
export function fieldOf(heading: string): ImportField | null {
  const words = plainHeading(heading)
  if (words === '') return null
  if (/\b(b?rag|status|rating|progress)\b/.test(words) && monthOf(words)) return /progress/.test(words) ? 'account' : 'statusAt'
  if (monthOf(words)?.rest === '') return 'statusAt'
  if (/^(action|actions)( \(.*\)| required| to be taken)?$/.test(words)) return 'title'
  if (/^(lead|responsible) (officer|person|manager|name)/.test(words)) return 'owner'
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

export function peopleFieldOf(heading: string): PeopleField | null {
  const words = plainHeading(heading)
  return peopleHeadings.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[?:*.]+$/, '')
    .trim()

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The month that a heading such as "RAG Jan 17" names, as "2017-01", and what is left beside it. */
export function monthOf(heading: string): { readonly month: string; readonly rest: string } | null {
  const words = heading.toLowerCase()
  const match =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?[ '’/-]*(20\d\d|\d\d)\b/.exec(words) ??
    /\b(\d{4})-(\d\d)(-\d\d)?\b/.exec(words) ??
    /\b\d{1,2}[/.](\d{1,2})[/.](20\d\d|\d\d)\b/.exec(words)
  if (!match) return null
  const [printed, first = '', second = ''] = match
  const named = months.indexOf(first.slice(0, 3))
  const [year, month] = named >= 0 ? [second, named + 1] : first.length === 4 ? [first, Number(second)] : [second, Number(first)]
  if (month < 1 || month > 12) return null
  return { month: `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`, rest: words.replace(printed, '').trim() }
}
