import type { Manifest } from '../report/manifest.ts'
import type { ReportContent } from '../report/report-content.ts'
import { type DocxFile, openDocx } from './docx-file.adapter.ts'
import {
  coreProperties,
  headerOf,
  headerWithMark,
  lackingHeads,
  lastList,
  numberedStyles,
  styleNamed,
  withEnglish,
  withHeadings,
  withHeads,
  withLists,
} from './docx-parts.ts'
import { fillTemplate, tagNames } from './fill-template.adapter.ts'
import { houseTemplate } from './house-template.adapter.ts'
import { type Copy, copyOf, markOf } from './paper-copy.ts'
import { paperTags } from './paper-tags.ts'
import { isBullets, type ListKind } from './words-in-docx.ts'

export type PaperOptions = {
  /** A house template as the authority uploaded it; null for the one that comes with the product. */
  readonly template: Uint8Array | null
  readonly copy: Copy
  /** The end of the history when it is issued, which the file says in its properties. */
  readonly known?: string | null
}

/** The report as a Word file in its house template. */
export async function makePaper(content: ReportContent, { template, copy, known = null }: PaperOptions): Promise<Uint8Array> {
  const printed = copyOf(content, copy)
  const bytes = template ?? (await houseTemplate(manifestOf(printed)))
  const names = await tagNames(bytes)
  const file = await openDocx(bytes)
  const lists: { readonly kind: ListKind; readonly num: number }[] = []
  const from = lastList(await file.read(file.numbering)).num
  const listOf = (kind: ListKind) => {
    const shared = isBullets(kind) ? lists.find((list) => list.kind === kind) : undefined
    const list = shared ?? { kind, num: from + lists.length + 1 }
    if (!shared) lists.push(list)
    return `${list.num}`
  }
  const styles = await file.read(file.styles)
  const headings = [3, 4].map((level) => ({
    level,
    name: `heading ${level}`,
    has: styleNamed(styles, `heading ${level}`),
    id: `GoodwardHeading${level}`,
  }))
  const [upper = '', lower = ''] = headings.map(({ has, id }) => has ?? id)
  const mark = markOf(content, copy)
  const scope = paperTags(printed, { draft: copy.draft, mark, placed: names })
  const filled = await openDocx(
    await fillTemplate(bytes, scope, { headings: [upper, lower], listOf, numberedStyles: numberedStyles(styles) }),
  )
  filled.write(
    filled.styles,
    withEnglish(
      withHeadings(
        styles,
        headings.filter(({ has }) => !has),
      ),
    ),
  )
  filled.write(filled.numbering, withLists(await filled.read(filled.numbering), lists))
  if (mark && !names.has('mark')) await markPages(filled, mark)
  await filled.writeCoreProperties(coreProperties({ title: printed.subject, author: printed.authority, known }))
  return filled.bytes()
}

/** Every page says what it is, whatever the template thought of. */
async function markPages(file: DocxFile, mark: string): Promise<void> {
  for (const header of file.headers) file.write(header, headerWithMark(await file.read(header), mark))
  const document = await file.read(file.document)
  const heads: { readonly kind: string; readonly relation: string }[] = []
  for (const kind of lackingHeads(document))
    heads.push({ kind, relation: await file.add('header', `word/goodward-${kind}-head.xml`, headerOf(mark)) })
  if (heads.length > 0) file.write(file.document, withHeads(document, heads))
}

/** The fields as the report itself has them, so that one that the authority added is there too. */
const manifestOf = ({ template, parts }: ReportContent): Manifest => ({
  ...template,
  slots: parts.map(({ slot, label, layout }) => ({ name: slot, label, layout, kind: 'words' })),
})
