import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay } from '../calendar/london.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { countToSign } from '../governance/sign-offs/to-sign.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { ChangeWaits } from '../plan/versions/change-waits.ts'
import { type Answer, redirect } from './answer.ts'
import type { AnsweringParts } from './answering-parts.ts'
import { firstOf, noFields, revisionIn } from './form/fields.ts'
import { keptAnswer, wordsKept } from './form/keep-typed.ts'
import { isId } from './form/read-form.ts'
import { dropFiles, type FormReceived, receiveForm } from './form/receive-form.ts'
import { csrfOnce, shownForm } from './form/visit-form.ts'
import { cameFrom, inAddress } from './in-address.ts'
import type { Surroundings } from './layout/pages.ts'
import { paths } from './paths.ts'
import { notFound, problemAnswer } from './problem-answer.ts'
import type { Route } from './route.ts'
import { sendAnswer, wasSaid } from './send-answer.ts'
import { askToSignIn } from './session/ask-to-sign-in.ts'
import { sessionDoor } from './session/session-door.ts'
import { whoAsks } from './session/who-asks.ts'
import type { AccountVisit, OpenVisit, Visit } from './visit.ts'

/** Answers a request to an address that has no route; somebody signed in keeps their way about. */
export function answeringNowhere({ db, config, show, viewers }: Pick<AnsweringParts, 'db' | 'config' | 'show' | 'viewers'>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [, first = ''] = /^\/([a-z0-9-]+)/.exec(request.url) ?? []
    const moment = db.now()
    const { signedIn, viewer } = await whoAsks(db, config, request, { slug: first || null, moment, today: londonDay(moment), viewers })
    return show.problem(reply, notFound, { account: signedIn?.account ?? null, viewer: signedIn && viewer, address: request.url })
  }
}

/** Answers a request to a route: finds out who asks, receives the form, lets the screen answer, and keeps what was typed where the answer
 * didn't put it on record. */
export function answering(parts: AnsweringParts) {
  return async (route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { db, config, show, readingPool, viewers } = parts
    const moment = db.now()
    const today = londonDay(moment)
    const { params, query, sound } = inAddress(request)
    const slug = route.for === 'person' && sound ? (params.authority ?? null) : null
    const asks = await whoAsks(db, config, request, { slug, moment, today, viewers })
    if (asks.signedIn && asks.token) parts.standing.found(asks.token)
    const account = asks.signedIn?.account ?? null
    const viewer = asks.signedIn ? asks.viewer : null
    const toSign = viewer ? await toSignOf(parts, viewer, `${asks.recordAt} ${today}`, today) : 0
    const around: Surroundings = { account, viewer, address: request.url, said: wasSaid(request, reply, config), toSign }
    if (!sound) return show.problem(reply, notFound, around)
    if (route.for !== 'anyone' && !account) return askToSignIn(parts, request, reply, asks.lapsed && asks.viewer)
    if (route.for === 'person' && !viewer) return show.problem(reply, notFound, around)

    let sent = nothingSent
    try {
      const madeFor = asks.token && asks.signedIn ? createHash('sha256').update(`form ${asks.token}`).digest('hex') : 'nobody'
      if (request.method === 'POST') sent = await receiveForm(request, route.uploads?.mostBytes ?? null)
      const { fields, files } = sent
      if (request.method === 'POST') await checkToken(parts.app, request, { sent: firstOf(fields, '_csrf'), madeFor })
      const csrf = csrfOnce(reply, madeFor)
      const commandId = firstOf(fields, 'command_id')
      const visit: InnerVisit = {
        db,
        readingPool,
        config,
        account,
        today,
        moment,
        params,
        query,
        fields,
        files,
        commandId: isId(commandId) ? commandId : newId(),
        revision: revisionIn(fields),
        address: request.url,
        cameFrom: cameFrom(request),
        session: sessionDoor(db, config, reply, asks),
        form: (asked) => shownForm({ db, viewer, moment, fields, csrf: csrf() }, asked),
        ...(viewer
          ? { viewer, read: (work) => inReadOnly(db, viewer, work), keptPage: keptPagesOf(parts, asks.recordAt, viewer, today) }
          : {}),
      }
      const answer = await keptAnswer(visit, () => answerOf(route, visit))
      return sendAnswer(show, config, reply, answer, around)
    } catch (error) {
      const problem = problemAnswer(error)
      // A form whose token isn't this session's may be another person's, who used this browser before: it is shown, not kept.
      const words = await wordsKept(parts.db, problem?.status === 403 ? null : viewer, sent.fields, request)
      if (problem) return show.problem(reply, problem, around, words)
      return show.sorry(reply, parts.onFault(request, error), around, words)
    } finally {
      await dropFiles(sent.files)
    }
  }
}

/** How many sign-offs wait for somebody, asked again only when something was written. */
async function toSignOf({ db, toSign }: AnsweringParts, viewer: Viewer, at: string, today: Temporal.PlainDate): Promise<number> {
  const key = `${viewer.authorityId} ${viewer.personId} ${at}`
  const count = toSign.of(key) ?? (await inReadOnly(db, viewer, (reader) => countToSign(reader, viewer, today)))
  toSign.keep(key, count, 1)
  return count
}

/** What may be seen differs by person; the rest of the key is which state of the record is looked at, and when. */
function keptPagesOf({ keptPages, show }: AnsweringParts, recordAt: string, viewer: Viewer, today: Temporal.PlainDate): Visit['keptPage'] {
  return async (about, view, make) => {
    const key = [viewer.authorityId, recordAt, today, viewer.personId, about].join(' ')
    const kept = keptPages.of(key) ?? show.keepable(view, await make(), viewer)
    keptPages.keep(key, kept, kept.content.length)
    return { kind: 'kept', kept }
  }
}

const nothingSent: FormReceived = { fields: noFields, files: [] }

type InnerVisit = OpenVisit & Partial<Pick<Visit, 'viewer' | 'read' | 'keptPage'>>

/** The visit holds what its route asks for: whoever isn't signed in, or isn't of the authority, was turned away before. What is to wait
 * for somebody's word is on record as a change that waits, and is shown. */
async function answerOf(route: Route, visit: InnerVisit): Promise<Answer> {
  try {
    return await screenOf(route, visit)
  } catch (error) {
    if (!(error instanceof ChangeWaits) || !visit.viewer) throw error
    const { planId, changeId, sentence } = error.waiting
    return redirect(paths.planChange(visit.viewer.authority, planId, changeId), sentence)
  }
}

function screenOf(route: Route, visit: InnerVisit): Promise<Answer> | Answer {
  if (route.for === 'anyone') return route.screen(visit)
  return route.for === 'account' ? route.screen(visit as AccountVisit) : route.screen(visit as Visit)
}

/** Lets the plugin judge the form's token; it would answer by itself, but what was typed must be kept first. */
function checkToken(app: FastifyInstance, request: FastifyRequest, token: FastifyRequest['formToken']): Promise<void> {
  request.formToken = token
  return new Promise((resolve, reject) => app.csrfProtection(request, { send: reject } as unknown as FastifyReply, resolve))
}
