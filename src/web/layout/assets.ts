import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { supportedScript } from './govuk-template.ts'
import { packagedFile } from './packaged-file.ts'
import { stylesheet } from './stylesheet.ts'

/** A file that pages ask for, kept in memory. Its address holds a hash of its content, so a browser may keep it for ever. */
export type Asset = { readonly address: string; readonly mediaType: string; readonly bytes: Buffer; readonly packed: Buffer | null }

export type Assets = { addressOf(name: string): string; at(address: string): Asset | undefined }

export function assets(): Assets {
  const byName = new Map<string, Asset>()
  const keep = (name: string, bytes: Buffer) => byName.set(name, asAsset(name, bytes))
  const addressOf = (name: string): string => {
    const found = byName.get(name)
    if (!found) throw new Error(`No asset is called ${name}`)
    return found.address
  }
  for (const [name, path] of Object.entries(kept)) keep(name, readFileSync(path))
  for (const [name, path] of Object.entries(scripts)) keep(name, Buffer.from(withAddresses(readFileSync(path, 'utf8'), addressOf)))
  keep('supported.js', Buffer.from(supportedScript()))
  keep('goodward.css', Buffer.from(stylesheet(addressOf)))
  const byAddress = new Map([...byName.values()].map((asset) => [asset.address, asset]))
  return { addressOf, at: (address) => byAddress.get(address) }
}

const own = (name: string): URL => new URL(`./${name}`, import.meta.url)
const font = (cut: string): string =>
  packagedFile('@fontsource/atkinson-hyperlegible-next', `files/atkinson-hyperlegible-next-${cut}-normal.woff2`)

const kept: Record<string, string | URL> = {
  'hyperlegible-400.woff2': font('latin-400'),
  'hyperlegible-700.woff2': font('latin-700'),
  'hyperlegible-extended-400.woff2': font('latin-ext-400'),
  'hyperlegible-extended-700.woff2': font('latin-ext-700'),
  'icon.svg': own('icon.svg'),
  'govuk.js': packagedFile('govuk-frontend', 'govuk-frontend.min.js'),
  'moj.js': packagedFile('@ministryofjustice/frontend', 'moj-frontend.min.js'),
}

/** Our own, each after those that it imports. */
const scripts: Record<string, URL> = {
  'keep-draft.js': own('../form/keep-draft.js'),
  'give-reports.js': own('../reading/readings/give-reports.js'),
  'check.js': own('../reading/check/check.js'),
  'write-words.js': own('../governance/reports/write-words.js'),
  'start.js': own('start.js'),
}

const withAddresses = (script: string, addressOf: (name: string) => string): string =>
  script.replace(/asset:([\w.-]+)/g, (_all, name: string) => addressOf(name))

function asAsset(name: string, bytes: Buffer): Asset {
  const dot = name.lastIndexOf('.')
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  const mediaType = mediaTypes[name.slice(dot + 1)] ?? 'application/octet-stream'
  const packed = name.endsWith('.woff2') ? null : gzipSync(bytes, { level: 9 })
  return { address: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, mediaType, bytes, packed }
}

const mediaTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
