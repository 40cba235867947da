import type { PlanContent } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, readForm } from '../../../form/read-form.ts'

/** One title a line; a number before it, as papers print it, is left out: its place gives it. */
export function readWorkstreams(fields: Fields, plan: Pick<PlanContent, 'workstreams'>): FormRead<{ readonly titles: readonly string[] }> {
  const form = readForm(fields)
  const lines = form.text('titles', { missing: 'Name at least one workstream', most: 10_000 }) ?? ''
  const titles = unnumbered(lines.split('\n').map((line) => line.trim())).filter((title) => title !== '')
  const taken = new Set(plan.workstreams.map(({ title }) => title.toLowerCase()))
  for (const title of titles) {
    if (title.length > 200) form.wrong('titles', `Use 200 characters or fewer for a name: “${title.slice(0, 40)}…” is longer`)
    if (taken.has(title.toLowerCase())) form.wrong('titles', `“${title}” is there twice, or in the plan already`)
    taken.add(title.toLowerCase())
  }
  if (titles.length > 50) form.wrong('titles', `A plan with ${titles.length} workstreams can’t be led: add 50 or fewer at once`)
  return form.finish({ titles })
}

/** Without "3.", "3)" or "Workstream 3:"; a bare "3" goes only where every line has one, since "16 and 17 year olds" begins with no number. */
function unnumbered(lines: readonly string[]): string[] {
  const said = lines.filter((line) => line !== '')
  const bare = said.length > 1 && said.every((line) => /^\d{1,2}\b/.test(line))
  const number = bare ? /^\d{1,2}\s*[.):–-]?\s+/ : /^(?:workstream\s+\d{1,2}\s*[.):–-]?|\d{1,2}\s*[.):–-])\s+/i
  return lines.map((line) => line.replace(number, '').trim())
}
