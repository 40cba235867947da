import type { FastifyRequest } from 'fastify'
import { takeUpload } from '../../file/upload.adapter.ts'
import type { Fields } from './fields.ts'
import { keepable } from './read-form.ts'
import type { SentFile } from './sent-file.ts'

/** As much text as a form without files may send: what is typed waits in memory. */
const mostTyped = 2 * 1024 * 1024

export type FormReceived = { readonly fields: Fields; readonly files: readonly SentFile[] }

/** What a form sent, whichever way it was encoded. Files of at most `mostBytes` wait on disk, not in memory; `dropFiles` lets go of them. */
export async function receiveForm(request: FastifyRequest, mostBytes: number | null): Promise<FormReceived> {
  if (!request.isMultipart()) return { fields: asFields(request.body), files: [] }
  if (mostBytes === null) throw Object.assign(new Error('This form takes no files'), { statusCode: 415 })
  const fields: Record<string, string[]> = Object.create(null)
  const files: SentFile[] = []
  let typed = 0
  try {
    for await (const part of request.parts({ limits: { fileSize: mostBytes + 1 } })) {
      if (part.type === 'file') {
        const content = await takeUpload(part.file, mostBytes)
        const file = { field: part.fieldname, name: fileName(part.filename), mediaType: part.mimetype, content }
        // A file field that was left empty is sent as a nameless file of no bytes.
        if (file.name !== '' || content === 'too-large' || content.size > 0) files.push(file)
        else await content.drop()
      } else if (typeof part.value === 'string') {
        typed += part.value.length
        if (typed > mostTyped) throw Object.assign(new Error('More text than a form takes'), { statusCode: 413 })
        fields[part.fieldname] = [...(fields[part.fieldname] ?? []), part.value]
      }
    }
    return { fields, files }
  } catch (error) {
    await dropFiles(files)
    throw isBroken(error)
      ? Object.assign(new Error('A form that broke off or says nothing of its parts', { cause: error }), { statusCode: 400 })
      : error
  }
}

/** What the parser says of a form that no browser of ours sent whole; it gives its errors no code. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && !('code' in error) && /^Multipart: Boundary not found|unexpected end of multipart data/i.test(error.message)

export async function dropFiles(files: readonly SentFile[]): Promise<void> {
  for (const { content } of files) if (content !== 'too-large') await content.drop()
}

export function asFields(sent: unknown): Fields {
  if (typeof sent !== 'object' || sent === null) return {}
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : [String(value)]]))
}

/** The last part of a name that a browser sent, without anything that could be a path. */
const fileName = (sent: string | undefined): string =>
  keepable(sent ?? '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(0, 255) ?? ''
