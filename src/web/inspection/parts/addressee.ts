import { addAddressee, amendAddressee } from '../../../inspection/finding-addressees.commands.ts'
import type { FindingAddressee } from '../../../inspection/inspection.ts'
import { type AddresseeContent, addressees } from '../../../inspection/inspection-content.ts'
import { listOrganisations } from '../../../people/people.queries.ts'
import type { Organisation } from '../../../people/people.ts'
import { readForm } from '../../form/read-form.ts'
import { rowText } from '../day-or-month-field.ts'
import { partScreens } from '../part-form/part-form.ts'
import { addresseeChoices } from './choices.ts'

/** To whom a finding speaks, as the report names them and as the authority's own book knows them. */
export const addresseeScreens = partScreens<FindingAddressee, AddresseeContent, readonly Organisation[]>({
  id: 'finding-addressee',
  part: 'finding_addressee',
  param: 'addresseeId',
  addTitle: 'Say to whom a finding speaks',
  amendTitle: 'Change to whom a finding speaks',
  addAct: 'addAddressee',
  amendAct: 'amendAddressee',
  saidAdded: 'It is said to whom the finding speaks.',
  saidAmended: 'It is changed to whom the finding speaks.',
  more: (visit) => visit.read((reader) => listOrganisations(reader, visit.viewer, visit.today)),
  find: (at, id, visit) =>
    at.inspection.findings.find((finding) => finding.id === visit.params.findingId)?.addressees.find((to) => to.id === id) ?? null,
  fields: (_, organisations, to) => [
    { kind: 'choice', name: 'addressee', label: 'Whom it speaks to', choices: addresseeChoices },
    {
      kind: 'line',
      name: 'printed',
      label: 'As the report names them',
      hint: 'For example, the police, or leaders of the health services',
    },
    {
      kind: 'select',
      name: 'organisation',
      label: 'Which organisation that is',
      hint: 'From the authority’s own book',
      choices: [
        ...organisations.map(({ id, name }) => ({ value: id, text: name })),
        ...(to?.organisation && !organisations.some(({ id }) => id === to.organisation?.id)
          ? [{ value: to.organisation.id, text: to.organisation.name }]
          : []),
      ],
      blank: 'Not said yet',
    },
  ],
  values: (to) => ({ addressee: to?.addressee ?? null, printed: to?.printed ?? null, organisation: to?.organisation?.id ?? null }),
  read: ({ fields }, _, organisations, to) => {
    const form = readForm(fields)
    const ids = [...organisations.map(({ id }) => id), ...(to?.organisation ? [to.organisation.id] : [])]
    return form.finish({
      addressee: form.choice('addressee', addressees, { missing: 'Choose whom it speaks to' }),
      printed: form.optionalText('printed', { most: 300 }),
      organisationId: form.optionalChoice('organisation', ids),
    })
  },
  stale: [
    { field: 'addressee', label: 'Whom it speaks to', written: (row) => rowText(row, 'addressee') },
    { field: 'printed', label: 'As printed', written: (row) => rowText(row, 'printed') },
  ],
  add: (visit, order, addressee) => addAddressee(visit.db, visit.viewer, { ...order, findingId: visit.params.findingId ?? '', addressee }),
  amend: (visit, order, addressee) =>
    amendAddressee(visit.db, visit.viewer, { ...order, findingId: visit.params.findingId ?? '', addressee }),
  back: (at, _, visit) => `${at.href}#finding-${visit.params.findingId}`,
})
