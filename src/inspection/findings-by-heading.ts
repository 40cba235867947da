// The findings under the report's headings. A heading that stands twice, once for the council and once for the Local Safeguarding
// Children Board (SIF), makes two lists: each has numbers of its own.

import type { Finding } from './inspection.ts'

type Placed = Pick<Finding, 'list'> & { readonly addressees: readonly { readonly addressee: string }[] }

export type Heading<T> = {
  readonly list: string /** What it is called where the same words head two lists. */
  readonly title: string
  readonly findings: readonly T[]
}

export function findingsByHeading<T extends Placed>(findings: readonly T[]): Heading<T>[] {
  const groups = [...Map.groupBy(findings, (finding) => JSON.stringify([finding.list, isForTheBoard(finding)])).values()]
  return groups.map((group) => {
    const [first] = group as [T]
    const twice = groups.some((other) => other !== group && other[0]?.list === first.list)
    return { list: first.list, title: twice && isForTheBoard(first) ? `${first.list} for the LSCB` : first.list, findings: group }
  })
}

const isForTheBoard = ({ addressees }: Placed): boolean => addressees.length > 0 && addressees.every((to) => to.addressee === 'lscb')
