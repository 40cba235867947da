// To whom a duty has a plan or statement sent, by the acts that meet it, and whether the council sends it with the NHS body of its area.

import type { Duty } from '../../duty/duty.ts'

/** A duty keeps its rule as it stood when it arose, so the names stand here and not in the rule. */
const namesByAct: Readonly<Record<string, string>> = {
  'sent-to-secretary-of-state': 'Secretary of State',
  'sent-to-chief-inspector': 'HM Chief Inspector',
  'sent-to-cqc': 'Care Quality Commission',
  'draft-sent': 'Ofsted',
  'plan-sent': 'HM Inspectorate of Probation',
}

/** "the Secretary of State": a recipient's name within a sentence. */
export const withArticle = (name: string): string => (/^(Secretary|Care Quality)/.test(name) ? `the ${name}` : name)

/** Done by sending it to whomever the inspectorate's notice names. */
const actByNotice = 'statement-sent'

export type DutyRecipient = { readonly act: string; readonly name: string }

/** Whom the duty itself names. Empty where it names nobody: the notice does, or nothing is to be sent. */
export function dutyRecipients({ acts }: Pick<Duty, 'acts'>): readonly DutyRecipient[] {
  return acts.flatMap(({ id }) => (Object.hasOwn(namesByAct, id) ? [{ act: id, name: namesByAct[id] as string }] : []))
}

/** The act that sending it to anybody named in the notice is; null where no notice names whom. */
export function actOfNotice({ acts }: Pick<Duty, 'acts'>): string | null {
  return acts.some(({ id }) => id === actByNotice) ? actByNotice : null
}

export const asksForSending = (duty: Pick<Duty, 'acts'>): boolean => dutyRecipients(duty).length > 0 || actOfNotice(duty) !== null

/**
 * Whether the council and the NHS body of the area answer together. Source: Children and Families Act 2014 Part 3 and the area SEND
 * framework: the integrated care board since 1 July 2022, the clinical commissioning group before.
 */
export const isSentJointly = ({ id }: Pick<Duty, 'id'>): boolean =>
  id === 'area-send-priority-action-plan' || id === 'area-send-written-statement'
