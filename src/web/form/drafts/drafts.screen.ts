import { londonTime } from '../../../calendar/london.ts'
import { discardDraft } from '../../../people/draft.commands.ts'
import { json, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { keepTyped, nameOfForm } from '../keep-typed.ts'

/** Where keep-draft.js sends what is being typed. */
export const draftSent: Screen = async (visit) => {
  const kept = await keepTyped(visit.db, visit.viewer, visit.fields)
  return json({
    sentence: kept ? `Draft saved at ${londonTime(visit.moment)}. It isn’t on record until you send it.` : 'Nothing is typed yet.',
  })
}

export const draftDiscarded: Screen = async (visit) => {
  const form = nameOfForm(visit.fields)
  if (form) await discardDraft(visit.db, visit.viewer, form)
  return redirect(visit.cameFrom ?? paths.home(visit.viewer), 'The draft is discarded.')
}
