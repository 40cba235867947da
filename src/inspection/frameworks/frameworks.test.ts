import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedSinceReleased, digest, digestsNow, released } from '../../../scripts/release-editions.ts'
import {
  areaPrinted,
  findArea,
  findFramework,
  findGrade,
  frameworkAt,
  frameworks,
  gradePrinted,
  gradesOf,
  newestEdition,
  shortTitle,
} from './frameworks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a released edition is as it was released; a new one is written with scripts/release-editions.ts', () => {
  assert.deepEqual(changedSinceReleased(digestsNow(), released()), [])
  assert.deepEqual(
    Object.keys(digestsNow()).filter((name) => !(name in released())),
    [],
  )
})

test('a released edition that was edited or dropped is found out', () => {
  const [name] = Object.keys(released())
  assert.ok(name)
  assert.deepEqual(changedSinceReleased({ ...released(), [name]: digest({ other: 'words' }) }, released()), [name])
  assert.equal(digest({ a: '1', b: ['2'] }), digest({ b: ['2'], a: '1' }))
})

for (const [id, began, edition] of [
  ['slac', '2012-04-16', '2009'],
  ['slac', '2009-03-31', null],
  ['sif', '2013-10-31', null],
  ['sif', '2013-11-01', '2013'],
  ['sif', '2016-02-22', '2013'],
  ['ilacs', '2017-12-31', null],
  ['ilacs', '2018-01-01', '2018'],
  ['ilacs', '2022-12-31', '2018'],
  ['ilacs', '2023-01-01', '2023'],
  ['ilacs', '2026-03-31', '2023'],
  ['ilacs', '2026-04-01', '2026'],
  ['ilacs', '2030-01-01', '2026'],
  ['area-send', '2022-12-31', null],
  ['area-send', '2023-01-01', '2023'],
  ['local-area-send', '2022-12-31', '2016'],
  ['tax', '2016-01-01', null],
] as const) {
  test(`an inspection under ${id} that began on ${began} has ${edition ? `edition ${edition}` : 'no edition'}`, () => {
    assert.equal(frameworkAt(id, day(began))?.edition ?? null, edition)
  })
}

for (const [id, edition, printed, set, key] of [
  ['sif', '2013', 'Children who need help and protection', null, 'help-and-protection'],
  ['sif', '2013', '2.2 Experiences and progress of Care Leavers', null, 'care-leavers'],
  ['sif', '2013', '3. Leadership, management and governance', null, 'leadership-management-governance'],
  ['sif', '2013', 'Effectiveness of the LSCB', null, 'lscb-effectiveness'],
  ['ilacs', '2018', 'The impact of leaders on social work practice with children and families.', null, 'leaders'],
  ['ilacs', '2018', 'The experiences and progress of children in care and care leavers', null, 'children-in-care-and-care-leavers'],
  ['ilacs', '2023', 'The experiences and progress of children care leavers', null, 'care-leavers'],
  ['ilacs', '2026', 'The impact of leaders on practice', null, 'leaders'],
  ['ilacs', '2026', 'Overall effectiveness', null, null],
  ['ilacs', '2023', 'The experiences and progress of children in care and care leavers', null, null],
  ['slac', '2009', 'Capacity to improve', 'safeguarding', 'capacity-for-improvement'],
  ['slac', '2009', 'Being healthy', 'looked-after-children', 'be-healthy'],
  ['slac', '2009', 'Being healthy', 'safeguarding', null],
  ['area-send', '2023', 'Inspection outcome', null, 'inspection-outcome'],
  ['sif', '2013', 'Value for money', null, null],
] as const) {
  test(`in ${id} ${edition} “${printed}” is ${key ?? 'no area that is known'}`, () => {
    const framework = findFramework(id, edition)
    assert.ok(framework)
    assert.equal(areaPrinted(framework, printed, set)?.key ?? null, key)
  })
}

for (const [id, edition, printed, key] of [
  ['sif', '2013', 'Requires improvement', 'requires-improvement'],
  ['sif', '2013', 'Requires Improvement to be good', 'requires-improvement'],
  ['sif', '2013', 'require improvement', 'requires-improvement'],
  ['sif', '2013', ' Requires\n improvement to be  good. ', 'requires-improvement'],
  ['ilacs', '2026', 'Good', 'good'],
  ['ilacs', '2018', 'Adequate', null],
  ['slac', '2009', 'Adequate', 'adequate'],
  ['slac', '2009', 'Grade 3 (Adequate)', 'adequate'],
  ['slac', '2009', 'Requires improvement', null],
  ['area-send', '2023', 'Inconsistent', 'inconsistent'],
  ['cqc-assessment', '2023', 'Score: 3', '3'],
] as const) {
  test(`in ${id} ${edition} “${printed}” is ${key ?? 'no grade'}`, () => {
    const framework = findFramework(id, edition)
    assert.ok(framework)
    assert.equal(gradePrinted(framework, printed)?.key ?? null, key)
  })
}

test('SLAC has two sets, each with its own overall effectiveness and capacity to improve', () => {
  const slac = findFramework('slac', '2009')
  assert.ok(slac)
  assert.deepEqual(
    slac.sets.map(({ key }) => key),
    ['safeguarding', 'looked-after-children'],
  )
  for (const set of ['safeguarding', 'looked-after-children']) {
    assert.ok(findArea(slac, 'overall-effectiveness', set))
    assert.ok(findArea(slac, 'capacity-for-improvement', set))
  }
  assert.ok(slac.lists.every((list) => list.timescales))
})

test('ILACS has an overall judgement until March 2026 and says why it has none since', () => {
  assert.deepEqual(frameworkAt('ilacs', day('2026-03-31'))?.overall, { area: 'overall-effectiveness' })
  const now = newestEdition('ilacs')
  assert.ok(now && 'absent' in now.overall)
  assert.match(now.overall.absent, /Not reported under this framework/)
})

test('every framework hangs together: areas, parents, scales, overall, one edition at a time', () => {
  for (const framework of frameworks) {
    const name = `${framework.id} ${framework.edition}`
    assert.notEqual(shortTitle(framework.id), framework.id)
    assert.ok(framework.sources.length > 0, `${name} has no source`)
    assert.ok(framework.to === null || framework.from <= framework.to, name)
    for (const set of framework.sets) {
      const keys = set.areas.map(({ key }) => key)
      assert.equal(new Set(keys).size, keys.length, `${name} has an area twice`)
      for (const area of set.areas) {
        assert.ok(area.parent === null || keys.includes(area.parent), `${name}: ${area.key} has no parent ${area.parent}`)
        assert.ok(area.scale === null || gradesOf(framework, area).length > 1, `${name}: ${area.key} has no scale`)
      }
      if ('area' in framework.overall) assert.ok(keys.includes(framework.overall.area), `${name}: no area for the overall judgement`)
    }
    for (const grade of framework.scales.flatMap(({ grades }) => grades)) {
      assert.ok(findGrade(framework, grade.key))
      assert.equal(gradePrinted(framework, grade.printed[0] ?? '')?.key, grade.key)
    }
    const other = frameworks.find(
      (each) =>
        each !== framework && each.id === framework.id && each.from <= (framework.to ?? '9999') && framework.from <= (each.to ?? '9999'),
    )
    assert.equal(other, undefined, `${name} and another edition are in force on one day`)
  }
})
