import { databaseTrouble } from '../database/database-trouble.ts'
import { Refusal } from '../refusal.ts'

/** What a page says when something stood in the way: what happened, and what to do. */
export type ProblemAnswer = { readonly status: number; readonly title: string; readonly sentence: string; readonly todo: string | null }

/** The page for what a screen or the server threw; null for a fault, which the person is told nothing of but a reference. */
export function problemAnswer(error: unknown): ProblemAnswer | null {
  if (error instanceof Refusal) return refused(error)
  const { code = '', statusCode = 500 } = error as { code?: string; statusCode?: number }
  const known = ours[code]
  if (known) return known
  const trouble = databaseTrouble(error)
  if (trouble) return { ...away, sentence: trouble }
  if (statusCode === 413) return tooLarge
  return statusCode >= 400 && statusCode < 500 ? misunderstood(statusCode) : null
}

export const notFound: ProblemAnswer = {
  status: 404,
  title: 'Page not found',
  sentence: 'There is nothing at this address, or it isn’t open to you.',
  todo: 'If you typed the address, check it. If you followed a link, what it led to may have been removed, or your role may have ended.',
}

export const sessionEnded: ProblemAnswer = {
  status: 401,
  title: 'Sign in again',
  sentence: 'You were signed out before this was sent, so nothing was saved.',
  todo: null,
}

export const otherPlace: ProblemAnswer = {
  status: 421,
  title: 'Not at this address',
  sentence: 'Goodward serves only this machine until it is told its outside address.',
  todo: 'Whoever runs it can set GOODWARD_ADDRESS to the https address that people use.',
}

const tooLarge: ProblemAnswer = {
  status: 413,
  title: 'Too much at once',
  sentence: 'What you sent is larger than Goodward takes in one go, so none of it was kept.',
  todo: 'Go back and send fewer or smaller files, or less text at a time.',
}

/** The sentence is the database's own word for what is wrong. */
const away: ProblemAnswer = {
  status: 503,
  title: 'Goodward can’t reach its record just now',
  sentence: '',
  todo: 'Wait a minute, go back and send it again: what arrives twice is done once. If it lasts, tell whoever runs Goodward that its database doesn’t answer.',
}

const stale: ProblemAnswer = {
  status: 403,
  title: 'This form has run out',
  sentence:
    'The page was opened before you last signed in or out, so Goodward can’t be sure that it was you who sent it. Nothing was saved.',
  todo: 'Open the form again and send it from there.',
}

const ours: Readonly<Record<string, ProblemAnswer>> = {
  FST_CSRF_INVALID_TOKEN: stale,
  FST_CSRF_MISSING_SECRET: stale,
  FST_ERR_BAD_URL: {
    status: 400,
    title: 'Address not understood',
    sentence: 'This address holds signs that can’t be read.',
    todo: 'Check the address, or go to the first page.',
  },
  FST_FILES_LIMIT: {
    ...tooLarge,
    sentence: 'At most 20 files can be sent at once, so none of these were kept.',
    todo: 'Go back and send them in several goes.',
  },
  GOODWARD_TOO_MANY: {
    status: 429,
    title: 'Too many requests',
    sentence: 'More pages were asked for in the last minute than one person reads.',
    todo: 'Wait a minute, then go back and try again.',
  },
}

function refused({ kind, message }: Refusal): ProblemAnswer {
  if (kind === 'not-found') return { ...notFound, sentence: message, todo: null }
  if (kind === 'not-allowed')
    return {
      status: 403,
      title: 'Not open to you',
      sentence: message,
      todo: 'If you should be able to do this, ask an administrator of your authority for the role.',
    }
  return { status: 409, title: 'This can’t be done now', sentence: message, todo: null }
}

const misunderstood = (status: number): ProblemAnswer => ({
  status,
  title: 'Not understood',
  sentence: 'Goodward couldn’t make sense of what was sent, so nothing was saved.',
  todo: 'Go back and try again from the page itself.',
})
