import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Account } from '../../people/account.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PageData } from '../answer.ts'
import { paths } from '../paths.ts'
import type { ProblemAnswer } from '../problem-answer.ts'
import type { WebConfig } from '../web-config.ts'
import type { Assets } from './assets.ts'
import { environment } from './environment.ts'
import type { KeptPage } from './kept-page.ts'
import { navigation } from './navigation.ts'

/** Around what a page is drawn: who looks, and where. */
export type Surroundings = {
  readonly account: Account | null
  readonly viewer: Viewer | null
  readonly address: string
  readonly said?: string | null
}

/** What becomes of words that a problem stood in the way of. */
export type TypedWords = {
  readonly kept: boolean
  readonly back: string | null
  readonly typed: readonly string[]
  readonly onward?: { href: string; text: string }
}

export type Pages = ReturnType<typeof pages>

/** Draws pages and sends them. */
export function pages({ config, assets }: { config: WebConfig; assets: Assets }) {
  const env = environment()
  const drawn = (view: string, data: PageData, status: number, around: Surroundings): string =>
    env.render(view, {
      ...around,
      navigation: around.account ? navigation(around.viewer, around.address) : [],
      paths,
      asset: assets.addressOf,
      trial: config.trial,
      wrong: status === 422,
      ...data,
    })
  const send = (reply: FastifyReply, view: string, data: PageData, status: number, around: Surroundings): FastifyReply =>
    reply
      .code(status)
      .headers(headers)
      .send(drawn(view, data, status, around))
  /** The frame is drawn for whoever looks; what was kept goes into it as the bytes that it is. */
  const kept = (reply: FastifyReply, { content, ...frame }: KeptPage, around: Surroundings): FastifyReply => {
    const [before = '', after = ''] = drawn('layout/kept.view.njk', { ...frame, place }, 200, around).split(place)
    return reply.headers(headers).send(Buffer.concat([Buffer.from(before), content, Buffer.from(after)]))
  }
  const keepable = (view: string, data: PageData, viewer: Viewer): KeptPage => {
    const { title, crumbs, tabs, scripts } = data
    return { title, crumbs, tabs, scripts, content: Buffer.from(env.render(view, { paths, viewer, ...data })) }
  }
  const problem = (
    reply: FastifyReply,
    { status, ...said }: ProblemAnswer,
    around: Surroundings = nowhere,
    words: TypedWords = nothing,
  ): FastifyReply => {
    const onward = { href: paths.home(around.viewer), text: 'Go to the first page' }
    return send(reply, 'layout/problem.view.njk', { onward, ...said, ...words }, status, around)
  }
  const sorry = (reply: FastifyReply, reference: string, around: Surroundings = nowhere, words: TypedWords = nothing): FastifyReply => {
    const onward = { href: paths.home(around.viewer), text: 'Go to the first page' }
    return send(reply, 'layout/problem.view.njk', { onward, ...fault, reference, ...words }, 500, around)
  }
  return { page: send, kept, keepable, problem, sorry }
}

const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
/** Nobody can have typed it. */
const place = randomUUID()

const nowhere: Surroundings = { account: null, viewer: null, address: '/' }
const nothing: TypedWords = { kept: false, back: null, typed: [] }

const fault = {
  title: 'Sorry, something went wrong in Goodward',
  sentence: 'It isn’t anything that you did, and nothing of what you sent was saved.',
  todo: 'Try again. If it happens again, give whoever runs Goodward this reference: it finds what was written down about it.',
}
