import { PoolClosed } from '../../../reading/child-pool.adapter.ts'
import type { ReadReport } from '../../../reading/read-report.ts'
import { readWaiting } from '../../../reading/read-waiting.commands.ts'
import type { Reading } from '../../../reading/reading.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

/** A page for a reading that can't be checked: being read, unreadable, put away or on record already. Null: it can. */
export function showReadingState(visit: Visit, reading: Reading): Promise<Answer> | null {
  if (reading.state === 'to-check') return null
  if (reading.state === 'confirmed') return Promise.resolve(redirect(paths.inspection(visit.viewer.authority, reading.inspectionId ?? '')))
  if (reading.state === 'being-read') keepReading(visit, reading.id)
  return statePage(visit, reading)
}

/** Sees to it that a report that waits is read, also after the service was stopped in the middle. Nobody waits for it here. */
export function keepReading(visit: Visit, readingId: string, begun: Promise<ReadReport> | null = null): void {
  readWaiting(visit.db, visit.readingPool, visit.viewer, readingId, begun).catch((error) => {
    if (error instanceof PoolClosed) return
    process.stderr.write(`${JSON.stringify({ fault: 'a report was not read', reading: readingId, what: String(error) })}\n`)
  })
}

async function statePage(visit: Visit, reading: Reading): Promise<Answer> {
  const { authority } = visit.viewer
  const titles = {
    'being-read': 'This report is being read',
    unreadable: 'This file couldn’t be read',
    'put-away': 'This report was put away',
  }
  return page('reading/check/reading-state.view.njk', {
    title: titles[reading.state as keyof typeof titles],
    crumbs: [
      { text: 'Inspections', href: paths.inspections(authority) },
      { text: 'Reports to check', href: paths.readings(authority) },
    ],
    reading,
    plain: await visit.form({ id: 'check', about: reading.id }),
  })
}
