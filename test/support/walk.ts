import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { look } from './journey.ts'

/**
 * Follows every link that this person can see, to one page of each kind, and `looks` at each. Gives the kinds seen, such as `/…/plans/…`.
 * What is no page (a file, a picture), or is of a kind that somebody before has `looked` at, only has to be there.
 */
export async function walk(page: Page, looked: Set<string> = new Set(), looks: (page: Page) => Promise<void> = look): Promise<string[]> {
  const home = new URL(page.url())
  const seen = new Set<string>()
  const troubles: string[] = []
  const ahead = [{ address: home.href, from: 'the start' }]
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { address, from } = next
    const kind = kindOf(address)
    if (seen.has(kind) || new URL(address).origin !== home.origin || kind === '/sign-out') continue
    seen.add(kind)
    const answer = await page.request.get(address)
    if (answer.status() >= 400) troubles.push(`${address} answers ${answer.status()}, linked from ${from}`)
    else if (answer.headers()['content-type']?.startsWith('text/html')) {
      if (!looked.has(kind)) {
        looked.add(kind)
        await page.goto(address)
        await looks(page).catch((fault: Error) => troubles.push(fault.message))
      }
      ahead.push(...linksIn(await answer.text(), address).map((link) => ({ address: link, from: address })))
    }
  }
  assert.equal(troubles.join('\n'), '')
  return [...seen].sort()
}

const linksIn = (html: string, address: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), address).href)

/** Two plans are one kind of page; so are two days. Of what is asked of one page, each question by itself is a kind, and all questions
 * together are one more: a table's filters in all their combinations would never end. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address)
  const path = pathname.replace(/\/(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d-]*)(?=\/|$)/g, '/…')
  const asked = [...new Set(searchParams.keys())]
  if (asked.length === 0) return path
  return asked.length === 1 ? `${path}?${asked[0]}` : `${path}?several`
}
