import assert from 'node:assert/strict'
import { test } from 'node:test'
import { iCalendar } from './i-calendar.ts'

const on = Temporal.PlainDate.from('2016-12-14')
const moment = Temporal.Instant.from('2016-06-01T08:00:00.5Z')
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

test('lines end in CRLF and are never longer than 75 octets, nor broken inside a character', () => {
  const summary = `${'Children’s and Young People’s Scrutiny 🏛 '.repeat(8)}end`
  const text = iCalendar('Calder Vale Council', [{ uid: 'a@goodward', on, at: null, summary }], moment)
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  for (const line of text.split('\r\n')) {
    assert.ok(new TextEncoder().encode(line).length <= 75, line)
    assert.ok(line.isWellFormed() && !line.includes('\n'))
  }
  assert.ok(unfolded(text).includes(`SUMMARY:${summary}\r\n`))
})

test('no text of the record can write a line of its own', () => {
  const place = 'Room 1, 2; \\ floor\r\nEND:VEVENT\nX:\u0000\u0007y'
  const text = unfolded(iCalendar('C', [{ uid: 'a', on, at: null, summary: 's', place }], moment))
  assert.ok(text.includes('LOCATION:Room 1\\, 2\\; \\\\ floor\\nEND:VEVENT\\nX:  y\r\n'))
  assert.equal(text.split('\r\n').filter((line) => line === 'END:VEVENT').length, 1)
})

test('an hour is London’s, in winter and in summer', () => {
  const at = (day: string) => iCalendar('C', [{ uid: 'a', on: Temporal.PlainDate.from(day), at: '14:00', summary: 's' }], moment)
  assert.match(at('2016-12-14'), /DTSTART:20161214T140000Z/)
  assert.match(at('2016-07-20'), /DTSTART:20160720T130000Z/)
  assert.match(at('2016-07-20'), /DTSTAMP:20160601T080000Z/)
})
