import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after } from 'node:test'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { browsersAtHand } from './find-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

/** A real browser for one file of journeys, closed when they have run. */
export async function openBrowser(): Promise<Browser> {
  const [executablePath] = browsersAtHand(process.env)
  assert.ok(executablePath, 'No Chromium: run the journeys by "npm test", which brings one, or name it in CHROMIUM.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  after(() => browser.close())
  return browser
}

export type Surroundings = { readonly address: string; readonly javaScript?: boolean }

/** One person's browser. What a page complains of in the console, or fails to load, fails the journey. */
export async function personAt(browser: Browser, { address, javaScript = true }: Surroundings): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javaScript,
    viewport: wide,
    locale: 'en-GB',
    timezoneId: 'Pacific/Auckland',
  })
  context.setDefaultTimeout(15_000)
  after(() => context.close())
  const page = await context.newPage()
  scripted.set(context, javaScript)
  listen(context, page)
  return page
}

/** Waits for nothing that the reader of a page doesn't see: the page passes axe (WCAG 2.2 AA), and at 320 px nothing runs out of it. */
export async function look(page: Page): Promise<void> {
  const found = await (scripted.get(page.context()) ? violations(page) : violationsInTwin(page))
  assert.deepEqual(found, [], `${new URL(page.url()).pathname} fails axe`)
  await lookNarrow(page)
}

/** The page complains of nothing, and at 320 px nothing runs out of it. */
export async function lookNarrow(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  assert.deepEqual(complaints.get(page.context())?.splice(0) ?? [], [], `${where} complains`)
  await page.setViewportSize(narrow)
  assert.deepEqual(await tooWide(page), [], `${where} runs out of 320 px`)
  await page.setViewportSize(wide)
}

const scripted = new WeakMap<BrowserContext, boolean>()
const complaints = new WeakMap<BrowserContext, string[]>()

function listen(context: BrowserContext, page: Page): void {
  const heard: string[] = []
  complaints.set(context, heard)
  page.on('pageerror', (fault) => heard.push(fault.message))
  page.on('console', (message) => {
    // A refused form answers 4xx, which the browser repeats; a broken script or a blocked style is a fault.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) heard.push(message.text())
  })
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') heard.push(`${request.url()}: ${request.failure()?.errorText}`)
  })
}

/** axe needs timers, which a page without JavaScript hasn't: it gets the same page, without its scripts, in a browser that has them. */
async function violationsInTwin(page: Page): Promise<string[]> {
  const context = page.context()
  const twin = twins.get(context) ?? (await openTwin(context))
  twins.set(context, twin)
  await twin.page.context().addCookies(await context.cookies())
  twin.html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
  await twin.page.goto(page.url())
  return await violations(twin.page)
}

type Twin = { readonly page: Page; html: string }
const twins = new WeakMap<BrowserContext, Twin>()

async function openTwin(context: BrowserContext): Promise<Twin> {
  const page = await context.browser()?.newPage({ viewport: wide })
  if (!page) throw new Error('The browser has gone.')
  const twin: Twin = { page, html: '' }
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ body: twin.html, contentType: 'text/html; charset=utf-8' }) : route.continue(),
  )
  return twin
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    return await axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
  })
  return found.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join('; ')})`)
}

/** The elements that push a page wider than its window, where the page scrolls sideways at all. */
async function tooWide(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1)
    return wide
      .slice(0, 5)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} to ${Math.round(one.getBoundingClientRect().right)} px`)
  })
}
