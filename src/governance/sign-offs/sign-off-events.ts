import { printPlainDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { Lapse, SignOff } from './sign-off.ts'

// What the history says of sign-offs. A field's words are in the sign-off, whose digest the chain seals.

type Of = { readonly reportId: string; readonly label: string }

export const signOffAsked = ({ reportId, label }: Of, who: string, byOn: Temporal.PlainDate | null): HistoryEvent => ({
  what: 'sign-off-asked',
  about: { kind: 'report', id: reportId },
  sentence: `Asked ${who} to sign “${label}”${byOn ? ` by ${printPlainDay(byOn)}` : ''}.`,
})

export const askingChanged = ({ reportId, label }: Of, who: string, byOn: Temporal.PlainDate | null): HistoryEvent => ({
  what: 'sign-off-asking-changed',
  about: { kind: 'report', id: reportId },
  sentence: `Now asks ${who} to sign “${label}”${byOn ? ` by ${printPlainDay(byOn)}` : ''}.`,
})

export const askingWithdrawn = ({ reportId, label }: Of): HistoryEvent => ({
  what: 'sign-off-asking-withdrawn',
  about: { kind: 'report', id: reportId },
  sentence: `No longer asks for the sign-off of “${label}”.`,
})

type Signed = Pick<SignOff, 'id' | 'reportId' | 'post' | 'as' | 'digest'> & { readonly signerName: string; readonly isAmended: boolean }

export const fieldSigned = ({ id, reportId, post, as, digest, signerName, isAmended }: Signed, label: string): HistoryEvent => ({
  what: 'report-signed',
  about: { kind: 'sign-off', id },
  sentence: `${signerName} signed “${label}” as ${as === 'deputy' ? 'deputy for ' : ''}${post}${isAmended ? ', having changed it while signing' : ''}.`,
  detail: { report: reportId },
  seal: { 'sign-off': digest },
})

export const signOffLapsed = ({ id, reportId, slot, signer }: SignOff, why: Lapse['why']): HistoryEvent => ({
  what: 'sign-off-lapsed',
  about: { kind: 'report', id: reportId },
  sentence:
    why === 'changed'
      ? `The sign-off of ${slot} by ${signer.name} lapsed: what it stands on had changed.`
      : `${signer.name} took back the sign-off of ${slot}.`,
  detail: { signOff: id },
})
