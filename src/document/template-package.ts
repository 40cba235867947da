// What a Word file may hold besides its words when it is to be a house template: pictures and fonts of its own, nothing that runs, nothing
// that is fetched from elsewhere, nothing made by another program. Relationship types: ECMA-376 part 1, 11.3 and 15.2.

import { UnusableTemplate } from './unusable-template.ts'

export const wordContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const macros = 'This file holds macros. In Word choose Save As, “Word Document (.docx)”, and give that.'
const embedded = 'This file holds an object of another program. Delete it, or put a picture in its place, and give the file again.'
const unknownPart = (name: string) =>
  `This file holds “${name.slice(0, 80)}”, which no template needs. Copy its words and pictures into a new Word file and give that.`

/** Throws what is wrong with a part by its name alone. */
export function refusePart(name: string): void {
  if (/vbaProject|vbaData|macro|(^|\/)customUI|(^|\/)userCustomization|attachedToolbars|word\/customizations\.xml$/i.test(name))
    throw new UnusableTemplate(macros)
  if (/(^|\/)(embeddings|activeX|controls)\//i.test(name)) throw new UnusableTemplate(embedded)
  if (/(^|\/)(webextensions|webextension|afchunk|externalLinks)/i.test(name)) throw new UnusableTemplate(unknownPart(name))
  if (!/(\.(xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|odttf|ttf|fntdata)|\/|printerSettings\d*\.bin)$/i.test(name))
    throw new UnusableTemplate(unknownPart(name))
}

/** A part, or every part whose name ends so, and what is said to stand in it. */
export type NamedType = { readonly name: string; readonly type: string }

/** Throws what is wrong with the kinds of part that the file names in `[Content_Types].xml`. */
export function refuseContentTypes(parts: readonly NamedType[]): void {
  const types = parts.map(({ type }) => type)
  if (types.some((type) => /macroEnabled|vbaProject|vbaData/i.test(type))) throw new UnusableTemplate(macros)
  if (types.some((type) => /oleObject|activeX|\.package\b|spreadsheetml|presentationml/i.test(type))) throw new UnusableTemplate(embedded)
  if (types.some((type) => /wordprocessingml\.template\.main/i.test(type)))
    throw new UnusableTemplate('This is a Word template (.dotx). Open it, choose Save As, “Word Document (.docx)”, and give that.')
  // What is XML by its kind and not by its name would be opened by Word and looked at by nobody.
  const hidden = parts.find(({ name, type }) => /xml\s*(;|$)/i.test(type) && !/(^|\.)(xml|rels|svg)$/i.test(name))
  if (hidden) throw new UnusableTemplate(unknownPart(hidden.name))
  if (!types.includes(wordContentType)) throw new UnusableTemplate('This isn’t a Word file: save it as .docx and give that.')
}

export type Relationship = { readonly type: string; readonly target: string; readonly isExternal: boolean }

/** Throws what is wrong with what a part points to: outside the file, only a web or mail address that a reader may press. */
export function refuseRelationship({ type, target, isExternal }: Relationship): void {
  const kind = type.slice(type.lastIndexOf('/') + 1)
  if (/^(vbaProject|wordVbaData|keyMapCustomizations|attachedToolbars|extensibility)$/i.test(kind)) throw new UnusableTemplate(macros)
  if (/^(oleObject|package|control|activeXControlBinary)$/i.test(kind)) throw new UnusableTemplate(embedded)
  if (/^attachedTemplate$/i.test(kind)) {
    // Word's own, which every Word has: nothing is fetched for it.
    if (/^Normal\.dot[mx]?$/i.test(target)) return
    throw new UnusableTemplate(
      `This file is attached to another template (${shown(target)}). In Word, attach it to “Normal” under Document Template, save it and give it again.`,
    )
  }
  if (/^(mailMergeSource|mailMergeHeaderSource|recipientData)$/i.test(kind))
    throw new UnusableTemplate('This file is a mail merge. In Word choose Mailings, Start Mail Merge, “Normal Word Document”, and save it.')
  if (/^(aFChunk|subDocument|frame|webextension|webextensiontaskpanes|externalLink|externalLinkPath)$/i.test(kind))
    throw new UnusableTemplate(`This file takes in another file (${shown(target)}). Copy its words into this one, and give that.`)
  if (!isExternal) return
  if (/^hyperlink$/i.test(kind) && /^(https?:\/\/|mailto:|tel:|#)/i.test(target)) return
  throw new UnusableTemplate(
    /^hyperlink$/i.test(kind)
      ? `This file has a link to ${shown(target)}, which isn’t a web or mail address. Take the link away and give the file again.`
      : `This file fetches something from ${shown(target)}. Put it into the file itself, and give that.`,
  )
}

const shown = (target: string): string => `“${target.length > 80 ? `${target.slice(0, 80)}…` : target}”`
