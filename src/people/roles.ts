// What somebody may be in an authority's work on an inspection, as the field calls it, and what such a role is held for.

export const roles = {
  'improvement-lead': 'Improvement lead',
  'workstream-lead': 'Workstream lead',
  'action-owner': 'Action owner',
  partner: 'Partner',
  'section-151-officer': 'Section 151 officer',
  'monitoring-officer': 'Monitoring Officer',
  'finance-drafter': 'Drafter for finance',
  'law-drafter': 'Drafter for law',
  'people-drafter': 'Drafter for people',
  'director-of-childrens-services': 'Director of Children’s Services',
  'director-of-resources': 'Director of Resources',
  'chief-executive': 'Chief Executive',
  'lead-member': 'Lead Member',
  member: 'Member',
  'scrutiny-chair': 'Scrutiny chair',
  'democratic-services': 'Democratic services',
  'board-secretary': 'Board secretary',
  assurer: 'Assurer',
  'outside-reader': 'Outside reader',
  administrator: 'Administrator',
} as const

export type Role = keyof typeof roles

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

export const roleNames = Object.keys(roles) as readonly Role[]

/** What a role is held for. A role held for the authority is held everywhere in it. */
export type Scope = { readonly kind: 'authority' } | { readonly kind: 'organisation' | 'plan' | 'workstream' | 'body'; readonly id: string }

export const wholeAuthority: Scope = { kind: 'authority' }

/** A role that counts today: the person's own, or that of a post which they hold. */
export type Grant = { readonly role: Role; readonly scope: Scope }
