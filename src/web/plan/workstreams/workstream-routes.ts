import { forPerson, type Route } from '../../route.ts'
import { addWorkstreamsPage, workstreamsAdded } from './add-workstreams/add-workstreams.screen.ts'
import { removeWorkstreamPage, workstreamRemoved } from './remove-workstream/remove-workstream.screen.ts'
import { workstreamPage } from './workstream/workstream.screen.ts'
import { workstreamMoved, workstreamPutBack, workstreamsPage } from './workstreams.screen.ts'
import { addWorkstreamPage, changeWorkstreamPage, workstreamAdded, workstreamChanged } from './write-workstream/write-workstream.screen.ts'

const workstreams = '/:authority/plans/:planId/workstreams'

export const workstreamRoutes: readonly Route[] = [
  forPerson('GET', workstreams, workstreamsPage),
  forPerson('GET', `${workstreams}/add`, addWorkstreamPage),
  forPerson('POST', `${workstreams}/add`, workstreamAdded),
  forPerson('GET', `${workstreams}/add-several`, addWorkstreamsPage),
  forPerson('POST', `${workstreams}/add-several`, workstreamsAdded),
  forPerson('POST', `${workstreams}/put-back`, workstreamPutBack),
  forPerson('GET', `${workstreams}/:workstreamId`, workstreamPage),
  forPerson('GET', `${workstreams}/:workstreamId/change`, changeWorkstreamPage),
  forPerson('POST', `${workstreams}/:workstreamId/change`, workstreamChanged),
  forPerson('POST', `${workstreams}/:workstreamId/move`, workstreamMoved),
  forPerson('GET', `${workstreams}/:workstreamId/remove`, removeWorkstreamPage),
  forPerson('POST', `${workstreams}/:workstreamId/remove`, workstreamRemoved),
]
