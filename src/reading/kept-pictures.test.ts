import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptPictures } from './kept-pictures.ts'

const picture = (bytes: number) => async () => new Uint8Array(bytes)

test('a picture is drawn once, also when two ask for it at the same moment', async () => {
  const pictures = keptPictures(100)
  let drawn = 0
  const draw = async () => new Uint8Array(10).fill(++drawn)
  const both = await Promise.all([pictures.get('a', draw), pictures.get('a', draw)])
  assert.equal(both[0], both[1])
  await pictures.get('a', draw)
  assert.equal(drawn, 1)
})

test('the picture not asked for longest makes room', async () => {
  const pictures = keptPictures(100)
  await pictures.get('a', picture(40))
  await pictures.get('b', picture(40))
  await pictures.get('a', picture(40))
  await pictures.get('c', picture(40))
  assert.equal(pictures.bytes(), 80)
  let again = ''
  for (const key of ['a', 'c', 'b']) {
    await pictures.get(key, async () => {
      again += key
      return new Uint8Array(1)
    })
  }
  assert.equal(again, 'b')
})

test('a picture larger than all the room is drawn and not kept', async () => {
  const pictures = keptPictures(100)
  assert.equal((await pictures.get('a', picture(101))).length, 101)
  assert.equal(pictures.bytes(), 0)
})

test('a picture that couldn’t be drawn is tried again', async () => {
  const pictures = keptPictures(100)
  await assert.rejects(
    pictures.get('a', () => Promise.reject(new Error('no'))),
    /no/,
  )
  assert.equal((await pictures.get('a', picture(5))).length, 5)
})
