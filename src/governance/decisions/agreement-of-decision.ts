// Which answer to a version of the plan a decision gave: the body's own, on the day of the decision, to the version that it had.

import type { AgreementGiven } from '../../plan/versions/agreement.ts'
import type { Decision } from './decision.ts'

export const isAgreementOf = (
  { body, madeOn, version }: Pick<Decision, 'body' | 'madeOn' | 'version'>,
  { by, agreedOn, versionId }: Pick<AgreementGiven, 'by' | 'agreedOn' | 'versionId'>,
): boolean => by.kind === 'body' && by.id === body.id && agreedOn.equals(madeOn) && (version === null || version.id === versionId)
