import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { newId } from '../../database/new-id.ts'
import type { Fields } from './fields.ts'
import { keepable } from './read-form.ts'
import type { Upload } from './upload.ts'

/** Files wait on disk, not in memory, until their request has been answered. */
export class UploadFolder {
  #path: Promise<string> | null = null

  async keep(part: MultipartFile): Promise<Upload> {
    this.#path ??= mkdtemp(join(tmpdir(), 'goodward-upload-'))
    const path = join(await this.#path, newId())
    const out = createWriteStream(path, { mode: 0o600 })
    await pipeline(part.file, out)
    const tooLarge = part.file.truncated
    return { field: part.fieldname, name: fileName(part.filename), mediaType: part.mimetype, path, size: out.bytesWritten, tooLarge }
  }

  async clear(): Promise<void> {
    if (this.#path) await rm(await this.#path, { recursive: true, force: true })
  }
}

export type FormReceived = { readonly fields: Fields; readonly files: readonly Upload[] }

/** What a form sent, whichever way it was encoded. */
export async function receiveForm(request: FastifyRequest, folder: UploadFolder, mostBytes: number | null): Promise<FormReceived> {
  if (!request.isMultipart()) return { fields: asFields(request.body), files: [] }
  if (mostBytes === null) throw Object.assign(new Error('This form takes no files'), { statusCode: 415 })
  const fields: Record<string, string[]> = Object.create(null)
  const files: Upload[] = []
  for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
    if (part.type === 'file') {
      const upload = await folder.keep(part)
      // A file field that was left empty is sent as a nameless file of no bytes.
      if (upload.name !== '' || upload.size > 0) files.push(upload)
    } else if (typeof part.value === 'string') {
      fields[part.fieldname] = [...(fields[part.fieldname] ?? []), part.value]
    }
  }
  return { fields, files }
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
