import type { StartFrom } from '../../../plan/versions/start-from.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

type Offered = { readonly from: readonly string[]; readonly inspections: readonly string[] }

/** `from` is "plan:…" or "template:…"; what a template says nothing of isn't asked of it. */
export function readStartFrom(fields: Fields, offered: Offered): FormRead<Omit<StartFrom, 'commandId'>> {
  const form = readForm(fields)
  const from = form.choice('from', offered.from, { missing: 'Choose the plan or template to start from' })
  const title = form.text('title', { missing: 'Give the plan a title', most: 200 })
  const [kind, id] = (from ?? '').split(':') as ['plan' | 'template', string]
  const which = form.optionalChoice('which', ['open', 'all'])
  const answers = form.optionalChoice('answers', ['same', 'inspection', 'later']) ?? 'later'
  const inspectionId =
    answers === 'inspection' ? form.choice('inspection', offered.inspections, { missing: 'Choose the inspection that it answers' }) : null
  if (kind === 'template' && answers === 'same')
    form.wrong('answers', 'A template answers nothing: choose an inspection, or say that it is added later')
  return form.finish({
    from: { kind, id },
    title,
    openOnly: kind === 'plan' && which !== 'all',
    people: kind === 'plan' && form.ticked('people'),
    origins: kind === 'plan' && answers === 'same',
    inspectionId,
  })
}
