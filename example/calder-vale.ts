import type { OrganisationKind } from '../src/people/people.ts'
import type { Role } from '../src/people/roles.ts'

// The made-up council: whoever seems to be meant isn't.

export const council = { name: 'Calder Vale Council', slug: 'calder-vale', kind: 'metropolitan-district', region: 'North West' } as const

export const organisations: readonly { readonly name: string; readonly kind: OrganisationKind }[] = [
  { name: 'Calder Vale Council', kind: 'council' },
  { name: 'Calder Vale Local Safeguarding Children Board', kind: 'lscb' },
  { name: 'Calder Vale Hospitals NHS Trust', kind: 'nhs-trust' },
  { name: 'Westmoor Police', kind: 'police' },
  { name: 'Calder Vale Schools Partnership', kind: 'education' },
]

export type ExamplePost = {
  readonly post: string
  readonly name: string
  readonly organisation?: string
  readonly roles: readonly Role[]
  readonly body?: string
}

/** Each post with who holds it and the roles that go with it; those with a body hold their roles for that body alone. */
export const posts: readonly ExamplePost[] = [
  { post: 'Head of Improvement', name: 'Amira Holt', roles: ['improvement-lead'] },
  { post: 'Director of Children’s Services', name: 'Ruth Aldersey', roles: ['director-of-childrens-services'] },
  { post: 'Chief Executive', name: 'Declan Frobisher', roles: ['chief-executive'] },
  { post: 'Director of Finance', name: 'Priya Venn', roles: ['section-151-officer'] },
  { post: 'Executive Director of Resources', name: 'Hilary Nethercote', roles: ['director-of-resources'] },
  { post: 'Director of Law and Governance', name: 'Martin Oakhanger', roles: ['monitoring-officer'] },
  { post: 'Finance Business Partner, Children’s Services', name: 'Tomasz Birtle', roles: ['finance-drafter'] },
  { post: 'Principal Solicitor', name: 'Nadia Quell', roles: ['law-drafter'] },
  { post: 'Human Resources Business Partner', name: 'Colin Westray', roles: ['people-drafter'] },
  { post: 'Head of Safeguarding', name: 'Samuel Crake', roles: ['workstream-lead', 'action-owner'] },
  { post: 'Head of Corporate Parenting', name: 'Joan Ellerby', roles: ['workstream-lead', 'action-owner'] },
  { post: 'Service Manager, Case Work', name: 'Danuta Fell', roles: ['action-owner'] },
  { post: 'Quality Assurance Manager', name: 'Rafe Linton', roles: ['action-owner'] },
  { post: 'Principal Social Worker', name: 'Ffion Garrick', roles: ['assurer'] },
  { post: 'Lead Member for Children’s Services', name: 'Councillor Yusuf Penhale', roles: ['lead-member'] },
  { post: 'Chair of the Children’s Scrutiny Committee', name: 'Councillor Geraint Stoke', roles: ['scrutiny-chair'] },
  { post: 'Member of the Council', name: 'Councillor Bridget Askam', roles: ['member'] },
  { post: 'Democratic Services Officer', name: 'Louisa Thane', roles: ['democratic-services'] },
  { post: 'Improvement Board Secretary', name: 'Kezia Marlow', roles: ['board-secretary'] },
  { post: 'Business Systems Manager', name: 'Owen Tarrant', roles: ['administrator'] },
  { post: 'Designated Nurse', name: 'Marian Tolland', organisation: 'Calder Vale Hospitals NHS Trust', roles: ['partner'] },
  { post: 'Detective Superintendent', name: 'Keith Rowan', organisation: 'Westmoor Police', roles: ['partner'] },
  { post: 'Partnership Head Teacher', name: 'Ines Calloway', organisation: 'Calder Vale Schools Partnership', roles: ['partner'] },
  {
    post: 'Independent Chair of the Safeguarding Board',
    name: 'Peter Hallam',
    organisation: 'Calder Vale Local Safeguarding Children Board',
    roles: ['partner'],
  },
  { post: 'Independent Chair of the Improvement Board', name: 'Sylvia Renwick', roles: ['outside-reader'], body: 'Improvement Board' },
]

export type ExampleBody = {
  readonly name: string
  readonly kind: 'cabinet' | 'scrutiny' | 'improvement-board' | 'corporate-parenting-board' | 'safeguarding'
  readonly members: readonly string[]
  /** The weekday of the month on which it meets, from Monday as 1 and the first as 1, for a year to come. */
  readonly meets: {
    readonly weekday: number
    readonly place: number
    readonly startsAt: string
    readonly repeats: 'monthly' | 'two-monthly' | 'quarterly'
  }
}

/** Members by post; the first is in the chair. */
export const bodies: readonly ExampleBody[] = [
  {
    name: 'Cabinet',
    kind: 'cabinet',
    members: ['Lead Member for Children’s Services'],
    meets: { weekday: 3, place: 3, startsAt: '18:00', repeats: 'monthly' },
  },
  {
    name: 'Children’s Scrutiny Committee',
    kind: 'scrutiny',
    members: ['Chair of the Children’s Scrutiny Committee', 'Member of the Council'],
    meets: { weekday: 2, place: 1, startsAt: '14:00', repeats: 'two-monthly' },
  },
  {
    name: 'Improvement Board',
    kind: 'improvement-board',
    members: [
      'Independent Chair of the Improvement Board',
      'Director of Children’s Services',
      'Head of Improvement',
      'Chief Executive',
      'Designated Nurse',
      'Detective Superintendent',
    ],
    meets: { weekday: 4, place: 2, startsAt: '10:00', repeats: 'monthly' },
  },
  {
    name: 'Corporate Parenting Board',
    kind: 'corporate-parenting-board',
    members: ['Lead Member for Children’s Services', 'Head of Corporate Parenting'],
    meets: { weekday: 1, place: 4, startsAt: '16:00', repeats: 'two-monthly' },
  },
  {
    name: 'Calder Vale Local Safeguarding Children Board',
    kind: 'safeguarding',
    members: [
      'Independent Chair of the Safeguarding Board',
      'Director of Children’s Services',
      'Designated Nurse',
      'Detective Superintendent',
      'Partnership Head Teacher',
    ],
    meets: { weekday: 5, place: 2, startsAt: '09:30', repeats: 'quarterly' },
  },
]

/** When the book begins: early enough for the older of the two reports. */
export const since = Temporal.PlainDate.from('2013-04-01')
