import { readFileSync } from 'node:fs'
import { packagedFile } from './packaged-file.ts'

// GOV.UK's page template holds one inline script: whether the browser runs scripts. It is served as a file instead, so that the policy
// need let no inline script through. Taken from the package, so that a new version of it can't fall out of step.

const inline = /<script[^>]*>([^<]+)<\/script>/

/** GOV.UK's template, asking for the script as the file `supported.js`. */
export const withoutInlineScript = (template: string): string =>
  template.replace(inline, `<script src="{{ asset('supported.js') }}"></script>`)

export function supportedScript(): string {
  const [, script] = inline.exec(readFileSync(packagedFile('govuk-frontend', 'template.njk'), 'utf8')) ?? []
  if (!script) throw new Error('GOV.UK’s template no longer holds the inline script that is served as a file.')
  return script
}
