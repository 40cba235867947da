import { type DecisionShape, decisionShapes } from '../../../governance/report/report-content.ts'
import type { ReportOrder } from '../../../governance/report/reports.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, isId, readForm } from '../../form/read-form.ts'
import { readOpenness } from './openness-fields.ts'

/** `templates` are those offered, each as `name/edition`. */
export function readReport(fields: Fields, templates: readonly string[]): FormRead<ReportOrder> {
  const form = readForm(fields)
  const optionalId = (name: string): string | null => {
    const id = form.optionalText(name)
    if (id !== null && !isId(id)) form.wrong(name, 'Choose one of those offered')
    return id
  }
  const template = form.choice('template', templates, { missing: 'Choose the template' }) ?? ''
  const planId = optionalId('plan')
  return form.finish({
    subject: form.text('subject', { missing: 'Enter the subject', most: 400 }),
    shape: form.choice<DecisionShape>('shape', Object.keys(decisionShapes) as DecisionShape[], {
      missing: 'Choose what the body is asked to do',
    }),
    bodyId: form.id('body', { missing: 'Choose the body that it goes to' }),
    meetsOn: form.optionalDay('meets_on'),
    template: { name: template.slice(0, template.lastIndexOf('/')), edition: template.slice(template.lastIndexOf('/') + 1) },
    planId,
    planVersionId: planId === null ? null : optionalId('version'),
    inspectionId: optionalId('inspection'),
    openness: readOpenness(form) ?? { kind: 'public' },
  })
}
