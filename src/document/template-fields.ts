// Field codes of Word in a house template. What works within the paper may stay (page numbers, a table of contents); what starts a
// program, fetches a file or puts other fields together may not. Field names: ECMA-376 part 1, 17.16.5.

import { UnusableTemplate } from './unusable-template.ts'

const harmless = new Set(
  `PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF TOC TC XE INDEX SEQ TITLE SUBJECT AUTHOR KEYWORDS COMMENTS DOCPROPERTY
   FILENAME DATE TIME CREATEDATE SAVEDATE PRINTDATE LASTSAVEDBY REVNUM NUMWORDS NUMCHARS FORMTEXT FORMCHECKBOX FORMDROPDOWN SYMBOL
   ADVANCE LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION`.split(/\s+/),
)

/** Throws where a field's code is none that a template may have. A link must lead to the web, to mail, or within the paper. */
export function refuseField(code: string): void {
  const [name = ''] = code.trim().split(/[\s\\"]+/, 1)
  if (harmless.has(name.toUpperCase())) return
  if (name.toUpperCase() === 'HYPERLINK') {
    const target = /^\s*HYPERLINK\s+(?:\\l\s+)?"?([^"\s]*)/i.exec(code)?.[1] ?? ''
    // The address may also stand behind the name of a place; what is only shown or only a window's name leads nowhere.
    const leads = code.replaceAll(/\\[ot]\s+"[^"]*"/gi, '')
    const away = /[\s"](?:[\\/]{2}|(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:)/i.test(leads)
    if (!away && (/^\s*HYPERLINK\s+\\l\s/i.test(code) || /^(https?:\/\/|mailto:|tel:)/i.test(target))) return
  }
  throw new UnusableTemplate(
    name === ''
      ? 'This file has a field without a name. In Word press Alt and F9 to see it, delete it and give the file again.'
      : `This file has a field “${name.slice(0, 30)}”, which can fetch or run something. In Word press Alt and F9 to see it, delete it and give the file again.`,
  )
}
