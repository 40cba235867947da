// The findings under the report's headings. A heading that stands twice, once for the council and once for the Local Safeguarding
// Children Board (SIF), makes two lists: each has numbers of its own.

import type { Finding } from './inspection.ts'

type Placed = Pick<Finding, 'list'> & { readonly addressees: readonly { readonly addressee: string }[] }

export type Heading<T> = { readonly list: string; readonly forTheBoard: boolean; readonly findings: readonly T[] }

export function findingsByHeading<T extends Placed>(findings: readonly T[]): Heading<T>[] {
  const groups = Map.groupBy(findings, (finding) => JSON.stringify([finding.list, isForTheBoard(finding)]))
  return [...groups.values()].map((group) => {
    const [first] = group as [T]
    return { list: first.list, forTheBoard: isForTheBoard(first), findings: group }
  })
}

export const headingTitle = ({ list, forTheBoard }: Omit<Heading<unknown>, 'findings'>): string =>
  forTheBoard ? `${list}, for the Local Safeguarding Children Board` : list

const isForTheBoard = ({ addressees }: Placed): boolean => addressees.length > 0 && addressees.every((to) => to.addressee === 'lscb')
