import { deflateSync } from 'node:zlib'

/** A PDF written by hand, object by object, for what no PDF library would write. The first object is the catalogue. */
export function rawPdf(objects: Array<string | Uint8Array>): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const starts: number[] = []
  let at = (parts[0] as Buffer).length
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, i) => {
    starts.push(at)
    add(Buffer.from(`${i + 1} 0 obj\n`))
    add(Buffer.from(object as Uint8Array))
    add(Buffer.from('\nendobj\n'))
  })
  const lines = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`
  const end = `${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

/** A compressed stream object; `extra` goes into its dictionary. */
export function stream(content: string | Uint8Array, extra = ''): Buffer {
  return packed(deflateSync(content as Uint8Array), extra)
}

/** A stream of bytes that are compressed already. */
export function packed(data: Uint8Array, extra = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode ${extra} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** One page (object 3) over a content stream (object 4) and a font (object 5); `rest` is numbered from 6. */
export function onePage(
  content: Buffer,
  { page = '', resources = '', rest = [] as Array<string | Uint8Array>, catalogue = '' } = {},
): Buffer {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    content,
    font,
    ...rest,
  ])
}
