import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packagedFile } from './packaged-file.ts'

/** The whole stylesheet: GOV.UK Frontend and MoJ Frontend in our own type, then our own look, then each screen's own rules, which lie
 * beside it. A council's service is not GOV.UK, so its typeface, which is licensed for gov.uk alone, and its crest are cut out once,
 * before anything is served. */
export function stylesheet(addressOf: (asset: string) => string): string {
  const theirs = [
    packagedFile('govuk-frontend', 'govuk-frontend.min.css'),
    packagedFile('@ministryofjustice/frontend', 'moj-frontend.min.css'),
  ]
  const web = fileURLToPath(new URL('..', import.meta.url))
  const look = globSync('layout/look/*.css', { cwd: web }).sort()
  const screens = globSync('**/*.css', { cwd: web })
    .filter((path) => !look.includes(path))
    .sort()
  const ours = [...look, ...screens].map((path) => readFileSync(`${web}${path}`, 'utf8'))
  return [...theirs.map((path) => inOurType(readFileSync(path, 'utf8'))), ...ours]
    .join('\n')
    .replace(/asset:([\w.-]+)/g, (_all, name: string) => addressOf(name))
}

const ourType = '"Atkinson Hyperlegible Next",Verdana,arial'

function inOurType(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@font-face\{font-family:GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial', ourType)
    .replaceAll('GDS Transport', ourType)
    .replaceAll('font-family:sans-serif', `font-family:${ourType},sans-serif`)
    .replaceAll('font-size:1.1875rem', 'font-size:1.0625rem')
    .replaceAll('line-height:1.3157894737', 'line-height:1.4705882353')
    .replaceAll('font-size:14pt', 'font-size:10pt')
    .replace(/url\(\/assets\/[^)]*\)/g, 'none')
}
