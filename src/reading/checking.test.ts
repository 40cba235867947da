import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { aReadFinding, aReadReport } from '../../test/builders/a-read-report.ts'
import { type CheckedReport, standing } from './checked-report.ts'
import { type Checking, checkedAt, checkedReport, lastStep, makeEdits, revisionOf, type Step, untouched } from './checking.ts'
import type { Edit } from './checking-edit.ts'
import { isProblem } from './make-edit.ts'
import { startChecking } from './start-checking.ts'

const read = aReadReport()
const start = startChecking(read)

function made(...edits: Edit[]): CheckedReport {
  const report = makeEdits(start, edits)
  if (isProblem(report)) throw new Error(report.problem)
  return report
}

function problemOf(...edits: Edit[]): string {
  const report = makeEdits(start, edits)
  return isProblem(report) ? report.problem : 'no problem'
}

const findingsOf = (report: CheckedReport) => standing(report.findings).map((finding) => [finding.id, finding.number, finding.text])

describe('what a person makes of the words', () => {
  test('a correction keeps the printed words beside it', () => {
    const [finding] = made({ do: 'correct-finding', id: 'finding-1', set: { text: 'Managers should check assessments.' } }).findings
    assert.equal(finding?.text, 'Managers should check assessments.')
    assert.equal(finding?.printedText, 'Managers should check that every assessment is up to date.')
  })

  test('a finding is split where the person says, and each part keeps its printed words and its lines', () => {
    const at = 'The board should set targets that stretch services.'.length
    const [, first, second] = made({ do: 'split', of: 'findings', id: 'finding-2', at, newId: 'new' }).findings
    assert.deepEqual([first?.number, first?.text], ['2', 'The board should set targets that stretch services.'])
    assert.deepEqual([second?.id, second?.number, second?.text], ['new', null, 'Those that fall short should be challenged.'])
    assert.equal(first?.printedText, first?.text)
    assert.equal(second?.printedText, second?.text)
    assert.deepEqual([first?.place?.rectangles.length, second?.place?.rectangles.length], [1, 2])
  })

  test('a finding that was corrected before it was split keeps the printed words where they part alike', () => {
    const [, first, second] = made(
      { do: 'correct-finding', id: 'finding-2', set: { text: 'Set targets. Those that fall short should be challenged.' } },
      { do: 'split', of: 'findings', id: 'finding-2', at: 12, newId: 'new' },
    ).findings
    assert.equal(first?.printedText, 'The board should set targets that stretch services.')
    assert.equal(second?.printedText, 'Those that fall short should be challenged.')
  })

  test('a finding can’t be split at its ends', () => {
    for (const at of [0, 1000])
      assert.match(problemOf({ do: 'split', of: 'findings', id: 'finding-1', at, newId: 'new' }), /both parts must keep some/)
  })

  test('joining takes the next of the same group, not the board’s', () => {
    assert.deepEqual(findingsOf(made({ do: 'join', of: 'findings', id: 'finding-1' }))[0], [
      'finding-1',
      '1',
      `${read.findings[0]?.text} ${read.findings[1]?.text}`,
    ])
    assert.equal(problemOf({ do: 'join', of: 'findings', id: 'finding-3' }), 'Nothing stands after it to join it with.')
  })

  test('joining passes over what was removed', () => {
    const report = made({ do: 'remove', of: 'findings', id: 'finding-2' }, { do: 'join', of: 'findings', id: 'finding-1' })
    assert.equal(report.findings[0]?.text, `${read.findings[0]?.text} ${read.findings[2]?.text}`)
  })

  test('findings move within their group', () => {
    const ids = (report: CheckedReport) => report.findings.map((finding) => finding.id).join()
    assert.equal(ids(made({ do: 'move', of: 'findings', id: 'finding-3', way: 'up' })), 'finding-1,finding-3,finding-2,finding-4')
    assert.equal(problemOf({ do: 'move', of: 'findings', id: 'finding-3', way: 'down' }), 'It stands last already.')
    assert.equal(problemOf({ do: 'move', of: 'findings', id: 'finding-4', way: 'up' }), 'It stands first already.')
  })

  test('what was removed is kept and can be put back where it stood', () => {
    const removed = made({ do: 'remove', of: 'findings', id: 'finding-2' })
    assert.deepEqual(
      findingsOf(removed).map(([id]) => id),
      ['finding-1', 'finding-3', 'finding-4'],
    )
    const back = makeEdits(removed, [{ do: 'put-back', of: 'findings', id: 'finding-2' }])
    assert.deepEqual(back, start)
  })

  test('an added finding stands after the one it was added to, and takes its kind and addressee', () => {
    const report = made({ do: 'add-finding', id: 'new', after: 'finding-4', set: { text: 'Report each quarter.' }, printed: null })
    const added = report.findings.at(-1)
    assert.deepEqual([added?.addressee, added?.printedText, added?.list], ['lscb', null, 'Recommendations for the board'])
  })

  test('what somebody else has joined away is told', () => {
    const said = problemOf(
      { do: 'join', of: 'findings', id: 'finding-1' },
      { do: 'correct-finding', id: 'finding-2', set: { text: 'Other' } },
    )
    assert.match(said, /no longer there/)
  })

  test('an addressee can be changed, and the finding then belongs to that group', () => {
    const report = made(
      { do: 'correct-finding', id: 'finding-3', set: { addressee: 'lscb' } },
      { do: 'join', of: 'findings', id: 'finding-3' },
    )
    assert.match(report.findings[2]?.text ?? '', /education\. The board should publish/)
  })
})

describe('undoing', () => {
  const step = (edits: Step['edits']): Step => ({
    commandId: crypto.randomUUID(),
    by: 'Amira Holt',
    at: '2016-05-16T09:00:00Z',
    says: '',
    edits,
  })
  const checking = (...edits: Step['edits'][]): Checking => ({ ...untouched, steps: edits.map(step) })
  const remove: Edit[] = [{ do: 'remove', of: 'findings', id: 'finding-1' }]
  const join: Edit[] = [{ do: 'join', of: 'findings', id: 'finding-2' }]

  test('takes back the last step that counts, one after the other', () => {
    assert.deepEqual(checkedReport(read, checking(remove, join, 'undo')), made(...remove))
    assert.deepEqual(checkedReport(read, checking(remove, join, 'undo', 'undo')), start)
    assert.deepEqual(checkedReport(read, checking(remove, 'undo', join)), made(...join))
  })

  test('with nothing left to undo nothing happens', () => {
    assert.deepEqual(checkedReport(read, checking('undo')), start)
    assert.equal(lastStep(checking(remove, 'undo')), null)
  })

  test('every step makes a new revision, and any of them can be seen again', () => {
    const all = checking(remove, join, 'undo')
    assert.equal(revisionOf(all), 4)
    assert.deepEqual(checkedAt(read, all, 1), start)
    assert.deepEqual(checkedAt(read, all, 3), made(...remove, ...join))
  })
})

describe('no word is lost', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-zA-Z(“][a-z’-]{0,8}[,.;:)”]?$/), { minLength: 1, maxLength: 30 })
    .map((each) => each.join(' '))
  const texts = fc.array(words, { minLength: 1, maxLength: 6 })
  const someEdit = fc.record({
    what: fc.constantFrom('split', 'join', 'up', 'down'),
    which: fc.nat(8),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  const wordsOf = (report: CheckedReport, of: 'text' | 'printedText') =>
    standing(report.findings)
      .flatMap((finding) => (finding[of] ?? '').split(/\s+/))
      .join(' ')
  const sorted = (text: string) => text.split(/\s+/).sort().join(' ')

  test('by any splitting, joining and moving of findings', () => {
    fc.assert(
      fc.property(texts, fc.array(someEdit, { maxLength: 12 }), (all, wanted) => {
        const begin = startChecking(aReadReport({ findings: all.map((text, n) => aReadFinding(String(n + 1), text)) }))
        let now = begin
        let moved = false
        for (const [n, each] of wanted.entries()) {
          const findings = standing(now.findings)
          const finding = findings[each.which % findings.length]
          if (!finding) return
          // A split inside a word would make two words of one; people split between them.
          const gap = finding.text.indexOf(' ', Math.floor(each.share * finding.text.length))
          const edit: Edit =
            each.what === 'split'
              ? { do: 'split', of: 'findings', id: finding.id, at: gap, newId: `new-${n}` }
              : each.what === 'join'
                ? { do: 'join', of: 'findings', id: finding.id }
                : { do: 'move', of: 'findings', id: finding.id, way: each.what as 'up' | 'down' }
          if (edit.do === 'split' && gap < 0) continue
          const next = makeEdits(now, [edit])
          if (isProblem(next)) continue
          moved ||= edit.do === 'move'
          now = next
        }
        const same = moved ? sorted : (text: string) => text
        assert.equal(same(wordsOf(now, 'text')), same(wordsOf(begin, 'text')))
        assert.equal(same(wordsOf(now, 'printedText')), same(wordsOf(begin, 'printedText')))
      }),
    )
  })

  test('joining what was split gives the words back', () => {
    fc.assert(
      fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const begin = startChecking(aReadReport({ findings: [aReadFinding('1', text)] }))
        const at = text.indexOf(' ', Math.floor(share * text.length))
        if (at < 0) return
        const joined = makeEdits(begin, [
          { do: 'split', of: 'findings', id: 'finding-1', at, newId: 'new' },
          { do: 'join', of: 'findings', id: 'finding-1' },
        ])
        assert.ok(!isProblem(joined))
        assert.equal(joined.findings.length, 1)
        assert.equal(joined.findings[0]?.text, text)
        assert.equal(joined.findings[0]?.printedText, text)
        assert.equal(joined.findings[0]?.number, '1')
      }),
    )
  })
})
