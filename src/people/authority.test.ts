import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemWithSlug } from './authority.ts'
import { problemWithEmail } from './email.ts'

test('an authority’s address is one plain word that is no page of Goodward’s own', () => {
  for (const slug of ['calder-vale', 'x', 'st-helens-2']) assert.equal(problemWithSlug(slug), null, slug)
  for (const slug of ['', 'Calder', 'calder vale', '-calder', 'calder--vale', 'é', 'a/b', 'x'.repeat(61)])
    assert.match(problemWithSlug(slug) ?? '', /can’t stand/, slug)
  for (const slug of ['assets', 'sign-in', 'sign-out', 'try-it-as']) assert.match(problemWithSlug(slug) ?? '', /page of Goodward/, slug)
})

test('an e-mail address has a name, one @ and a domain', () => {
  for (const email of ['amira.holt@calder-vale.example', 'o’neill@a.example']) assert.equal(problemWithEmail(email), null, email)
  for (const email of ['', 'amira', 'a@b', 'a b@c.example', 'a@b@c.example', '<a@b.example>', 'a@b.example,c@d.example'])
    assert.ok(problemWithEmail(email), email)
})
