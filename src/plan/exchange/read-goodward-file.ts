import { checkShape, type PlaceOf } from '../../document/check-shape.ts'
import { type SheetText, valueOfSheets } from '../../document/shape-sheets.ts'
import { planContentEdition } from '../plan-content.ts'
import { fileFields, type GoodwardFile } from './goodward-file.ts'
import { problemsTogether } from './holds-together.ts'
import { goodwardSheet } from './plan-sheets.ts'

export type ReadFile =
  | { readonly file: GoodwardFile; readonly problems: null }
  | { readonly file: null; readonly problems: readonly [string, ...string[]] }

/** The largest Goodward file that is taken in: a plan of 200 actions has less than half a megabyte. */
export const largestGoodwardFile = 8 * 1024 * 1024

const notOurs = 'This isn’t a Goodward file. Export a plan as a spreadsheet or as a Goodward file, and give that.'

/** What is in a .json file that Goodward wrote, or what is wrong with it. */
export function readGoodwardJson(bytes: Uint8Array): ReadFile {
  try {
    return readGoodwardFile(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return wrong([notOurs])
    throw error
  }
}

const notOurWorkbook =
  'This workbook wasn’t exported by Goodward. A spreadsheet of your own goes into a plan that is here already: open the plan and choose “Import a table”.'

/** The same for the sheets of a workbook that Goodward wrote; the sheet for people isn't looked at. */
export function readGoodwardSheets(sheets: readonly SheetText[]): ReadFile {
  if (!sheets.some((sheet) => sheet.name === goodwardSheet)) return wrong([notOurWorkbook])
  const { value, placeOf, strays } = valueOfSheets(goodwardSheet, fileFields, sheets)
  return strays.length > 0 ? wrong(strays.slice(0, 20)) : readGoodwardFile(value, placeOf)
}

/** The same for what was read from it in whatever form. */
export function readGoodwardFile(given: unknown, placeOf?: PlaceOf): ReadFile {
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== 'goodward-plan') return wrong([notOurs])
  const edition = 'edition' in given ? Number(given.edition) : Number.NaN
  if (edition > planContentEdition)
    return wrong(['This file was written by a newer Goodward than this one. Bring this one up to date first.'])
  const { value, problems } = checkShape(fileFields, given, placeOf)
  const all = value === null ? problems : problemsTogether(value)
  return value !== null && all.length === 0 ? { file: value, problems: null } : wrong(all)
}

const longest = 400

const wrong = (problems: readonly string[]): ReadFile => ({
  file: null,
  problems: problems.map((each) => (each.length > longest ? `${each.slice(0, longest)} …` : each)) as [string, ...string[]],
})
