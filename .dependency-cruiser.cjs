// The walls of the house (docs/architecture.md). A room may import from earlier rooms, a kind of file only from the kinds below it.
const rooms = [
  'calendar',
  'duty',
  'people',
  'file',
  'meeting',
  'inspection',
  'reading',
  'benchmark',
  'plan',
  'progress',
  'evidence',
  'readiness',
  'governance',
]
const anyOf = (names) => `(?:${names.join('|')})`
const within = (names) => `^src/${anyOf(names)}/`
const kind = (suffix) => `\\.${suffix}\\.ts$`
const tests = '\\.test\\.ts$'

/** A file of an officer's room whose name has no suffix: types, data and pure functions. */
const rules = `${within(rooms)}[^.]+\\.ts$`
const ground = '^src/(?:database|history)/'
const refusal = '^src/refusal\\.ts$'
// Type-only, or words for the history: what rules may name of the ground they stand on.
const groundRules = '^src/(?:database/(?:acting|stale-edit)|history/(?:event|canonical-form))\\.ts$'
const documentWords = '^src/document/[^.]+\\.ts$'

// Where a reader comes in: programs, tests, files that are started as a child process, and scripts that a page loads.
const doors = ['^src/(?:main|cli)\\.ts$', tests, '^(?:test|scripts|bench|example)/', '-child(?:\\.adapter)?\\.ts$', '^src/web/[^.]+\\.js$']

const wall = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const roomsInOrder = rooms
  .slice(0, -1)
  .map((room, place) =>
    wall(
      `${room}-imports-no-later-room`,
      `Rooms stand in one order (${rooms.join(', ')}). Move the code to the later room, or let web or jobs join the two.`,
      { path: within([room]), pathNot: tests },
      { path: within(rooms.slice(place + 1)) },
    ),
  )

module.exports = {
  forbidden: [
    ...roomsInOrder,
    wall(
      'rules-import-only-rules',
      'A rule is pure: no package, no node:, no query, command or adapter. Hand it what it needs as an argument.',
      { path: rules },
      { pathNot: [rules, refusal, groundRules, documentWords], dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'rules-name-only-types-of-the-ground',
      'A rule may name a type of database, history or a table; of anything else outside the rules not even that.',
      { path: rules },
      { pathNot: [rules, refusal, groundRules, documentWords, ground, kind('tables')], dependencyTypes: ['type-only'] },
    ),
    wall(
      'queries-import-no-command',
      'A query reads: it imports queries, rules, adapters, its tables and the ground. What writes is a command.',
      { path: kind('queries') },
      { path: [kind('commands'), '^src/(?:notice|jobs|web|main|cli|config)'] },
    ),
    wall(
      'queries-and-commands-touch-no-package-but-kysely',
      'What touches the outside (a package, a file, a process) is an adapter.',
      { path: [kind('queries'), kind('commands')] },
      { pathNot: ['^src/', 'node_modules/kysely/', '^kysely$', '^(?:node:)?crypto$'] },
    ),
    wall(
      'adapters-import-no-command',
      'An adapter does one outside thing and hands back its result; the command that asked for it writes.',
      { path: kind('adapter') },
      { path: kind('commands') },
    ),
    wall(
      'tables-are-types',
      'A tables file is written from the live schema and holds types only.',
      { path: kind('tables') },
      { pathNot: [kind('tables'), ground, 'node_modules/kysely/', '^kysely$'] },
    ),
    wall(
      'the-web-holds-no-sql',
      'A screen calls one query or one command of a room.',
      { path: '^src/web/', pathNot: tests },
      { path: ['node_modules/(?:kysely|pg)/', '^(?:kysely|pg)$', kind('tables')] },
    ),
    wall(
      'nothing-imports-the-web-but-main',
      'The web is the outermost room.',
      { path: '^src/', pathNot: ['^src/web/', '^src/main\\.ts$', tests] },
      { path: '^src/web/' },
    ),
    wall(
      'jobs-and-cli-stand-on-top',
      'Rooms know nothing of the jobs or the command line.',
      { path: '^src/', pathNot: ['^src/(?:jobs|cli)/', '^src/(?:main|cli)\\.ts$', tests] },
      { path: ['^src/(?:jobs|cli)/', '^src/(?:main|cli)\\.ts$'] },
    ),
    wall(
      'config-is-handed-in',
      'Only main.ts and cli.ts read the configuration; everything else is given what it needs.',
      { path: '^src/', pathNot: ['^src/(?:main|cli)\\.ts$', '^src/cli/', tests] },
      { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'the-ground-stands-on-nothing',
      'database and history lie under all rooms and import none of them.',
      { path: ground, pathNot: tests },
      { path: '^src/', pathNot: [ground, refusal] },
    ),
    wall(
      'document-knows-what-it-is-handed',
      'document turns assembled content into a file; it imports no room but the calendar.',
      { path: '^src/document/', pathNot: tests },
      { path: '^src/', pathNot: ['^src/document/', '^src/calendar/', refusal] },
    ),
    wall(
      'notice-is-told',
      'notice sends what it is told and asks no room but people and the calendar; jobs puts its digest together.',
      { path: '^src/notice/', pathNot: tests },
      { path: '^src/', pathNot: ['^src/(?:notice|people|calendar|document)/', ground, refusal] },
    ),
    wall(
      'the-service-imports-no-test-or-script',
      'What only developers need stays outside src.',
      { path: '^src/', pathNot: tests },
      { path: ['^(?:test|scripts|bench)/', tests] },
    ),
    wall(
      'the-example-is-loaded-by-main',
      'The made-up council is data for trying and testing; rooms know nothing of it.',
      { path: '^src/', pathNot: ['^src/(?:main|cli)\\.ts$', '^src/cli/', tests] },
      { path: '^example/' },
    ),
    wall('no-circle', 'Two files that need each other are one thing or three.', {}, { circular: true }),
    wall(
      'no-orphan',
      'Nothing reaches this file: neither main.ts, cli.ts, a script nor a test. Use it or delete it.',
      { path: doors },
      { path: '^src/', pathNot: [...doors, kind('tables')], reachable: false },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    builtInModules: { add: ['node:sqlite', 'node:test'] },
  },
}
