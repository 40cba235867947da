/** A browser without JavaScript or a screen: keeps cookies, and sends a form with its hidden fields as the page has them. */
export class Browsing {
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(address: string, earlier?: Browsing) {
    this.#address = address
    for (const [name, value] of earlier ? earlier.#cookies : []) this.#cookies.set(name, value)
  }

  async open(path: string): Promise<{ status: number; text: string; to: string | null }> {
    return this.#ask(path, { method: 'GET' })
  }

  async send(path: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; text: string; to: string | null }> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  async #ask(path: string, request: RequestInit): Promise<{ status: number; text: string; to: string | null }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(this.#address + path, { ...request, redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name) this.#cookies.set(name, value ?? '')
    }
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') }
  }
}

/** The hidden fields of each form of a page. */
export function formsOf(text: string): Record<string, string>[] {
  return [...text.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) =>
    Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    ),
  )
}
