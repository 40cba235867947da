import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Viewer } from '../../people/viewer.ts'
import type { AnsweringParts } from '../answering-parts.ts'
import { wordsKept } from '../form/keep-typed.ts'
import { asFields } from '../form/receive-form.ts'
import { cameFrom, ownPath } from '../in-address.ts'
import { paths } from '../paths.ts'
import { sessionEnded } from '../problem-answer.ts'

/** Nobody is signed in. A page is asked for again after signing in; a form that was sent is kept for the account whose session had ended,
 * or shown so that its words can be copied. */
export async function askToSignIn(
  { db, show }: AnsweringParts,
  request: FastifyRequest,
  reply: FastifyReply,
  lapsed: Viewer | null,
): Promise<FastifyReply> {
  if (request.method !== 'POST') return reply.header('cache-control', 'no-store').redirect(paths.signIn(ownPath(request.url)), 303)
  const words = await wordsKept(db, lapsed, asFields(request.body), request)
  const onward = { href: paths.signIn(cameFrom(request)), text: 'Sign in' }
  const todo = words.kept ? 'What you typed is kept for you as a draft: sign in, and it will be in the boxes again.' : null
  return show.problem(reply, { ...sessionEnded, todo }, undefined, { ...words, kept: false, onward })
}
