import { newId } from '../../../database/new-id.ts'
import { seeLapses } from '../../../governance/sign-offs/lapses.commands.ts'
import { signAgain } from '../../../governance/sign-offs/sign.commands.ts'
import { digestOfCovered } from '../../../governance/sign-offs/sign-offs.queries.ts'
import { listToSign, type ToSign } from '../../../governance/sign-offs/to-sign.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import { isId } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { changesOnPage } from './changes-on-page.ts'
import { entryLine } from './entry-lines.ts'

export const toSignPage: Screen = (visit) => show(visit)

/** Signs again those that were ticked, or the one whose button was pressed; each field says what was shown. */
export const signedAgain: Screen = async (visit) => {
  const signatures = (visit.fields.again ?? []).flatMap((text) => {
    const [reportId = '', key = '', shown = ''] = text.split(' ')
    return isId(reportId) && key ? [{ reportId, key, shown }] : []
  })
  if (signatures.length === 0) return show(visit)
  const done = await signAgain(visit.db, visit.viewer, { commandId: visit.commandId, signatures })
  if (done === 'changed') return show(visit, true)
  const said = signatures.length === 1 ? 'It is signed again.' : `${signatures.length} are signed again.`
  return redirect(paths.toSign(visit.viewer.authority), said)
}

async function show(visit: Visit, hasChanged = false): Promise<Answer> {
  const { viewer, today } = visit
  const found = await visit.read((reader) => listToSign(reader, viewer, today))
  const unseen = found.flatMap(({ report, entry: { standing } }) =>
    standing.state === 'lapsed' && standing.signOff.lapse === null ? [report.id] : [],
  )
  if (unseen.length > 0) await seeLapses(visit.db, viewer, { commandId: newId(), reportIds: [...new Set(unseen)] })
  const lines = found.map((one, n) => lineOf(visit, one, n))
  const lapsed = lines.filter(({ standing }) => standing === 'lapsed')
  const form = await visit.form({ id: 'sign-again' })
  return page(
    'governance/sign-offs/to-sign.view.njk',
    {
      title: 'For you to sign',
      lapsed,
      renewable: lapsed.flatMap(({ again }) => (again ? [again] : [])),
      asked: lines.filter(({ standing }) => standing !== 'lapsed'),
      hasChanged,
      form,
    },
    hasChanged ? 409 : null,
  )
}

function lineOf({ viewer, today }: Visit, { report, settings, entry, as }: ToSign, n: number) {
  const { requirement, standing, covered, waits } = entry
  const byOn = requirement.offer?.byOn ?? null
  return {
    ...entryLine(entry, settings),
    report,
    as: as.as === 'deputy' ? `${as.post}, as deputy` : as.post,
    isLate: byOn !== null && Temporal.PlainDate.compare(byOn, today) < 0,
    changes: changesOnPage(entry, n),
    again: standing.state === 'lapsed' && covered && !waits ? `${report.id} ${requirement.key} ${digestOfCovered(covered)}` : null,
    href: paths.sign(viewer.authority, report.id, requirement.key),
    reportHref: paths.report(viewer.authority, report.id),
  }
}
