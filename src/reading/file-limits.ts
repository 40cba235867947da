/** How large a file may be to be read as a report. */
import { Unreadable } from './unreadable.ts'

export const largestFile = 50 * 1024 * 1024
export const mostPages = 500

export function refuseWhatIsTooLarge(bytes: number): void {
  if (bytes > largestFile) throw new Unreadable('too-large', 'This file is over 50 MB: a report isn’t as large as that.')
}

export function refuseTooManyPages(pages: number): void {
  if (pages > mostPages)
    throw new Unreadable('too-many-pages', `This PDF has ${pages} pages: a report of more than ${mostPages} isn’t read.`)
}
