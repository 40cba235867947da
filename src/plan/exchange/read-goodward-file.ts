import { checkShape } from '../../document/check-shape.ts'
import { planContentEdition } from '../plan-content.ts'
import { fileFields, type GoodwardFile } from './goodward-file.ts'
import { problemsTogether } from './holds-together.ts'

export type ReadFile =
  | { readonly file: GoodwardFile; readonly problems: null }
  | { readonly file: null; readonly problems: readonly [string, ...string[]] }

/** The largest Goodward file that is taken in: a plan of 200 actions has less than half a megabyte. */
export const largestGoodwardFile = 20 * 1024 * 1024

const notOurs = 'This isn’t a Goodward file. Export a plan as a Goodward file, and give that.'

/** What is in a .json file that Goodward wrote, or what is wrong with it. */
export function readGoodwardJson(bytes: Uint8Array): ReadFile {
  try {
    return readGoodwardFile(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return wrong([notOurs])
    throw error
  }
}

/** The same for what was read from it in whatever form. */
export function readGoodwardFile(given: unknown): ReadFile {
  if (typeof given !== 'object' || given === null || !('format' in given) || given.format !== 'goodward-plan') return wrong([notOurs])
  const edition = 'edition' in given ? Number(given.edition) : Number.NaN
  if (edition > planContentEdition)
    return wrong(['This file was written by a newer Goodward than this one. Bring this one up to date first.'])
  const { value, problems } = checkShape(fileFields, given)
  const all = value === null ? problems : problemsTogether(value)
  return value !== null && all.length === 0 ? { file: value, problems: null } : wrong(all)
}

const wrong = (problems: readonly string[]): ReadFile => ({ file: null, problems: problems as [string, ...string[]] })
