// Writes the digest of each framework and duty edition that has none yet into src/inspection/frameworks/released.json. What stands
// there already is never changed: an edition that was released and edited since is told, and wants an edition of its own.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { duties } from '../src/duty/duties.ts'
import { frameworks } from '../src/inspection/frameworks/frameworks.ts'

const file = new URL('../src/inspection/frameworks/released.json', import.meta.url)

export type Released = Readonly<Record<string, string>>

export function digestsNow(): Released {
  const editions = [...frameworks.map((each) => ['framework', each] as const), ...duties.map((each) => ['duty', each] as const)]
  return Object.fromEntries(editions.map(([kind, each]) => [`${kind}/${each.id}/${each.edition}`, digest(each)]))
}

export function released(): Released {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The editions whose content is no longer what was released. */
export function changedSinceReleased(now: Released, then: Released): string[] {
  return Object.keys(then).filter((name) => then[name] !== now[name])
}

/** The same for every order of keys, so that only content counts. */
export function digest(value: unknown): string {
  const text = JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
  return createHash('sha256').update(text).digest('hex')
}

if (import.meta.main) {
  const [now, then] = [digestsNow(), released()]
  const changed = changedSinceReleased(now, then)
  if (changed.length > 0) {
    console.error(`Released and changed since: ${changed.join(', ')}. Put it back, and write the change as a new edition.`)
    process.exitCode = 1
  } else {
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries({ ...now, ...then }).sort()), null, 2)}\n`)
  }
}
