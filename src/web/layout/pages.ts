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
  /** How many sign-offs wait for the viewer. */
  readonly toSign?: number
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
      navigation: around.account ? navigation(around.viewer, around.address, around.toSign) : [],
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
  const frames = new WeakMap<KeptPage, readonly Piece[]>()
  /** Drawn once with places where names and content go: what is kept names nobody. */
  const frameOf = (kept: KeptPage, around: Surroundings): readonly Piece[] => {
    const pieces = frames.get(kept) ?? piecesOf(framed(kept, withoutNames(around)))
    frames.set(kept, pieces)
    return pieces
  }
  const framed = ({ content: _, ...frame }: KeptPage, around: Surroundings): string =>
    drawn('layout/kept.view.njk', { ...frame, place: places.content }, 200, around)
  /** What was just said is said once, so its frame isn't kept. */
  const kept = (reply: FastifyReply, page: KeptPage, around: Surroundings): FastifyReply => {
    const pieces = around.said ? piecesOf(framed(page, around)) : frameOf(page, around)
    const inPlace = {
      content: page.content,
      account: Buffer.from(escaped(around.account?.name)),
      person: Buffer.from(escaped(around.viewer?.person?.name)),
    }
    return reply.headers(headers).send(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? inPlace[piece] : piece))))
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
/** Nobody can have typed them. */
const places = { content: randomUUID(), account: randomUUID(), person: randomUUID() } as const
const anyPlace = new RegExp(`(${Object.values(places).join('|')})`)

type Piece = Buffer | keyof typeof places

const piecesOf = (html: string): Piece[] =>
  html
    .split(anyPlace)
    .map((piece) => (Object.keys(places) as (keyof typeof places)[]).find((name) => places[name] === piece) ?? Buffer.from(piece))

const withoutNames = (around: Surroundings): Surroundings => ({
  ...around,
  account: around.account && { ...around.account, name: places.account },
  viewer: around.viewer && { ...around.viewer, person: around.viewer.person && { ...around.viewer.person, name: places.person } },
})

const escaped = (text = ''): string => text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)

const nowhere: Surroundings = { account: null, viewer: null, address: '/' }
const nothing: TypedWords = { kept: false, back: null, typed: [] }

const fault = {
  title: 'Sorry, something went wrong in Goodward',
  sentence: 'It isn’t anything that you did, and nothing of what you sent was saved.',
  todo: 'Try again. If it happens again, give whoever runs Goodward this reference: it finds what was written down about it.',
}
