import type { INumberingOptions } from 'docx'
import type { Manifest } from '../report/manifest.ts'
import { type Docx, drawLayout, margin } from './house-drawing.adapter.ts'
import { type Count, houseLayout } from './house-layout.ts'

/** The house template of a family as a Word file with tags: what papers are filled into, and where a council's own template starts from. */
export async function houseTemplate(manifest: Pick<Manifest, 'title' | 'family' | 'slots'>): Promise<Uint8Array> {
  const docx = await import('docx')
  const { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = docx
  const small = { size: 18, color: '51636C' }
  const document = new Document({
    title: manifest.title,
    creator: 'Goodward',
    lastModifiedBy: 'Goodward',
    styles: { default: styles },
    numbering: { config: numbering(docx) },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1250, bottom: 1250, left: margin, right: margin } } },
        headers: {
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: '{mark}', bold: true })] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ text: '{authority}  ·  page ', ...small }),
                  new TextRun({ children: [PageNumber.CURRENT], ...small }),
                  new TextRun({ text: ' of ', ...small }),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES], ...small }),
                ],
              }),
            ],
          }),
        },
        children: drawLayout(docx, houseLayout(manifest.family, manifest.slots)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const headingStyle = (size: number, before: number) => ({
  run: { font: 'Arial', size, bold: true, color: '14232B' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

const styles = {
  document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120 } } },
  heading1: headingStyle(32, 0),
  heading2: headingStyle(26, 320),
  heading3: headingStyle(23, 240),
  heading4: headingStyle(22, 200),
}

function numbering({ AlignmentType, LevelFormat }: Docx): INumberingOptions['config'] {
  const level = (n: number, text: string, hanging = 680) => ({
    level: n,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: hanging, hanging } } },
  })
  const lists = {
    sections: [level(0, '%1.0'), level(1, '%1.%2')],
    paragraphs: [level(0, '%1.')],
    sheet: [level(0, '%1.')],
  } satisfies Record<Count, unknown>
  return Object.entries(lists).map(([reference, levels]) => ({ reference, levels }))
}
