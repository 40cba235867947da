import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { paths } from '../paths.ts'

export type NavigationEntry = { readonly text: string; readonly href: string; readonly here: boolean; readonly exactly: boolean }

/** The links in the bar: what this viewer may see, and where this page belongs. */
export function navigation(viewer: Viewer | null, address: string): readonly NavigationEntry[] {
  if (!viewer) return [entry('Sign out', paths.signOut(), address)]
  const { authority } = viewer
  return [
    ...(mayAnywhere(viewer, 'seeDuties') ? [entry('What is due', paths.due(authority), address, true)] : []),
    ...(mayAnywhere(viewer, 'seeInspections') ? [entry('Inspections', paths.inspections(authority), address)] : []),
    ...(mayAnywhere(viewer, 'seePlans') ? [entry('Plans', paths.plans(authority), address)] : []),
    ...(mayAnywhere(viewer, 'seePeople') ? [entry('People', paths.people(authority), address)] : []),
    entry(viewer.person?.name ?? 'You', paths.you(authority), address),
  ]
}

function entry(text: string, href: string, address: string, only = false): NavigationEntry {
  const path = address.split('?')[0] as string
  const exactly = path === href
  return { text, href, exactly, here: exactly || (!only && path.startsWith(`${href}/`)) }
}
