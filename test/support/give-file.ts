import type { TestPerson, TestWeb } from './web.ts'

type Given = { readonly field: string; readonly name: string; readonly bytes: Buffer; readonly values?: Readonly<Record<string, string>> }

/** Sends a file as a browser's form does: opens the page, takes the hidden fields of its form for files, and posts it. */
export async function giveFile({ app }: TestWeb, person: TestPerson, url: string, { field, name, bytes, values = {} }: Given) {
  const page = await app.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: person.cookie } })
  const cookie = [person.cookie, ...page.cookies.map((each) => `${each.name}=${encodeURIComponent(each.value)}`)].join('; ')
  const form = new FormData()
  const [shown = ''] = /<form[^>]*multipart[\s\S]*?<\/form>/.exec(page.body) ?? []
  for (const [, hidden = '', value = ''] of shown.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)) form.set(hidden, value)
  for (const [typed, value] of Object.entries(values)) form.set(typed, value)
  form.set(field, new Blob([new Uint8Array(bytes)]), name)
  const sent = new Response(form)
  const headers = { host: 'localhost', cookie, 'content-type': sent.headers.get('content-type') ?? '' }
  const answer = await app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) })
  return { status: answer.statusCode, location: answer.headers.location?.toString() ?? '', html: answer.body }
}
