import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { paths } from '../paths.ts'

export type NavigationEntry = { readonly text: string; readonly href: string; readonly here: boolean; readonly exactly: boolean }

/** The links in the bar: what this viewer may see, and where this page belongs. `toSign` is how many sign-offs wait for them. */
export function navigation(viewer: Viewer | null, address: string, toSign = 0): readonly NavigationEntry[] {
  const path = address.split('?')[0] as string
  const entry = (text: string, href: string, ...alsoUnder: string[]): NavigationEntry => {
    const under = [...(href.split('/').length > 2 ? [href] : []), ...alsoUnder]
    return {
      text,
      href,
      exactly: path === href,
      here: path === href || under.some((place) => path.startsWith(`${place}/`) || path === place),
    }
  }
  if (!viewer) return [entry('Sign out', paths.signOut())]
  const { authority } = viewer
  return [
    ...(mayAnywhere(viewer, 'seeDuties') ? [entry('What is due', paths.due(authority), `/${authority.slug}/duties`)] : []),
    ...(mayAnywhere(viewer, 'seeInspections')
      ? [entry('Inspections', paths.inspections(authority), `/${authority.slug}/readings`, paths.contexts(authority))]
      : []),
    ...(mayAnywhere(viewer, 'seePlans') ? [entry('Plans', paths.plans(authority))] : []),
    ...(mayAnywhere(viewer, 'seeMeetings')
      ? [entry('Meetings', paths.bodies(authority), paths.decisions(authority), paths.requests(authority))]
      : []),
    ...(mayAnywhere(viewer, 'seeFinalReports')
      ? [entry('Reports', paths.reports(authority), paths.priorities(authority), paths.reportFields(authority))]
      : []),
    ...(toSign > 0 ? [entry(`To sign (${toSign})`, paths.toSign(authority))] : []),
    ...(mayAnywhere(viewer, 'seePeople') ? [entry('People', paths.people(authority))] : []),
    entry(viewer.person?.name ?? 'You', paths.you(authority)),
  ]
}
