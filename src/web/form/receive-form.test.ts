import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, test } from 'node:test'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { dropFiles, receiveForm } from './receive-form.ts'

const app = fastify()
await app.register(formbody)
await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 2 } })
app.post('/:most', async (request) => {
  const most = (request.params as { most: string }).most
  const { fields, files } = await receiveForm(request, most === 'none' ? null : Number(most))
  const said = []
  for (const { name, field, content } of files)
    said.push({ field, name, bytes: content === 'too-large' ? content : (await content.bytes()).toString() })
  await dropFiles(files)
  return { fields, files: said }
})
after(() => app.close())

async function send(url: string, parts: readonly (readonly [string, string, string?])[]) {
  const body = new FormData()
  for (const [name, value, file] of parts) file === undefined ? body.append(name, value) : body.append(name, new Blob([value]), file)
  const request = new Request('http://localhost/', { method: 'POST', body })
  const payload = Buffer.from(await request.arrayBuffer())
  return app.inject({ method: 'POST', url, headers: { 'content-type': request.headers.get('content-type') ?? '' }, payload })
}

test('fields and files of one form come apart, and a field that is sent twice keeps both', async () => {
  const answer = await send('/100', [
    ['title', 'A'],
    ['title', 'B'],
    ['report', '%PDF-', 'report.pdf'],
  ])
  assert.deepEqual(answer.json(), { fields: { title: ['A', 'B'] }, files: [{ field: 'report', name: 'report.pdf', bytes: '%PDF-' }] })
})

test('a file may be as large as the limit and not one byte larger, and the rest of the form is there all the same', async () => {
  const answer = await send('/5', [
    ['one', '12345', 'fits.txt'],
    ['two', '123456', 'larger.txt'],
    ['title', 'kept'],
  ])
  assert.deepEqual(answer.json(), {
    fields: { title: ['kept'] },
    files: [
      { field: 'one', name: 'fits.txt', bytes: '12345' },
      { field: 'two', name: 'larger.txt', bytes: 'too-large' },
    ],
  })
})

test('a name that a browser sends is never a path', async () => {
  for (const [sent, name] of [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\owen\\report.pdf', 'report.pdf'],
    ['a\0b.pdf', 'ab.pdf'],
  ] as const) {
    const answer = await send('/100', [['report', 'x', sent]])
    assert.equal(answer.json().files[0]?.name, name)
  }
})

test('a file field that was left empty is no file', async () => {
  const payload =
    '--b\r\ncontent-disposition: form-data; name="report"; filename=""\r\ncontent-type: application/octet-stream\r\n\r\n\r\n--b--\r\n'
  const answer = await app.inject({ method: 'POST', url: '/100', headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload })
  assert.deepEqual(answer.json(), { fields: {}, files: [] })
})

test('the words of a form with files are held to what any form may send', async () => {
  const answer = await send('/100', [
    ['report', 'x', 'a.pdf'],
    ['one', 'x'.repeat(900_000)],
    ['two', 'x'.repeat(900_000)],
    ['three', 'x'.repeat(900_000)],
  ])
  assert.equal(answer.statusCode, 413)
})

test('a form that takes no files, too many files, or one that breaks off is refused, and nothing is left behind', async () => {
  const before = left()
  assert.equal((await send('/none', [['report', 'x', 'a.pdf']])).statusCode, 415)
  const three = ['a', 'b', 'c'].map((name) => ['report', 'x', `${name}.pdf`] as const)
  assert.equal((await send('/100', three)).statusCode, 413)
  const broken = '--b\r\ncontent-disposition: form-data; name="report"; filename="a.pdf"\r\n\r\nabc'
  const answer = await app.inject({
    method: 'POST',
    url: '/100',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: broken,
  })
  assert.equal(answer.statusCode, 400)
  const headers = { 'content-type': 'multipart/form-data' }
  assert.equal((await app.inject({ method: 'POST', url: '/100', headers, payload: 'x' })).statusCode, 400)
  assert.deepEqual(left(), before)
})

const left = () => readdirSync(tmpdir()).filter((name) => /^goodward-[0-9a-f]{8}-/.test(name))
