import { createHash } from 'node:crypto'
import { type QueryExecutorProvider, sql } from 'kysely'

export type WrongFile = { readonly sha256: string; readonly name: string }

/** The files whose bytes are not those that were uploaded, in every authority; to be asked as the owner. Reads 1 MiB at a time. */
export async function listWrongFiles(owner: QueryExecutorProvider): Promise<WrongFile[]> {
  const { rows } = await sql<WrongFile & { authority_id: string; size: bigint }>`
    select authority_id, sha256, name, size from file order by authority_id, sha256`.execute(owner)
  const wrong: WrongFile[] = []
  for (const file of rows) if ((await digestOfBytes(owner, file)) !== `${file.sha256} ${file.size}`) wrong.push(file)
  return wrong
}

async function digestOfBytes(owner: QueryExecutorProvider, file: { authority_id: string; sha256: string }): Promise<string> {
  const digest = createHash('sha256')
  let size = 0
  for (let n = 0; ; n += 1) {
    const { rows } = await sql<{ bytes: Buffer }>`select bytes from file_chunk
      where authority_id = ${file.authority_id} and sha256 = ${file.sha256} and n = ${n}`.execute(owner)
    const bytes = rows[0]?.bytes
    if (!bytes) return `${digest.digest('hex')} ${size}`
    digest.update(bytes)
    size += bytes.length
  }
}
