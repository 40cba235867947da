import type { Owner, PlanFinding } from '../../../plan/plan.ts'
import type { FormRead } from '../../form/read-form.ts'
import { readForm } from '../../form/read-form.ts'
import type { Visit } from '../../visit.ts'
import { ownerFrom, ownerValue } from '../owner-choice.ts'

export type ActionWritten = {
  readonly title: string
  readonly owner: Pick<Owner, 'kind' | 'id'> | null
  readonly dueOn: Temporal.PlainDate | null
  readonly findingIds: readonly string[]
}

export function readAction(visit: Visit, owners: readonly Owner[], findings: readonly PlanFinding[]): FormRead<ActionWritten> {
  const form = readForm(visit.fields)
  return form.finish({
    title: form.text('title', { missing: 'Say what will be done', most: 500 }),
    owner: ownerFrom(form.optionalChoice('owner', owners.map(ownerValue))),
    dueOn: form.optionalDay('due'),
    findingIds: form.choices(
      'findings',
      findings.map((finding) => finding.id),
    ),
  })
}
