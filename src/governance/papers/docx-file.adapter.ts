import JSZip from 'jszip'
import { emptyNumbering, emptyStyles } from './docx-parts.ts'

const relationTypes = {
  styles: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles',
  numbering: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering',
  header: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header',
} as const
type Kind = keyof typeof relationTypes

const contentType = (kind: Kind) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
const empty = { styles: emptyStyles, numbering: emptyNumbering, header: '' } as const

/** The parts of a Word file by what they are for, wherever the file keeps them. */
export type DocxFile = {
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly headers: readonly string[]
  read(path: string): Promise<string>
  write(path: string, xml: string): void
  /** Adds a part to what the document stands in relation with; gives the relation's name. */
  add(kind: Kind, path: string, xml: string): Promise<string>
  writeCoreProperties(xml: string): Promise<void>
  bytes(): Promise<Uint8Array>
}

export async function openDocx(bytes: Uint8Array): Promise<DocxFile> {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const relations = async (path: string) => [...(await read(path)).matchAll(/<Relationship\b[^>]*>/g)].map(([relation]) => relation)
  const attribute = (element: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? ''
  const ofType = (all: readonly string[], ending: string) => all.filter((relation) => attribute(relation, 'Type').endsWith(`/${ending}`))

  const top = await relations('_rels/.rels')
  const document =
    ofType(top, 'officeDocument').map((relation) => attribute(relation, 'Target').replace(/^\//, ''))[0] ?? 'word/document.xml'
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const relationsPath = `${folder}_rels/${document.slice(folder.length)}.rels`
  const own = await relations(relationsPath)
  const paths = (kind: string) =>
    ofType(own, kind).map((relation) => {
      const target = attribute(relation, 'Target')
      return target.startsWith('/') ? target.slice(1) : folder + target
    })

  const declare = async (path: string, type: string) => {
    const types = await read('[Content_Types].xml')
    if (!types.includes(`PartName="/${path}"`))
      zip.file(
        '[Content_Types].xml',
        types.replace('</Types>', () => `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
      )
  }
  const relate = async (path: string, type: string, target: string) => {
    const before =
      (await read(path)) || '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    const id = `rIdGoodward${[...before.matchAll(/<Relationship\b/g)].length + 1}`
    const closed = before.replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
    zip.file(
      path,
      closed.replace('</Relationships>', () => `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`),
    )
    return id
  }
  const add: DocxFile['add'] = async (kind, path, xml) => {
    zip.file(path, xml)
    await declare(path, contentType(kind))
    return relate(relationsPath, relationTypes[kind], `/${path}`)
  }
  const partOf = async (kind: 'styles' | 'numbering') => {
    const [path] = paths(kind)
    if (path && zip.file(path)) return path
    const added = `${folder}goodward-${kind}.xml`
    await add(kind, added, empty[kind])
    return added
  }
  const core = ofType(top, 'core-properties').map((relation) => attribute(relation, 'Target').replace(/^\//, ''))[0]

  return {
    document,
    styles: await partOf('styles'),
    numbering: await partOf('numbering'),
    headers: paths('header'),
    read,
    write: (path, xml) => void zip.file(path, xml),
    add,
    writeCoreProperties: async (xml) => {
      const path = core ?? 'docProps/core.xml'
      zip.file(path, xml)
      await declare(path, 'application/vnd.openxmlformats-package.core-properties+xml')
      if (!core) await relate('_rels/.rels', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', path)
    },
    bytes: () => zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
  }
}
