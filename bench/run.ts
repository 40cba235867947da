import type { Measured } from './measure.ts'

// npm run bench [-- NAME …]: what the figures in the README come from. Exit code 1 when a promise isn't kept.

const benches: Readonly<Record<string, () => Promise<Measured[]>>> = {
  read: async () => (await import('./read.ts')).read(),
  pages: async () => (await import('./pages-while-reading.ts')).pagesWhileReading(),
  plan: async () => (await import('./plan-page.ts')).planPage(),
  start: async () => (await import('./start.ts')).start(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}

for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.log(`\n${name}`)
  try {
    for (const measured of (await benches[name]?.()) ?? []) print(measured)
  } catch (error) {
    console.log(`  not measured: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

function print({ what, value, unit, most, least }: Measured): void {
  const short = (number: number) => Number(number.toPrecision(3))
  const kept = (most === undefined || value <= most) && (least === undefined || value >= least)
  if (!kept) process.exitCode = 1
  const promises = [...(least === undefined ? [] : [`at least ${short(least)}`]), ...(most === undefined ? [] : [`at most ${short(most)}`])]
  const promise = promises.length === 0 ? '' : ` (${promises.join(', ')}: ${kept ? 'kept' : 'NOT KEPT'})`
  console.log(`  ${what}: ${`${short(value)} ${unit}`.trim()}${promise}`)
}
