import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/support/test-database.ts'
import { testWeb } from '../../test/support/web.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'

const web = await testWeb(await testDatabase<PeopleDatabase>())
const council = await web.authority()
const amira = await web.person(council, 'improvement-lead')

test('a page of an authority is drawn for somebody of it', async () => {
  const { status, html } = await amira.get('/calder-vale/you')
  assert.equal(status, 200)
  assert.match(html, /Calder Vale Council/)
  assert.match(html, /lang="en-GB"/)
  assert.match(html, /Improvement lead/)
})

test('somebody not signed in is asked to sign in, and led back after', async () => {
  const { status, location } = await web.stranger.get('/calder-vale/you')
  assert.equal(status, 303)
  assert.equal(location, '/sign-in?next=%2Fcalder-vale%2Fyou')
})
