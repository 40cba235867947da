import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { printDay, printPlainDay, printShortDay } from '../../calendar/print-day.ts'
import { formFilters } from '../form/template-filters.ts'
import { withoutInlineScript } from './govuk-template.ts'
import { packagedFile } from './packaged-file.ts'
import { printAsAt, printMoment, printMoney, printNumbered } from './print.ts'

/** The templates: ours by their path under src/web, GOV.UK's under `govuk/`, MoJ's under `moj/`. Everything printed is escaped. */
export function environment(): nunjucks.Environment {
  const web = fileURLToPath(new URL('..', import.meta.url))
  const govuk = dirname(dirname(packagedFile('govuk-frontend', 'template.njk')))
  const moj = dirname(dirname(packagedFile('@ministryofjustice/frontend', 'template.njk')))
  const env = new nunjucks.Environment(new Templates([web, govuk, moj], { noCache: false }), { autoescape: true })
  env.addFilter('day', filter(printDay))
  env.addFilter('plainDay', filter(printPlainDay))
  env.addFilter('shortDay', filter(printShortDay))
  env.addFilter(
    'isoDay',
    filter((day: string) => printPlainDay(Temporal.PlainDate.from(day))),
  )
  env.addFilter('asAt', filter(printAsAt))
  env.addFilter('moment', filter(printMoment))
  env.addFilter('mojDate', (moment: string) => printMoment(Temporal.Instant.from(moment)))
  env.addFilter('money', filter(printMoney))
  env.addFilter('numbered', printNumbered)
  for (const [name, make] of Object.entries(formFilters)) env.addFilter(name, make)
  return env
}

class Templates extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name)
    return name === 'govuk/template.njk' ? { ...source, src: withoutInlineScript(source.src) } : source
  }
}

/** Nothing is printed for what isn't known. */
const filter =
  <T>(print: (value: T) => string) =>
  (value: T | null | undefined): string =>
    value === null || value === undefined ? '' : print(value)
