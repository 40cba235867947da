import { crc32, deflateSync, gzipSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { font, onePage, packed, rawPdf, stream } from './raw-pdf.ts'

// Files that are no report, or no longer one, or made to do harm. Made when they are asked for: some are large.

export const webPage = (): Buffer =>
  Buffer.from('<!DOCTYPE html>\n<html lang="en"><head><title>Not found</title></head><body>Page not found</body></html>')
export const emptyFile = (): Buffer => Buffer.alloc(0)
export const cutOff = (report: Buffer): Buffer => report.subarray(0, Math.floor(report.length * 0.6))
export const notAPdf = (): Buffer => gzipSync('a letter')
export const over50Megabytes = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * 1024 * 1024)])

export function encrypted(): Promise<Buffer> {
  return drawn({ userPassword: 'weir-house' }, (doc) => doc.text('Nobody sees this without the password.'))
}

/** Two pages that are pictures, as a scanner makes them. */
export function scan(): Promise<Buffer> {
  return drawn({}, (doc) => {
    for (const shade of [200, 230]) {
      doc.image(greyPicture(120, 170, shade), 0, 0, { width: 595 })
      doc.addPage()
    }
  })
}

export function menu(): Promise<Buffer> {
  return drawn({}, (doc) => {
    doc.fontSize(20).text('The Weir House Café')
    doc.fontSize(12).text('Inspection of our kitchen: 5 stars, 3 October 2026')
    for (const dish of [
      'Leek and potato soup  £5.20',
      'Cheese and onion pie  £8.40',
      'Rhubarb crumble  £4.90',
      'Areas for improvement: tell us!',
    ])
      doc.text(dish)
  })
}

export function councilPaper(): Promise<Buffer> {
  return drawn({}, (doc) => {
    doc.fontSize(14).text('Report to Cabinet, 2 December 2026')
    doc.fontSize(11).text('Ofsted inspection of children’s services: progress')
    doc.text('Recommendations')
    doc.text('1. That Cabinet notes the progress made since the inspection of local authority children’s services.')
    doc.text('2. That Cabinet asks for a further report in the spring.')
    doc.text('Background: inspectors visited the council from 28 September to 9 October 2026.')
  })
}

export function tooManyPages(pages = 501): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => page),
  ])
}

/** Forms that each show the next one ten times: 10¹² in the end. */
export function nestedForms(): Buffer {
  const depth = 12
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1
    const inside = last ? 'BT /F1 9 Tf 10 10 Td (again) Tj ET' : '/X Do '.repeat(10)
    const next = last ? '' : `/XObject << /X ${i + 7} 0 R >>`
    return stream(inside, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${next} >>`)
  })
  return onePage(stream('/X Do'), { resources: '/XObject << /X 6 0 R >>', rest: forms })
}

/** A few kilobytes that unpack to so many megabytes of text to be shown. */
export function endlessText(megabytes = 400): Buffer {
  return onePage(packedRepeat('BT /F1 9 Tf 10 10 Td (every child counts) Tj ET\n', megabytes))
}

/** Packed twice over: a thousandth of a thousandth. */
export function packedTwice(megabytes = 3000): Buffer {
  const once = deflateSync(Buffer.alloc(10 * 1024 * 1024, 0x20), { level: 9 })
  const inner = deflateSync(Buffer.concat(Array.from({ length: Math.ceil(megabytes / 10) }, () => once)), { level: 9 })
  const head = `<< /Length ${inner.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`
  return onePage(Buffer.concat([Buffer.from(head), inner, Buffer.from('\nendstream')]))
}

/** A path of so many million strokes. */
export function millionsOfStrokes(millions = 12): Buffer {
  return onePage(packedRepeat('0 0 m 9 9 l S\n', millions * 14))
}

/** Brackets inside brackets, deeper than any stack. */
export function deepBrackets(depth = 3_000_000): Buffer {
  return onePage(stream('BT ET'), { page: `/Deep ${'['.repeat(depth)}${']'.repeat(depth)}` })
}

/** A structure tree whose branches lead back to themselves. */
export function loopingTags(): Buffer {
  const branch = '<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K [7 0 R 8 0 R 7 0 R 8 0 R 0] >>'
  return onePage(stream('/P << /MCID 0 >> BDC BT /F1 12 Tf 70 700 Td (Inspection) Tj ET EMC'), {
    catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
    page: '/StructParents 0',
    rest: ['<< /Type /StructTreeRoot /K [7 0 R 8 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>', branch, branch],
  })
}

/** A picture that claims a thousand million pixels. */
export function hugePicture(): Buffer {
  const picture = packed(
    deflateSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 }),
    '/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  )
  return onePage(stream('595 0 0 842 0 0 cm /X Do'), { resources: '/XObject << /X 6 0 R >>', rest: [picture] })
}

/** 500 pages over one content stream that is long by itself. */
export function manyHeavyPages(): Buffer {
  const pages = 500
  const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    packedRepeat('BT /F1 9 Tf 10 10 Td (every child counts) Tj ET\n', 8),
    font,
    ...Array.from({ length: pages }, () => page),
  ])
}

function packedRepeat(text: string, megabytes: number): Buffer {
  const times = Math.ceil((megabytes * 1024 * 1024) / text.length)
  return packed(deflateSync(Buffer.alloc(times * text.length, text), { level: 1 }))
}

function drawn(options: PDFKit.PDFDocumentOptions, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', pdfVersion: '1.7', ...options })
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    draw(doc)
    doc.end()
  })
}

/** A grey PNG, in the smallest form that there is. */
function greyPicture(width: number, height: number, shade: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, shade)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, pngPart('IHDR', head), pngPart('IDAT', deflateSync(rows)), pngPart('IEND', Buffer.alloc(0))])
}

function pngPart(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** The same report with the words of one page destroyed, as a bad copy leaves it. Pages count from 1. */
export function withDamagedPage(report: Buffer, page: number): Buffer {
  const text = report.toString('latin1')
  const contents = [...text.matchAll(/\/Type \/Page\n[^>]*?\/Contents (\d+) 0 R/g)][page - 1]?.[1]
  const start = text.indexOf('stream\n', text.indexOf(`\n${contents} 0 obj\n`)) + 'stream\n'.length
  const damaged = Buffer.from(report)
  damaged.fill(0, start, text.indexOf('endstream', start) - 1)
  return damaged
}

/** The same report without the object that one page is. */
export function withMissingPage(report: Buffer, page: number): Buffer {
  const found = [...report.toString('latin1').matchAll(/\n(\d+) 0 obj\n<<\n\/Type \/Page\n/g)][page - 1]
  const damaged = Buffer.from(report)
  damaged.fill('#', (found?.index ?? 0) + 1, (found?.index ?? 0) + 1 + (found?.[0].length ?? 0))
  return damaged
}

/** The same report with some of its bytes changed, moved or doubled; the same `seed` gives the same damage. */
export function withDamage(report: Buffer, seed: number): Buffer {
  const damaged = Buffer.from(report)
  let state = seed + 1
  const below = (most: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x7fffffff) * most)
  }
  for (let times = 1 + below(30); times > 0; times--) {
    const at = below(damaged.length)
    const how = below(3)
    if (how === 0) damaged[at] = below(256)
    else if (how === 1) damaged.fill('9', at, at + 4)
    else damaged.copyWithin(at, below(damaged.length), at + 40)
  }
  return damaged
}
