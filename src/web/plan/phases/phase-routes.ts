import { forPerson, type Route } from '../../route.ts'
import { phaseDayConfirmed, phaseMoved, phasePutBack, phasesPage } from './phases.screen.ts'
import { phaseRemoved, removePhasePage } from './remove-phase/remove-phase.screen.ts'
import { addPhasePage, changePhasePage, phaseAdded, phaseChanged } from './write-phase/write-phase.screen.ts'

const phases = '/:authority/plans/:planId/phases'

export const phaseRoutes: readonly Route[] = [
  forPerson('GET', phases, phasesPage),
  forPerson('GET', `${phases}/add`, addPhasePage),
  forPerson('POST', `${phases}/add`, phaseAdded),
  forPerson('POST', `${phases}/put-back`, phasePutBack),
  forPerson('GET', `${phases}/:phaseId/change`, changePhasePage),
  forPerson('POST', `${phases}/:phaseId/change`, phaseChanged),
  forPerson('POST', `${phases}/:phaseId/confirm`, phaseDayConfirmed),
  forPerson('POST', `${phases}/:phaseId/move`, phaseMoved),
  forPerson('GET', `${phases}/:phaseId/remove`, removePhasePage),
  forPerson('POST', `${phases}/:phaseId/remove`, phaseRemoved),
]
