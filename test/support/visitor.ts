// Somebody who uses the running service over HTTP, as a browser without JavaScript does.

export type Visitor = {
  readonly cookie: string
  get(path: string): Promise<Response>
  /** Opens a page and gives what sends its form to `action`, with its hidden fields, once or more often. */
  openForm(page: string, action: string): Promise<SendForm>
}

export type SendForm = (fields: Readonly<Record<string, string>>, files?: readonly GivenFile[]) => Promise<{ status: number; html: string }>
export type GivenFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

/** Signed in as the example's improvement lead. */
export async function exampleVisitor(address: string): Promise<Visitor> {
  const visitor = strangerAt(address)
  const page = await (await visitor.get('/try-it-as')).text()
  const [, person] = /name="person" value="([^"]+)"/.exec(page) ?? []
  if (!person) throw new Error('The page "Try it as" offers nobody.')
  const tryItAs = await visitor.openForm('/try-it-as', '/try-it-as')
  await tryItAs({ person })
  return visitor
}

function strangerAt(address: string): Visitor {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: cookie(), origin: address, referer: `${address}/` }
    const response = await fetch(new URL(path, address), { ...init, redirect: 'manual', headers: { ...headers, ...init.headers } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  return {
    get cookie() {
      return cookie()
    },
    get: (path) => ask(path),
    async openForm(page, action) {
      const hidden = hiddenFields(await (await ask(page)).text(), action)
      return async (fields, files = []) => {
        const all = Object.entries({ ...hidden, ...fields })
        const response = await ask(action, { method: 'POST', body: files.length > 0 ? formOf(all, files) : new URLSearchParams(all) })
        return { status: response.status, html: await response.text() }
      }
    },
  }
}

function formOf(fields: ReadonlyArray<[string, string]>, files: readonly GivenFile[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const { field, name, bytes } of files)
    form.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), name)
  return form
}

function hiddenFields(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const form = forms.find(([, attributes = '']) => attributes.includes(`="${action}"`)) ?? forms.at(-1)
  const inputs = [...(form?.[2] ?? '').matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  return Object.fromEntries(inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']))
}
